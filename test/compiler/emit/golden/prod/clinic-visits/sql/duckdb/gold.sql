-- Made by lakespec from specs/visits.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS "clinic_visits_gold";

-- clinic_visits_gold.dim_department: One visit; it isn't billed yet.
CREATE OR REPLACE TABLE "clinic_visits_gold"."dim_department" AS
WITH member AS (
  SELECT DISTINCT "department"
  FROM "clinic_visits_silver"."visits"
  WHERE "department" IS NOT NULL
)
SELECT CAST(-1 AS BIGINT) AS "department_key", CAST(NULL AS VARCHAR) AS "department"
UNION ALL
SELECT CASE WHEN "department" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("department", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "department_key", "department"
FROM member;

COMMENT ON TABLE "clinic_visits_gold"."dim_department" IS 'One visit; it isn''t billed yet.';
COMMENT ON COLUMN "clinic_visits_gold"."dim_department"."department_key" IS 'Surrogate key: hash of department; -1 is the unknown member.';
COMMENT ON COLUMN "clinic_visits_gold"."dim_department"."department" IS 'Department; ''none'' for visits at home';

-- clinic_visits_gold.fct_visit: One visit; it isn't billed yet.
CREATE OR REPLACE TABLE "clinic_visits_gold"."fct_visit" AS
SELECT
  CASE WHEN "department" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("department", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "department_key",
  "visit_id",
  "patient_id",
  "cost"
FROM "clinic_visits_silver"."visits";

COMMENT ON TABLE "clinic_visits_gold"."fct_visit" IS 'One visit; it isn''t billed yet.';
COMMENT ON COLUMN "clinic_visits_gold"."fct_visit"."department_key" IS 'department: key of dim_department; -1 where it is unknown.';
COMMENT ON COLUMN "clinic_visits_gold"."fct_visit"."visit_id" IS 'Number of the visit.';
COMMENT ON COLUMN "clinic_visits_gold"."fct_visit"."patient_id" IS 'Medical record number.';
COMMENT ON COLUMN "clinic_visits_gold"."fct_visit"."cost" IS 'Cost in US dollars.';

-- clinic_visits_gold.fct_visit__measurements: what tests have measured of fct_visit, run by run
CREATE TABLE IF NOT EXISTS "clinic_visits_gold"."fct_visit__measurements" (
  "gate" VARCHAR NOT NULL,
  "run_id" VARCHAR NOT NULL,
  "measured_at" TIMESTAMPTZ NOT NULL,
  "value" DOUBLE NOT NULL
);
