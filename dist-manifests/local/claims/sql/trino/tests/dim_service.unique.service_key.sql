-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- dim_service.unique.service_key on claims_gold.dim_service: service_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."service_key", one."service_code", one."service"
FROM "claims_gold"."dim_service" AS one
JOIN (
  SELECT "service_key"
  FROM "claims_gold"."dim_service"
  WHERE "service_key" IS NOT NULL
  GROUP BY "service_key"
  HAVING count(*) > 1
) AS twin ON twin."service_key" = one."service_key";
