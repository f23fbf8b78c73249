select c.person_id, count(*) as samples
from {{ ref('clinic.records') }} c
join {{ ref('labs.records') }} l on l.person_id = c.person_id
group by c.person_id
