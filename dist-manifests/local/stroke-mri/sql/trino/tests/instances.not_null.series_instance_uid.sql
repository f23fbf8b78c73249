-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- instances.not_null.series_instance_uid on stroke_mri_silver.instances: series_instance_uid is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "sop_instance_uid", "series_instance_uid", "study_instance_uid", "patient_id", "path", "sop_class_uid", "transfer_syntax_uid", "size_bytes", "modality", "image_type", "instance_number", "acquired_at", "content_at", "pixel_rows", "pixel_columns", "frames", "bits_allocated", "bits_stored", "samples_per_pixel", "photometric_interpretation", "pixel_spacing_row_mm", "pixel_spacing_column_mm", "slice_thickness_mm", "slice_location_mm", "burned_in_annotation", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "stroke_mri_silver"."instances"
WHERE "series_instance_uid" IS NULL;
