-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- fct_observation.relationships.patient_key on heart_failure_fhir_gold.fct_observation: patient is a member of dim_patient
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."observed_key", child."observation_id", child."category", child."code", child."value_unit", child."value"
FROM "heart_failure_fhir_gold"."fct_observation" AS child
WHERE child."patient_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "heart_failure_fhir_gold"."dim_patient" AS parent WHERE parent."patient_key" = child."patient_key"
);
