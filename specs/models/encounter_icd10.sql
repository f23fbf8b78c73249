select distinct encounter_id,
  case code
    when '10509002' then 'J20.9'
    when '162864005' then 'E66.9'
    when '185086009' then 'J44.9'
    when '195662009' then 'J02.9'
    when '230690007' then 'I63.9'
    when '283371005' then 'S51.819A'
    when '40055000' then 'J32.9'
    when '44465007' then 'S93.409A'
    when '444814009' then 'J01.90'
    when '53741008' then 'I25.10'
    when '58150001' then 'S42.009A'
    when '59621000' then 'I10'
    when '65363002' then 'H66.90'
    else icd10cm
  end as icd10
from {{ ref('conditions') }}
where encounter_id is not null and code is not null
