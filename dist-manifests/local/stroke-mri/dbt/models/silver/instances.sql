-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- instances: DICOM instances, one for each file.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['sop_instance_uid'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "sop_instance_uid",
  "series_instance_uid",
  "study_instance_uid",
  "patient_id",
  "path",
  "sop_class_uid",
  "transfer_syntax_uid",
  "size_bytes",
  "modality",
  "image_type",
  "instance_number",
  "acquired_at",
  "content_at",
  "pixel_rows",
  "pixel_columns",
  "frames",
  "bits_allocated",
  "bits_stored",
  "samples_per_pixel",
  "photometric_interpretation",
  "pixel_spacing_row_mm",
  "pixel_spacing_column_mm",
  "slice_thickness_mm",
  "slice_location_mm",
  "burned_in_annotation",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "sop_instance_uid" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "series_instance_uid" ASC NULLS LAST, "study_instance_uid" ASC NULLS LAST, "patient_id" ASC NULLS LAST, "path" ASC NULLS LAST, "sop_class_uid" ASC NULLS LAST, "transfer_syntax_uid" ASC NULLS LAST, "size_bytes" ASC NULLS LAST, "modality" ASC NULLS LAST, "image_type" ASC NULLS LAST, "instance_number" ASC NULLS LAST, "acquired_at" ASC NULLS LAST, "content_at" ASC NULLS LAST, "pixel_rows" ASC NULLS LAST, "pixel_columns" ASC NULLS LAST, "frames" ASC NULLS LAST, "bits_allocated" ASC NULLS LAST, "bits_stored" ASC NULLS LAST, "samples_per_pixel" ASC NULLS LAST, "photometric_interpretation" ASC NULLS LAST, "pixel_spacing_row_mm" ASC NULLS LAST, "pixel_spacing_column_mm" ASC NULLS LAST, "slice_thickness_mm" ASC NULLS LAST, "slice_location_mm" ASC NULLS LAST, "burned_in_annotation" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('stroke_mri_bronze', 'instances')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
