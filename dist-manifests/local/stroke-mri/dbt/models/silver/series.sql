-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- series: DICOM series.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['series_instance_uid'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "series_instance_uid",
  "study_instance_uid",
  "patient_id",
  "modality",
  "body_part_examined",
  "laterality",
  "series_number",
  "series_started_at",
  "series_description",
  "protocol_name",
  "manufacturer",
  "manufacturer_model_name",
  "magnetic_field_strength_t",
  "repetition_time_ms",
  "echo_time_ms",
  "flip_angle_deg",
  "kvp",
  "slice_thickness_mm",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "series_instance_uid" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "study_instance_uid" ASC NULLS LAST, "patient_id" ASC NULLS LAST, "modality" ASC NULLS LAST, "body_part_examined" ASC NULLS LAST, "laterality" ASC NULLS LAST, "series_number" ASC NULLS LAST, "series_started_at" ASC NULLS LAST, "series_description" ASC NULLS LAST, "protocol_name" ASC NULLS LAST, "manufacturer" ASC NULLS LAST, "manufacturer_model_name" ASC NULLS LAST, "magnetic_field_strength_t" ASC NULLS LAST, "repetition_time_ms" ASC NULLS LAST, "echo_time_ms" ASC NULLS LAST, "flip_angle_deg" ASC NULLS LAST, "kvp" ASC NULLS LAST, "slice_thickness_mm" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('stroke_mri_bronze', 'series')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
