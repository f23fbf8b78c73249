-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- fct_encounter.unique.encounter_id on heart_failure_fhir_gold.fct_encounter: encounter_id is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."started_key", one."encounter_id", one."encounter_class", one."type", one."reason", one."length_of_stay_days"
FROM "heart_failure_fhir_gold"."fct_encounter" AS one
JOIN (
  SELECT "encounter_id"
  FROM "heart_failure_fhir_gold"."fct_encounter"
  WHERE "encounter_id" IS NOT NULL
  GROUP BY "encounter_id"
  HAVING count(*) > 1
) AS twin ON twin."encounter_id" = one."encounter_id";
