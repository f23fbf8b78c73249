-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- dim_patient.unique.patient_key on heart_failure_fhir_gold.dim_patient: patient_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."patient_id", one."sex", one."birth_year", one."state", one."zip3", one."deceased"
FROM "heart_failure_fhir_gold"."dim_patient" AS one
JOIN (
  SELECT "patient_key"
  FROM "heart_failure_fhir_gold"."dim_patient"
  WHERE "patient_key" IS NOT NULL
  GROUP BY "patient_key"
  HAVING count(*) > 1
) AS twin ON twin."patient_key" = one."patient_key";
