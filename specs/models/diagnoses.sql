select code, max(code_system) as code_system
from {{ ref('conditions') }}
where code is not null
group by code
