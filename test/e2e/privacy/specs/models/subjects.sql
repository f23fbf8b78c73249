select subject_id, min(collection) as collection
from {{ ref('holdings') }}
group by subject_id
