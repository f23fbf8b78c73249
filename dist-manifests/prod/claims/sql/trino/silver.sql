-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS "claims_silver";

-- claims_silver.claims: One line of a claim.
CREATE TABLE IF NOT EXISTS "claims_silver"."claims" (
  "claim_id" VARCHAR NOT NULL,
  "member_id" VARCHAR NOT NULL,
  "birth_date" INTEGER,
  "sex" VARCHAR,
  "state" VARCHAR,
  "zip" VARCHAR,
  "service_date" INTEGER,
  "class" VARCHAR,
  "service_code" VARCHAR,
  "service" VARCHAR,
  "amount" DECIMAL(12, 2) NOT NULL,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- lakespec gives this statement only the rows of claims_bronze.claims that came since the last run.
MERGE INTO "claims_silver"."claims" AS target
USING (
SELECT
  "claim_id",
  "member_id",
  "birth_date",
  "sex",
  "state",
  "zip",
  "service_date",
  "class",
  "service_code",
  "service",
  "amount",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "claim_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "member_id" ASC NULLS LAST, "birth_date" ASC NULLS LAST, "sex" ASC NULLS LAST, "state" ASC NULLS LAST, "zip" ASC NULLS LAST, "service_date" ASC NULLS LAST, "class" ASC NULLS LAST, "service_code" ASC NULLS LAST, "service" ASC NULLS LAST, "amount" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "claims_bronze"."claims"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."claim_id" = source."claim_id"
WHEN MATCHED THEN UPDATE SET "member_id" = source."member_id", "birth_date" = source."birth_date", "sex" = source."sex", "state" = source."state", "zip" = source."zip", "service_date" = source."service_date", "class" = source."class", "service_code" = source."service_code", "service" = source."service", "amount" = source."amount", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("claim_id", "member_id", "birth_date", "sex", "state", "zip", "service_date", "class", "service_code", "service", "amount", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."claim_id", source."member_id", source."birth_date", source."sex", source."state", source."zip", source."service_date", source."class", source."service_code", source."service", source."amount", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "claims_silver"."claims" IS 'One line of a claim.';
COMMENT ON COLUMN "claims_silver"."claims"."claim_id" IS 'Number of the claim.';
COMMENT ON COLUMN "claims_silver"."claims"."member_id" IS 'Number of the member.';
COMMENT ON COLUMN "claims_silver"."claims"."birth_date" IS 'Date of birth.';
COMMENT ON COLUMN "claims_silver"."claims"."sex" IS 'Sex.';
COMMENT ON COLUMN "claims_silver"."claims"."state" IS 'State of residence.';
COMMENT ON COLUMN "claims_silver"."claims"."zip" IS 'Zip code of residence.';
COMMENT ON COLUMN "claims_silver"."claims"."service_date" IS 'Day of the service.';
COMMENT ON COLUMN "claims_silver"."claims"."class" IS 'Class of the encounter (HL7 ActCode).';
COMMENT ON COLUMN "claims_silver"."claims"."service_code" IS 'SNOMED CT code of the service.';
COMMENT ON COLUMN "claims_silver"."claims"."service" IS 'The service in words.';
COMMENT ON COLUMN "claims_silver"."claims"."amount" IS 'Amount charged, US dollars.';
COMMENT ON COLUMN "claims_silver"."claims"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "claims_silver"."claims"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "claims_silver"."claims"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "claims_silver"."claims"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- claims_silver.members: The latest word on each member.
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

-- claims_silver.services: Kinds of service.
CREATE OR REPLACE TABLE "claims_silver"."services" AS
SELECT
  "service_code" AS "service_code",
  max("service") AS "service"
FROM "claims_silver"."claims" AS "claims"
WHERE "service_code" IS NOT NULL
GROUP BY "service_code";

COMMENT ON TABLE "claims_silver"."services" IS 'Kinds of service.';
COMMENT ON COLUMN "claims_silver"."services"."service_code" IS 'SNOMED CT code of the service.';
COMMENT ON COLUMN "claims_silver"."services"."service" IS 'The service in words.';
