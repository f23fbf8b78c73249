-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS "claims_gold";

-- claims_gold.dim_member: One row for each member.
CREATE OR REPLACE TABLE "claims_gold"."dim_member" AS
WITH member AS (
  SELECT DISTINCT "member_id", "sex", "state", "zip", "birth_date"
  FROM "claims_silver"."members"
  WHERE "member_id" IS NOT NULL
),
named AS (
  SELECT CAST("member_id" AS VARCHAR) AS "member_id" FROM "claims_silver"."claims" WHERE "member_id" IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named."member_id"
  FROM named
  LEFT JOIN member ON member."member_id" = named."member_id"
  WHERE member."member_id" IS NULL
)
SELECT CAST(-1 AS BIGINT) AS "member_key", CAST(NULL AS VARCHAR) AS "member_id", 'Unknown' AS "sex", 'Unknown' AS "state", 'Unknown' AS "zip", CAST(NULL AS INTEGER) AS "birth_date"
UNION ALL
SELECT CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "member_key", "member_id", "sex", "state", "zip", "birth_date"
FROM member
UNION ALL
SELECT CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "member_key", "member_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS VARCHAR) AS "state", CAST(NULL AS VARCHAR) AS "zip", CAST(NULL AS INTEGER) AS "birth_date"
FROM inferred;

COMMENT ON TABLE "claims_gold"."dim_member" IS 'One row for each member.';
COMMENT ON COLUMN "claims_gold"."dim_member"."member_key" IS 'Surrogate key: hash of member_id; -1 is the unknown member.';
COMMENT ON COLUMN "claims_gold"."dim_member"."member_id" IS 'Number of the member.';
COMMENT ON COLUMN "claims_gold"."dim_member"."sex" IS 'Sex.';
COMMENT ON COLUMN "claims_gold"."dim_member"."state" IS 'State of residence.';
COMMENT ON COLUMN "claims_gold"."dim_member"."zip" IS 'Zip code of residence.';
COMMENT ON COLUMN "claims_gold"."dim_member"."birth_date" IS 'Date of birth.';

-- claims_gold.dim_service: One row for each kind of service.
CREATE OR REPLACE TABLE "claims_gold"."dim_service" AS
WITH member AS (
  SELECT DISTINCT "service_code", "service"
  FROM "claims_silver"."services"
  WHERE "service_code" IS NOT NULL
),
named AS (
  SELECT CAST("service_code" AS VARCHAR) AS "service_code" FROM "claims_silver"."claims" WHERE "service_code" IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named."service_code"
  FROM named
  LEFT JOIN member ON member."service_code" = named."service_code"
  WHERE member."service_code" IS NULL
)
SELECT CAST(-1 AS BIGINT) AS "service_key", CAST(NULL AS VARCHAR) AS "service_code", 'Unknown' AS "service"
UNION ALL
SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "service_key", "service_code", "service"
FROM member
UNION ALL
SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "service_key", "service_code", CAST(NULL AS VARCHAR) AS "service"
FROM inferred;

COMMENT ON TABLE "claims_gold"."dim_service" IS 'One row for each kind of service.';
COMMENT ON COLUMN "claims_gold"."dim_service"."service_key" IS 'Surrogate key: hash of service_code; -1 is the unknown member.';
COMMENT ON COLUMN "claims_gold"."dim_service"."service_code" IS 'SNOMED CT code of the service.';
COMMENT ON COLUMN "claims_gold"."dim_service"."service" IS 'The service in words.';

-- claims_gold.fct_claim: One row for each claim.
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

-- claims_gold.fct_claim__measurements: what tests have measured of fct_claim, run by run
CREATE TABLE IF NOT EXISTS "claims_gold"."fct_claim__measurements" (
  "gate" VARCHAR NOT NULL,
  "run_id" VARCHAR NOT NULL,
  "measured_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  "value" DOUBLE NOT NULL
);
