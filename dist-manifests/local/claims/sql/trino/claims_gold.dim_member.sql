-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- claims_gold.dim_member: One row for each member.
CREATE SCHEMA IF NOT EXISTS "claims_gold";

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
