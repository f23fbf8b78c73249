-- Made by lakespec from specs/outcomes.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS "outcomes_silver";

-- outcomes_silver.costs: Cost by department.
CREATE OR REPLACE TABLE "outcomes_silver"."costs" AS
SELECT
  "department" AS "department",
  CAST(sum("cost") AS NUMBER(38, 2)) AS "cost",
  count(*) AS "visits"
FROM "clinic_visits_silver"."visits" AS "visits"
GROUP BY "department";

COMMENT ON TABLE "outcomes_silver"."costs" IS 'Cost by department.';
COMMENT ON COLUMN "outcomes_silver"."costs"."department" IS 'Department; ''none'' for visits at home';
COMMENT ON COLUMN "outcomes_silver"."costs"."cost" IS 'Cost in US dollars.';
