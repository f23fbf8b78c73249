-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- heart_failure_fhir_gold.dim_date: Calendar over the years that facts use; each date column of a fact is a role of it.
CREATE SCHEMA IF NOT EXISTS "heart_failure_fhir_gold";

CREATE OR REPLACE TABLE "heart_failure_fhir_gold"."dim_date" AS
WITH used AS (
  SELECT DISTINCT CAST(CAST(year("started_on") AS INTEGER) AS BIGINT) AS y FROM "heart_failure_fhir_silver"."encounters" WHERE "started_on" IS NOT NULL
  UNION
  SELECT DISTINCT CAST(CAST(year("effective_on") AS INTEGER) AS BIGINT) AS y FROM "heart_failure_fhir_silver"."observations" WHERE "effective_on" IS NOT NULL
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
SELECT CAST(-1 AS INTEGER) AS "date_key", CAST(NULL AS DATE) AS "date", CAST(NULL AS INTEGER) AS "year", CAST(NULL AS INTEGER) AS "quarter", CAST(NULL AS INTEGER) AS "month", 'Unknown' AS "month_name", CAST(NULL AS INTEGER) AS "day", CAST(NULL AS INTEGER) AS "iso_week", CAST(NULL AS INTEGER) AS "day_of_week", 'Unknown' AS "day_name", CAST(NULL AS BOOLEAN) AS "is_weekend"
UNION ALL
SELECT
  CAST(year("date") AS INTEGER) * 10000 + CAST(month("date") AS INTEGER) * 100 + CAST(day("date") AS INTEGER) AS "date_key",
  "date" AS "date",
  CAST(year("date") AS INTEGER) AS "year",
  CAST(quarter("date") AS INTEGER) AS "quarter",
  CAST(month("date") AS INTEGER) AS "month",
  CASE CAST(month("date") AS INTEGER) WHEN 1 THEN 'January' WHEN 2 THEN 'February' WHEN 3 THEN 'March' WHEN 4 THEN 'April' WHEN 5 THEN 'May' WHEN 6 THEN 'June' WHEN 7 THEN 'July' WHEN 8 THEN 'August' WHEN 9 THEN 'September' WHEN 10 THEN 'October' WHEN 11 THEN 'November' WHEN 12 THEN 'December' END AS "month_name",
  CAST(day("date") AS INTEGER) AS "day",
  CAST(week("date") AS INTEGER) AS "iso_week",
  CAST(day_of_week("date") AS INTEGER) AS "day_of_week",
  CASE CAST(day_of_week("date") AS INTEGER) WHEN 1 THEN 'Monday' WHEN 2 THEN 'Tuesday' WHEN 3 THEN 'Wednesday' WHEN 4 THEN 'Thursday' WHEN 5 THEN 'Friday' WHEN 6 THEN 'Saturday' WHEN 7 THEN 'Sunday' END AS "day_name",
  CAST(day_of_week("date") AS INTEGER) >= 6 AS "is_weekend"
FROM days
WHERE CAST(year("date") AS INTEGER) = y;

COMMENT ON TABLE "heart_failure_fhir_gold"."dim_date" IS 'Calendar over the years that facts use; each date column of a fact is a role of it.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_date"."date_key" IS 'The date as yyyymmdd; -1 is the unknown date.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_date"."date" IS 'The date.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_date"."year" IS 'Year.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_date"."quarter" IS 'Quarter of the year, 1 to 4.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_date"."month" IS 'Month, 1 to 12.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_date"."month_name" IS 'English name of the month.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_date"."day" IS 'Day of the month.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_date"."iso_week" IS 'Week by ISO 8601, 1 to 53.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_date"."day_of_week" IS 'Day of the week, 1 (Monday) to 7.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_date"."day_name" IS 'English name of the day.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_date"."is_weekend" IS 'Whether the day is a Saturday or Sunday.';
