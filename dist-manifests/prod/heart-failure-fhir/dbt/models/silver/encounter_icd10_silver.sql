-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- encounter_icd10: One row for each ICD-10-CM code of an encounter, by hand from the registry's SNOMED CT codes.
{{ config(materialized='view', alias='encounter_icd10') }}

{% call standard_sql() %}
SELECT
  CAST("encounter_id" AS {{ column_type('string') }}) AS "encounter_id",
  CAST("icd10" AS {{ column_type('string') }}) AS "icd10"
FROM (
SELECT DISTINCT
  "encounter_id" AS "encounter_id",
  CASE "code" WHEN '10509002' THEN 'J20.9' WHEN '162864005' THEN 'E66.9' WHEN '185086009' THEN 'J44.9' WHEN '195662009' THEN 'J02.9' WHEN '230690007' THEN 'I63.9' WHEN '283371005' THEN 'S51.819A' WHEN '40055000' THEN 'J32.9' WHEN '44465007' THEN 'S93.409A' WHEN '444814009' THEN 'J01.90' WHEN '53741008' THEN 'I25.10' WHEN '58150001' THEN 'S42.009A' WHEN '59621000' THEN 'I10' WHEN '65363002' THEN 'H66.90' ELSE "icd10cm" END AS "icd10"
FROM {{ ref('conditions') }} AS "conditions"
WHERE "encounter_id" IS NOT NULL AND "code" IS NOT NULL
) AS made
{% endcall %}
