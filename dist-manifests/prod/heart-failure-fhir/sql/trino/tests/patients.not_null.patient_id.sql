-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- patients.not_null.patient_id on heart_failure_fhir_silver.patients: patient_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "patient_id", "active", "mrn", "sex", "birth_sex", "birth_year", "deceased", "death_year", "marital_status", "race", "ethnicity", "state", "zip3", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."patients"
WHERE "patient_id" IS NULL;
