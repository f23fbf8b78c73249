select c.person_id, date_diff_days(l.taken_on, c.seen_on) as delay_days
from {{ ref('clinic.records') }} c
join {{ ref('labs.records') }} l on l.person_id = c.person_id
