-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- imaging_holdings_gold.dim_subject: One row for each subject of a collection.
CREATE SCHEMA IF NOT EXISTS "imaging_holdings_gold";

CREATE OR REPLACE TABLE "imaging_holdings_gold"."dim_subject" AS
WITH member AS (
  SELECT DISTINCT "subject_id", "collection"
  FROM "imaging_holdings_silver"."subjects"
  WHERE "subject_id" IS NOT NULL
),
named AS (
  SELECT CAST("subject_id" AS VARCHAR) AS "subject_id" FROM "imaging_holdings_silver"."holdings" WHERE "subject_id" IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named."subject_id"
  FROM named
  LEFT JOIN member ON member."subject_id" = named."subject_id"
  WHERE member."subject_id" IS NULL
)
SELECT CAST(-1 AS BIGINT) AS "subject_key", CAST(NULL AS VARCHAR) AS "subject_id", 'Unknown' AS "collection"
UNION ALL
SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "subject_key", "subject_id", "collection"
FROM member
UNION ALL
SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "subject_key", "subject_id", CAST(NULL AS VARCHAR) AS "collection"
FROM inferred;

COMMENT ON TABLE "imaging_holdings_gold"."dim_subject" IS 'One row for each subject of a collection.';
COMMENT ON COLUMN "imaging_holdings_gold"."dim_subject"."subject_key" IS 'Surrogate key: hash of subject_id; -1 is the unknown member.';
