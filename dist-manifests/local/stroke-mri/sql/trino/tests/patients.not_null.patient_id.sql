-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- patients.not_null.patient_id on stroke_mri_silver.patients: patient_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "patient_id", "patient_sex", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "stroke_mri_silver"."patients"
WHERE "patient_id" IS NULL;
