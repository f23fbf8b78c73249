-- Made by lakespec from specs/outcomes.yaml; change that, not this file.
-- costs: Cost by department.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("department" AS {{ column_type('string') }}) AS "department",
  CAST("cost" AS DECIMAL(38, 2)) AS "cost",
  CAST("visits" AS {{ column_type('bigint') }}) AS "visits"
FROM (
SELECT
  "department" AS "department",
{% if target.type == 'snowflake' %}  CAST(sum("cost") AS NUMBER(38, 2)) AS "cost",
{% else %}  CAST(sum("cost") AS DECIMAL(38, 2)) AS "cost",
{% endif %}  count(*) AS "visits"
FROM {{ source('clinic_visits_silver', 'visits') }} AS "visits"
GROUP BY "department"
) AS made
{% endcall %}
