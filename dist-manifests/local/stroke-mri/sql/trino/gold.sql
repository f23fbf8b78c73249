-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS "stroke_mri_gold";

-- stroke_mri_gold.dim_patient: One row for each patient.
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

-- stroke_mri_gold.dim_series: One row for each series.
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
SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "series_key", "series_instance_uid", "modality", "body_part_examined", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t"
FROM member
UNION ALL
SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "series_key", "series_instance_uid", CAST(NULL AS VARCHAR) AS "modality", CAST(NULL AS VARCHAR) AS "body_part_examined", CAST(NULL AS VARCHAR) AS "manufacturer", CAST(NULL AS VARCHAR) AS "manufacturer_model_name", CAST(NULL AS DOUBLE) AS "magnetic_field_strength_t"
FROM inferred;

COMMENT ON TABLE "stroke_mri_gold"."dim_series" IS 'One row for each series.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."series_key" IS 'Surrogate key: hash of series_instance_uid; -1 is the unknown member.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."series_instance_uid" IS 'The series, as in the published file.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."modality" IS 'Kind of device, such as MR or CT.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."body_part_examined" IS 'Part of the body.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."manufacturer" IS 'Who made the device.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."manufacturer_model_name" IS 'Model of the device.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_series"."magnetic_field_strength_t" IS 'MR: field strength, tesla.';

-- stroke_mri_gold.dim_date: Calendar over the years that facts use; each date column of a fact is a role of it.
CREATE OR REPLACE TABLE "stroke_mri_gold"."dim_date" AS
WITH used AS (
  SELECT DISTINCT CAST(CAST(year("study_date") AS INTEGER) AS BIGINT) AS y FROM "stroke_mri_silver"."studies" WHERE "study_date" IS NOT NULL
),
plain AS (
  SELECT min(y) AS lo, max(y) AS hi FROM used WHERE y BETWEEN 1800 AND 2199
),
years AS (
  SELECT y FROM used
  UNION
  SELECT filled.y FROM plain CROSS JOIN UNNEST(sequence(lo, hi)) AS filled(y)
),
days AS (
  SELECT y, date_add('day', n, date_add('year', y - 1970, DATE '1970-01-01')) AS "date" FROM years CROSS JOIN UNNEST(sequence(0, 365)) AS numbers(n)
)
SELECT CAST(-1 AS INTEGER) AS "date_key", CAST(NULL AS DATE) AS "date", CAST(NULL AS INTEGER) AS "year", CAST(NULL AS INTEGER) AS "quarter", CAST(NULL AS INTEGER) AS "month", 'Unknown' AS "month_name", CAST(NULL AS INTEGER) AS "day", CAST(NULL AS INTEGER) AS "iso_year", CAST(NULL AS INTEGER) AS "iso_week", CAST(NULL AS INTEGER) AS "day_of_week", 'Unknown' AS "day_name", CAST(NULL AS BOOLEAN) AS "is_weekend"
UNION ALL
SELECT
  CAST(year("date") AS INTEGER) * 10000 + CAST(month("date") AS INTEGER) * 100 + CAST(day("date") AS INTEGER) AS "date_key",
  "date" AS "date",
  CAST(year("date") AS INTEGER) AS "year",
  CAST(quarter("date") AS INTEGER) AS "quarter",
  CAST(month("date") AS INTEGER) AS "month",
  CASE CAST(month("date") AS INTEGER) WHEN 1 THEN 'January' WHEN 2 THEN 'February' WHEN 3 THEN 'March' WHEN 4 THEN 'April' WHEN 5 THEN 'May' WHEN 6 THEN 'June' WHEN 7 THEN 'July' WHEN 8 THEN 'August' WHEN 9 THEN 'September' WHEN 10 THEN 'October' WHEN 11 THEN 'November' WHEN 12 THEN 'December' END AS "month_name",
  CAST(day("date") AS INTEGER) AS "day",
  CAST(year(date_add('day', CAST(4 - CAST(day_of_week("date") AS INTEGER) AS INTEGER), "date")) AS INTEGER) AS "iso_year",
  CAST(week("date") AS INTEGER) AS "iso_week",
  CAST(day_of_week("date") AS INTEGER) AS "day_of_week",
  CASE CAST(day_of_week("date") AS INTEGER) WHEN 1 THEN 'Monday' WHEN 2 THEN 'Tuesday' WHEN 3 THEN 'Wednesday' WHEN 4 THEN 'Thursday' WHEN 5 THEN 'Friday' WHEN 6 THEN 'Saturday' WHEN 7 THEN 'Sunday' END AS "day_name",
  CAST(day_of_week("date") AS INTEGER) >= 6 AS "is_weekend"
FROM days
WHERE CAST(year("date") AS INTEGER) = y;

COMMENT ON TABLE "stroke_mri_gold"."dim_date" IS 'Calendar over the years that facts use; each date column of a fact is a role of it.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."date_key" IS 'The date as yyyymmdd; -1 is the unknown date.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."date" IS 'The date.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."year" IS 'Year.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."quarter" IS 'Quarter of the year, 1 to 4.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."month" IS 'Month, 1 to 12.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."month_name" IS 'English name of the month.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."day" IS 'Day of the month.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."iso_year" IS 'Year by ISO 8601: that of the week’s Thursday.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."iso_week" IS 'Week by ISO 8601, 1 to 53.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."day_of_week" IS 'Day of the week, 1 (Monday) to 7.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."day_name" IS 'English name of the day.';
COMMENT ON COLUMN "stroke_mri_gold"."dim_date"."is_weekend" IS 'Whether the day is a Saturday or Sunday.';

-- stroke_mri_gold.fct_study: One row for each study; days are shifted, intervals are true.
CREATE OR REPLACE TABLE "stroke_mri_gold"."fct_study" AS
SELECT
  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key",
  coalesce(CAST(year("study_date") AS INTEGER) * 10000 + CAST(month("study_date") AS INTEGER) * 100 + CAST(day("study_date") AS INTEGER), -1) AS "studied_key",
  "study_instance_uid",
  "patient_age_years" AS "patient_age"
FROM "stroke_mri_silver"."studies";

COMMENT ON TABLE "stroke_mri_gold"."fct_study" IS 'One row for each study; days are shifted, intervals are true.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_study"."patient_key" IS 'patient: key of dim_patient; -1 where it is unknown.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_study"."studied_key" IS 'studied: key of dim_date; -1 where it is unknown.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_study"."study_instance_uid" IS 'The study, as in the published file.';
COMMENT ON COLUMN "stroke_mri_gold"."fct_study"."patient_age" IS 'Age at the study, years.';

-- stroke_mri_gold.fct_instance: One row for each instance.
CREATE OR REPLACE TABLE "stroke_mri_gold"."fct_instance" AS
SELECT
  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key",
  CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "series_key",
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
