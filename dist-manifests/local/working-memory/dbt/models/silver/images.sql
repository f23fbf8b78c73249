-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- images: NIfTI images: dimensions of their headers, and what their sidecars say.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['dataset_id', 'path'], on_schema_change='fail') }}

{% call standard_sql() %}
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
  FROM {{ new_rows(source('working_memory_bronze', 'images')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
