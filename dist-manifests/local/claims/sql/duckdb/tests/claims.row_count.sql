-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- claims.row_count on claims_silver.claims: at least 1 rows
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT count(*) AS "row_count"
FROM "claims_silver"."claims"
HAVING count(*) < 1;
