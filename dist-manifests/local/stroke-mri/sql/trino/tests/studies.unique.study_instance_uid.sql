-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- studies.unique.study_instance_uid on stroke_mri_silver.studies: study_instance_uid is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."study_instance_uid", one."patient_id", one."study_date", one."study_started_at", one."study_description", one."patient_age_years", one."patient_age_years_capped", one."patient_sex", one."patient_size_m", one."patient_weight_kg", one."deidentified_before", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "stroke_mri_silver"."studies" AS one
JOIN (
  SELECT "study_instance_uid"
  FROM "stroke_mri_silver"."studies"
  WHERE "study_instance_uid" IS NOT NULL
  GROUP BY "study_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."study_instance_uid" = one."study_instance_uid";
