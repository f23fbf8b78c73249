-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- subjects: Subjects of all collections.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("subject_id" AS {{ column_type('string') }}) AS "subject_id",
  CAST("collection" AS {{ column_type('string') }}) AS "collection"
FROM (
SELECT
  "subject_id" AS "subject_id",
  min("collection") AS "collection"
FROM {{ ref('holdings') }} AS "holdings"
GROUP BY "subject_id"
) AS made
{% endcall %}
