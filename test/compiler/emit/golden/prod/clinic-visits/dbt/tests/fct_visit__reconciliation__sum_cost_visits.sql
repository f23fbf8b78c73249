-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- sum(cost) is sum(cost) of visits
{% call standard_sql() %}
SELECT one."value" AS "value", other."value" AS "other"
{% if target.type == 'snowflake' %}FROM (SELECT coalesce(CAST(CAST(sum("cost") AS NUMBER(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS "value" FROM {{ ref('fct_visit') }}) AS one
CROSS JOIN (SELECT coalesce(CAST(CAST(sum("cost") AS NUMBER(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS "value" FROM {{ ref('visits') }}) AS other
{% else %}FROM (SELECT coalesce(CAST(CAST(sum("cost") AS DECIMAL(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS "value" FROM {{ ref('fct_visit') }}) AS one
CROSS JOIN (SELECT coalesce(CAST(CAST(sum("cost") AS DECIMAL(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS "value" FROM {{ ref('visits') }}) AS other
{% endif %}WHERE one."value" IS DISTINCT FROM other."value"
  AND coalesce(NOT (abs(one."value" - other."value") <= 0.001 * greatest(abs(one."value"), abs(other."value"))), TRUE)
{% endcall %}
