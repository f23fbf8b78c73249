-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- fct_instance.relationships.patient_key on stroke_mri_gold.fct_instance: patient is a member of dim_patient
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."series_key", child."sop_instance_uid", child."study_instance_uid", child."modality", child."size_bytes", child."frames"
FROM "stroke_mri_gold"."fct_instance" AS child
WHERE child."patient_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "stroke_mri_gold"."dim_patient" AS parent WHERE parent."patient_key" = child."patient_key"
);
