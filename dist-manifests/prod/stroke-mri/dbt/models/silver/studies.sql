-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- studies: DICOM studies.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['study_instance_uid'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "study_instance_uid",
  "patient_id",
  "study_date",
  "study_started_at",
  "study_description",
  "patient_age_years",
  "patient_age_years_capped",
  "patient_sex",
  "patient_size_m",
  "patient_weight_kg",
  "deidentified_before",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "study_instance_uid" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_id" ASC NULLS LAST, "study_date" ASC NULLS LAST, "study_started_at" ASC NULLS LAST, "study_description" ASC NULLS LAST, "patient_age_years" ASC NULLS LAST, "patient_age_years_capped" ASC NULLS LAST, "patient_sex" ASC NULLS LAST, "patient_size_m" ASC NULLS LAST, "patient_weight_kg" ASC NULLS LAST, "deidentified_before" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('stroke_mri_bronze', 'studies')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
