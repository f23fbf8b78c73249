-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- stroke_mri_silver.instances: DICOM instances, one for each file.
CREATE SCHEMA IF NOT EXISTS "stroke_mri_silver";

CREATE TABLE IF NOT EXISTS "stroke_mri_silver"."instances" (
  "sop_instance_uid" VARCHAR NOT NULL,
  "series_instance_uid" VARCHAR NOT NULL,
  "study_instance_uid" VARCHAR NOT NULL,
  "patient_id" VARCHAR,
  "path" VARCHAR,
  "sop_class_uid" VARCHAR,
  "transfer_syntax_uid" VARCHAR,
  "size_bytes" BIGINT,
  "modality" VARCHAR,
  "image_type" VARCHAR,
  "instance_number" INTEGER,
  "acquired_at" TIMESTAMP,
  "content_at" TIMESTAMP,
  "pixel_rows" INTEGER,
  "pixel_columns" INTEGER,
  "frames" INTEGER,
  "bits_allocated" INTEGER,
  "bits_stored" INTEGER,
  "samples_per_pixel" INTEGER,
  "photometric_interpretation" VARCHAR,
  "pixel_spacing_row_mm" DOUBLE,
  "pixel_spacing_column_mm" DOUBLE,
  "slice_thickness_mm" DOUBLE,
  "slice_location_mm" DOUBLE,
  "burned_in_annotation" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMPTZ NOT NULL
);

-- lakespec gives this statement only the rows of stroke_mri_bronze.instances that came since the last run.
MERGE INTO "stroke_mri_silver"."instances" AS target
USING (
SELECT
  "sop_instance_uid",
  "series_instance_uid",
  "study_instance_uid",
  "patient_id",
  "path",
  "sop_class_uid",
  "transfer_syntax_uid",
  "size_bytes",
  "modality",
  "image_type",
  "instance_number",
  "acquired_at",
  "content_at",
  "pixel_rows",
  "pixel_columns",
  "frames",
  "bits_allocated",
  "bits_stored",
  "samples_per_pixel",
  "photometric_interpretation",
  "pixel_spacing_row_mm",
  "pixel_spacing_column_mm",
  "slice_thickness_mm",
  "slice_location_mm",
  "burned_in_annotation",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "sop_instance_uid" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "series_instance_uid" ASC NULLS LAST, "study_instance_uid" ASC NULLS LAST, "patient_id" ASC NULLS LAST, "path" ASC NULLS LAST, "sop_class_uid" ASC NULLS LAST, "transfer_syntax_uid" ASC NULLS LAST, "size_bytes" ASC NULLS LAST, "modality" ASC NULLS LAST, "image_type" ASC NULLS LAST, "instance_number" ASC NULLS LAST, "acquired_at" ASC NULLS LAST, "content_at" ASC NULLS LAST, "pixel_rows" ASC NULLS LAST, "pixel_columns" ASC NULLS LAST, "frames" ASC NULLS LAST, "bits_allocated" ASC NULLS LAST, "bits_stored" ASC NULLS LAST, "samples_per_pixel" ASC NULLS LAST, "photometric_interpretation" ASC NULLS LAST, "pixel_spacing_row_mm" ASC NULLS LAST, "pixel_spacing_column_mm" ASC NULLS LAST, "slice_thickness_mm" ASC NULLS LAST, "slice_location_mm" ASC NULLS LAST, "burned_in_annotation" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "stroke_mri_bronze"."instances"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."sop_instance_uid" = source."sop_instance_uid"
WHEN MATCHED THEN UPDATE SET "series_instance_uid" = source."series_instance_uid", "study_instance_uid" = source."study_instance_uid", "patient_id" = source."patient_id", "path" = source."path", "sop_class_uid" = source."sop_class_uid", "transfer_syntax_uid" = source."transfer_syntax_uid", "size_bytes" = source."size_bytes", "modality" = source."modality", "image_type" = source."image_type", "instance_number" = source."instance_number", "acquired_at" = source."acquired_at", "content_at" = source."content_at", "pixel_rows" = source."pixel_rows", "pixel_columns" = source."pixel_columns", "frames" = source."frames", "bits_allocated" = source."bits_allocated", "bits_stored" = source."bits_stored", "samples_per_pixel" = source."samples_per_pixel", "photometric_interpretation" = source."photometric_interpretation", "pixel_spacing_row_mm" = source."pixel_spacing_row_mm", "pixel_spacing_column_mm" = source."pixel_spacing_column_mm", "slice_thickness_mm" = source."slice_thickness_mm", "slice_location_mm" = source."slice_location_mm", "burned_in_annotation" = source."burned_in_annotation", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("sop_instance_uid", "series_instance_uid", "study_instance_uid", "patient_id", "path", "sop_class_uid", "transfer_syntax_uid", "size_bytes", "modality", "image_type", "instance_number", "acquired_at", "content_at", "pixel_rows", "pixel_columns", "frames", "bits_allocated", "bits_stored", "samples_per_pixel", "photometric_interpretation", "pixel_spacing_row_mm", "pixel_spacing_column_mm", "slice_thickness_mm", "slice_location_mm", "burned_in_annotation", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."sop_instance_uid", source."series_instance_uid", source."study_instance_uid", source."patient_id", source."path", source."sop_class_uid", source."transfer_syntax_uid", source."size_bytes", source."modality", source."image_type", source."instance_number", source."acquired_at", source."content_at", source."pixel_rows", source."pixel_columns", source."frames", source."bits_allocated", source."bits_stored", source."samples_per_pixel", source."photometric_interpretation", source."pixel_spacing_row_mm", source."pixel_spacing_column_mm", source."slice_thickness_mm", source."slice_location_mm", source."burned_in_annotation", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "stroke_mri_silver"."instances" IS 'DICOM instances, one for each file.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."sop_instance_uid" IS 'The instance, as in the published file.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."series_instance_uid" IS 'The series, as in the published file.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."study_instance_uid" IS 'The study, as in the published file.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."patient_id" IS 'The patient.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."path" IS 'Path of the published file.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."sop_class_uid" IS 'What kind of object it is (PS3.4).';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."transfer_syntax_uid" IS 'How it is encoded (PS3.5).';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."size_bytes" IS 'Size of the published file.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."modality" IS 'Kind of device, such as MR or CT.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."image_type" IS 'Image type; values separated by \.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."instance_number" IS 'Number within the series.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."acquired_at" IS 'When acquisition began, local time.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."content_at" IS 'When the image data were made, local time.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."pixel_rows" IS 'Height in pixels.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."pixel_columns" IS 'Width in pixels.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."frames" IS 'Number of frames; null = one.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."bits_allocated" IS 'Bits that a sample takes.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."bits_stored" IS 'Bits of a sample that mean something.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."samples_per_pixel" IS 'Samples of a pixel: 1 grey, 3 colour.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."photometric_interpretation" IS 'What samples mean.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."pixel_spacing_row_mm" IS 'Distance between rows, mm.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."pixel_spacing_column_mm" IS 'Distance between columns, mm.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."slice_thickness_mm" IS 'Slice thickness, mm.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."slice_location_mm" IS 'Relative position of the slice, mm.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."burned_in_annotation" IS 'Whether the pixels hold annotations.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "stroke_mri_silver"."instances"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
