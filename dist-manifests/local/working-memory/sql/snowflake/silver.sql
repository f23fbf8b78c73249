-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS "working_memory_silver";

-- working_memory_silver.datasets: Datasets that were taken.
CREATE TABLE IF NOT EXISTS "working_memory_silver"."datasets" (
  "dataset_id" VARCHAR NOT NULL,
  "bids_version" VARCHAR,
  "license" VARCHAR,
  "participants" NUMBER(10, 0),
  "sessions" NUMBER(10, 0),
  "files" NUMBER(10, 0),
  "size_bytes" NUMBER(19, 0),
  "_file_id" VARCHAR NOT NULL,
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.datasets that came since the last run.
MERGE INTO "working_memory_silver"."datasets" AS target
USING (
SELECT
  "dataset_id",
  "bids_version",
  "license",
  "participants",
  "sessions",
  "files",
  "size_bytes",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "bids_version" ASC NULLS LAST, "license" ASC NULLS LAST, "participants" ASC NULLS LAST, "sessions" ASC NULLS LAST, "files" ASC NULLS LAST, "size_bytes" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."datasets"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id"
WHEN MATCHED THEN UPDATE SET "bids_version" = source."bids_version", "license" = source."license", "participants" = source."participants", "sessions" = source."sessions", "files" = source."files", "size_bytes" = source."size_bytes", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("dataset_id", "bids_version", "license", "participants", "sessions", "files", "size_bytes", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."dataset_id", source."bids_version", source."license", source."participants", source."sessions", source."files", source."size_bytes", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."datasets" IS 'Datasets that were taken.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."bids_version" IS 'Version of BIDS.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."license" IS 'Licence, where it is a common one.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."participants" IS 'Participants.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."sessions" IS 'Sessions of all participants.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."files" IS 'Files in the landing.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."size_bytes" IS 'Their length.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.participants: Participants, by participants.tsv.
CREATE TABLE IF NOT EXISTS "working_memory_silver"."participants" (
  "participant_id" VARCHAR NOT NULL,
  "dataset_id" VARCHAR NOT NULL,
  "age" DOUBLE,
  "age_capped" BOOLEAN,
  "sex" VARCHAR,
  "handedness" VARCHAR,
  "species" VARCHAR,
  "strain" VARCHAR,
  "strain_rrid" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.participants that came since the last run.
MERGE INTO "working_memory_silver"."participants" AS target
USING (
SELECT
  "participant_id",
  "dataset_id",
  "age",
  "age_capped",
  "sex",
  "handedness",
  "species",
  "strain",
  "strain_rrid",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "participant_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "dataset_id" ASC NULLS LAST, "age" ASC NULLS LAST, "age_capped" ASC NULLS LAST, "sex" ASC NULLS LAST, "handedness" ASC NULLS LAST, "species" ASC NULLS LAST, "strain" ASC NULLS LAST, "strain_rrid" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."participants"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."participant_id" = source."participant_id"
WHEN MATCHED THEN UPDATE SET "dataset_id" = source."dataset_id", "age" = source."age", "age_capped" = source."age_capped", "sex" = source."sex", "handedness" = source."handedness", "species" = source."species", "strain" = source."strain", "strain_rrid" = source."strain_rrid", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("participant_id", "dataset_id", "age", "age_capped", "sex", "handedness", "species", "strain", "strain_rrid", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."participant_id", source."dataset_id", source."age", source."age_capped", source."sex", source."handedness", source."species", source."strain", source."strain_rrid", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."participants" IS 'Participants, by participants.tsv.';
COMMENT ON COLUMN "working_memory_silver"."participants"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_silver"."participants"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."participants"."age" IS 'Age in years.';
COMMENT ON COLUMN "working_memory_silver"."participants"."age_capped" IS 'Whether age was above the highest age that is kept.';
COMMENT ON COLUMN "working_memory_silver"."participants"."sex" IS 'Sex: one of the words that BIDS allows.';
COMMENT ON COLUMN "working_memory_silver"."participants"."handedness" IS 'Handedness: one of the words that BIDS allows.';
COMMENT ON COLUMN "working_memory_silver"."participants"."species" IS 'Species, where it is a common one.';
COMMENT ON COLUMN "working_memory_silver"."participants"."strain" IS 'Strain of an animal.';
COMMENT ON COLUMN "working_memory_silver"."participants"."strain_rrid" IS 'RRID of the strain.';
COMMENT ON COLUMN "working_memory_silver"."participants"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."participants"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."participants"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."participants"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.sessions: Sessions, by sessions.tsv and participants' folders.
CREATE TABLE IF NOT EXISTS "working_memory_silver"."sessions" (
  "participant_id" VARCHAR,
  "dataset_id" VARCHAR NOT NULL,
  "session_id" VARCHAR,
  "acq_time" TIMESTAMP_NTZ(6),
  "_file_id" VARCHAR NOT NULL,
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.sessions that came since the last run.
MERGE INTO "working_memory_silver"."sessions" AS target
USING (
SELECT
  "participant_id",
  "dataset_id",
  "session_id",
  "acq_time",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "participant_id", "session_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "acq_time" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."sessions"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id" AND target."participant_id" = source."participant_id" AND target."session_id" = source."session_id"
WHEN MATCHED THEN UPDATE SET "acq_time" = source."acq_time", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("participant_id", "dataset_id", "session_id", "acq_time", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."participant_id", source."dataset_id", source."session_id", source."acq_time", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."sessions" IS 'Sessions, by sessions.tsv and participants'' folders.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."session_id" IS 'The session, as in the published files; null where there is none.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."acq_time" IS 'When the acquisition began, local time.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.scans: Recordings, by scans.tsv.
CREATE TABLE IF NOT EXISTS "working_memory_silver"."scans" (
  "dataset_id" VARCHAR NOT NULL,
  "path" VARCHAR,
  "participant_id" VARCHAR,
  "session_id" VARCHAR,
  "datatype" VARCHAR,
  "suffix" VARCHAR,
  "acq_time" TIMESTAMP_NTZ(6),
  "_file_id" VARCHAR NOT NULL,
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.scans that came since the last run.
MERGE INTO "working_memory_silver"."scans" AS target
USING (
SELECT
  "dataset_id",
  "path",
  "participant_id",
  "session_id",
  "datatype",
  "suffix",
  "acq_time",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "path" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "participant_id" ASC NULLS LAST, "session_id" ASC NULLS LAST, "datatype" ASC NULLS LAST, "suffix" ASC NULLS LAST, "acq_time" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."scans"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id" AND target."path" = source."path"
WHEN MATCHED THEN UPDATE SET "participant_id" = source."participant_id", "session_id" = source."session_id", "datatype" = source."datatype", "suffix" = source."suffix", "acq_time" = source."acq_time", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("dataset_id", "path", "participant_id", "session_id", "datatype", "suffix", "acq_time", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."dataset_id", source."path", source."participant_id", source."session_id", source."datatype", source."suffix", source."acq_time", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."scans" IS 'Recordings, by scans.tsv.';
COMMENT ON COLUMN "working_memory_silver"."scans"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."scans"."path" IS 'Path in the published dataset.';
COMMENT ON COLUMN "working_memory_silver"."scans"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_silver"."scans"."session_id" IS 'The session, as in the published files; null where there is none.';
COMMENT ON COLUMN "working_memory_silver"."scans"."datatype" IS 'Kind of data, such as anat or func.';
COMMENT ON COLUMN "working_memory_silver"."scans"."suffix" IS 'Suffix of the file name, such as bold or T1w.';
COMMENT ON COLUMN "working_memory_silver"."scans"."acq_time" IS 'When the acquisition began, local time.';
COMMENT ON COLUMN "working_memory_silver"."scans"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."scans"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."scans"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."scans"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.images: NIfTI images: dimensions of their headers, and what their sidecars say.
CREATE TABLE IF NOT EXISTS "working_memory_silver"."images" (
  "dataset_id" VARCHAR NOT NULL,
  "path" VARCHAR,
  "participant_id" VARCHAR,
  "session_id" VARCHAR,
  "datatype" VARCHAR,
  "suffix" VARCHAR,
  "task" VARCHAR,
  "acquisition" VARCHAR,
  "run" VARCHAR,
  "echo" VARCHAR,
  "direction" VARCHAR,
  "part" VARCHAR,
  "reconstruction" VARCHAR,
  "contrast_agent" VARCHAR,
  "tracer" VARCHAR,
  "space" VARCHAR,
  "recording" VARCHAR,
  "size_x" NUMBER(10, 0),
  "size_y" NUMBER(10, 0),
  "size_z" NUMBER(10, 0),
  "volumes" NUMBER(10, 0),
  "voxel_x" DOUBLE,
  "voxel_y" DOUBLE,
  "voxel_z" DOUBLE,
  "space_unit" VARCHAR,
  "header_repetition_time_s" DOUBLE,
  "voxel_type" VARCHAR,
  "nifti_version" NUMBER(10, 0),
  "has_voxels" BOOLEAN,
  "repetition_time_s" DOUBLE,
  "echo_time_s" DOUBLE,
  "inversion_time_s" DOUBLE,
  "flip_angle_deg" DOUBLE,
  "magnetic_field_strength_t" DOUBLE,
  "manufacturer" VARCHAR,
  "model" VARCHAR,
  "software_versions" VARCHAR,
  "task_name" VARCHAR,
  "sequence_name" VARCHAR,
  "pulse_sequence_type" VARCHAR,
  "mr_acquisition_type" VARCHAR,
  "receive_coil" VARCHAR,
  "phase_encoding_direction" VARCHAR,
  "effective_echo_spacing_s" DOUBLE,
  "total_readout_time_s" DOUBLE,
  "multiband_acceleration_factor" DOUBLE,
  "parallel_reduction_factor_in_plane" DOUBLE,
  "skull_stripped" BOOLEAN,
  "_file_id" VARCHAR NOT NULL,
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.images that came since the last run.
MERGE INTO "working_memory_silver"."images" AS target
USING (
SELECT
  "dataset_id",
  "path",
  "participant_id",
  "session_id",
  "datatype",
  "suffix",
  "task",
  "acquisition",
  "run",
  "echo",
  "direction",
  "part",
  "reconstruction",
  "contrast_agent",
  "tracer",
  "space",
  "recording",
  "size_x",
  "size_y",
  "size_z",
  "volumes",
  "voxel_x",
  "voxel_y",
  "voxel_z",
  "space_unit",
  "header_repetition_time_s",
  "voxel_type",
  "nifti_version",
  "has_voxels",
  "repetition_time_s",
  "echo_time_s",
  "inversion_time_s",
  "flip_angle_deg",
  "magnetic_field_strength_t",
  "manufacturer",
  "model",
  "software_versions",
  "task_name",
  "sequence_name",
  "pulse_sequence_type",
  "mr_acquisition_type",
  "receive_coil",
  "phase_encoding_direction",
  "effective_echo_spacing_s",
  "total_readout_time_s",
  "multiband_acceleration_factor",
  "parallel_reduction_factor_in_plane",
  "skull_stripped",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "path" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "participant_id" ASC NULLS LAST, "session_id" ASC NULLS LAST, "datatype" ASC NULLS LAST, "suffix" ASC NULLS LAST, "task" ASC NULLS LAST, "acquisition" ASC NULLS LAST, "run" ASC NULLS LAST, "echo" ASC NULLS LAST, "direction" ASC NULLS LAST, "part" ASC NULLS LAST, "reconstruction" ASC NULLS LAST, "contrast_agent" ASC NULLS LAST, "tracer" ASC NULLS LAST, "space" ASC NULLS LAST, "recording" ASC NULLS LAST, "size_x" ASC NULLS LAST, "size_y" ASC NULLS LAST, "size_z" ASC NULLS LAST, "volumes" ASC NULLS LAST, "voxel_x" ASC NULLS LAST, "voxel_y" ASC NULLS LAST, "voxel_z" ASC NULLS LAST, "space_unit" ASC NULLS LAST, "header_repetition_time_s" ASC NULLS LAST, "voxel_type" ASC NULLS LAST, "nifti_version" ASC NULLS LAST, "has_voxels" ASC NULLS LAST, "repetition_time_s" ASC NULLS LAST, "echo_time_s" ASC NULLS LAST, "inversion_time_s" ASC NULLS LAST, "flip_angle_deg" ASC NULLS LAST, "magnetic_field_strength_t" ASC NULLS LAST, "manufacturer" ASC NULLS LAST, "model" ASC NULLS LAST, "software_versions" ASC NULLS LAST, "task_name" ASC NULLS LAST, "sequence_name" ASC NULLS LAST, "pulse_sequence_type" ASC NULLS LAST, "mr_acquisition_type" ASC NULLS LAST, "receive_coil" ASC NULLS LAST, "phase_encoding_direction" ASC NULLS LAST, "effective_echo_spacing_s" ASC NULLS LAST, "total_readout_time_s" ASC NULLS LAST, "multiband_acceleration_factor" ASC NULLS LAST, "parallel_reduction_factor_in_plane" ASC NULLS LAST, "skull_stripped" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."images"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id" AND target."path" = source."path"
WHEN MATCHED THEN UPDATE SET "participant_id" = source."participant_id", "session_id" = source."session_id", "datatype" = source."datatype", "suffix" = source."suffix", "task" = source."task", "acquisition" = source."acquisition", "run" = source."run", "echo" = source."echo", "direction" = source."direction", "part" = source."part", "reconstruction" = source."reconstruction", "contrast_agent" = source."contrast_agent", "tracer" = source."tracer", "space" = source."space", "recording" = source."recording", "size_x" = source."size_x", "size_y" = source."size_y", "size_z" = source."size_z", "volumes" = source."volumes", "voxel_x" = source."voxel_x", "voxel_y" = source."voxel_y", "voxel_z" = source."voxel_z", "space_unit" = source."space_unit", "header_repetition_time_s" = source."header_repetition_time_s", "voxel_type" = source."voxel_type", "nifti_version" = source."nifti_version", "has_voxels" = source."has_voxels", "repetition_time_s" = source."repetition_time_s", "echo_time_s" = source."echo_time_s", "inversion_time_s" = source."inversion_time_s", "flip_angle_deg" = source."flip_angle_deg", "magnetic_field_strength_t" = source."magnetic_field_strength_t", "manufacturer" = source."manufacturer", "model" = source."model", "software_versions" = source."software_versions", "task_name" = source."task_name", "sequence_name" = source."sequence_name", "pulse_sequence_type" = source."pulse_sequence_type", "mr_acquisition_type" = source."mr_acquisition_type", "receive_coil" = source."receive_coil", "phase_encoding_direction" = source."phase_encoding_direction", "effective_echo_spacing_s" = source."effective_echo_spacing_s", "total_readout_time_s" = source."total_readout_time_s", "multiband_acceleration_factor" = source."multiband_acceleration_factor", "parallel_reduction_factor_in_plane" = source."parallel_reduction_factor_in_plane", "skull_stripped" = source."skull_stripped", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("dataset_id", "path", "participant_id", "session_id", "datatype", "suffix", "task", "acquisition", "run", "echo", "direction", "part", "reconstruction", "contrast_agent", "tracer", "space", "recording", "size_x", "size_y", "size_z", "volumes", "voxel_x", "voxel_y", "voxel_z", "space_unit", "header_repetition_time_s", "voxel_type", "nifti_version", "has_voxels", "repetition_time_s", "echo_time_s", "inversion_time_s", "flip_angle_deg", "magnetic_field_strength_t", "manufacturer", "model", "software_versions", "task_name", "sequence_name", "pulse_sequence_type", "mr_acquisition_type", "receive_coil", "phase_encoding_direction", "effective_echo_spacing_s", "total_readout_time_s", "multiband_acceleration_factor", "parallel_reduction_factor_in_plane", "skull_stripped", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."dataset_id", source."path", source."participant_id", source."session_id", source."datatype", source."suffix", source."task", source."acquisition", source."run", source."echo", source."direction", source."part", source."reconstruction", source."contrast_agent", source."tracer", source."space", source."recording", source."size_x", source."size_y", source."size_z", source."volumes", source."voxel_x", source."voxel_y", source."voxel_z", source."space_unit", source."header_repetition_time_s", source."voxel_type", source."nifti_version", source."has_voxels", source."repetition_time_s", source."echo_time_s", source."inversion_time_s", source."flip_angle_deg", source."magnetic_field_strength_t", source."manufacturer", source."model", source."software_versions", source."task_name", source."sequence_name", source."pulse_sequence_type", source."mr_acquisition_type", source."receive_coil", source."phase_encoding_direction", source."effective_echo_spacing_s", source."total_readout_time_s", source."multiband_acceleration_factor", source."parallel_reduction_factor_in_plane", source."skull_stripped", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."images" IS 'NIfTI images: dimensions of their headers, and what their sidecars say.';
COMMENT ON COLUMN "working_memory_silver"."images"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."images"."path" IS 'Path in the published dataset.';
COMMENT ON COLUMN "working_memory_silver"."images"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_silver"."images"."session_id" IS 'The session, as in the published files; null where there is none.';
COMMENT ON COLUMN "working_memory_silver"."images"."datatype" IS 'Kind of data, such as anat or func.';
COMMENT ON COLUMN "working_memory_silver"."images"."suffix" IS 'Suffix of the file name, such as bold or T1w.';
COMMENT ON COLUMN "working_memory_silver"."images"."task" IS 'Label of entity task, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."images"."acquisition" IS 'Label of entity acq, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."images"."run" IS 'Label of entity run, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."images"."echo" IS 'Label of entity echo, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."images"."direction" IS 'Label of entity dir, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."images"."part" IS 'Label of entity part, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."images"."reconstruction" IS 'Label of entity rec, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."images"."contrast_agent" IS 'Label of entity ce, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."images"."tracer" IS 'Label of entity trc, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."images"."space" IS 'Label of entity space, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."images"."recording" IS 'Label of entity recording, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."images"."size_x" IS 'Voxels along x.';
COMMENT ON COLUMN "working_memory_silver"."images"."size_y" IS 'Voxels along y.';
COMMENT ON COLUMN "working_memory_silver"."images"."size_z" IS 'Voxels along z.';
COMMENT ON COLUMN "working_memory_silver"."images"."volumes" IS 'Volumes along the fourth dimension.';
COMMENT ON COLUMN "working_memory_silver"."images"."voxel_x" IS 'Voxel size along x, in the unit of space_unit.';
COMMENT ON COLUMN "working_memory_silver"."images"."voxel_y" IS 'Voxel size along y.';
COMMENT ON COLUMN "working_memory_silver"."images"."voxel_z" IS 'Voxel size along z.';
COMMENT ON COLUMN "working_memory_silver"."images"."space_unit" IS 'm, mm or um.';
COMMENT ON COLUMN "working_memory_silver"."images"."header_repetition_time_s" IS 'Time between volumes by the header, seconds.';
COMMENT ON COLUMN "working_memory_silver"."images"."voxel_type" IS 'Data type of a voxel.';
COMMENT ON COLUMN "working_memory_silver"."images"."nifti_version" IS '1 or 2.';
COMMENT ON COLUMN "working_memory_silver"."images"."has_voxels" IS 'False where the file ends behind its header.';
COMMENT ON COLUMN "working_memory_silver"."images"."repetition_time_s" IS 'Repetition time, seconds.';
COMMENT ON COLUMN "working_memory_silver"."images"."echo_time_s" IS 'Echo time, seconds.';
COMMENT ON COLUMN "working_memory_silver"."images"."inversion_time_s" IS 'Inversion time, seconds.';
COMMENT ON COLUMN "working_memory_silver"."images"."flip_angle_deg" IS 'Flip angle, degrees.';
COMMENT ON COLUMN "working_memory_silver"."images"."magnetic_field_strength_t" IS 'Magnetic field strength, tesla.';
COMMENT ON COLUMN "working_memory_silver"."images"."manufacturer" IS 'Maker of the device.';
COMMENT ON COLUMN "working_memory_silver"."images"."model" IS 'Model of the device.';
COMMENT ON COLUMN "working_memory_silver"."images"."software_versions" IS 'Software of the device.';
COMMENT ON COLUMN "working_memory_silver"."images"."task_name" IS 'Name of the task.';
COMMENT ON COLUMN "working_memory_silver"."images"."sequence_name" IS 'Name of the pulse sequence.';
COMMENT ON COLUMN "working_memory_silver"."images"."pulse_sequence_type" IS 'Kind of the pulse sequence.';
COMMENT ON COLUMN "working_memory_silver"."images"."mr_acquisition_type" IS '1D, 2D or 3D.';
COMMENT ON COLUMN "working_memory_silver"."images"."receive_coil" IS 'Receive coil.';
COMMENT ON COLUMN "working_memory_silver"."images"."phase_encoding_direction" IS 'Axis of phase encoding: i, j or k, with - for the reverse.';
COMMENT ON COLUMN "working_memory_silver"."images"."effective_echo_spacing_s" IS 'Effective echo spacing, seconds.';
COMMENT ON COLUMN "working_memory_silver"."images"."total_readout_time_s" IS 'Total readout time, seconds.';
COMMENT ON COLUMN "working_memory_silver"."images"."multiband_acceleration_factor" IS 'Slices excited at once.';
COMMENT ON COLUMN "working_memory_silver"."images"."parallel_reduction_factor_in_plane" IS 'In-plane acceleration.';
COMMENT ON COLUMN "working_memory_silver"."images"."skull_stripped" IS 'Whether the skull was removed.';
COMMENT ON COLUMN "working_memory_silver"."images"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."images"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."images"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."images"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.events: Events of recordings, by events.tsv.
CREATE TABLE IF NOT EXISTS "working_memory_silver"."events" (
  "dataset_id" VARCHAR NOT NULL,
  "path" VARCHAR,
  "participant_id" VARCHAR,
  "session_id" VARCHAR,
  "task" VARCHAR,
  "acquisition" VARCHAR,
  "run" VARCHAR,
  "event" NUMBER(19, 0),
  "onset_s" DOUBLE,
  "duration_s" DOUBLE,
  "trial_type" VARCHAR,
  "value" VARCHAR,
  "response_time_s" DOUBLE,
  "sample" NUMBER(19, 0),
  "_file_id" VARCHAR NOT NULL,
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.events that came since the last run.
MERGE INTO "working_memory_silver"."events" AS target
USING (
SELECT
  "dataset_id",
  "path",
  "participant_id",
  "session_id",
  "task",
  "acquisition",
  "run",
  "event",
  "onset_s",
  "duration_s",
  "trial_type",
  "value",
  "response_time_s",
  "sample",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "path", "event" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "participant_id" ASC NULLS LAST, "session_id" ASC NULLS LAST, "task" ASC NULLS LAST, "acquisition" ASC NULLS LAST, "run" ASC NULLS LAST, "onset_s" ASC NULLS LAST, "duration_s" ASC NULLS LAST, "trial_type" ASC NULLS LAST, "value" ASC NULLS LAST, "response_time_s" ASC NULLS LAST, "sample" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."events"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id" AND target."path" = source."path" AND target."event" = source."event"
WHEN MATCHED THEN UPDATE SET "participant_id" = source."participant_id", "session_id" = source."session_id", "task" = source."task", "acquisition" = source."acquisition", "run" = source."run", "onset_s" = source."onset_s", "duration_s" = source."duration_s", "trial_type" = source."trial_type", "value" = source."value", "response_time_s" = source."response_time_s", "sample" = source."sample", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("dataset_id", "path", "participant_id", "session_id", "task", "acquisition", "run", "event", "onset_s", "duration_s", "trial_type", "value", "response_time_s", "sample", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."dataset_id", source."path", source."participant_id", source."session_id", source."task", source."acquisition", source."run", source."event", source."onset_s", source."duration_s", source."trial_type", source."value", source."response_time_s", source."sample", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."events" IS 'Events of recordings, by events.tsv.';
COMMENT ON COLUMN "working_memory_silver"."events"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."events"."path" IS 'Path in the published dataset.';
COMMENT ON COLUMN "working_memory_silver"."events"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_silver"."events"."session_id" IS 'The session, as in the published files; null where there is none.';
COMMENT ON COLUMN "working_memory_silver"."events"."task" IS 'Label of entity task, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."events"."acquisition" IS 'Label of entity acq, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."events"."run" IS 'Label of entity run, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."events"."event" IS 'Position in the file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."events"."onset_s" IS 'Begin, in seconds from the begin of the recording.';
COMMENT ON COLUMN "working_memory_silver"."events"."duration_s" IS 'Duration, seconds.';
COMMENT ON COLUMN "working_memory_silver"."events"."trial_type" IS 'Kind of event.';
COMMENT ON COLUMN "working_memory_silver"."events"."value" IS 'Marker of the event.';
COMMENT ON COLUMN "working_memory_silver"."events"."response_time_s" IS 'Response time, seconds.';
COMMENT ON COLUMN "working_memory_silver"."events"."sample" IS 'Begin, in samples.';
COMMENT ON COLUMN "working_memory_silver"."events"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."events"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."events"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."events"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.dataset_files: Every file of a dataset that is not in quarantine, and what became of it.
CREATE TABLE IF NOT EXISTS "working_memory_silver"."dataset_files" (
  "dataset_id" VARCHAR NOT NULL,
  "file" NUMBER(19, 0),
  "path" VARCHAR,
  "participant_id" VARCHAR,
  "session_id" VARCHAR,
  "datatype" VARCHAR,
  "suffix" VARCHAR,
  "extension" VARCHAR,
  "size_bytes" NUMBER(19, 0),
  "disposition" VARCHAR,
  "reason" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.dataset_files that came since the last run.
MERGE INTO "working_memory_silver"."dataset_files" AS target
USING (
SELECT
  "dataset_id",
  "file",
  "path",
  "participant_id",
  "session_id",
  "datatype",
  "suffix",
  "extension",
  "size_bytes",
  "disposition",
  "reason",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "file" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "path" ASC NULLS LAST, "participant_id" ASC NULLS LAST, "session_id" ASC NULLS LAST, "datatype" ASC NULLS LAST, "suffix" ASC NULLS LAST, "extension" ASC NULLS LAST, "size_bytes" ASC NULLS LAST, "disposition" ASC NULLS LAST, "reason" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."dataset_files"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id" AND target."file" = source."file"
WHEN MATCHED THEN UPDATE SET "path" = source."path", "participant_id" = source."participant_id", "session_id" = source."session_id", "datatype" = source."datatype", "suffix" = source."suffix", "extension" = source."extension", "size_bytes" = source."size_bytes", "disposition" = source."disposition", "reason" = source."reason", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("dataset_id", "file", "path", "participant_id", "session_id", "datatype", "suffix", "extension", "size_bytes", "disposition", "reason", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."dataset_id", source."file", source."path", source."participant_id", source."session_id", source."datatype", source."suffix", source."extension", source."size_bytes", source."disposition", source."reason", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."dataset_files" IS 'Every file of a dataset that is not in quarantine, and what became of it.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."file" IS 'Position of the file in its dataset, in the order of paths, from 1.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."path" IS 'Path in the published dataset; null where the file was not taken.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."session_id" IS 'The session, as in the published files; null where there is none.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."datatype" IS 'Kind of data, such as anat or func.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."suffix" IS 'Suffix of the file name, such as bold or T1w.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."extension" IS 'Extension of the file name, where BIDS knows it.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."size_bytes" IS 'Length in the landing.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."disposition" IS 'taken, empty or not-taken.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."reason" IS 'Why it was not taken, such as code, derivatives, sourcedata or prose.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';

-- working_memory_silver.findings: What validation found in datasets that were taken.
CREATE TABLE IF NOT EXISTS "working_memory_silver"."findings" (
  "dataset_id" VARCHAR NOT NULL,
  "finding" NUMBER(19, 0),
  "code" VARCHAR,
  "severity" VARCHAR,
  "message" VARCHAR,
  "path" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" NUMBER(19, 0) NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP_LTZ(6) NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.findings that came since the last run.
MERGE INTO "working_memory_silver"."findings" AS target
USING (
SELECT
  "dataset_id",
  "finding",
  "code",
  "severity",
  "message",
  "path",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "finding" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "code" ASC NULLS LAST, "severity" ASC NULLS LAST, "message" ASC NULLS LAST, "path" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."findings"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id" AND target."finding" = source."finding"
WHEN MATCHED THEN UPDATE SET "code" = source."code", "severity" = source."severity", "message" = source."message", "path" = source."path", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("dataset_id", "finding", "code", "severity", "message", "path", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."dataset_id", source."finding", source."code", source."severity", source."message", source."path", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."findings" IS 'What validation found in datasets that were taken.';
COMMENT ON COLUMN "working_memory_silver"."findings"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."findings"."finding" IS 'Position among the findings of the dataset, from 1.';
COMMENT ON COLUMN "working_memory_silver"."findings"."code" IS 'Stable code of the finding.';
COMMENT ON COLUMN "working_memory_silver"."findings"."severity" IS 'error or warning.';
COMMENT ON COLUMN "working_memory_silver"."findings"."message" IS 'What is wrong.';
COMMENT ON COLUMN "working_memory_silver"."findings"."path" IS 'Path in the published dataset.';
COMMENT ON COLUMN "working_memory_silver"."findings"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."findings"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."findings"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."findings"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
