-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- working_memory_silver.images: NIfTI images: dimensions of their headers, and what their sidecars say.
CREATE SCHEMA IF NOT EXISTS "working_memory_silver";

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
  "size_x" INTEGER,
  "size_y" INTEGER,
  "size_z" INTEGER,
  "volumes" INTEGER,
  "voxel_x" DOUBLE,
  "voxel_y" DOUBLE,
  "voxel_z" DOUBLE,
  "space_unit" VARCHAR,
  "header_repetition_time_s" DOUBLE,
  "voxel_type" VARCHAR,
  "nifti_version" INTEGER,
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
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
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
