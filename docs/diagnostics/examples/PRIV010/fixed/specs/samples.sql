select l.sample_id, c.stay_id
from {{ ref('labs.labs') }} l
join {{ source('link.links') }} k on k.labs_person_id = l.person_id
join {{ ref('clinic.stays') }} c on c.person_id = k.clinic_person_id
