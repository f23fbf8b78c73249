select member_id, sex, state, zip, birth_date
from (
  select member_id, sex, state, zip, birth_date,
    row_number() over (partition by member_id order by service_date desc, claim_id) as newest
  from {{ ref('claims') }}
) as visits
where newest = 1
