-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- clinic_visits_gold.fct_visit: One visit; it isn't billed yet.
CREATE SCHEMA IF NOT EXISTS "clinic_visits_gold";

CREATE OR REPLACE TABLE "clinic_visits_gold"."fct_visit" AS
SELECT
  CASE WHEN "department" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("department", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "department_key",
  "visit_id",
  "patient_id",
  "cost"
FROM "clinic_visits_silver"."visits";

COMMENT ON TABLE "clinic_visits_gold"."fct_visit" IS 'One visit; it isn''t billed yet.';
COMMENT ON COLUMN "clinic_visits_gold"."fct_visit"."department_key" IS 'department: key of dim_department; -1 where it is unknown.';
COMMENT ON COLUMN "clinic_visits_gold"."fct_visit"."visit_id" IS 'Number of the visit.';
COMMENT ON COLUMN "clinic_visits_gold"."fct_visit"."patient_id" IS 'Medical record number.';
COMMENT ON COLUMN "clinic_visits_gold"."fct_visit"."cost" IS 'Cost in US dollars.';
