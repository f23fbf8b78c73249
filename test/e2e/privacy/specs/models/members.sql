select member_id, sex, state, zip, birth_date, age
from (
  select member_id, sex, state, zip, birth_date, age,
    row_number() over (partition by member_id order by claim_id) as newest
  from {{ ref('claims') }}
) as visits
where newest = 1
