select sampled_at
from {{ ref('samples') }}
where patient_id = '0012345'
