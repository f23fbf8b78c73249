-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- holdings: Images by collection, subject and modality.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("collection" AS {{ column_type('string') }}) AS "collection",
  CAST("subject_id" AS {{ column_type('string') }}) AS "subject_id",
  CAST("modality" AS {{ column_type('string') }}) AS "modality",
  CAST("images" AS {{ column_type('bigint') }}) AS "images"
FROM (
SELECT
  'stroke-mri' AS "collection",
  "patient_id" AS "subject_id",
  "modality" AS "modality",
  count(*) AS "images"
FROM {{ source('stroke_mri_silver', 'instances') }} AS "instances"
WHERE "patient_id" IS NOT NULL
GROUP BY "patient_id", "modality"
UNION ALL
SELECT
  'working-memory' AS "collection",
  "participant_id" AS "subject_id",
  'MR' AS "modality",
  count(*) AS "images"
FROM {{ source('working_memory_silver', 'images') }} AS "images"
WHERE "participant_id" IS NOT NULL
GROUP BY "participant_id"
) AS made
{% endcall %}
