-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- observations.unique.observation_id on heart_failure_fhir_silver.observations: observation_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."observation_id", one."patient_id", one."encounter_id", one."status", one."category", one."code", one."code_system", one."effective_on", one."effective_at", one."effective_precision", one."effective_end_on", one."effective_end_at", one."effective_end_precision", one."issued_at", one."value_type", one."value_number", one."value_digits", one."value_age", one."value_age_capped", one."value_comparator", one."value_unit", one."value_code", one."value_code_system", one."value_boolean", one."value_date", one."interpretation", one."data_absent_reason", one."components", one."updated_on", one."updated_at", one."updated_precision", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "heart_failure_fhir_silver"."observations" AS one
JOIN (
  SELECT "observation_id"
  FROM "heart_failure_fhir_silver"."observations"
  WHERE "observation_id" IS NOT NULL
  GROUP BY "observation_id"
  HAVING count(*) > 1
) AS twin ON twin."observation_id" = one."observation_id";
