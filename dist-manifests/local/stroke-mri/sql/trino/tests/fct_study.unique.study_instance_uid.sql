-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- fct_study.unique.study_instance_uid on stroke_mri_gold.fct_study: study_instance_uid is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."studied_key", one."study_instance_uid", one."patient_age"
FROM "stroke_mri_gold"."fct_study" AS one
JOIN (
  SELECT "study_instance_uid"
  FROM "stroke_mri_gold"."fct_study"
  WHERE "study_instance_uid" IS NOT NULL
  GROUP BY "study_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."study_instance_uid" = one."study_instance_uid";
