-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- fct_claim.unique.claim_id on claims_gold.fct_claim: claim_id is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."member_key", one."service_key", one."claim_id", one."class", one."service_date", one."amount"
FROM "claims_gold"."fct_claim" AS one
JOIN (
  SELECT "claim_id"
  FROM "claims_gold"."fct_claim"
  WHERE "claim_id" IS NOT NULL
  GROUP BY "claim_id"
  HAVING count(*) > 1
) AS twin ON twin."claim_id" = one."claim_id";
