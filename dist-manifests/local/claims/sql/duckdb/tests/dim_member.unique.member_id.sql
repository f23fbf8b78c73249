-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- dim_member.unique.member_id on claims_gold.dim_member: member_id is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."member_key", one."member_id", one."sex", one."state", one."zip", one."birth_date"
FROM "claims_gold"."dim_member" AS one
JOIN (
  SELECT "member_id"
  FROM "claims_gold"."dim_member"
  WHERE "member_id" IS NOT NULL
  GROUP BY "member_id"
  HAVING count(*) > 1
) AS twin ON twin."member_id" = one."member_id";
