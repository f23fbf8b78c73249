-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- encounters.not_null.encounter_id on heart_failure_fhir_silver.encounters: encounter_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "encounter_id", "patient_id", "status", "encounter_class", "type", "type_system", "service_type", "service_type_system", "reason", "reason_system", "started_on", "started_at", "started_precision", "ended_on", "ended_at", "ended_precision", "admit_source", "discharge_disposition", "part_of_id", "organization_id", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."encounters"
WHERE "encounter_id" IS NULL;
