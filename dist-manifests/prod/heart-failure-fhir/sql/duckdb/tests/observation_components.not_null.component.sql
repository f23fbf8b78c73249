-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- observation_components.not_null.component on heart_failure_fhir_silver.observation_components: component belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "observation_id", "component", "patient_id", "code", "code_system", "value_type", "value_number", "value_digits", "value_age", "value_age_capped", "value_comparator", "value_unit", "value_code", "value_code_system", "value_boolean", "value_date", "interpretation", "data_absent_reason", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."observation_components"
WHERE "component" IS NULL;
