-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- stroke_mri_gold.fct_study: One row for each study; days are shifted, intervals are true.
CREATE SCHEMA IF NOT EXISTS "stroke_mri_gold";

CREATE OR REPLACE TABLE "stroke_mri_gold"."fct_study" AS
SELECT
  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key",
  coalesce(CAST(year("study_date") AS INTEGER) * 10000 + CAST(month("study_date") AS INTEGER) * 100 + CAST(day("study_date") AS INTEGER), -1) AS "studied_key",
  "study_instance_uid",
  "patient_age_years" AS "patient_age"
FROM "stroke_mri_silver"."studies";

COMMENT ON TABLE "stroke_mri_gold"."fct_study" IS 'One row for each study; days are shifted, intervals are true.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_study"."patient_key" IS 'patient: key of dim_patient; -1 where it is unknown.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_study"."studied_key" IS 'studied: key of dim_date; -1 where it is unknown.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_study"."study_instance_uid" IS 'The study, as in the published file.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_study"."patient_age" IS 'Age at the study, years.';
