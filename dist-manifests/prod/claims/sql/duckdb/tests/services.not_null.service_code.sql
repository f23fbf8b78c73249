-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- services.not_null.service_code on claims_silver.services: service_code belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "service_code", "service"
FROM "claims_silver"."services"
WHERE "service_code" IS NULL;
