-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- stroke_mri_gold.dim_patient: One row for each patient.
CREATE SCHEMA IF NOT EXISTS "stroke_mri_gold";

CREATE OR REPLACE TABLE "stroke_mri_gold"."dim_patient" AS
WITH member AS (
  SELECT DISTINCT "patient_id", "patient_sex"
  FROM "stroke_mri_silver"."patients"
  WHERE "patient_id" IS NOT NULL
),
named AS (
  SELECT CAST("patient_id" AS VARCHAR) AS "patient_id" FROM "stroke_mri_silver"."studies" WHERE "patient_id" IS NOT NULL
  UNION
  SELECT CAST("patient_id" AS VARCHAR) AS "patient_id" FROM "stroke_mri_silver"."instances" WHERE "patient_id" IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named."patient_id"
  FROM named
  LEFT JOIN member ON member."patient_id" = named."patient_id"
  WHERE member."patient_id" IS NULL
)
SELECT CAST(-1 AS BIGINT) AS "patient_key", CAST(NULL AS VARCHAR) AS "patient_id", 'Unknown' AS "patient_sex"
UNION ALL
SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key", "patient_id", "patient_sex"
FROM member
UNION ALL
SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key", "patient_id", CAST(NULL AS VARCHAR) AS "patient_sex"
FROM inferred;

COMMENT ON TABLE "stroke_mri_gold"."dim_patient" IS 'One row for each patient.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_patient"."patient_key" IS 'Surrogate key: hash of patient_id; -1 is the unknown member.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_patient"."patient_id" IS 'The patient.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_patient"."patient_sex" IS 'The patient''s sex: M, F or O.';
