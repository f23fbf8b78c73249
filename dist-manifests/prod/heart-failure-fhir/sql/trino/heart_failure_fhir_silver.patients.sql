-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- heart_failure_fhir_silver.patients: People, one row each. Names, addresses, numbers and contacts stay behind the door.
CREATE SCHEMA IF NOT EXISTS "heart_failure_fhir_silver";

CREATE TABLE IF NOT EXISTS "heart_failure_fhir_silver"."patients" (
  "patient_id" VARCHAR NOT NULL,
  "active" BOOLEAN,
  "mrn" VARCHAR,
  "sex" VARCHAR,
  "birth_sex" VARCHAR,
  "birth_year" INTEGER,
  "deceased" BOOLEAN,
  "death_year" INTEGER,
  "marital_status" VARCHAR,
  "race" VARCHAR,
  "ethnicity" VARCHAR,
  "state" VARCHAR,
  "zip3" VARCHAR,
  "updated_on" DATE,
  "updated_at" TIMESTAMP(6) WITH TIME ZONE,
  "updated_precision" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- lakespec gives this statement only the rows of heart_failure_fhir_bronze.patient that came since the last run.
MERGE INTO "heart_failure_fhir_silver"."patients" AS target
USING (
SELECT
  "patient_id",
  "active",
  "mrn",
  "sex",
  "birth_sex",
  "birth_year",
  "deceased",
  "death_year",
  "marital_status",
  "race",
  "ethnicity",
  "state",
  "zip3",
  "updated_on",
  "updated_at",
  "updated_precision",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "patient_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "active" ASC NULLS LAST, "mrn" ASC NULLS LAST, "sex" ASC NULLS LAST, "birth_sex" ASC NULLS LAST, "birth_year" ASC NULLS LAST, "deceased" ASC NULLS LAST, "death_year" ASC NULLS LAST, "marital_status" ASC NULLS LAST, "race" ASC NULLS LAST, "ethnicity" ASC NULLS LAST, "state" ASC NULLS LAST, "zip3" ASC NULLS LAST, "updated_on" ASC NULLS LAST, "updated_at" ASC NULLS LAST, "updated_precision" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "heart_failure_fhir_bronze"."patient"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."patient_id" = source."patient_id"
WHEN MATCHED THEN UPDATE SET "active" = source."active", "mrn" = source."mrn", "sex" = source."sex", "birth_sex" = source."birth_sex", "birth_year" = source."birth_year", "deceased" = source."deceased", "death_year" = source."death_year", "marital_status" = source."marital_status", "race" = source."race", "ethnicity" = source."ethnicity", "state" = source."state", "zip3" = source."zip3", "updated_on" = source."updated_on", "updated_at" = source."updated_at", "updated_precision" = source."updated_precision", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("patient_id", "active", "mrn", "sex", "birth_sex", "birth_year", "deceased", "death_year", "marital_status", "race", "ethnicity", "state", "zip3", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."patient_id", source."active", source."mrn", source."sex", source."birth_sex", source."birth_year", source."deceased", source."death_year", source."marital_status", source."race", source."ethnicity", source."state", source."zip3", source."updated_on", source."updated_at", source."updated_precision", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "heart_failure_fhir_silver"."patients" IS 'People, one row each. Names, addresses, numbers and contacts stay behind the door.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."patient_id" IS 'Which patient this is.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."active" IS 'Whether the record is in use.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."mrn" IS 'Medical record number (type MR).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."sex" IS 'Administrative gender.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."birth_sex" IS 'Sex assigned at birth (US Core): F, M, OTH, UNK or ASKU.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."birth_year" IS 'Year of birth; null where it would tell an age over 89.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."deceased" IS 'Whether the person has died; null = not said.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."death_year" IS 'Year of death; null where it would tell an age over 89.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."marital_status" IS 'Marital status (HL7 v3-MaritalStatus).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."race" IS 'Race, OMB category (US Core); of several the first.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."ethnicity" IS 'Ethnicity, OMB category (US Core).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."state" IS 'State of the home address (USPS code); null where it is no state of the US.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."zip3" IS 'First three digits of the zip code, 000 where too few people live there.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."updated_on" IS 'Day on which the source last changed the resource; null if only a month or year is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."updated_at" IS 'When the source last changed the resource; null if no time is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."updated_precision" IS 'How exactly it is known when the source last changed the resource: year, month, day or instant.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."patients"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
