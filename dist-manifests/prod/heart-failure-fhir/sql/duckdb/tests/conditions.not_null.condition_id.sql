-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- conditions.not_null.condition_id on heart_failure_fhir_silver.conditions: condition_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "condition_id", "patient_id", "encounter_id", "clinical_status", "verification_status", "category", "severity", "severity_system", "code", "code_system", "icd10cm", "snomed", "onset_date", "onset_at", "onset_precision", "onset_age", "onset_age_capped", "abatement_date", "abatement_at", "abatement_precision", "recorded_date", "recorded_at", "recorded_precision", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."conditions"
WHERE "condition_id" IS NULL;
