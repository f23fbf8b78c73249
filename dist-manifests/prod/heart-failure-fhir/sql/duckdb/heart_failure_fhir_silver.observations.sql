-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- heart_failure_fhir_silver.observations: Measurements, test results and other findings, one row each; parts of one are in observation_component.
CREATE SCHEMA IF NOT EXISTS "heart_failure_fhir_silver";

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
