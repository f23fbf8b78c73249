-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- patients: Patients that files name.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['patient_id'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "patient_id",
  "patient_sex",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "patient_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_sex" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('stroke_mri_bronze', 'patients')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
