-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- stroke_mri_silver.patients: Patients that files name.
CREATE SCHEMA IF NOT EXISTS "stroke_mri_silver";

CREATE TABLE IF NOT EXISTS "stroke_mri_silver"."patients" (
  "patient_id" VARCHAR NOT NULL,
  "patient_sex" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- lakespec gives this statement only the rows of stroke_mri_bronze.patients that came since the last run.
MERGE INTO "stroke_mri_silver"."patients" AS target
USING (
SELECT
  "patient_id",
  "patient_sex",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "patient_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_sex" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "stroke_mri_bronze"."patients"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."patient_id" = source."patient_id"
WHEN MATCHED THEN UPDATE SET "patient_sex" = source."patient_sex", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("patient_id", "patient_sex", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."patient_id", source."patient_sex", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "stroke_mri_silver"."patients" IS 'Patients that files name.';
COMMENT ON COLUMN "stroke_mri_silver"."patients"."patient_id" IS 'The patient.';
COMMENT ON COLUMN "stroke_mri_silver"."patients"."patient_sex" IS 'The patient''s sex: M, F or O.';
COMMENT ON COLUMN "stroke_mri_silver"."patients"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "stroke_mri_silver"."patients"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "stroke_mri_silver"."patients"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "stroke_mri_silver"."patients"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
