select sampled_at
from {{ ref('samples') }}
where sampled_at = 'ward 3'
