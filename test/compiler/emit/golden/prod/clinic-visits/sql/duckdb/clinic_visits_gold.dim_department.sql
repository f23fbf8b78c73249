-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- clinic_visits_gold.dim_department: One visit; it isn't billed yet.
CREATE SCHEMA IF NOT EXISTS "clinic_visits_gold";

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
