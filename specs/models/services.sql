select service_code, max(service) as service
from {{ ref('claims') }}
where service_code is not null
group by service_code
