-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS `stroke_mri_silver`;

-- stroke_mri_silver.instances: DICOM instances, one for each file.
CREATE TABLE IF NOT EXISTS `stroke_mri_silver`.`instances` (
  `sop_instance_uid` STRING NOT NULL,
  `series_instance_uid` STRING NOT NULL,
  `study_instance_uid` STRING NOT NULL,
  `patient_id` STRING,
  `path` STRING,
  `sop_class_uid` STRING,
  `transfer_syntax_uid` STRING,
  `size_bytes` BIGINT,
  `modality` STRING,
  `image_type` STRING,
  `instance_number` INTEGER,
  `acquired_at` TIMESTAMP_NTZ,
  `content_at` TIMESTAMP_NTZ,
  `pixel_rows` INTEGER,
  `pixel_columns` INTEGER,
  `frames` INTEGER,
  `bits_allocated` INTEGER,
  `bits_stored` INTEGER,
  `samples_per_pixel` INTEGER,
  `photometric_interpretation` STRING,
  `pixel_spacing_row_mm` DOUBLE,
  `pixel_spacing_column_mm` DOUBLE,
  `slice_thickness_mm` DOUBLE,
  `slice_location_mm` DOUBLE,
  `burned_in_annotation` STRING,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of stroke_mri_bronze.instances that came since the last run.
MERGE INTO `stroke_mri_silver`.`instances` AS target
USING (
SELECT
  `sop_instance_uid`,
  `series_instance_uid`,
  `study_instance_uid`,
  `patient_id`,
  `path`,
  `sop_class_uid`,
  `transfer_syntax_uid`,
  `size_bytes`,
  `modality`,
  `image_type`,
  `instance_number`,
  `acquired_at`,
  `content_at`,
  `pixel_rows`,
  `pixel_columns`,
  `frames`,
  `bits_allocated`,
  `bits_stored`,
  `samples_per_pixel`,
  `photometric_interpretation`,
  `pixel_spacing_row_mm`,
  `pixel_spacing_column_mm`,
  `slice_thickness_mm`,
  `slice_location_mm`,
  `burned_in_annotation`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `sop_instance_uid` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `series_instance_uid` ASC NULLS LAST, `study_instance_uid` ASC NULLS LAST, `patient_id` ASC NULLS LAST, `path` ASC NULLS LAST, `sop_class_uid` ASC NULLS LAST, `transfer_syntax_uid` ASC NULLS LAST, `size_bytes` ASC NULLS LAST, `modality` ASC NULLS LAST, `image_type` ASC NULLS LAST, `instance_number` ASC NULLS LAST, `acquired_at` ASC NULLS LAST, `content_at` ASC NULLS LAST, `pixel_rows` ASC NULLS LAST, `pixel_columns` ASC NULLS LAST, `frames` ASC NULLS LAST, `bits_allocated` ASC NULLS LAST, `bits_stored` ASC NULLS LAST, `samples_per_pixel` ASC NULLS LAST, `photometric_interpretation` ASC NULLS LAST, `pixel_spacing_row_mm` ASC NULLS LAST, `pixel_spacing_column_mm` ASC NULLS LAST, `slice_thickness_mm` ASC NULLS LAST, `slice_location_mm` ASC NULLS LAST, `burned_in_annotation` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `stroke_mri_bronze`.`instances`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`sop_instance_uid` = source.`sop_instance_uid`
WHEN MATCHED THEN UPDATE SET `series_instance_uid` = source.`series_instance_uid`, `study_instance_uid` = source.`study_instance_uid`, `patient_id` = source.`patient_id`, `path` = source.`path`, `sop_class_uid` = source.`sop_class_uid`, `transfer_syntax_uid` = source.`transfer_syntax_uid`, `size_bytes` = source.`size_bytes`, `modality` = source.`modality`, `image_type` = source.`image_type`, `instance_number` = source.`instance_number`, `acquired_at` = source.`acquired_at`, `content_at` = source.`content_at`, `pixel_rows` = source.`pixel_rows`, `pixel_columns` = source.`pixel_columns`, `frames` = source.`frames`, `bits_allocated` = source.`bits_allocated`, `bits_stored` = source.`bits_stored`, `samples_per_pixel` = source.`samples_per_pixel`, `photometric_interpretation` = source.`photometric_interpretation`, `pixel_spacing_row_mm` = source.`pixel_spacing_row_mm`, `pixel_spacing_column_mm` = source.`pixel_spacing_column_mm`, `slice_thickness_mm` = source.`slice_thickness_mm`, `slice_location_mm` = source.`slice_location_mm`, `burned_in_annotation` = source.`burned_in_annotation`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`sop_instance_uid`, `series_instance_uid`, `study_instance_uid`, `patient_id`, `path`, `sop_class_uid`, `transfer_syntax_uid`, `size_bytes`, `modality`, `image_type`, `instance_number`, `acquired_at`, `content_at`, `pixel_rows`, `pixel_columns`, `frames`, `bits_allocated`, `bits_stored`, `samples_per_pixel`, `photometric_interpretation`, `pixel_spacing_row_mm`, `pixel_spacing_column_mm`, `slice_thickness_mm`, `slice_location_mm`, `burned_in_annotation`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`sop_instance_uid`, source.`series_instance_uid`, source.`study_instance_uid`, source.`patient_id`, source.`path`, source.`sop_class_uid`, source.`transfer_syntax_uid`, source.`size_bytes`, source.`modality`, source.`image_type`, source.`instance_number`, source.`acquired_at`, source.`content_at`, source.`pixel_rows`, source.`pixel_columns`, source.`frames`, source.`bits_allocated`, source.`bits_stored`, source.`samples_per_pixel`, source.`photometric_interpretation`, source.`pixel_spacing_row_mm`, source.`pixel_spacing_column_mm`, source.`slice_thickness_mm`, source.`slice_location_mm`, source.`burned_in_annotation`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `stroke_mri_silver`.`instances` IS 'DICOM instances, one for each file.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `sop_instance_uid` COMMENT 'The instance, as in the published file.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `series_instance_uid` COMMENT 'The series, as in the published file.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `study_instance_uid` COMMENT 'The study, as in the published file.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `patient_id` COMMENT 'The patient.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `path` COMMENT 'Path of the published file.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `sop_class_uid` COMMENT 'What kind of object it is (PS3.4).';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `transfer_syntax_uid` COMMENT 'How it is encoded (PS3.5).';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `size_bytes` COMMENT 'Size of the published file.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `modality` COMMENT 'Kind of device, such as MR or CT.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `image_type` COMMENT 'Image type; values separated by \\.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `instance_number` COMMENT 'Number within the series.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `acquired_at` COMMENT 'When acquisition began, local time.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `content_at` COMMENT 'When the image data were made, local time.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `pixel_rows` COMMENT 'Height in pixels.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `pixel_columns` COMMENT 'Width in pixels.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `frames` COMMENT 'Number of frames; null = one.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `bits_allocated` COMMENT 'Bits that a sample takes.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `bits_stored` COMMENT 'Bits of a sample that mean something.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `samples_per_pixel` COMMENT 'Samples of a pixel: 1 grey, 3 colour.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `photometric_interpretation` COMMENT 'What samples mean.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `pixel_spacing_row_mm` COMMENT 'Distance between rows, mm.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `pixel_spacing_column_mm` COMMENT 'Distance between columns, mm.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `slice_thickness_mm` COMMENT 'Slice thickness, mm.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `slice_location_mm` COMMENT 'Relative position of the slice, mm.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `burned_in_annotation` COMMENT 'Whether the pixels hold annotations.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `stroke_mri_silver`.`instances` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- stroke_mri_silver.series: DICOM series.
CREATE TABLE IF NOT EXISTS `stroke_mri_silver`.`series` (
  `series_instance_uid` STRING NOT NULL,
  `study_instance_uid` STRING NOT NULL,
  `patient_id` STRING,
  `modality` STRING,
  `body_part_examined` STRING,
  `laterality` STRING,
  `series_number` INTEGER,
  `series_started_at` TIMESTAMP_NTZ,
  `series_description` STRING,
  `protocol_name` STRING,
  `manufacturer` STRING,
  `manufacturer_model_name` STRING,
  `magnetic_field_strength_t` DOUBLE,
  `repetition_time_ms` DOUBLE,
  `echo_time_ms` DOUBLE,
  `flip_angle_deg` DOUBLE,
  `kvp` DOUBLE,
  `slice_thickness_mm` DOUBLE,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of stroke_mri_bronze.series that came since the last run.
MERGE INTO `stroke_mri_silver`.`series` AS target
USING (
SELECT
  `series_instance_uid`,
  `study_instance_uid`,
  `patient_id`,
  `modality`,
  `body_part_examined`,
  `laterality`,
  `series_number`,
  `series_started_at`,
  `series_description`,
  `protocol_name`,
  `manufacturer`,
  `manufacturer_model_name`,
  `magnetic_field_strength_t`,
  `repetition_time_ms`,
  `echo_time_ms`,
  `flip_angle_deg`,
  `kvp`,
  `slice_thickness_mm`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `series_instance_uid` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `study_instance_uid` ASC NULLS LAST, `patient_id` ASC NULLS LAST, `modality` ASC NULLS LAST, `body_part_examined` ASC NULLS LAST, `laterality` ASC NULLS LAST, `series_number` ASC NULLS LAST, `series_started_at` ASC NULLS LAST, `series_description` ASC NULLS LAST, `protocol_name` ASC NULLS LAST, `manufacturer` ASC NULLS LAST, `manufacturer_model_name` ASC NULLS LAST, `magnetic_field_strength_t` ASC NULLS LAST, `repetition_time_ms` ASC NULLS LAST, `echo_time_ms` ASC NULLS LAST, `flip_angle_deg` ASC NULLS LAST, `kvp` ASC NULLS LAST, `slice_thickness_mm` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `stroke_mri_bronze`.`series`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`series_instance_uid` = source.`series_instance_uid`
WHEN MATCHED THEN UPDATE SET `study_instance_uid` = source.`study_instance_uid`, `patient_id` = source.`patient_id`, `modality` = source.`modality`, `body_part_examined` = source.`body_part_examined`, `laterality` = source.`laterality`, `series_number` = source.`series_number`, `series_started_at` = source.`series_started_at`, `series_description` = source.`series_description`, `protocol_name` = source.`protocol_name`, `manufacturer` = source.`manufacturer`, `manufacturer_model_name` = source.`manufacturer_model_name`, `magnetic_field_strength_t` = source.`magnetic_field_strength_t`, `repetition_time_ms` = source.`repetition_time_ms`, `echo_time_ms` = source.`echo_time_ms`, `flip_angle_deg` = source.`flip_angle_deg`, `kvp` = source.`kvp`, `slice_thickness_mm` = source.`slice_thickness_mm`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`series_instance_uid`, `study_instance_uid`, `patient_id`, `modality`, `body_part_examined`, `laterality`, `series_number`, `series_started_at`, `series_description`, `protocol_name`, `manufacturer`, `manufacturer_model_name`, `magnetic_field_strength_t`, `repetition_time_ms`, `echo_time_ms`, `flip_angle_deg`, `kvp`, `slice_thickness_mm`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`series_instance_uid`, source.`study_instance_uid`, source.`patient_id`, source.`modality`, source.`body_part_examined`, source.`laterality`, source.`series_number`, source.`series_started_at`, source.`series_description`, source.`protocol_name`, source.`manufacturer`, source.`manufacturer_model_name`, source.`magnetic_field_strength_t`, source.`repetition_time_ms`, source.`echo_time_ms`, source.`flip_angle_deg`, source.`kvp`, source.`slice_thickness_mm`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `stroke_mri_silver`.`series` IS 'DICOM series.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `series_instance_uid` COMMENT 'The series, as in the published file.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `study_instance_uid` COMMENT 'The study, as in the published file.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `patient_id` COMMENT 'The patient.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `modality` COMMENT 'Kind of device, such as MR or CT.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `body_part_examined` COMMENT 'Part of the body.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `laterality` COMMENT 'Side of the body: R or L.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `series_number` COMMENT 'Number within the study.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `series_started_at` COMMENT 'When the series began, local time.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `series_description` COMMENT 'Description, cleaned; null unless the policy asks.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `protocol_name` COMMENT 'Protocol, cleaned; null unless the policy asks.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `manufacturer` COMMENT 'Who made the device.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `manufacturer_model_name` COMMENT 'Model of the device.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `magnetic_field_strength_t` COMMENT 'MR: field strength, tesla.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `repetition_time_ms` COMMENT 'MR: repetition time, ms.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `echo_time_ms` COMMENT 'MR: echo time, ms.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `flip_angle_deg` COMMENT 'MR: flip angle, degrees.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `kvp` COMMENT 'X-ray: peak voltage, kV.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `slice_thickness_mm` COMMENT 'Slice thickness, mm.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `stroke_mri_silver`.`series` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- stroke_mri_silver.studies: DICOM studies.
CREATE TABLE IF NOT EXISTS `stroke_mri_silver`.`studies` (
  `study_instance_uid` STRING NOT NULL,
  `patient_id` STRING,
  `study_date` DATE,
  `study_started_at` TIMESTAMP_NTZ,
  `study_description` STRING,
  `patient_age_years` INTEGER,
  `patient_age_years_capped` BOOLEAN,
  `patient_sex` STRING,
  `patient_size_m` DOUBLE,
  `patient_weight_kg` DOUBLE,
  `deidentified_before` BOOLEAN,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of stroke_mri_bronze.studies that came since the last run.
MERGE INTO `stroke_mri_silver`.`studies` AS target
USING (
SELECT
  `study_instance_uid`,
  `patient_id`,
  `study_date`,
  `study_started_at`,
  `study_description`,
  `patient_age_years`,
  `patient_age_years_capped`,
  `patient_sex`,
  `patient_size_m`,
  `patient_weight_kg`,
  `deidentified_before`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `study_instance_uid` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `patient_id` ASC NULLS LAST, `study_date` ASC NULLS LAST, `study_started_at` ASC NULLS LAST, `study_description` ASC NULLS LAST, `patient_age_years` ASC NULLS LAST, `patient_age_years_capped` ASC NULLS LAST, `patient_sex` ASC NULLS LAST, `patient_size_m` ASC NULLS LAST, `patient_weight_kg` ASC NULLS LAST, `deidentified_before` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `stroke_mri_bronze`.`studies`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`study_instance_uid` = source.`study_instance_uid`
WHEN MATCHED THEN UPDATE SET `patient_id` = source.`patient_id`, `study_date` = source.`study_date`, `study_started_at` = source.`study_started_at`, `study_description` = source.`study_description`, `patient_age_years` = source.`patient_age_years`, `patient_age_years_capped` = source.`patient_age_years_capped`, `patient_sex` = source.`patient_sex`, `patient_size_m` = source.`patient_size_m`, `patient_weight_kg` = source.`patient_weight_kg`, `deidentified_before` = source.`deidentified_before`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`study_instance_uid`, `patient_id`, `study_date`, `study_started_at`, `study_description`, `patient_age_years`, `patient_age_years_capped`, `patient_sex`, `patient_size_m`, `patient_weight_kg`, `deidentified_before`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`study_instance_uid`, source.`patient_id`, source.`study_date`, source.`study_started_at`, source.`study_description`, source.`patient_age_years`, source.`patient_age_years_capped`, source.`patient_sex`, source.`patient_size_m`, source.`patient_weight_kg`, source.`deidentified_before`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `stroke_mri_silver`.`studies` IS 'DICOM studies.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `study_instance_uid` COMMENT 'The study, as in the published file.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `patient_id` COMMENT 'The patient.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `study_date` COMMENT 'Day of the study.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `study_started_at` COMMENT 'When the study began, local time.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `study_description` COMMENT 'Description, cleaned; null unless the policy asks.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `patient_age_years` COMMENT 'Age at the study in completed years, before any date is shifted.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `patient_age_years_capped` COMMENT 'Whether patient_age_years was above the highest age that is kept.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `patient_sex` COMMENT 'The patient\'s sex: M, F or O.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `patient_size_m` COMMENT 'Height in metres; null unless the policy asks.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `patient_weight_kg` COMMENT 'Weight in kg; null unless the policy asks.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `deidentified_before` COMMENT 'Whether the file said, when it came, that someone had removed identities.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `stroke_mri_silver`.`studies` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- stroke_mri_silver.patients: Patients that files name.
CREATE TABLE IF NOT EXISTS `stroke_mri_silver`.`patients` (
  `patient_id` STRING NOT NULL,
  `patient_sex` STRING,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of stroke_mri_bronze.patients that came since the last run.
MERGE INTO `stroke_mri_silver`.`patients` AS target
USING (
SELECT
  `patient_id`,
  `patient_sex`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `patient_id` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `patient_sex` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `stroke_mri_bronze`.`patients`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`patient_id` = source.`patient_id`
WHEN MATCHED THEN UPDATE SET `patient_sex` = source.`patient_sex`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`patient_id`, `patient_sex`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`patient_id`, source.`patient_sex`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `stroke_mri_silver`.`patients` IS 'Patients that files name.';
ALTER TABLE `stroke_mri_silver`.`patients` ALTER COLUMN `patient_id` COMMENT 'The patient.';
ALTER TABLE `stroke_mri_silver`.`patients` ALTER COLUMN `patient_sex` COMMENT 'The patient\'s sex: M, F or O.';
ALTER TABLE `stroke_mri_silver`.`patients` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `stroke_mri_silver`.`patients` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `stroke_mri_silver`.`patients` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `stroke_mri_silver`.`patients` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';
