-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- series.not_null.series_instance_uid on stroke_mri_silver.series: series_instance_uid belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "series_instance_uid", "study_instance_uid", "patient_id", "modality", "body_part_examined", "laterality", "series_number", "series_started_at", "series_description", "protocol_name", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t", "repetition_time_ms", "echo_time_ms", "flip_angle_deg", "kvp", "slice_thickness_mm", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "stroke_mri_silver"."series"
WHERE "series_instance_uid" IS NULL;
