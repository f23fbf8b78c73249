-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- stroke_mri_silver.series: DICOM series.
CREATE SCHEMA IF NOT EXISTS "stroke_mri_silver";

CREATE TABLE IF NOT EXISTS "stroke_mri_silver"."series" (
  "series_instance_uid" VARCHAR NOT NULL,
  "study_instance_uid" VARCHAR NOT NULL,
  "patient_id" VARCHAR,
  "modality" VARCHAR,
  "body_part_examined" VARCHAR,
  "laterality" VARCHAR,
  "series_number" INTEGER,
  "series_started_at" TIMESTAMP(6),
  "series_description" VARCHAR,
  "protocol_name" VARCHAR,
  "manufacturer" VARCHAR,
  "manufacturer_model_name" VARCHAR,
  "magnetic_field_strength_t" DOUBLE,
  "repetition_time_ms" DOUBLE,
  "echo_time_ms" DOUBLE,
  "flip_angle_deg" DOUBLE,
  "kvp" DOUBLE,
  "slice_thickness_mm" DOUBLE,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- lakespec gives this statement only the rows of stroke_mri_bronze.series that came since the last run.
MERGE INTO "stroke_mri_silver"."series" AS target
USING (
SELECT
  "series_instance_uid",
  "study_instance_uid",
  "patient_id",
  "modality",
  "body_part_examined",
  "laterality",
  "series_number",
  "series_started_at",
  "series_description",
  "protocol_name",
  "manufacturer",
  "manufacturer_model_name",
  "magnetic_field_strength_t",
  "repetition_time_ms",
  "echo_time_ms",
  "flip_angle_deg",
  "kvp",
  "slice_thickness_mm",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "series_instance_uid" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "study_instance_uid" ASC NULLS LAST, "patient_id" ASC NULLS LAST, "modality" ASC NULLS LAST, "body_part_examined" ASC NULLS LAST, "laterality" ASC NULLS LAST, "series_number" ASC NULLS LAST, "series_started_at" ASC NULLS LAST, "series_description" ASC NULLS LAST, "protocol_name" ASC NULLS LAST, "manufacturer" ASC NULLS LAST, "manufacturer_model_name" ASC NULLS LAST, "magnetic_field_strength_t" ASC NULLS LAST, "repetition_time_ms" ASC NULLS LAST, "echo_time_ms" ASC NULLS LAST, "flip_angle_deg" ASC NULLS LAST, "kvp" ASC NULLS LAST, "slice_thickness_mm" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "stroke_mri_bronze"."series"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."series_instance_uid" = source."series_instance_uid"
WHEN MATCHED THEN UPDATE SET "study_instance_uid" = source."study_instance_uid", "patient_id" = source."patient_id", "modality" = source."modality", "body_part_examined" = source."body_part_examined", "laterality" = source."laterality", "series_number" = source."series_number", "series_started_at" = source."series_started_at", "series_description" = source."series_description", "protocol_name" = source."protocol_name", "manufacturer" = source."manufacturer", "manufacturer_model_name" = source."manufacturer_model_name", "magnetic_field_strength_t" = source."magnetic_field_strength_t", "repetition_time_ms" = source."repetition_time_ms", "echo_time_ms" = source."echo_time_ms", "flip_angle_deg" = source."flip_angle_deg", "kvp" = source."kvp", "slice_thickness_mm" = source."slice_thickness_mm", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("series_instance_uid", "study_instance_uid", "patient_id", "modality", "body_part_examined", "laterality", "series_number", "series_started_at", "series_description", "protocol_name", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t", "repetition_time_ms", "echo_time_ms", "flip_angle_deg", "kvp", "slice_thickness_mm", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."series_instance_uid", source."study_instance_uid", source."patient_id", source."modality", source."body_part_examined", source."laterality", source."series_number", source."series_started_at", source."series_description", source."protocol_name", source."manufacturer", source."manufacturer_model_name", source."magnetic_field_strength_t", source."repetition_time_ms", source."echo_time_ms", source."flip_angle_deg", source."kvp", source."slice_thickness_mm", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "stroke_mri_silver"."series" IS 'DICOM series.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."series_instance_uid" IS 'The series, as in the published file.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."study_instance_uid" IS 'The study, as in the published file.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."patient_id" IS 'The patient.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."modality" IS 'Kind of device, such as MR or CT.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."body_part_examined" IS 'Part of the body.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."laterality" IS 'Side of the body: R or L.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."series_number" IS 'Number within the study.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."series_started_at" IS 'When the series began, local time.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."series_description" IS 'Description, cleaned; null unless the policy asks.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."protocol_name" IS 'Protocol, cleaned; null unless the policy asks.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."manufacturer" IS 'Who made the device.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."manufacturer_model_name" IS 'Model of the device.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."magnetic_field_strength_t" IS 'MR: field strength, tesla.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."repetition_time_ms" IS 'MR: repetition time, ms.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."echo_time_ms" IS 'MR: echo time, ms.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."flip_angle_deg" IS 'MR: flip angle, degrees.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."kvp" IS 'X-ray: peak voltage, kV.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."slice_thickness_mm" IS 'Slice thickness, mm.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "stroke_mri_silver"."series"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
