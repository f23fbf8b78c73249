-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS "heart_failure_fhir_silver";

-- heart_failure_fhir_silver.patients: People, one row each. Names, addresses, numbers and contacts stay behind the door.
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
  "updated_at" TIMESTAMPTZ,
  "updated_precision" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMPTZ NOT NULL
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

-- heart_failure_fhir_silver.encounters: Contacts between a patient and the health care system, one row each.
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

-- heart_failure_fhir_silver.conditions: Problems and diagnoses, one row each. Notes and other text stay behind the door.
CREATE TABLE IF NOT EXISTS "heart_failure_fhir_silver"."conditions" (
  "condition_id" VARCHAR NOT NULL,
  "patient_id" VARCHAR,
  "encounter_id" VARCHAR,
  "clinical_status" VARCHAR,
  "verification_status" VARCHAR,
  "category" VARCHAR,
  "severity" VARCHAR,
  "severity_system" VARCHAR,
  "code" VARCHAR,
  "code_system" VARCHAR,
  "icd10cm" VARCHAR,
  "snomed" VARCHAR,
  "onset_date" DATE,
  "onset_at" TIMESTAMPTZ,
  "onset_precision" VARCHAR,
  "onset_age" DOUBLE,
  "onset_age_capped" BOOLEAN,
  "abatement_date" DATE,
  "abatement_at" TIMESTAMPTZ,
  "abatement_precision" VARCHAR,
  "recorded_date" DATE,
  "recorded_at" TIMESTAMPTZ,
  "recorded_precision" VARCHAR,
  "updated_on" DATE,
  "updated_at" TIMESTAMPTZ,
  "updated_precision" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMPTZ NOT NULL
);

