-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- fct_encounter.relationships.started_key on heart_failure_fhir_gold.fct_encounter: started is a member of dim_date
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."started_key", child."encounter_id", child."encounter_class", child."type", child."reason", child."length_of_stay_days"
FROM "heart_failure_fhir_gold"."fct_encounter" AS child
WHERE child."started_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "heart_failure_fhir_gold"."dim_date" AS parent WHERE parent."date_key" = child."started_key"
);
