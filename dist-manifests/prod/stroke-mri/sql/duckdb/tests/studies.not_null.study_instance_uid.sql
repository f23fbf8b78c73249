-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- studies.not_null.study_instance_uid on stroke_mri_silver.studies: study_instance_uid belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "study_instance_uid", "patient_id", "study_date", "study_started_at", "study_description", "patient_age_years", "patient_age_years_capped", "patient_sex", "patient_size_m", "patient_weight_kg", "deidentified_before", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "stroke_mri_silver"."studies"
WHERE "study_instance_uid" IS NULL;
