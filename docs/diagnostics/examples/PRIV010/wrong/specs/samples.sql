select l.sample_id, c.stay_id
from {{ ref('labs.labs') }} l
join {{ ref('clinic.stays') }} c on c.person_id = l.person_id
