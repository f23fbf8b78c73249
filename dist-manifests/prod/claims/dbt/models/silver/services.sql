-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- services: Kinds of service.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("service_code" AS {{ column_type('string') }}) AS "service_code",
  CAST("service" AS {{ column_type('string') }}) AS "service"
FROM (
SELECT
  "service_code" AS "service_code",
  max("service") AS "service"
FROM {{ ref('claims') }} AS "claims"
WHERE "service_code" IS NOT NULL
GROUP BY "service_code"
) AS made
{% endcall %}
