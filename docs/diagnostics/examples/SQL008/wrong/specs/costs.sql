select department, min(cost) as cost, max(cost) as cost
from {{ ref('clinic.visits') }}
group by department
