-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS "stroke_mri_silver";

-- stroke_mri_silver.instances: DICOM instances, one for each file.
CREATE TABLE IF NOT EXISTS "stroke_mri_silver"."instances" (
  "sop_instance_uid" VARCHAR NOT NULL,
  "series_instance_uid" VARCHAR NOT NULL,
  "study_instance_uid" VARCHAR NOT NULL,
  "patient_id" VARCHAR,
  "path" VARCHAR,
  "sop_class_uid" VARCHAR,
  "transfer_syntax_uid" VARCHAR,
  "size_bytes" NUMBER(19, 0),
  "modality" VARCHAR,
  "image_type" VARCHAR,
  "instance_number" NUMBER(10, 0),
  "acquired_at" TIMESTAMP_NTZ(6),
  "content_at" TIMESTAMP_NTZ(6),
  "pixel_rows" NUMBER(10, 0),
  "pixel_columns" NUMBER(10, 0),
  "frames" NUMBER(10, 0),
  "bits_allocated" NUMBER(10, 0),
  "bits_stored" NUMBER(10, 0),
  "samples_per_pixel" NUMBER(10, 0),
  "photometric_interpretation" VARCHAR,
  "pixel_spacing_row_mm" DOUBLE,
  "pixel_spacing_column_mm" DOUBLE,
  "slice_thickness_mm" DOUBLE,
  "slice_location_mm" DOUBLE,
  "burned_in_annotation" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
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
COMMENT ON COLUMN "stroke_mri_silver"."instances"."image_type" IS 'Image type; values separated by \\.';
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

-- stroke_mri_silver.series: DICOM series.
CREATE TABLE IF NOT EXISTS "stroke_mri_silver"."series" (
  "series_instance_uid" VARCHAR NOT NULL,
  "study_instance_uid" VARCHAR NOT NULL,
  "patient_id" VARCHAR,
  "modality" VARCHAR,
  "body_part_examined" VARCHAR,
  "laterality" VARCHAR,
  "series_number" NUMBER(10, 0),
  "series_started_at" TIMESTAMP_NTZ(6),
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
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
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

-- stroke_mri_silver.studies: DICOM studies.
CREATE TABLE IF NOT EXISTS "stroke_mri_silver"."studies" (
  "study_instance_uid" VARCHAR NOT NULL,
  "patient_id" VARCHAR,
  "study_date" DATE,
  "study_started_at" TIMESTAMP_NTZ(6),
  "study_description" VARCHAR,
  "patient_age_years" NUMBER(10, 0),
  "patient_age_years_capped" BOOLEAN,
  "patient_sex" VARCHAR,
  "patient_size_m" DOUBLE,
  "patient_weight_kg" DOUBLE,
  "deidentified_before" BOOLEAN,
  "_file_id" VARCHAR NOT NULL,
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
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

-- stroke_mri_silver.patients: Patients that files name.
CREATE TABLE IF NOT EXISTS "stroke_mri_silver"."patients" (
  "patient_id" VARCHAR NOT NULL,
  "patient_sex" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
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
