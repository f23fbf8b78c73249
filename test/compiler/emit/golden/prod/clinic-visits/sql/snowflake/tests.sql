-- Made by lakespec from specs/visits.yaml; change that, not this file.

-- visits.unique.visit_id on clinic_visits_silver.visits: visit_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."visit_id", one."patient_id", one."visit_date", one."department", one."cost", one."paid_at", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "clinic_visits_silver"."visits" AS one
JOIN (
  SELECT "visit_id"
  FROM "clinic_visits_silver"."visits"
  WHERE "visit_id" IS NOT NULL
  GROUP BY "visit_id"
  HAVING count(*) > 1
) AS twin ON twin."visit_id" = one."visit_id";

-- visits.not_null.visit_id on clinic_visits_silver.visits: visit_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "visit_id", "patient_id", "visit_date", "department", "cost", "paid_at", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "clinic_visits_silver"."visits"
WHERE "visit_id" IS NULL;

-- visits.not_null.patient_id on clinic_visits_silver.visits: patient_id is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "visit_id", "patient_id", "visit_date", "department", "cost", "paid_at", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "clinic_visits_silver"."visits"
WHERE "patient_id" IS NULL;

-- visits.not_null.department on clinic_visits_silver.visits: department is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "visit_id", "patient_id", "visit_date", "department", "cost", "paid_at", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "clinic_visits_silver"."visits"
WHERE "department" IS NULL;

-- dim_department.unique.department_key on clinic_visits_gold.dim_department: department_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."department_key", one."department"
FROM "clinic_visits_gold"."dim_department" AS one
JOIN (
  SELECT "department_key"
  FROM "clinic_visits_gold"."dim_department"
  WHERE "department_key" IS NOT NULL
  GROUP BY "department_key"
  HAVING count(*) > 1
) AS twin ON twin."department_key" = one."department_key";

-- dim_department.unique.department on clinic_visits_gold.dim_department: department is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."department_key", one."department"
FROM "clinic_visits_gold"."dim_department" AS one
JOIN (
  SELECT "department"
  FROM "clinic_visits_gold"."dim_department"
  WHERE "department" IS NOT NULL
  GROUP BY "department"
  HAVING count(*) > 1
) AS twin ON twin."department" = one."department";

-- fct_visit.unique.visit_id on clinic_visits_gold.fct_visit: visit_id is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."department_key", one."visit_id", one."patient_id", one."cost"
FROM "clinic_visits_gold"."fct_visit" AS one
JOIN (
  SELECT "visit_id"
  FROM "clinic_visits_gold"."fct_visit"
  WHERE "visit_id" IS NOT NULL
  GROUP BY "visit_id"
  HAVING count(*) > 1
) AS twin ON twin."visit_id" = one."visit_id";

-- fct_visit.relationships.department_key on clinic_visits_gold.fct_visit: department is a member of dim_department
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."department_key", child."visit_id", child."patient_id", child."cost"
FROM "clinic_visits_gold"."fct_visit" AS child
WHERE child."department_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "clinic_visits_gold"."dim_department" AS parent WHERE parent."department_key" = child."department_key"
);

-- visits.accepted_values.department on clinic_visits_silver.visits: department is one of 3 values
-- Returns the failing rows; up to 5 are tolerated, onFail: warn.
SELECT "visit_id", "patient_id", "visit_date", "department", "cost", "paid_at", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "clinic_visits_silver"."visits"
WHERE "department" NOT IN ('cardiology', 'neurology', 'none');

-- visits.not_null.cost on clinic_visits_silver.visits: cost is there
-- Returns the failing rows; where they are more than are tolerated, onFail: warn.
WITH failing AS (
SELECT "visit_id", "patient_id", "visit_date", "department", "cost", "paid_at", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "clinic_visits_silver"."visits"
WHERE "cost" IS NULL
)
SELECT failing.*
FROM failing
WHERE (SELECT count(*) FROM failing) > 0.005 * (SELECT count(*) FROM "clinic_visits_silver"."visits");

-- visits.freshness._ingested_at on clinic_visits_silver.visits: _ingested_at is no older than 26h
-- Returns the failing rows; none is tolerated, onFail: warn.
SELECT max("_ingested_at") AS "newest", DATEADD('second', -93600, CURRENT_TIMESTAMP) AS "oldest"
FROM "clinic_visits_silver"."visits"
HAVING max("_ingested_at") IS NULL OR max("_ingested_at") < DATEADD('second', -93600, CURRENT_TIMESTAMP);

-- visits.schema on clinic_visits_silver.visits: the columns are those that were promised
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT coalesce(told."column_name", there."column_name") AS "column_name", told."promised", there."found"
FROM (VALUES
  ('visit_id', 'TEXT'),
  ('patient_id', 'TEXT'),
  ('visit_date', 'NUMBER(10,0)'),
  ('department', 'TEXT'),
  ('cost', 'NUMBER(10,2)'),
  ('paid_at', 'NUMBER(10,0)')
) AS told("column_name", "promised")
FULL JOIN (
  SELECT "COLUMN_NAME" AS "column_name", "DATA_TYPE" || CASE WHEN "DATA_TYPE" = 'NUMBER' THEN '(' || "NUMERIC_PRECISION" || ',' || "NUMERIC_SCALE" || ')' ELSE '' END AS "found"
  FROM information_schema.columns
  WHERE "TABLE_SCHEMA" = 'clinic_visits_silver' AND "TABLE_NAME" = 'visits'
    AND "COLUMN_NAME" NOT IN ('_file_id', '_row', '_run_id', '_ingested_at')
) AS there ON there."column_name" = told."column_name"
WHERE told."promised" IS DISTINCT FROM there."found";

-- fct_visit.reconciliation.sum_cost_visits on clinic_visits_gold.fct_visit: sum(cost) is sum(cost) of visits
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."value" AS "value", other."value" AS "other"
FROM (SELECT coalesce(CAST(CAST(sum("cost") AS NUMBER(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS "value" FROM "clinic_visits_gold"."fct_visit") AS one
CROSS JOIN (SELECT coalesce(CAST(CAST(sum("cost") AS NUMBER(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS "value" FROM "clinic_visits_silver"."visits") AS other
WHERE one."value" IS DISTINCT FROM other."value"
  AND coalesce(NOT (abs(one."value" - other."value") <= 0.001 * greatest(abs(one."value"), abs(other."value"))), TRUE);

-- fct_visit.anomaly.avg_cost on clinic_visits_gold.fct_visit: avg(cost) stays near what it was
-- Returns the failing rows; none is tolerated, onFail: warn.
SELECT latest."value", usual."mean", usual."deviation"
FROM (SELECT CAST(CAST(sum("cost") AS NUMBER(38, 2)) AS DOUBLE) / nullif(CAST(count("cost") AS DOUBLE), 0) AS "value" FROM "clinic_visits_gold"."fct_visit") AS latest
CROSS JOIN (
  SELECT count(*) AS "points", avg("value") AS "mean", stddev_samp("value") AS "deviation"
  FROM "clinic_visits_gold"."fct_visit__measurements" AS measurements
  WHERE "gate" = 'fct_visit.anomaly.avg_cost'
    AND "measured_at" >= DATEADD('second', -2419200, CURRENT_TIMESTAMP)
) AS usual
WHERE usual."points" >= 7 AND abs(latest."value" - usual."mean") > CASE
  WHEN usual."deviation" <= 1e-9 * abs(usual."mean") THEN 0.01 * abs(usual."mean")
  ELSE 2.5 * usual."deviation"
END;
