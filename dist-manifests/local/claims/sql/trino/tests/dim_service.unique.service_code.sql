-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- dim_service.unique.service_code on claims_gold.dim_service: service_code is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."service_key", one."service_code", one."service"
FROM "claims_gold"."dim_service" AS one
JOIN (
  SELECT "service_code"
  FROM "claims_gold"."dim_service"
  WHERE "service_code" IS NOT NULL
  GROUP BY "service_code"
  HAVING count(*) > 1
) AS twin ON twin."service_code" = one."service_code";
