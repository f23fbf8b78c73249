-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS `working_memory_silver`;

-- working_memory_silver.datasets: Datasets that were taken.
CREATE TABLE IF NOT EXISTS `working_memory_silver`.`datasets` (
  `dataset_id` STRING NOT NULL,
  `bids_version` STRING,
  `license` STRING,
  `participants` INTEGER,
  `sessions` INTEGER,
  `files` INTEGER,
  `size_bytes` BIGINT,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of working_memory_bronze.datasets that came since the last run.
MERGE INTO `working_memory_silver`.`datasets` AS target
USING (
SELECT
  `dataset_id`,
  `bids_version`,
  `license`,
  `participants`,
  `sessions`,
  `files`,
  `size_bytes`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `dataset_id` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `bids_version` ASC NULLS LAST, `license` ASC NULLS LAST, `participants` ASC NULLS LAST, `sessions` ASC NULLS LAST, `files` ASC NULLS LAST, `size_bytes` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `working_memory_bronze`.`datasets`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`dataset_id` = source.`dataset_id`
WHEN MATCHED THEN UPDATE SET `bids_version` = source.`bids_version`, `license` = source.`license`, `participants` = source.`participants`, `sessions` = source.`sessions`, `files` = source.`files`, `size_bytes` = source.`size_bytes`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`dataset_id`, `bids_version`, `license`, `participants`, `sessions`, `files`, `size_bytes`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`dataset_id`, source.`bids_version`, source.`license`, source.`participants`, source.`sessions`, source.`files`, source.`size_bytes`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `working_memory_silver`.`datasets` IS 'Datasets that were taken.';
ALTER TABLE `working_memory_silver`.`datasets` ALTER COLUMN `dataset_id` COMMENT 'The dataset: its folder below the source.';
ALTER TABLE `working_memory_silver`.`datasets` ALTER COLUMN `bids_version` COMMENT 'Version of BIDS.';
ALTER TABLE `working_memory_silver`.`datasets` ALTER COLUMN `license` COMMENT 'Licence, where it is a common one.';
ALTER TABLE `working_memory_silver`.`datasets` ALTER COLUMN `participants` COMMENT 'Participants.';
ALTER TABLE `working_memory_silver`.`datasets` ALTER COLUMN `sessions` COMMENT 'Sessions of all participants.';
ALTER TABLE `working_memory_silver`.`datasets` ALTER COLUMN `files` COMMENT 'Files in the landing.';
ALTER TABLE `working_memory_silver`.`datasets` ALTER COLUMN `size_bytes` COMMENT 'Their length.';
ALTER TABLE `working_memory_silver`.`datasets` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `working_memory_silver`.`datasets` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `working_memory_silver`.`datasets` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `working_memory_silver`.`datasets` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.participants: Participants, by participants.tsv.
CREATE TABLE IF NOT EXISTS `working_memory_silver`.`participants` (
  `participant_id` STRING NOT NULL,
  `dataset_id` STRING NOT NULL,
  `age` DOUBLE,
  `age_capped` BOOLEAN,
  `sex` STRING,
  `handedness` STRING,
  `species` STRING,
  `strain` STRING,
  `strain_rrid` STRING,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of working_memory_bronze.participants that came since the last run.
MERGE INTO `working_memory_silver`.`participants` AS target
USING (
SELECT
  `participant_id`,
  `dataset_id`,
  `age`,
  `age_capped`,
  `sex`,
  `handedness`,
  `species`,
  `strain`,
  `strain_rrid`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `participant_id` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `dataset_id` ASC NULLS LAST, `age` ASC NULLS LAST, `age_capped` ASC NULLS LAST, `sex` ASC NULLS LAST, `handedness` ASC NULLS LAST, `species` ASC NULLS LAST, `strain` ASC NULLS LAST, `strain_rrid` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `working_memory_bronze`.`participants`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`participant_id` = source.`participant_id`
WHEN MATCHED THEN UPDATE SET `dataset_id` = source.`dataset_id`, `age` = source.`age`, `age_capped` = source.`age_capped`, `sex` = source.`sex`, `handedness` = source.`handedness`, `species` = source.`species`, `strain` = source.`strain`, `strain_rrid` = source.`strain_rrid`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`participant_id`, `dataset_id`, `age`, `age_capped`, `sex`, `handedness`, `species`, `strain`, `strain_rrid`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`participant_id`, source.`dataset_id`, source.`age`, source.`age_capped`, source.`sex`, source.`handedness`, source.`species`, source.`strain`, source.`strain_rrid`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `working_memory_silver`.`participants` IS 'Participants, by participants.tsv.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `participant_id` COMMENT 'The participant: their folder below the source. Null for recordings of an empty room.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `dataset_id` COMMENT 'The dataset: its folder below the source.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `age` COMMENT 'Age in years.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `age_capped` COMMENT 'Whether age was above the highest age that is kept.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `sex` COMMENT 'Sex: one of the words that BIDS allows.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `handedness` COMMENT 'Handedness: one of the words that BIDS allows.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `species` COMMENT 'Species, where it is a common one.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `strain` COMMENT 'Strain of an animal.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `strain_rrid` COMMENT 'RRID of the strain.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `working_memory_silver`.`participants` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.sessions: Sessions, by sessions.tsv and participants' folders.
CREATE TABLE IF NOT EXISTS `working_memory_silver`.`sessions` (
  `participant_id` STRING,
  `dataset_id` STRING NOT NULL,
  `session_id` STRING,
  `acq_time` TIMESTAMP_NTZ,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of working_memory_bronze.sessions that came since the last run.
MERGE INTO `working_memory_silver`.`sessions` AS target
USING (
SELECT
  `participant_id`,
  `dataset_id`,
  `session_id`,
  `acq_time`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `dataset_id`, `participant_id`, `session_id` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `acq_time` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `working_memory_bronze`.`sessions`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`dataset_id` = source.`dataset_id` AND target.`participant_id` = source.`participant_id` AND target.`session_id` = source.`session_id`
WHEN MATCHED THEN UPDATE SET `acq_time` = source.`acq_time`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`participant_id`, `dataset_id`, `session_id`, `acq_time`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`participant_id`, source.`dataset_id`, source.`session_id`, source.`acq_time`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `working_memory_silver`.`sessions` IS 'Sessions, by sessions.tsv and participants\' folders.';
ALTER TABLE `working_memory_silver`.`sessions` ALTER COLUMN `participant_id` COMMENT 'The participant: their folder below the source. Null for recordings of an empty room.';
ALTER TABLE `working_memory_silver`.`sessions` ALTER COLUMN `dataset_id` COMMENT 'The dataset: its folder below the source.';
ALTER TABLE `working_memory_silver`.`sessions` ALTER COLUMN `session_id` COMMENT 'The session, as in the published files; null where there is none.';
ALTER TABLE `working_memory_silver`.`sessions` ALTER COLUMN `acq_time` COMMENT 'When the acquisition began, local time.';
ALTER TABLE `working_memory_silver`.`sessions` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `working_memory_silver`.`sessions` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `working_memory_silver`.`sessions` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `working_memory_silver`.`sessions` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.scans: Recordings, by scans.tsv.
CREATE TABLE IF NOT EXISTS `working_memory_silver`.`scans` (
  `dataset_id` STRING NOT NULL,
  `path` STRING,
  `participant_id` STRING,
  `session_id` STRING,
  `datatype` STRING,
  `suffix` STRING,
  `acq_time` TIMESTAMP_NTZ,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of working_memory_bronze.scans that came since the last run.
MERGE INTO `working_memory_silver`.`scans` AS target
USING (
SELECT
  `dataset_id`,
  `path`,
  `participant_id`,
  `session_id`,
  `datatype`,
  `suffix`,
  `acq_time`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `dataset_id`, `path` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `participant_id` ASC NULLS LAST, `session_id` ASC NULLS LAST, `datatype` ASC NULLS LAST, `suffix` ASC NULLS LAST, `acq_time` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `working_memory_bronze`.`scans`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`dataset_id` = source.`dataset_id` AND target.`path` = source.`path`
WHEN MATCHED THEN UPDATE SET `participant_id` = source.`participant_id`, `session_id` = source.`session_id`, `datatype` = source.`datatype`, `suffix` = source.`suffix`, `acq_time` = source.`acq_time`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`dataset_id`, `path`, `participant_id`, `session_id`, `datatype`, `suffix`, `acq_time`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`dataset_id`, source.`path`, source.`participant_id`, source.`session_id`, source.`datatype`, source.`suffix`, source.`acq_time`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `working_memory_silver`.`scans` IS 'Recordings, by scans.tsv.';
ALTER TABLE `working_memory_silver`.`scans` ALTER COLUMN `dataset_id` COMMENT 'The dataset: its folder below the source.';
ALTER TABLE `working_memory_silver`.`scans` ALTER COLUMN `path` COMMENT 'Path in the published dataset.';
ALTER TABLE `working_memory_silver`.`scans` ALTER COLUMN `participant_id` COMMENT 'The participant: their folder below the source. Null for recordings of an empty room.';
ALTER TABLE `working_memory_silver`.`scans` ALTER COLUMN `session_id` COMMENT 'The session, as in the published files; null where there is none.';
ALTER TABLE `working_memory_silver`.`scans` ALTER COLUMN `datatype` COMMENT 'Kind of data, such as anat or func.';
ALTER TABLE `working_memory_silver`.`scans` ALTER COLUMN `suffix` COMMENT 'Suffix of the file name, such as bold or T1w.';
ALTER TABLE `working_memory_silver`.`scans` ALTER COLUMN `acq_time` COMMENT 'When the acquisition began, local time.';
ALTER TABLE `working_memory_silver`.`scans` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `working_memory_silver`.`scans` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `working_memory_silver`.`scans` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `working_memory_silver`.`scans` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.images: NIfTI images: dimensions of their headers, and what their sidecars say.
CREATE TABLE IF NOT EXISTS `working_memory_silver`.`images` (
  `dataset_id` STRING NOT NULL,
  `path` STRING,
  `participant_id` STRING,
  `session_id` STRING,
  `datatype` STRING,
  `suffix` STRING,
  `task` STRING,
  `acquisition` STRING,
  `run` STRING,
  `echo` STRING,
  `direction` STRING,
  `part` STRING,
  `reconstruction` STRING,
  `contrast_agent` STRING,
  `tracer` STRING,
  `space` STRING,
  `recording` STRING,
  `size_x` INTEGER,
  `size_y` INTEGER,
  `size_z` INTEGER,
  `volumes` INTEGER,
  `voxel_x` DOUBLE,
  `voxel_y` DOUBLE,
  `voxel_z` DOUBLE,
  `space_unit` STRING,
  `header_repetition_time_s` DOUBLE,
  `voxel_type` STRING,
  `nifti_version` INTEGER,
  `has_voxels` BOOLEAN,
  `repetition_time_s` DOUBLE,
  `echo_time_s` DOUBLE,
  `inversion_time_s` DOUBLE,
  `flip_angle_deg` DOUBLE,
  `magnetic_field_strength_t` DOUBLE,
  `manufacturer` STRING,
  `model` STRING,
  `software_versions` STRING,
  `task_name` STRING,
  `sequence_name` STRING,
  `pulse_sequence_type` STRING,
  `mr_acquisition_type` STRING,
  `receive_coil` STRING,
  `phase_encoding_direction` STRING,
  `effective_echo_spacing_s` DOUBLE,
  `total_readout_time_s` DOUBLE,
  `multiband_acceleration_factor` DOUBLE,
  `parallel_reduction_factor_in_plane` DOUBLE,
  `skull_stripped` BOOLEAN,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of working_memory_bronze.images that came since the last run.
MERGE INTO `working_memory_silver`.`images` AS target
USING (
SELECT
  `dataset_id`,
  `path`,
  `participant_id`,
  `session_id`,
  `datatype`,
  `suffix`,
  `task`,
  `acquisition`,
  `run`,
  `echo`,
  `direction`,
  `part`,
  `reconstruction`,
  `contrast_agent`,
  `tracer`,
  `space`,
  `recording`,
  `size_x`,
  `size_y`,
  `size_z`,
  `volumes`,
  `voxel_x`,
  `voxel_y`,
  `voxel_z`,
  `space_unit`,
  `header_repetition_time_s`,
  `voxel_type`,
  `nifti_version`,
  `has_voxels`,
  `repetition_time_s`,
  `echo_time_s`,
  `inversion_time_s`,
  `flip_angle_deg`,
  `magnetic_field_strength_t`,
  `manufacturer`,
  `model`,
  `software_versions`,
  `task_name`,
  `sequence_name`,
  `pulse_sequence_type`,
  `mr_acquisition_type`,
  `receive_coil`,
  `phase_encoding_direction`,
  `effective_echo_spacing_s`,
  `total_readout_time_s`,
  `multiband_acceleration_factor`,
  `parallel_reduction_factor_in_plane`,
  `skull_stripped`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `dataset_id`, `path` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `participant_id` ASC NULLS LAST, `session_id` ASC NULLS LAST, `datatype` ASC NULLS LAST, `suffix` ASC NULLS LAST, `task` ASC NULLS LAST, `acquisition` ASC NULLS LAST, `run` ASC NULLS LAST, `echo` ASC NULLS LAST, `direction` ASC NULLS LAST, `part` ASC NULLS LAST, `reconstruction` ASC NULLS LAST, `contrast_agent` ASC NULLS LAST, `tracer` ASC NULLS LAST, `space` ASC NULLS LAST, `recording` ASC NULLS LAST, `size_x` ASC NULLS LAST, `size_y` ASC NULLS LAST, `size_z` ASC NULLS LAST, `volumes` ASC NULLS LAST, `voxel_x` ASC NULLS LAST, `voxel_y` ASC NULLS LAST, `voxel_z` ASC NULLS LAST, `space_unit` ASC NULLS LAST, `header_repetition_time_s` ASC NULLS LAST, `voxel_type` ASC NULLS LAST, `nifti_version` ASC NULLS LAST, `has_voxels` ASC NULLS LAST, `repetition_time_s` ASC NULLS LAST, `echo_time_s` ASC NULLS LAST, `inversion_time_s` ASC NULLS LAST, `flip_angle_deg` ASC NULLS LAST, `magnetic_field_strength_t` ASC NULLS LAST, `manufacturer` ASC NULLS LAST, `model` ASC NULLS LAST, `software_versions` ASC NULLS LAST, `task_name` ASC NULLS LAST, `sequence_name` ASC NULLS LAST, `pulse_sequence_type` ASC NULLS LAST, `mr_acquisition_type` ASC NULLS LAST, `receive_coil` ASC NULLS LAST, `phase_encoding_direction` ASC NULLS LAST, `effective_echo_spacing_s` ASC NULLS LAST, `total_readout_time_s` ASC NULLS LAST, `multiband_acceleration_factor` ASC NULLS LAST, `parallel_reduction_factor_in_plane` ASC NULLS LAST, `skull_stripped` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `working_memory_bronze`.`images`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`dataset_id` = source.`dataset_id` AND target.`path` = source.`path`
WHEN MATCHED THEN UPDATE SET `participant_id` = source.`participant_id`, `session_id` = source.`session_id`, `datatype` = source.`datatype`, `suffix` = source.`suffix`, `task` = source.`task`, `acquisition` = source.`acquisition`, `run` = source.`run`, `echo` = source.`echo`, `direction` = source.`direction`, `part` = source.`part`, `reconstruction` = source.`reconstruction`, `contrast_agent` = source.`contrast_agent`, `tracer` = source.`tracer`, `space` = source.`space`, `recording` = source.`recording`, `size_x` = source.`size_x`, `size_y` = source.`size_y`, `size_z` = source.`size_z`, `volumes` = source.`volumes`, `voxel_x` = source.`voxel_x`, `voxel_y` = source.`voxel_y`, `voxel_z` = source.`voxel_z`, `space_unit` = source.`space_unit`, `header_repetition_time_s` = source.`header_repetition_time_s`, `voxel_type` = source.`voxel_type`, `nifti_version` = source.`nifti_version`, `has_voxels` = source.`has_voxels`, `repetition_time_s` = source.`repetition_time_s`, `echo_time_s` = source.`echo_time_s`, `inversion_time_s` = source.`inversion_time_s`, `flip_angle_deg` = source.`flip_angle_deg`, `magnetic_field_strength_t` = source.`magnetic_field_strength_t`, `manufacturer` = source.`manufacturer`, `model` = source.`model`, `software_versions` = source.`software_versions`, `task_name` = source.`task_name`, `sequence_name` = source.`sequence_name`, `pulse_sequence_type` = source.`pulse_sequence_type`, `mr_acquisition_type` = source.`mr_acquisition_type`, `receive_coil` = source.`receive_coil`, `phase_encoding_direction` = source.`phase_encoding_direction`, `effective_echo_spacing_s` = source.`effective_echo_spacing_s`, `total_readout_time_s` = source.`total_readout_time_s`, `multiband_acceleration_factor` = source.`multiband_acceleration_factor`, `parallel_reduction_factor_in_plane` = source.`parallel_reduction_factor_in_plane`, `skull_stripped` = source.`skull_stripped`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`dataset_id`, `path`, `participant_id`, `session_id`, `datatype`, `suffix`, `task`, `acquisition`, `run`, `echo`, `direction`, `part`, `reconstruction`, `contrast_agent`, `tracer`, `space`, `recording`, `size_x`, `size_y`, `size_z`, `volumes`, `voxel_x`, `voxel_y`, `voxel_z`, `space_unit`, `header_repetition_time_s`, `voxel_type`, `nifti_version`, `has_voxels`, `repetition_time_s`, `echo_time_s`, `inversion_time_s`, `flip_angle_deg`, `magnetic_field_strength_t`, `manufacturer`, `model`, `software_versions`, `task_name`, `sequence_name`, `pulse_sequence_type`, `mr_acquisition_type`, `receive_coil`, `phase_encoding_direction`, `effective_echo_spacing_s`, `total_readout_time_s`, `multiband_acceleration_factor`, `parallel_reduction_factor_in_plane`, `skull_stripped`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`dataset_id`, source.`path`, source.`participant_id`, source.`session_id`, source.`datatype`, source.`suffix`, source.`task`, source.`acquisition`, source.`run`, source.`echo`, source.`direction`, source.`part`, source.`reconstruction`, source.`contrast_agent`, source.`tracer`, source.`space`, source.`recording`, source.`size_x`, source.`size_y`, source.`size_z`, source.`volumes`, source.`voxel_x`, source.`voxel_y`, source.`voxel_z`, source.`space_unit`, source.`header_repetition_time_s`, source.`voxel_type`, source.`nifti_version`, source.`has_voxels`, source.`repetition_time_s`, source.`echo_time_s`, source.`inversion_time_s`, source.`flip_angle_deg`, source.`magnetic_field_strength_t`, source.`manufacturer`, source.`model`, source.`software_versions`, source.`task_name`, source.`sequence_name`, source.`pulse_sequence_type`, source.`mr_acquisition_type`, source.`receive_coil`, source.`phase_encoding_direction`, source.`effective_echo_spacing_s`, source.`total_readout_time_s`, source.`multiband_acceleration_factor`, source.`parallel_reduction_factor_in_plane`, source.`skull_stripped`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `working_memory_silver`.`images` IS 'NIfTI images: dimensions of their headers, and what their sidecars say.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `dataset_id` COMMENT 'The dataset: its folder below the source.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `path` COMMENT 'Path in the published dataset.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `participant_id` COMMENT 'The participant: their folder below the source. Null for recordings of an empty room.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `session_id` COMMENT 'The session, as in the published files; null where there is none.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `datatype` COMMENT 'Kind of data, such as anat or func.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `suffix` COMMENT 'Suffix of the file name, such as bold or T1w.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `task` COMMENT 'Label of entity task, as in the published files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `acquisition` COMMENT 'Label of entity acq, as in the published files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `run` COMMENT 'Label of entity run, as in the published files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `echo` COMMENT 'Label of entity echo, as in the published files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `direction` COMMENT 'Label of entity dir, as in the published files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `part` COMMENT 'Label of entity part, as in the published files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `reconstruction` COMMENT 'Label of entity rec, as in the published files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `contrast_agent` COMMENT 'Label of entity ce, as in the published files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `tracer` COMMENT 'Label of entity trc, as in the published files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `space` COMMENT 'Label of entity space, as in the published files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `recording` COMMENT 'Label of entity recording, as in the published files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `size_x` COMMENT 'Voxels along x.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `size_y` COMMENT 'Voxels along y.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `size_z` COMMENT 'Voxels along z.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `volumes` COMMENT 'Volumes along the fourth dimension.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `voxel_x` COMMENT 'Voxel size along x, in the unit of space_unit.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `voxel_y` COMMENT 'Voxel size along y.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `voxel_z` COMMENT 'Voxel size along z.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `space_unit` COMMENT 'm, mm or um.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `header_repetition_time_s` COMMENT 'Time between volumes by the header, seconds.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `voxel_type` COMMENT 'Data type of a voxel.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `nifti_version` COMMENT '1 or 2.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `has_voxels` COMMENT 'False where the file ends behind its header.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `repetition_time_s` COMMENT 'Repetition time, seconds.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `echo_time_s` COMMENT 'Echo time, seconds.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `inversion_time_s` COMMENT 'Inversion time, seconds.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `flip_angle_deg` COMMENT 'Flip angle, degrees.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `magnetic_field_strength_t` COMMENT 'Magnetic field strength, tesla.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `manufacturer` COMMENT 'Maker of the device.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `model` COMMENT 'Model of the device.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `software_versions` COMMENT 'Software of the device.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `task_name` COMMENT 'Name of the task.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `sequence_name` COMMENT 'Name of the pulse sequence.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `pulse_sequence_type` COMMENT 'Kind of the pulse sequence.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `mr_acquisition_type` COMMENT '1D, 2D or 3D.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `receive_coil` COMMENT 'Receive coil.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `phase_encoding_direction` COMMENT 'Axis of phase encoding: i, j or k, with - for the reverse.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `effective_echo_spacing_s` COMMENT 'Effective echo spacing, seconds.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `total_readout_time_s` COMMENT 'Total readout time, seconds.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `multiband_acceleration_factor` COMMENT 'Slices excited at once.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `parallel_reduction_factor_in_plane` COMMENT 'In-plane acceleration.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `skull_stripped` COMMENT 'Whether the skull was removed.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `working_memory_silver`.`images` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.events: Events of recordings, by events.tsv.
CREATE TABLE IF NOT EXISTS `working_memory_silver`.`events` (
  `dataset_id` STRING NOT NULL,
  `path` STRING,
  `participant_id` STRING,
  `session_id` STRING,
  `task` STRING,
  `acquisition` STRING,
  `run` STRING,
  `event` BIGINT,
  `onset_s` DOUBLE,
  `duration_s` DOUBLE,
  `trial_type` STRING,
  `value` STRING,
  `response_time_s` DOUBLE,
  `sample` BIGINT,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of working_memory_bronze.events that came since the last run.
MERGE INTO `working_memory_silver`.`events` AS target
USING (
SELECT
  `dataset_id`,
  `path`,
  `participant_id`,
  `session_id`,
  `task`,
  `acquisition`,
  `run`,
  `event`,
  `onset_s`,
  `duration_s`,
  `trial_type`,
  `value`,
  `response_time_s`,
  `sample`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `dataset_id`, `path`, `event` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `participant_id` ASC NULLS LAST, `session_id` ASC NULLS LAST, `task` ASC NULLS LAST, `acquisition` ASC NULLS LAST, `run` ASC NULLS LAST, `onset_s` ASC NULLS LAST, `duration_s` ASC NULLS LAST, `trial_type` ASC NULLS LAST, `value` ASC NULLS LAST, `response_time_s` ASC NULLS LAST, `sample` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `working_memory_bronze`.`events`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`dataset_id` = source.`dataset_id` AND target.`path` = source.`path` AND target.`event` = source.`event`
WHEN MATCHED THEN UPDATE SET `participant_id` = source.`participant_id`, `session_id` = source.`session_id`, `task` = source.`task`, `acquisition` = source.`acquisition`, `run` = source.`run`, `onset_s` = source.`onset_s`, `duration_s` = source.`duration_s`, `trial_type` = source.`trial_type`, `value` = source.`value`, `response_time_s` = source.`response_time_s`, `sample` = source.`sample`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`dataset_id`, `path`, `participant_id`, `session_id`, `task`, `acquisition`, `run`, `event`, `onset_s`, `duration_s`, `trial_type`, `value`, `response_time_s`, `sample`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`dataset_id`, source.`path`, source.`participant_id`, source.`session_id`, source.`task`, source.`acquisition`, source.`run`, source.`event`, source.`onset_s`, source.`duration_s`, source.`trial_type`, source.`value`, source.`response_time_s`, source.`sample`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `working_memory_silver`.`events` IS 'Events of recordings, by events.tsv.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `dataset_id` COMMENT 'The dataset: its folder below the source.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `path` COMMENT 'Path in the published dataset.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `participant_id` COMMENT 'The participant: their folder below the source. Null for recordings of an empty room.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `session_id` COMMENT 'The session, as in the published files; null where there is none.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `task` COMMENT 'Label of entity task, as in the published files.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `acquisition` COMMENT 'Label of entity acq, as in the published files.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `run` COMMENT 'Label of entity run, as in the published files.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `event` COMMENT 'Position in the file, from 1.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `onset_s` COMMENT 'Begin, in seconds from the begin of the recording.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `duration_s` COMMENT 'Duration, seconds.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `trial_type` COMMENT 'Kind of event.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `value` COMMENT 'Marker of the event.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `response_time_s` COMMENT 'Response time, seconds.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `sample` COMMENT 'Begin, in samples.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `working_memory_silver`.`events` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.dataset_files: Every file of a dataset that is not in quarantine, and what became of it.
CREATE TABLE IF NOT EXISTS `working_memory_silver`.`dataset_files` (
  `dataset_id` STRING NOT NULL,
  `file` BIGINT,
  `path` STRING,
  `participant_id` STRING,
  `session_id` STRING,
  `datatype` STRING,
  `suffix` STRING,
  `extension` STRING,
  `size_bytes` BIGINT,
  `disposition` STRING,
  `reason` STRING,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of working_memory_bronze.dataset_files that came since the last run.
MERGE INTO `working_memory_silver`.`dataset_files` AS target
USING (
SELECT
  `dataset_id`,
  `file`,
  `path`,
  `participant_id`,
  `session_id`,
  `datatype`,
  `suffix`,
  `extension`,
  `size_bytes`,
  `disposition`,
  `reason`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `dataset_id`, `file` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `path` ASC NULLS LAST, `participant_id` ASC NULLS LAST, `session_id` ASC NULLS LAST, `datatype` ASC NULLS LAST, `suffix` ASC NULLS LAST, `extension` ASC NULLS LAST, `size_bytes` ASC NULLS LAST, `disposition` ASC NULLS LAST, `reason` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `working_memory_bronze`.`dataset_files`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`dataset_id` = source.`dataset_id` AND target.`file` = source.`file`
WHEN MATCHED THEN UPDATE SET `path` = source.`path`, `participant_id` = source.`participant_id`, `session_id` = source.`session_id`, `datatype` = source.`datatype`, `suffix` = source.`suffix`, `extension` = source.`extension`, `size_bytes` = source.`size_bytes`, `disposition` = source.`disposition`, `reason` = source.`reason`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`dataset_id`, `file`, `path`, `participant_id`, `session_id`, `datatype`, `suffix`, `extension`, `size_bytes`, `disposition`, `reason`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`dataset_id`, source.`file`, source.`path`, source.`participant_id`, source.`session_id`, source.`datatype`, source.`suffix`, source.`extension`, source.`size_bytes`, source.`disposition`, source.`reason`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `working_memory_silver`.`dataset_files` IS 'Every file of a dataset that is not in quarantine, and what became of it.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `dataset_id` COMMENT 'The dataset: its folder below the source.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `file` COMMENT 'Position of the file in its dataset, in the order of paths, from 1.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `path` COMMENT 'Path in the published dataset; null where the file was not taken.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `participant_id` COMMENT 'The participant: their folder below the source. Null for recordings of an empty room.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `session_id` COMMENT 'The session, as in the published files; null where there is none.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `datatype` COMMENT 'Kind of data, such as anat or func.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `suffix` COMMENT 'Suffix of the file name, such as bold or T1w.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `extension` COMMENT 'Extension of the file name, where BIDS knows it.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `size_bytes` COMMENT 'Length in the landing.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `disposition` COMMENT 'taken, empty or not-taken.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `reason` COMMENT 'Why it was not taken, such as code, derivatives, sourcedata or prose.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `working_memory_silver`.`dataset_files` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.findings: What validation found in datasets that were taken.
CREATE TABLE IF NOT EXISTS `working_memory_silver`.`findings` (
  `dataset_id` STRING NOT NULL,
  `finding` BIGINT,
  `code` STRING,
  `severity` STRING,
  `message` STRING,
  `path` STRING,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of working_memory_bronze.findings that came since the last run.
MERGE INTO `working_memory_silver`.`findings` AS target
USING (
SELECT
  `dataset_id`,
  `finding`,
  `code`,
  `severity`,
  `message`,
  `path`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `dataset_id`, `finding` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `code` ASC NULLS LAST, `severity` ASC NULLS LAST, `message` ASC NULLS LAST, `path` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `working_memory_bronze`.`findings`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`dataset_id` = source.`dataset_id` AND target.`finding` = source.`finding`
WHEN MATCHED THEN UPDATE SET `code` = source.`code`, `severity` = source.`severity`, `message` = source.`message`, `path` = source.`path`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`dataset_id`, `finding`, `code`, `severity`, `message`, `path`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`dataset_id`, source.`finding`, source.`code`, source.`severity`, source.`message`, source.`path`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `working_memory_silver`.`findings` IS 'What validation found in datasets that were taken.';
ALTER TABLE `working_memory_silver`.`findings` ALTER COLUMN `dataset_id` COMMENT 'The dataset: its folder below the source.';
ALTER TABLE `working_memory_silver`.`findings` ALTER COLUMN `finding` COMMENT 'Position among the findings of the dataset, from 1.';
ALTER TABLE `working_memory_silver`.`findings` ALTER COLUMN `code` COMMENT 'Stable code of the finding.';
ALTER TABLE `working_memory_silver`.`findings` ALTER COLUMN `severity` COMMENT 'error or warning.';
ALTER TABLE `working_memory_silver`.`findings` ALTER COLUMN `message` COMMENT 'What is wrong.';
ALTER TABLE `working_memory_silver`.`findings` ALTER COLUMN `path` COMMENT 'Path in the published dataset.';
ALTER TABLE `working_memory_silver`.`findings` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `working_memory_silver`.`findings` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `working_memory_silver`.`findings` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `working_memory_silver`.`findings` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';
