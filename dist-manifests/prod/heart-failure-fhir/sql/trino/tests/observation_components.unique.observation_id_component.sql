-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- observation_components.unique.observation_id_component on heart_failure_fhir_silver.observation_components: observation_id, component is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."observation_id", one."component", one."patient_id", one."code", one."code_system", one."value_type", one."value_number", one."value_digits", one."value_age", one."value_age_capped", one."value_comparator", one."value_unit", one."value_code", one."value_code_system", one."value_boolean", one."value_date", one."interpretation", one."data_absent_reason", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "heart_failure_fhir_silver"."observation_components" AS one
JOIN (
  SELECT "observation_id", "component"
  FROM "heart_failure_fhir_silver"."observation_components"
  WHERE "observation_id" IS NOT NULL AND "component" IS NOT NULL
  GROUP BY "observation_id", "component"
  HAVING count(*) > 1
) AS twin ON twin."observation_id" = one."observation_id" AND twin."component" = one."component";
