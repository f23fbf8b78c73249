-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- stroke_mri_silver.studies: DICOM studies.
CREATE SCHEMA IF NOT EXISTS "stroke_mri_silver";

CREATE TABLE IF NOT EXISTS "stroke_mri_silver"."studies" (
  "study_instance_uid" VARCHAR NOT NULL,
  "patient_id" VARCHAR,
  "study_date" DATE,
  "study_started_at" TIMESTAMP,
  "study_description" VARCHAR,
  "patient_age_years" INTEGER,
  "patient_age_years_capped" BOOLEAN,
  "patient_sex" VARCHAR,
  "patient_size_m" DOUBLE,
  "patient_weight_kg" DOUBLE,
  "deidentified_before" BOOLEAN,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMPTZ NOT NULL
);

-- lakespec gives this statement only the rows of stroke_mri_bronze.studies that came since the last run.
MERGE INTO "stroke_mri_silver"."studies" AS target
USING (
SELECT
  "study_instance_uid",
  "patient_id",
  "study_date",
  "study_started_at",
  "study_description",
  "patient_age_years",
  "patient_age_years_capped",
  "patient_sex",
  "patient_size_m",
  "patient_weight_kg",
  "deidentified_before",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "study_instance_uid" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_id" ASC NULLS LAST, "study_date" ASC NULLS LAST, "study_started_at" ASC NULLS LAST, "study_description" ASC NULLS LAST, "patient_age_years" ASC NULLS LAST, "patient_age_years_capped" ASC NULLS LAST, "patient_sex" ASC NULLS LAST, "patient_size_m" ASC NULLS LAST, "patient_weight_kg" ASC NULLS LAST, "deidentified_before" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "stroke_mri_bronze"."studies"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."study_instance_uid" = source."study_instance_uid"
WHEN MATCHED THEN UPDATE SET "patient_id" = source."patient_id", "study_date" = source."study_date", "study_started_at" = source."study_started_at", "study_description" = source."study_description", "patient_age_years" = source."patient_age_years", "patient_age_years_capped" = source."patient_age_years_capped", "patient_sex" = source."patient_sex", "patient_size_m" = source."patient_size_m", "patient_weight_kg" = source."patient_weight_kg", "deidentified_before" = source."deidentified_before", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("study_instance_uid", "patient_id", "study_date", "study_started_at", "study_description", "patient_age_years", "patient_age_years_capped", "patient_sex", "patient_size_m", "patient_weight_kg", "deidentified_before", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."study_instance_uid", source."patient_id", source."study_date", source."study_started_at", source."study_description", source."patient_age_years", source."patient_age_years_capped", source."patient_sex", source."patient_size_m", source."patient_weight_kg", source."deidentified_before", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "stroke_mri_silver"."studies" IS 'DICOM studies.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."study_instance_uid" IS 'The study, as in the published file.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."patient_id" IS 'The patient.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."study_date" IS 'Day of the study.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."study_started_at" IS 'When the study began, local time.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."study_description" IS 'Description, cleaned; null unless the policy asks.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."patient_age_years" IS 'Age at the study in completed years, before any date is shifted.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."patient_age_years_capped" IS 'Whether patient_age_years was above the highest age that is kept.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."patient_sex" IS 'The patient''s sex: M, F or O.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."patient_size_m" IS 'Height in metres; null unless the policy asks.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."patient_weight_kg" IS 'Weight in kg; null unless the policy asks.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."deidentified_before" IS 'Whether the file said, when it came, that someone had removed identities.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "stroke_mri_silver"."studies"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
