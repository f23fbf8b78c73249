-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- services.unique.service_code on claims_silver.services: service_code is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."service_code", one."service"
FROM "claims_silver"."services" AS one
JOIN (
  SELECT "service_code"
  FROM "claims_silver"."services"
  WHERE "service_code" IS NOT NULL
  GROUP BY "service_code"
  HAVING count(*) > 1
) AS twin ON twin."service_code" = one."service_code";
