select distinct subject_id, collection
from {{ ref('holdings') }}
