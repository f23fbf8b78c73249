-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS "working_memory_gold";

-- working_memory_gold.dim_participant: One row for each participant of a dataset.
CREATE OR REPLACE TABLE "working_memory_gold"."dim_participant" AS
WITH member AS (
  SELECT DISTINCT "participant_id", "sex", "age"
  FROM "working_memory_silver"."participants"
  WHERE "participant_id" IS NOT NULL
),
named AS (
  SELECT CAST("participant_id" AS VARCHAR) AS "participant_id" FROM "working_memory_silver"."images" WHERE "participant_id" IS NOT NULL
  UNION
  SELECT CAST("participant_id" AS VARCHAR) AS "participant_id" FROM "working_memory_silver"."scans" WHERE "participant_id" IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named."participant_id"
  FROM named
  LEFT JOIN member ON member."participant_id" = named."participant_id"
  WHERE member."participant_id" IS NULL
)
SELECT CAST(-1 AS BIGINT) AS "participant_key", CAST(NULL AS VARCHAR) AS "participant_id", 'Unknown' AS "sex", CAST(NULL AS DOUBLE) AS "age"
UNION ALL
SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "participant_key", "participant_id", "sex", "age"
FROM member
UNION ALL
SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "participant_key", "participant_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS DOUBLE) AS "age"
FROM inferred;

COMMENT ON TABLE "working_memory_gold"."dim_participant" IS 'One row for each participant of a dataset.';
COMMENT ON COLUMN "working_memory_gold"."dim_participant"."participant_key" IS 'Surrogate key: hash of participant_id; -1 is the unknown member.';
COMMENT ON COLUMN "working_memory_gold"."dim_participant"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_gold"."dim_participant"."sex" IS 'Sex: one of the words that BIDS allows.';
COMMENT ON COLUMN "working_memory_gold"."dim_participant"."age" IS 'Age in years.';

-- working_memory_gold.dim_date: Calendar over the years that facts use; each date column of a fact is a role of it.
CREATE OR REPLACE TABLE "working_memory_gold"."dim_date" AS
WITH used AS (
  SELECT DISTINCT CAST(CAST(year("acq_time") AS INTEGER) AS BIGINT) AS y FROM "working_memory_silver"."scans" WHERE "acq_time" IS NOT NULL
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

COMMENT ON TABLE "working_memory_gold"."dim_date" IS 'Calendar over the years that facts use; each date column of a fact is a role of it.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."date_key" IS 'The date as yyyymmdd; -1 is the unknown date.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."date" IS 'The date.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."year" IS 'Year.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."quarter" IS 'Quarter of the year, 1 to 4.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."month" IS 'Month, 1 to 12.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."month_name" IS 'English name of the month.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."day" IS 'Day of the month.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."iso_year" IS 'Year by ISO 8601: that of the week’s Thursday.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."iso_week" IS 'Week by ISO 8601, 1 to 53.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."day_of_week" IS 'Day of the week, 1 (Monday) to 7.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."day_name" IS 'English name of the day.';
COMMENT ON COLUMN "working_memory_gold"."dim_date"."is_weekend" IS 'Whether the day is a Saturday or Sunday.';

-- working_memory_gold.fct_image: One row for each image.
CREATE OR REPLACE TABLE "working_memory_gold"."fct_image" AS
SELECT
  CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "participant_key",
  "dataset_id",
  "path",
  "datatype",
  "suffix",
  "task",
  "volumes",
  "voxel_x" * "voxel_y" * "voxel_z" AS "voxel_volume"
FROM "working_memory_silver"."images";

COMMENT ON TABLE "working_memory_gold"."fct_image" IS 'One row for each image.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."participant_key" IS 'participant: key of dim_participant; -1 where it is unknown.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."path" IS 'Path in the published dataset.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."datatype" IS 'Kind of data, such as anat or func.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."suffix" IS 'Suffix of the file name, such as bold or T1w.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."task" IS 'Label of entity task, as in the published files.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."volumes" IS 'Volumes along the fourth dimension.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."voxel_volume" IS 'Volume of a voxel, in the cube of space_unit.';

-- working_memory_gold.fct_recording: One row for each recording that scans.tsv names; days are shifted, intervals are true.
CREATE OR REPLACE TABLE "working_memory_gold"."fct_recording" AS
SELECT
  CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "participant_key",
  coalesce(CAST(year("acq_time") AS INTEGER) * 10000 + CAST(month("acq_time") AS INTEGER) * 100 + CAST(day("acq_time") AS INTEGER), -1) AS "acquired_key",
  "dataset_id",
  "path",
  "session_id",
  "datatype",
  "suffix"
FROM "working_memory_silver"."scans";

COMMENT ON TABLE "working_memory_gold"."fct_recording" IS 'One row for each recording that scans.tsv names; days are shifted, intervals are true.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."participant_key" IS 'participant: key of dim_participant; -1 where it is unknown.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."acquired_key" IS 'acquired: key of dim_date; -1 where it is unknown.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."path" IS 'Path in the published dataset.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."session_id" IS 'The session, as in the published files; null where there is none.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."datatype" IS 'Kind of data, such as anat or func.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."suffix" IS 'Suffix of the file name, such as bold or T1w.';
