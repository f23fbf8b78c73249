select department, sum(cost) as cost from {{ ref('clinic.visits') }} group by department
