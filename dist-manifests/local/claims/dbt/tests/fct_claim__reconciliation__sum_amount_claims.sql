-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- sum(amount) is sum(amount) of claims
{% call standard_sql() %}
SELECT one."value" AS "value", other."value" AS "other"
{% if target.type == 'snowflake' %}FROM (SELECT coalesce(CAST(CAST(sum("amount") AS NUMBER(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS "value" FROM {{ ref('fct_claim') }}) AS one
CROSS JOIN (SELECT coalesce(CAST(CAST(sum("amount") AS NUMBER(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS "value" FROM {{ ref('claims') }}) AS other
{% else %}FROM (SELECT coalesce(CAST(CAST(sum("amount") AS DECIMAL(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS "value" FROM {{ ref('fct_claim') }}) AS one
CROSS JOIN (SELECT coalesce(CAST(CAST(sum("amount") AS DECIMAL(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS "value" FROM {{ ref('claims') }}) AS other
{% endif %}WHERE one."value" IS DISTINCT FROM other."value"
{% endcall %}
