select department, max(visited_on) as last_visited_on, sum(cost) as cost
from {{ ref('clinic.visits') }}
group by department
