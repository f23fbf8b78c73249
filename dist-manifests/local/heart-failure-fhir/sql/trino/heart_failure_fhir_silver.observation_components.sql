-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- heart_failure_fhir_silver.observation_components: Parts of observations, such as systolic and diastolic blood pressure, one row each.
CREATE SCHEMA IF NOT EXISTS "heart_failure_fhir_silver";

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
  "_ingested_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
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
