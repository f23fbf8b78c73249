-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- fct_claim.relationships.service_key on claims_gold.fct_claim: service is a member of dim_service
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."member_key", child."service_key", child."claim_id", child."class", child."service_date", child."amount"
FROM "claims_gold"."fct_claim" AS child
WHERE child."service_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "claims_gold"."dim_service" AS parent WHERE parent."service_key" = child."service_key"
);
