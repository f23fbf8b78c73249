select department, sum(a.cost) as cost
from {{ ref('clinic.visits') }} a
join {{ ref('clinic.visits') }} b on a.visit_id = b.visit_id
group by a.department
