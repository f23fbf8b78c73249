select department, min(cost) as lowest_cost, max(cost) as highest_cost
from {{ ref('clinic.visits') }}
group by department
