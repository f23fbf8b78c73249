-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- patients.unique.patient_id on stroke_mri_silver.patients: patient_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_id", one."patient_sex", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "stroke_mri_silver"."patients" AS one
JOIN (
  SELECT "patient_id"
  FROM "stroke_mri_silver"."patients"
  WHERE "patient_id" IS NOT NULL
  GROUP BY "patient_id"
  HAVING count(*) > 1
) AS twin ON twin."patient_id" = one."patient_id";
