-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- claims_silver.members: The latest word on each member.
CREATE SCHEMA IF NOT EXISTS "claims_silver";

CREATE OR REPLACE TABLE "claims_silver"."members" AS
SELECT
  "member_id" AS "member_id",
  "sex" AS "sex",
  "state" AS "state",
  "zip" AS "zip",
  "birth_date" AS "birth_date"
FROM (
  SELECT
    "member_id" AS "member_id",
    "sex" AS "sex",
    "state" AS "state",
    "zip" AS "zip",
    "birth_date" AS "birth_date",
    row_number() OVER (PARTITION BY "member_id" ORDER BY "service_date" DESC NULLS LAST, "claim_id" NULLS LAST) AS "newest"
  FROM "claims_silver"."claims" AS "claims"
) AS "visits"
WHERE "newest" = 1;

COMMENT ON TABLE "claims_silver"."members" IS 'The latest word on each member.';
COMMENT ON COLUMN "claims_silver"."members"."member_id" IS 'Number of the member.';
COMMENT ON COLUMN "claims_silver"."members"."sex" IS 'Sex.';
COMMENT ON COLUMN "claims_silver"."members"."state" IS 'State of residence.';
COMMENT ON COLUMN "claims_silver"."members"."zip" IS 'Zip code of residence.';
COMMENT ON COLUMN "claims_silver"."members"."birth_date" IS 'Date of birth.';
