-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- conditions.unique.condition_id on heart_failure_fhir_silver.conditions: condition_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."condition_id", one."patient_id", one."encounter_id", one."clinical_status", one."verification_status", one."category", one."severity", one."severity_system", one."code", one."code_system", one."icd10cm", one."snomed", one."onset_date", one."onset_at", one."onset_precision", one."onset_age", one."onset_age_capped", one."abatement_date", one."abatement_at", one."abatement_precision", one."recorded_date", one."recorded_at", one."recorded_precision", one."updated_on", one."updated_at", one."updated_precision", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "heart_failure_fhir_silver"."conditions" AS one
JOIN (
  SELECT "condition_id"
  FROM "heart_failure_fhir_silver"."conditions"
  WHERE "condition_id" IS NOT NULL
  GROUP BY "condition_id"
  HAVING count(*) > 1
) AS twin ON twin."condition_id" = one."condition_id";
