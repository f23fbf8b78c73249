-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- members.not_null.member_id on claims_silver.members: member_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "member_id", "sex", "state", "zip", "birth_date"
FROM "claims_silver"."members"
WHERE "member_id" IS NULL;
