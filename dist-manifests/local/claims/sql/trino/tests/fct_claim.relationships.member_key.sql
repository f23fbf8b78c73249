-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- fct_claim.relationships.member_key on claims_gold.fct_claim: member is a member of dim_member
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."member_key", child."service_key", child."claim_id", child."class", child."service_date", child."amount"
FROM "claims_gold"."fct_claim" AS child
WHERE child."member_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "claims_gold"."dim_member" AS parent WHERE parent."member_key" = child."member_key"
);
