-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- stroke_mri_gold.fct_instance: One row for each instance.
CREATE SCHEMA IF NOT EXISTS "stroke_mri_gold";

CREATE OR REPLACE TABLE "stroke_mri_gold"."fct_instance" AS
SELECT
  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key",
  CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "series_key",
  "sop_instance_uid",
  "study_instance_uid",
  "modality",
  "size_bytes",
  coalesce("frames", 1) AS "frames"
FROM "stroke_mri_silver"."instances";

COMMENT ON TABLE "stroke_mri_gold"."fct_instance" IS 'One row for each instance.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_instance"."patient_key" IS 'patient: key of dim_patient; -1 where it is unknown.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_instance"."series_key" IS 'series: key of dim_series; -1 where it is unknown.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_instance"."sop_instance_uid" IS 'The instance, as in the published file.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_instance"."study_instance_uid" IS 'The study, as in the published file.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_instance"."modality" IS 'Kind of device, such as MR or CT.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_instance"."size_bytes" IS 'Size of the published file.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_instance"."frames" IS 'Number of frames.';
