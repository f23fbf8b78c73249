-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- instances.unique.sop_instance_uid on stroke_mri_silver.instances: sop_instance_uid is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."sop_instance_uid", one."series_instance_uid", one."study_instance_uid", one."patient_id", one."path", one."sop_class_uid", one."transfer_syntax_uid", one."size_bytes", one."modality", one."image_type", one."instance_number", one."acquired_at", one."content_at", one."pixel_rows", one."pixel_columns", one."frames", one."bits_allocated", one."bits_stored", one."samples_per_pixel", one."photometric_interpretation", one."pixel_spacing_row_mm", one."pixel_spacing_column_mm", one."slice_thickness_mm", one."slice_location_mm", one."burned_in_annotation", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "stroke_mri_silver"."instances" AS one
JOIN (
  SELECT "sop_instance_uid"
  FROM "stroke_mri_silver"."instances"
  WHERE "sop_instance_uid" IS NOT NULL
  GROUP BY "sop_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."sop_instance_uid" = one."sop_instance_uid";
