-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- encounters.row_count on heart_failure_fhir_silver.encounters: at least 1 rows
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT count(*) AS "row_count"
FROM "heart_failure_fhir_silver"."encounters"
HAVING count(*) < 1;
