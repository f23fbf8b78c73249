-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- fct_study.relationships.patient_key on stroke_mri_gold.fct_study: patient is a member of dim_patient
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."studied_key", child."study_instance_uid", child."patient_age"
FROM "stroke_mri_gold"."fct_study" AS child
WHERE child."patient_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "stroke_mri_gold"."dim_patient" AS parent WHERE parent."patient_key" = child."patient_key"
);
