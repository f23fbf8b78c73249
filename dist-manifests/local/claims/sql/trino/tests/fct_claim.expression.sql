-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- fct_claim.expression on claims_gold.fct_claim: amount >= 0
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "member_key", "service_key", "claim_id", "class", "service_date", "amount"
FROM "claims_gold"."fct_claim"
WHERE NOT ("amount" >= CAST(0 AS DECIMAL(12, 2)));
