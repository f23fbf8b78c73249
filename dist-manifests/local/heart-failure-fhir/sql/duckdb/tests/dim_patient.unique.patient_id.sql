-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- dim_patient.unique.patient_id on heart_failure_fhir_gold.dim_patient: patient_id is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."patient_id", one."sex", one."birth_year", one."state", one."zip3", one."deceased"
FROM "heart_failure_fhir_gold"."dim_patient" AS one
JOIN (
  SELECT "patient_id"
  FROM "heart_failure_fhir_gold"."dim_patient"
  WHERE "patient_id" IS NOT NULL
  GROUP BY "patient_id"
  HAVING count(*) > 1
) AS twin ON twin."patient_id" = one."patient_id";
