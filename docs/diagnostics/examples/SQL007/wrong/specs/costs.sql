select department, cost
from {{ ref('clinic.visits') }}
group by department
