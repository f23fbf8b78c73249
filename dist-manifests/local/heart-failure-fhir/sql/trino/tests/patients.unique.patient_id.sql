-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- patients.unique.patient_id on heart_failure_fhir_silver.patients: patient_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_id", one."active", one."mrn", one."sex", one."birth_sex", one."birth_year", one."deceased", one."death_year", one."marital_status", one."race", one."ethnicity", one."state", one."zip3", one."updated_on", one."updated_at", one."updated_precision", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "heart_failure_fhir_silver"."patients" AS one
JOIN (
  SELECT "patient_id"
  FROM "heart_failure_fhir_silver"."patients"
  WHERE "patient_id" IS NOT NULL
  GROUP BY "patient_id"
  HAVING count(*) > 1
) AS twin ON twin."patient_id" = one."patient_id";
