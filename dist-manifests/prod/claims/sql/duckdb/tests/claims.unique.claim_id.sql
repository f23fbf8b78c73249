-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- claims.unique.claim_id on claims_silver.claims: claim_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."claim_id", one."member_id", one."birth_date", one."sex", one."state", one."zip", one."service_date", one."class", one."service_code", one."service", one."amount", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "claims_silver"."claims" AS one
JOIN (
  SELECT "claim_id"
  FROM "claims_silver"."claims"
  WHERE "claim_id" IS NOT NULL
  GROUP BY "claim_id"
  HAVING count(*) > 1
) AS twin ON twin."claim_id" = one."claim_id";
