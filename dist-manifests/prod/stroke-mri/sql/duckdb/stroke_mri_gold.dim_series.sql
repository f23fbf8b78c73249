-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- stroke_mri_gold.dim_series: One row for each series.
CREATE SCHEMA IF NOT EXISTS "stroke_mri_gold";

CREATE OR REPLACE TABLE "stroke_mri_gold"."dim_series" AS
WITH member AS (
  SELECT DISTINCT "series_instance_uid", "modality", "body_part_examined", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t"
  FROM "stroke_mri_silver"."series"
  WHERE "series_instance_uid" IS NOT NULL
),
named AS (
  SELECT CAST("series_instance_uid" AS VARCHAR) AS "series_instance_uid" FROM "stroke_mri_silver"."instances" WHERE "series_instance_uid" IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named."series_instance_uid"
  FROM named
  LEFT JOIN member ON member."series_instance_uid" = named."series_instance_uid"
  WHERE member."series_instance_uid" IS NULL
)
SELECT CAST(-1 AS BIGINT) AS "series_key", CAST(NULL AS VARCHAR) AS "series_instance_uid", 'Unknown' AS "modality", 'Unknown' AS "body_part_examined", 'Unknown' AS "manufacturer", 'Unknown' AS "manufacturer_model_name", CAST(NULL AS DOUBLE) AS "magnetic_field_strength_t"
UNION ALL
SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "series_key", "series_instance_uid", "modality", "body_part_examined", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t"
FROM member
UNION ALL
SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "series_key", "series_instance_uid", CAST(NULL AS VARCHAR) AS "modality", CAST(NULL AS VARCHAR) AS "body_part_examined", CAST(NULL AS VARCHAR) AS "manufacturer", CAST(NULL AS VARCHAR) AS "manufacturer_model_name", CAST(NULL AS DOUBLE) AS "magnetic_field_strength_t"
FROM inferred;

COMMENT ON TABLE "stroke_mri_gold"."dim_series" IS 'One row for each series.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."series_key" IS 'Surrogate key: hash of series_instance_uid; -1 is the unknown member.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."series_instance_uid" IS 'The series, as in the published file.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."modality" IS 'Kind of device, such as MR or CT.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."body_part_examined" IS 'Part of the body.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."manufacturer" IS 'Who made the device.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."manufacturer_model_name" IS 'Model of the device.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."magnetic_field_strength_t" IS 'MR: field strength, tesla.';
