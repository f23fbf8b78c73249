-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- fct_instance.unique.sop_instance_uid on stroke_mri_gold.fct_instance: sop_instance_uid is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."series_key", one."sop_instance_uid", one."study_instance_uid", one."modality", one."size_bytes", one."frames"
FROM "stroke_mri_gold"."fct_instance" AS one
JOIN (
  SELECT "sop_instance_uid"
  FROM "stroke_mri_gold"."fct_instance"
  WHERE "sop_instance_uid" IS NOT NULL
  GROUP BY "sop_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."sop_instance_uid" = one."sop_instance_uid";
