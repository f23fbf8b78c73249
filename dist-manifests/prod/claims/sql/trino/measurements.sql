-- Made by lakespec from specs/products/claims.yaml; change that, not this file.

-- fct_claim.anomaly.row_count: what later runs compare with
INSERT INTO "claims_gold"."fct_claim__measurements" ("gate", "run_id", "measured_at", "value")
SELECT 'fct_claim.anomaly.row_count', CAST(current_timestamp AS VARCHAR), CAST(current_timestamp AS TIMESTAMP(6) WITH TIME ZONE), max(measured."value")
FROM (SELECT CAST(count(*) AS DOUBLE) AS "value" FROM "claims_gold"."fct_claim") AS measured
HAVING max(measured."value") IS NOT NULL;
