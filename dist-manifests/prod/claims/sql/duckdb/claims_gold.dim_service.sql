-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- claims_gold.dim_service: One row for each kind of service.
CREATE SCHEMA IF NOT EXISTS "claims_gold";

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
SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "service_key", "service_code", "service"
FROM member
UNION ALL
SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "service_key", "service_code", CAST(NULL AS VARCHAR) AS "service"
FROM inferred;

COMMENT ON TABLE "claims_gold"."dim_service" IS 'One row for each kind of service.';
COMMENT ON COLUMN "claims_gold"."dim_service"."service_key" IS 'Surrogate key: hash of service_code; -1 is the unknown member.';
COMMENT ON COLUMN "claims_gold"."dim_service"."service_code" IS 'SNOMED CT code of the service.';
COMMENT ON COLUMN "claims_gold"."dim_service"."service" IS 'The service in words.';
