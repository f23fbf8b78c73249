-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- claims.not_null.amount on claims_silver.claims: amount is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "claim_id", "member_id", "birth_date", "sex", "state", "zip", "service_date", "class", "service_code", "service", "amount", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "claims_silver"."claims"
WHERE "amount" IS NULL;
