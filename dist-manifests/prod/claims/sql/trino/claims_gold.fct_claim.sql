-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- claims_gold.fct_claim: One row for each claim.
CREATE SCHEMA IF NOT EXISTS "claims_gold";

CREATE OR REPLACE TABLE "claims_gold"."fct_claim" AS
SELECT
  CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "member_key",
  CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "service_key",
  "claim_id",
  "class",
  "service_date",
  "amount"
FROM "claims_silver"."claims";

COMMENT ON TABLE "claims_gold"."fct_claim" IS 'One row for each claim.';
COMMENT ON COLUMN "claims_gold"."fct_claim"."member_key" IS 'member: key of dim_member; -1 where it is unknown.';
COMMENT ON COLUMN "claims_gold"."fct_claim"."service_key" IS 'service: key of dim_service; -1 where it is unknown.';
COMMENT ON COLUMN "claims_gold"."fct_claim"."claim_id" IS 'Number of the claim.';
COMMENT ON COLUMN "claims_gold"."fct_claim"."class" IS 'Class of the encounter (HL7 ActCode).';
COMMENT ON COLUMN "claims_gold"."fct_claim"."service_date" IS 'Day of the service.';
COMMENT ON COLUMN "claims_gold"."fct_claim"."amount" IS 'Amount charged, US dollars.';
