-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- members.unique.member_id on claims_silver.members: member_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."member_id", one."sex", one."state", one."zip", one."birth_date"
FROM "claims_silver"."members" AS one
JOIN (
  SELECT "member_id"
  FROM "claims_silver"."members"
  WHERE "member_id" IS NOT NULL
  GROUP BY "member_id"
  HAVING count(*) > 1
) AS twin ON twin."member_id" = one."member_id";
