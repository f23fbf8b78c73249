select coalesce(department, 'none') as department, sum(cost) as cost
from {{ ref('clinic.visits') }}
group by coalesce(department, 'none')
