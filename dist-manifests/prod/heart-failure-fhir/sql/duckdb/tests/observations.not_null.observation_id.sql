-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- observations.not_null.observation_id on heart_failure_fhir_silver.observations: observation_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "observation_id", "patient_id", "encounter_id", "status", "category", "code", "code_system", "effective_on", "effective_at", "effective_precision", "effective_end_on", "effective_end_at", "effective_end_precision", "issued_at", "value_type", "value_number", "value_digits", "value_age", "value_age_capped", "value_comparator", "value_unit", "value_code", "value_code_system", "value_boolean", "value_date", "interpretation", "data_absent_reason", "components", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."observations"
WHERE "observation_id" IS NULL;
