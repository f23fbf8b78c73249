-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- dim_patient.unique.patient_id on stroke_mri_gold.dim_patient: patient_id is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."patient_id", one."patient_sex"
FROM "stroke_mri_gold"."dim_patient" AS one
JOIN (
  SELECT "patient_id"
  FROM "stroke_mri_gold"."dim_patient"
  WHERE "patient_id" IS NOT NULL
  GROUP BY "patient_id"
  HAVING count(*) > 1
) AS twin ON twin."patient_id" = one."patient_id";
