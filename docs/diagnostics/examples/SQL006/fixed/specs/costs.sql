select v.department, sum(v.cost) as cost
from {{ ref('clinic.visits') }} v
group by v.department
