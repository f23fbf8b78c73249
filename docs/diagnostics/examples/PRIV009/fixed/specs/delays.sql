select c.stay_id, count(*) as samples
from {{ ref('clinic.stays') }} c
join {{ source('link.links') }} k on k.clinic_person_id = c.person_id
join {{ ref('labs.labs') }} l on l.person_id = k.labs_person_id
group by c.stay_id
