-- Made by lakespec from specs/visits.yaml; change that, not this file.

-- fct_visit.anomaly.avg_cost: what later runs compare with
INSERT INTO "clinic_visits_gold"."fct_visit__measurements" ("gate", "run_id", "measured_at", "value")
SELECT 'fct_visit.anomaly.avg_cost', CAST(current_timestamp AS VARCHAR), CAST(current_timestamp AS TIMESTAMPTZ), max(measured."value")
FROM (SELECT CAST(CAST(sum("cost") AS DECIMAL(38, 2)) AS DOUBLE) / nullif(CAST(count("cost") AS DOUBLE), 0) AS "value" FROM "clinic_visits_gold"."fct_visit") AS measured
HAVING max(measured."value") IS NOT NULL;
