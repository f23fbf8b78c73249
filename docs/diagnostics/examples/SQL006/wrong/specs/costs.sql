select v.department, sum(w.cost) as cost
from {{ ref('clinic.visits') }} v
group by v.department
