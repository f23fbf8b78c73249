-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- fct_observation.unique.observation_id on heart_failure_fhir_gold.fct_observation: observation_id is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."observed_key", one."observation_id", one."category", one."code", one."value_unit", one."value"
FROM "heart_failure_fhir_gold"."fct_observation" AS one
JOIN (
  SELECT "observation_id"
  FROM "heart_failure_fhir_gold"."fct_observation"
  WHERE "observation_id" IS NOT NULL
  GROUP BY "observation_id"
  HAVING count(*) > 1
) AS twin ON twin."observation_id" = one."observation_id";
