-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- claims.not_null.claim_id on claims_silver.claims: claim_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "claim_id", "member_id", "birth_date", "sex", "state", "zip", "service_date", "class", "service_code", "service", "amount", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "claims_silver"."claims"
WHERE "claim_id" IS NULL;
