select department, visited_on, sum(cost) as cost
from {{ ref('clinic.visits') }}
group by department, visited_on
