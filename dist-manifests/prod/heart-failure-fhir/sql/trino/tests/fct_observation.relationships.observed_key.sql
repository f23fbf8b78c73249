-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- fct_observation.relationships.observed_key on heart_failure_fhir_gold.fct_observation: observed is a member of dim_date
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."observed_key", child."observation_id", child."category", child."code", child."value_unit", child."value"
FROM "heart_failure_fhir_gold"."fct_observation" AS child
WHERE child."observed_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "heart_failure_fhir_gold"."dim_date" AS parent WHERE parent."date_key" = child."observed_key"
);
