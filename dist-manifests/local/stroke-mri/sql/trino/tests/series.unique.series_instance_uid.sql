-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- series.unique.series_instance_uid on stroke_mri_silver.series: series_instance_uid is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."series_instance_uid", one."study_instance_uid", one."patient_id", one."modality", one."body_part_examined", one."laterality", one."series_number", one."series_started_at", one."series_description", one."protocol_name", one."manufacturer", one."manufacturer_model_name", one."magnetic_field_strength_t", one."repetition_time_ms", one."echo_time_ms", one."flip_angle_deg", one."kvp", one."slice_thickness_mm", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "stroke_mri_silver"."series" AS one
JOIN (
  SELECT "series_instance_uid"
  FROM "stroke_mri_silver"."series"
  WHERE "series_instance_uid" IS NOT NULL
  GROUP BY "series_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."series_instance_uid" = one."series_instance_uid";
