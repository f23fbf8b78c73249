-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- diagnoses: Codes of diagnoses.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("code" AS {{ column_type('string') }}) AS "code",
  CAST("code_system" AS {{ column_type('string') }}) AS "code_system"
FROM (
SELECT
  "code" AS "code",
  max("code_system") AS "code_system"
FROM {{ ref('conditions') }} AS "conditions"
WHERE "code" IS NOT NULL
GROUP BY "code"
) AS made
{% endcall %}
