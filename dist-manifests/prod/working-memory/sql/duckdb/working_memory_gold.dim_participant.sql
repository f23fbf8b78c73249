-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- working_memory_gold.dim_participant: One row for each participant of a dataset.
CREATE SCHEMA IF NOT EXISTS "working_memory_gold";

CREATE OR REPLACE TABLE "working_memory_gold"."dim_participant" AS
WITH member AS (
  SELECT DISTINCT "participant_id", "sex", "age"
  FROM "working_memory_silver"."participants"
  WHERE "participant_id" IS NOT NULL
),
named AS (
  SELECT CAST("participant_id" AS VARCHAR) AS "participant_id" FROM "working_memory_silver"."images" WHERE "participant_id" IS NOT NULL
  UNION
  SELECT CAST("participant_id" AS VARCHAR) AS "participant_id" FROM "working_memory_silver"."scans" WHERE "participant_id" IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named."participant_id"
  FROM named
  LEFT JOIN member ON member."participant_id" = named."participant_id"
  WHERE member."participant_id" IS NULL
)
SELECT CAST(-1 AS BIGINT) AS "participant_key", CAST(NULL AS VARCHAR) AS "participant_id", 'Unknown' AS "sex", CAST(NULL AS DOUBLE) AS "age"
UNION ALL
SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "participant_key", "participant_id", "sex", "age"
FROM member
UNION ALL
SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "participant_key", "participant_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS DOUBLE) AS "age"
FROM inferred;

COMMENT ON TABLE "working_memory_gold"."dim_participant" IS 'One row for each participant of a dataset.';
COMMENT ON COLUMN "working_memory_gold"."dim_participant"."participant_key" IS 'Surrogate key: hash of participant_id; -1 is the unknown member.';
COMMENT ON COLUMN "working_memory_gold"."dim_participant"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_gold"."dim_participant"."sex" IS 'Sex: one of the words that BIDS allows.';
COMMENT ON COLUMN "working_memory_gold"."dim_participant"."age" IS 'Age in years.';
