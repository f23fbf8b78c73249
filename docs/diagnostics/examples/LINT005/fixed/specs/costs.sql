with dear as (
  select department, cost from {{ ref('clinic.visits') }} where cost > 100
)
select department, sum(cost) as cost
from dear
group by department
