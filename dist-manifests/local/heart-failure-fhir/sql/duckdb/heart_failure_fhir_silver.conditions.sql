-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- heart_failure_fhir_silver.conditions: Problems and diagnoses, one row each. Notes and other text stay behind the door.
CREATE SCHEMA IF NOT EXISTS "heart_failure_fhir_silver";

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
