-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- heart_failure_fhir_silver.encounters: Contacts between a patient and the health care system, one row each.
CREATE SCHEMA IF NOT EXISTS "heart_failure_fhir_silver";

CREATE TABLE IF NOT EXISTS "heart_failure_fhir_silver"."encounters" (
  "encounter_id" VARCHAR NOT NULL,
  "patient_id" VARCHAR,
  "status" VARCHAR,
  "encounter_class" VARCHAR,
  "type" VARCHAR,
  "type_system" VARCHAR,
  "service_type" VARCHAR,
  "service_type_system" VARCHAR,
  "reason" VARCHAR,
  "reason_system" VARCHAR,
  "started_on" DATE,
  "started_at" TIMESTAMPTZ,
  "started_precision" VARCHAR,
  "ended_on" DATE,
  "ended_at" TIMESTAMPTZ,
  "ended_precision" VARCHAR,
  "admit_source" VARCHAR,
  "discharge_disposition" VARCHAR,
  "part_of_id" VARCHAR,
  "organization_id" VARCHAR,
  "updated_on" DATE,
  "updated_at" TIMESTAMPTZ,
  "updated_precision" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMPTZ NOT NULL
);

-- lakespec gives this statement only the rows of heart_failure_fhir_bronze.encounter that came since the last run.
MERGE INTO "heart_failure_fhir_silver"."encounters" AS target
USING (
SELECT
  "encounter_id",
  "patient_id",
  "status",
  "encounter_class",
  "type",
  "type_system",
  "service_type",
  "service_type_system",
  "reason",
  "reason_system",
  "started_on",
  "started_at",
  "started_precision",
  "ended_on",
  "ended_at",
  "ended_precision",
  "admit_source",
  "discharge_disposition",
  "part_of_id",
  "organization_id",
  "updated_on",
  "updated_at",
  "updated_precision",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "encounter_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_id" ASC NULLS LAST, "status" ASC NULLS LAST, "encounter_class" ASC NULLS LAST, "type" ASC NULLS LAST, "type_system" ASC NULLS LAST, "service_type" ASC NULLS LAST, "service_type_system" ASC NULLS LAST, "reason" ASC NULLS LAST, "reason_system" ASC NULLS LAST, "started_on" ASC NULLS LAST, "started_at" ASC NULLS LAST, "started_precision" ASC NULLS LAST, "ended_on" ASC NULLS LAST, "ended_at" ASC NULLS LAST, "ended_precision" ASC NULLS LAST, "admit_source" ASC NULLS LAST, "discharge_disposition" ASC NULLS LAST, "part_of_id" ASC NULLS LAST, "organization_id" ASC NULLS LAST, "updated_on" ASC NULLS LAST, "updated_at" ASC NULLS LAST, "updated_precision" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "heart_failure_fhir_bronze"."encounter"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."encounter_id" = source."encounter_id"
WHEN MATCHED THEN UPDATE SET "patient_id" = source."patient_id", "status" = source."status", "encounter_class" = source."encounter_class", "type" = source."type", "type_system" = source."type_system", "service_type" = source."service_type", "service_type_system" = source."service_type_system", "reason" = source."reason", "reason_system" = source."reason_system", "started_on" = source."started_on", "started_at" = source."started_at", "started_precision" = source."started_precision", "ended_on" = source."ended_on", "ended_at" = source."ended_at", "ended_precision" = source."ended_precision", "admit_source" = source."admit_source", "discharge_disposition" = source."discharge_disposition", "part_of_id" = source."part_of_id", "organization_id" = source."organization_id", "updated_on" = source."updated_on", "updated_at" = source."updated_at", "updated_precision" = source."updated_precision", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("encounter_id", "patient_id", "status", "encounter_class", "type", "type_system", "service_type", "service_type_system", "reason", "reason_system", "started_on", "started_at", "started_precision", "ended_on", "ended_at", "ended_precision", "admit_source", "discharge_disposition", "part_of_id", "organization_id", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."encounter_id", source."patient_id", source."status", source."encounter_class", source."type", source."type_system", source."service_type", source."service_type_system", source."reason", source."reason_system", source."started_on", source."started_at", source."started_precision", source."ended_on", source."ended_at", source."ended_precision", source."admit_source", source."discharge_disposition", source."part_of_id", source."organization_id", source."updated_on", source."updated_at", source."updated_precision", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "heart_failure_fhir_silver"."encounters" IS 'Contacts between a patient and the health care system, one row each.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."encounter_id" IS 'Which encounter this is.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."patient_id" IS 'The patient; joins table patient.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."status" IS 'State of the encounter (FHIR EncounterStatus).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."encounter_class" IS 'Inpatient, ambulatory, emergency and so on (HL7 v3-ActEncounterCode).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."type" IS 'Code of the kind of encounter, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."type_system" IS 'Code system of the kind of encounter.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."service_type" IS 'Code of the kind of service, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."service_type_system" IS 'Code system of the kind of service.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."reason" IS 'Code of the first reason, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."reason_system" IS 'Code system of the first reason.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."started_on" IS 'Day on which the encounter began; null if only a month or year is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."started_at" IS 'When the encounter began; null if no time is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."started_precision" IS 'How exactly it is known when the encounter began: year, month, day or instant.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."ended_on" IS 'Day on which the encounter ended; null if only a month or year is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."ended_at" IS 'When the encounter ended; null if no time is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."ended_precision" IS 'How exactly it is known when the encounter ended: year, month, day or instant.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."admit_source" IS 'Where the patient came from (HL7 admit-source).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."discharge_disposition" IS 'Where the patient went (HL7 discharge-disposition, or two digits of NUBC).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."part_of_id" IS 'The encounter that this is a part of.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."organization_id" IS 'The organisation that is responsible.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."updated_on" IS 'Day on which the source last changed the resource; null if only a month or year is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."updated_at" IS 'When the source last changed the resource; null if no time is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."updated_precision" IS 'How exactly it is known when the source last changed the resource: year, month, day or instant.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounters"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
