-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- encounter_diagnoses: One row for each code that was diagnosed at an encounter.
{{ config(materialized='table', alias='encounter_diagnoses') }}

{% call standard_sql() %}
SELECT
  "encounter_id",
  "code",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "encounter_id", "code" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ source('heart_failure_fhir_bronze', 'condition') }}
) AS versions
WHERE "lakespec version" = 1 AND ("encounter_id" IS NOT NULL AND "code" IS NOT NULL)
{% endcall %}
