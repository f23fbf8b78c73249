-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- amount >= 0
{% call standard_sql() %}
SELECT "member_key", "service_key", "claim_id", "class", "service_date", "amount"
FROM {{ ref('fct_claim') }}
{% if target.type == 'snowflake' %}WHERE NOT ("amount" >= CAST(0 AS NUMBER(12, 2))){% else %}WHERE NOT ("amount" >= CAST(0 AS DECIMAL(12, 2))){% endif %}
{% endcall %}