-- lakespec gives this statement only the rows of heart_failure_fhir_bronze.condition that came since the last run.
MERGE INTO "heart_failure_fhir_silver"."conditions" AS target
USING (
SELECT
  "condition_id",
  "patient_id",
  "encounter_id",
  "clinical_status",
  "verification_status",
  "category",
  "severity",
  "severity_system",
  "code",
  "code_system",
  "icd10cm",
  "snomed",
  "onset_date",
  "onset_at",
  "onset_precision",
  "onset_age",
  "onset_age_capped",
  "abatement_date",
  "abatement_at",
  "abatement_precision",
  "recorded_date",
  "recorded_at",
  "recorded_precision",
  "updated_on",
  "updated_at",
  "updated_precision",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "condition_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_id" ASC NULLS LAST, "encounter_id" ASC NULLS LAST, "clinical_status" ASC NULLS LAST, "verification_status" ASC NULLS LAST, "category" ASC NULLS LAST, "severity" ASC NULLS LAST, "severity_system" ASC NULLS LAST, "code" ASC NULLS LAST, "code_system" ASC NULLS LAST, "icd10cm" ASC NULLS LAST, "snomed" ASC NULLS LAST, "onset_date" ASC NULLS LAST, "onset_at" ASC NULLS LAST, "onset_precision" ASC NULLS LAST, "onset_age" ASC NULLS LAST, "onset_age_capped" ASC NULLS LAST, "abatement_date" ASC NULLS LAST, "abatement_at" ASC NULLS LAST, "abatement_precision" ASC NULLS LAST, "recorded_date" ASC NULLS LAST, "recorded_at" ASC NULLS LAST, "recorded_precision" ASC NULLS LAST, "updated_on" ASC NULLS LAST, "updated_at" ASC NULLS LAST, "updated_precision" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "heart_failure_fhir_bronze"."condition"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."condition_id" = source."condition_id"
WHEN MATCHED THEN UPDATE SET "patient_id" = source."patient_id", "encounter_id" = source."encounter_id", "clinical_status" = source."clinical_status", "verification_status" = source."verification_status", "category" = source."category", "severity" = source."severity", "severity_system" = source."severity_system", "code" = source."code", "code_system" = source."code_system", "icd10cm" = source."icd10cm", "snomed" = source."snomed", "onset_date" = source."onset_date", "onset_at" = source."onset_at", "onset_precision" = source."onset_precision", "onset_age" = source."onset_age", "onset_age_capped" = source."onset_age_capped", "abatement_date" = source."abatement_date", "abatement_at" = source."abatement_at", "abatement_precision" = source."abatement_precision", "recorded_date" = source."recorded_date", "recorded_at" = source."recorded_at", "recorded_precision" = source."recorded_precision", "updated_on" = source."updated_on", "updated_at" = source."updated_at", "updated_precision" = source."updated_precision", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("condition_id", "patient_id", "encounter_id", "clinical_status", "verification_status", "category", "severity", "severity_system", "code", "code_system", "icd10cm", "snomed", "onset_date", "onset_at", "onset_precision", "onset_age", "onset_age_capped", "abatement_date", "abatement_at", "abatement_precision", "recorded_date", "recorded_at", "recorded_precision", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."condition_id", source."patient_id", source."encounter_id", source."clinical_status", source."verification_status", source."category", source."severity", source."severity_system", source."code", source."code_system", source."icd10cm", source."snomed", source."onset_date", source."onset_at", source."onset_precision", source."onset_age", source."onset_age_capped", source."abatement_date", source."abatement_at", source."abatement_precision", source."recorded_date", source."recorded_at", source."recorded_precision", source."updated_on", source."updated_at", source."updated_precision", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "heart_failure_fhir_silver"."conditions" IS 'Problems and diagnoses, one row each. Notes and other text stay behind the door.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."condition_id" IS 'Which condition this is.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."patient_id" IS 'The patient; joins table patient.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."encounter_id" IS 'The encounter in which it was recorded; joins table encounter.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."clinical_status" IS 'active, recurrence, relapse, inactive, remission or resolved.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."verification_status" IS 'How sure it is: confirmed, provisional, refuted, entered-in-error and so on.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."category" IS 'problem-list-item, encounter-diagnosis or health-concern.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."severity" IS 'Code of the severity, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."severity_system" IS 'Code system of the severity.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."code" IS 'Code of the condition, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."code_system" IS 'Code system of the condition.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."icd10cm" IS 'ICD-10-CM code, where the condition has one.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."snomed" IS 'SNOMED CT code, where the condition has one.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."onset_date" IS 'Day on which the condition began; null if only a month or year is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."onset_at" IS 'When the condition began; null if no time is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."onset_precision" IS 'How exactly it is known when the condition began: year, month, day or instant.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."onset_age" IS 'Age at which the condition began, in years.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."onset_age_capped" IS 'Whether onset_age was above the highest age that is kept.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."abatement_date" IS 'Day on which the condition ended; null if only a month or year is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."abatement_at" IS 'When the condition ended; null if no time is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."abatement_precision" IS 'How exactly it is known when the condition ended: year, month, day or instant.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."recorded_date" IS 'Day on which the condition was first recorded; null if only a month or year is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."recorded_at" IS 'When the condition was first recorded; null if no time is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."recorded_precision" IS 'How exactly it is known when the condition was first recorded: year, month, day or instant.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."updated_on" IS 'Day on which the source last changed the resource; null if only a month or year is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."updated_at" IS 'When the source last changed the resource; null if no time is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."updated_precision" IS 'How exactly it is known when the source last changed the resource: year, month, day or instant.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."conditions"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- heart_failure_fhir_silver.observations: Measurements, test results and other findings, one row each; parts of one are in observation_component.
CREATE TABLE IF NOT EXISTS "heart_failure_fhir_silver"."observations" (
  "observation_id" VARCHAR NOT NULL,
  "patient_id" VARCHAR,
  "encounter_id" VARCHAR,
  "status" VARCHAR,
  "category" VARCHAR,
  "code" VARCHAR,
  "code_system" VARCHAR,
  "effective_on" DATE,
  "effective_at" TIMESTAMPTZ,
  "effective_precision" VARCHAR,
  "effective_end_on" DATE,
  "effective_end_at" TIMESTAMPTZ,
  "effective_end_precision" VARCHAR,
  "issued_at" TIMESTAMPTZ,
  "value_type" VARCHAR,
  "value_number" DOUBLE,
  "value_digits" VARCHAR,
  "value_age" DOUBLE,
  "value_age_capped" BOOLEAN,
  "value_comparator" VARCHAR,
  "value_unit" VARCHAR,
  "value_code" VARCHAR,
  "value_code_system" VARCHAR,
  "value_boolean" BOOLEAN,
  "value_date" DATE,
  "interpretation" VARCHAR,
  "data_absent_reason" VARCHAR,
  "components" INTEGER NOT NULL,
  "updated_on" DATE,
  "updated_at" TIMESTAMPTZ,
  "updated_precision" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMPTZ NOT NULL
);

-- lakespec gives this statement only the rows of heart_failure_fhir_bronze.observation that came since the last run.
MERGE INTO "heart_failure_fhir_silver"."observations" AS target
USING (
SELECT
  "observation_id",
  "patient_id",
  "encounter_id",
  "status",
  "category",
  "code",
  "code_system",
  "effective_on",
  "effective_at",
  "effective_precision",
  "effective_end_on",
  "effective_end_at",
  "effective_end_precision",
  "issued_at",
  "value_type",
  "value_number",
  "value_digits",
  "value_age",
  "value_age_capped",
  "value_comparator",
  "value_unit",
  "value_code",
  "value_code_system",
  "value_boolean",
  "value_date",
  "interpretation",
  "data_absent_reason",
  "components",
  "updated_on",
  "updated_at",
  "updated_precision",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "observation_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_id" ASC NULLS LAST, "encounter_id" ASC NULLS LAST, "status" ASC NULLS LAST, "category" ASC NULLS LAST, "code" ASC NULLS LAST, "code_system" ASC NULLS LAST, "effective_on" ASC NULLS LAST, "effective_at" ASC NULLS LAST, "effective_precision" ASC NULLS LAST, "effective_end_on" ASC NULLS LAST, "effective_end_at" ASC NULLS LAST, "effective_end_precision" ASC NULLS LAST, "issued_at" ASC NULLS LAST, "value_type" ASC NULLS LAST, "value_number" ASC NULLS LAST, "value_digits" ASC NULLS LAST, "value_age" ASC NULLS LAST, "value_age_capped" ASC NULLS LAST, "value_comparator" ASC NULLS LAST, "value_unit" ASC NULLS LAST, "value_code" ASC NULLS LAST, "value_code_system" ASC NULLS LAST, "value_boolean" ASC NULLS LAST, "value_date" ASC NULLS LAST, "interpretation" ASC NULLS LAST, "data_absent_reason" ASC NULLS LAST, "components" ASC NULLS LAST, "updated_on" ASC NULLS LAST, "updated_at" ASC NULLS LAST, "updated_precision" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "heart_failure_fhir_bronze"."observation"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."observation_id" = source."observation_id"
WHEN MATCHED THEN UPDATE SET "patient_id" = source."patient_id", "encounter_id" = source."encounter_id", "status" = source."status", "category" = source."category", "code" = source."code", "code_system" = source."code_system", "effective_on" = source."effective_on", "effective_at" = source."effective_at", "effective_precision" = source."effective_precision", "effective_end_on" = source."effective_end_on", "effective_end_at" = source."effective_end_at", "effective_end_precision" = source."effective_end_precision", "issued_at" = source."issued_at", "value_type" = source."value_type", "value_number" = source."value_number", "value_digits" = source."value_digits", "value_age" = source."value_age", "value_age_capped" = source."value_age_capped", "value_comparator" = source."value_comparator", "value_unit" = source."value_unit", "value_code" = source."value_code", "value_code_system" = source."value_code_system", "value_boolean" = source."value_boolean", "value_date" = source."value_date", "interpretation" = source."interpretation", "data_absent_reason" = source."data_absent_reason", "components" = source."components", "updated_on" = source."updated_on", "updated_at" = source."updated_at", "updated_precision" = source."updated_precision", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("observation_id", "patient_id", "encounter_id", "status", "category", "code", "code_system", "effective_on", "effective_at", "effective_precision", "effective_end_on", "effective_end_at", "effective_end_precision", "issued_at", "value_type", "value_number", "value_digits", "value_age", "value_age_capped", "value_comparator", "value_unit", "value_code", "value_code_system", "value_boolean", "value_date", "interpretation", "data_absent_reason", "components", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."observation_id", source."patient_id", source."encounter_id", source."status", source."category", source."code", source."code_system", source."effective_on", source."effective_at", source."effective_precision", source."effective_end_on", source."effective_end_at", source."effective_end_precision", source."issued_at", source."value_type", source."value_number", source."value_digits", source."value_age", source."value_age_capped", source."value_comparator", source."value_unit", source."value_code", source."value_code_system", source."value_boolean", source."value_date", source."interpretation", source."data_absent_reason", source."components", source."updated_on", source."updated_at", source."updated_precision", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "heart_failure_fhir_silver"."observations" IS 'Measurements, test results and other findings, one row each; parts of one are in observation_component.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."observation_id" IS 'Which observation this is.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."patient_id" IS 'The patient; joins table patient.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."encounter_id" IS 'The encounter in which it was made; joins table encounter.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."status" IS 'State of the result (FHIR ObservationStatus).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."category" IS 'vital-signs, laboratory, survey and so on (HL7 observation-category).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."code" IS 'Code of what was observed, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."code_system" IS 'Code system of what was observed.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."effective_on" IS 'Day on which what was observed was true; null if only a month or year is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."effective_at" IS 'When what was observed was true; null if no time is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."effective_precision" IS 'How exactly it is known when what was observed was true: year, month, day or instant.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."effective_end_on" IS 'Day on which the observed period ended; null if only a month or year is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."effective_end_at" IS 'When the observed period ended; null if no time is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."effective_end_precision" IS 'How exactly it is known when the observed period ended: year, month, day or instant.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."issued_at" IS 'When this version was made available.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."value_type" IS 'Type of the value. Ranges, ratios, sampled data, times and periods are not tabulated.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."value_number" IS 'The value, where it is a number or a quantity, and no age; long numbers without a unit are left out.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."value_digits" IS 'The number with the digits that the source wrote: 1.00 is not 1.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."value_age" IS 'The value in years, where it is an age or another span of years.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."value_age_capped" IS 'Whether value_age was above the highest age that is kept.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."value_comparator" IS 'How the number is meant: <, <=, >= or >; null = exactly.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."value_unit" IS 'Unit of the number (UCUM).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."value_code" IS 'Code of the value, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."value_code_system" IS 'Code system of the value.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."value_boolean" IS 'The value, where it is yes or no.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."value_date" IS 'The value, where it is a whole date.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."interpretation" IS 'High, low, normal and so on (HL7 v3-ObservationInterpretation).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."data_absent_reason" IS 'Why there is no value (HL7 data-absent-reason).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."components" IS 'How many rows of observation_component belong to it.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."updated_on" IS 'Day on which the source last changed the resource; null if only a month or year is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."updated_at" IS 'When the source last changed the resource; null if no time is known.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."updated_precision" IS 'How exactly it is known when the source last changed the resource: year, month, day or instant.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observations"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- heart_failure_fhir_silver.observation_components: Parts of observations, such as systolic and diastolic blood pressure, one row each.
CREATE TABLE IF NOT EXISTS "heart_failure_fhir_silver"."observation_components" (
  "observation_id" VARCHAR NOT NULL,
  "component" INTEGER NOT NULL,
  "patient_id" VARCHAR,
  "code" VARCHAR,
  "code_system" VARCHAR,
  "value_type" VARCHAR,
  "value_number" DOUBLE,
  "value_digits" VARCHAR,
  "value_age" DOUBLE,
  "value_age_capped" BOOLEAN,
  "value_comparator" VARCHAR,
  "value_unit" VARCHAR,
  "value_code" VARCHAR,
  "value_code_system" VARCHAR,
  "value_boolean" BOOLEAN,
  "value_date" DATE,
  "interpretation" VARCHAR,
  "data_absent_reason" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMPTZ NOT NULL
);

-- lakespec gives this statement only the rows of heart_failure_fhir_bronze.observation_component that came since the last run.
MERGE INTO "heart_failure_fhir_silver"."observation_components" AS target
USING (
SELECT
  "observation_id",
  "component",
  "patient_id",
  "code",
  "code_system",
  "value_type",
  "value_number",
  "value_digits",
  "value_age",
  "value_age_capped",
  "value_comparator",
  "value_unit",
  "value_code",
  "value_code_system",
  "value_boolean",
  "value_date",
  "interpretation",
  "data_absent_reason",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "observation_id", "component" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_id" ASC NULLS LAST, "code" ASC NULLS LAST, "code_system" ASC NULLS LAST, "value_type" ASC NULLS LAST, "value_number" ASC NULLS LAST, "value_digits" ASC NULLS LAST, "value_age" ASC NULLS LAST, "value_age_capped" ASC NULLS LAST, "value_comparator" ASC NULLS LAST, "value_unit" ASC NULLS LAST, "value_code" ASC NULLS LAST, "value_code_system" ASC NULLS LAST, "value_boolean" ASC NULLS LAST, "value_date" ASC NULLS LAST, "interpretation" ASC NULLS LAST, "data_absent_reason" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "heart_failure_fhir_bronze"."observation_component"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."observation_id" = source."observation_id" AND target."component" = source."component"
WHEN MATCHED THEN UPDATE SET "patient_id" = source."patient_id", "code" = source."code", "code_system" = source."code_system", "value_type" = source."value_type", "value_number" = source."value_number", "value_digits" = source."value_digits", "value_age" = source."value_age", "value_age_capped" = source."value_age_capped", "value_comparator" = source."value_comparator", "value_unit" = source."value_unit", "value_code" = source."value_code", "value_code_system" = source."value_code_system", "value_boolean" = source."value_boolean", "value_date" = source."value_date", "interpretation" = source."interpretation", "data_absent_reason" = source."data_absent_reason", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("observation_id", "component", "patient_id", "code", "code_system", "value_type", "value_number", "value_digits", "value_age", "value_age_capped", "value_comparator", "value_unit", "value_code", "value_code_system", "value_boolean", "value_date", "interpretation", "data_absent_reason", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."observation_id", source."component", source."patient_id", source."code", source."code_system", source."value_type", source."value_number", source."value_digits", source."value_age", source."value_age_capped", source."value_comparator", source."value_unit", source."value_code", source."value_code_system", source."value_boolean", source."value_date", source."interpretation", source."data_absent_reason", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "heart_failure_fhir_silver"."observation_components" IS 'Parts of observations, such as systolic and diastolic blood pressure, one row each.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."observation_id" IS 'Which observation this is.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."component" IS 'Position among the components, from 1.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."patient_id" IS 'The patient; joins table patient.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."code" IS 'Code of what was observed, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."code_system" IS 'Code system of what was observed.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."value_type" IS 'Type of the value. Ranges, ratios, sampled data, times and periods are not tabulated.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."value_number" IS 'The value, where it is a number or a quantity, and no age; long numbers without a unit are left out.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."value_digits" IS 'The number with the digits that the source wrote: 1.00 is not 1.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."value_age" IS 'The value in years, where it is an age or another span of years.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."value_age_capped" IS 'Whether value_age was above the highest age that is kept.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."value_comparator" IS 'How the number is meant: <, <=, >= or >; null = exactly.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."value_unit" IS 'Unit of the number (UCUM).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."value_code" IS 'Code of the value, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."value_code_system" IS 'Code system of the value.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."value_boolean" IS 'The value, where it is yes or no.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."value_date" IS 'The value, where it is a whole date.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."interpretation" IS 'High, low, normal and so on (HL7 v3-ObservationInterpretation).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."data_absent_reason" IS 'Why there is no value (HL7 data-absent-reason).';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."observation_components"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- heart_failure_fhir_silver.diagnoses: Codes of diagnoses.
CREATE OR REPLACE TABLE "heart_failure_fhir_silver"."diagnoses" AS
SELECT
  "code" AS "code",
  max("code_system") AS "code_system"
FROM "heart_failure_fhir_silver"."conditions" AS "conditions"
WHERE "code" IS NOT NULL
GROUP BY "code";

COMMENT ON TABLE "heart_failure_fhir_silver"."diagnoses" IS 'Codes of diagnoses.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."diagnoses"."code" IS 'Code of the condition, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."diagnoses"."code_system" IS 'Code system of the condition.';

-- heart_failure_fhir_silver.encounter_diagnoses: One row for each code that was diagnosed at an encounter.
CREATE OR REPLACE TABLE "heart_failure_fhir_silver"."encounter_diagnoses" AS
SELECT
  "encounter_id",
  "code",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "encounter_id", "code" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "heart_failure_fhir_bronze"."condition"
) AS versions
WHERE "lakespec version" = 1 AND ("encounter_id" IS NOT NULL AND "code" IS NOT NULL);

COMMENT ON TABLE "heart_failure_fhir_silver"."encounter_diagnoses" IS 'One row for each code that was diagnosed at an encounter.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounter_diagnoses"."encounter_id" IS 'The encounter in which it was recorded; joins table encounter.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounter_diagnoses"."code" IS 'Code of the condition, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounter_diagnoses"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounter_diagnoses"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounter_diagnoses"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounter_diagnoses"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- heart_failure_fhir_silver.encounter_icd10: One row for each ICD-10-CM code of an encounter, by hand from the registry's SNOMED CT codes.
CREATE OR REPLACE VIEW "heart_failure_fhir_silver"."encounter_icd10" AS
SELECT
  CAST("encounter_id" AS VARCHAR) AS "encounter_id",
  CAST("icd10" AS VARCHAR) AS "icd10"
FROM (
SELECT DISTINCT
  "encounter_id" AS "encounter_id",
  CASE "code" WHEN '10509002' THEN 'J20.9' WHEN '162864005' THEN 'E66.9' WHEN '185086009' THEN 'J44.9' WHEN '195662009' THEN 'J02.9' WHEN '230690007' THEN 'I63.9' WHEN '283371005' THEN 'S51.819A' WHEN '40055000' THEN 'J32.9' WHEN '44465007' THEN 'S93.409A' WHEN '444814009' THEN 'J01.90' WHEN '53741008' THEN 'I25.10' WHEN '58150001' THEN 'S42.009A' WHEN '59621000' THEN 'I10' WHEN '65363002' THEN 'H66.90' ELSE "icd10cm" END AS "icd10"
FROM "heart_failure_fhir_silver"."conditions" AS "conditions"
WHERE "encounter_id" IS NOT NULL AND "code" IS NOT NULL
) AS made;

COMMENT ON VIEW "heart_failure_fhir_silver"."encounter_icd10" IS 'One row for each ICD-10-CM code of an encounter, by hand from the registry''s SNOMED CT codes.';
COMMENT ON COLUMN "heart_failure_fhir_silver"."encounter_icd10"."encounter_id" IS 'The encounter in which it was recorded; joins table encounter.';
