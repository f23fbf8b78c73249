-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- images.unique.dataset_id_path on working_memory_silver.images: dataset_id, path is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."dataset_id", one."path", one."participant_id", one."session_id", one."datatype", one."suffix", one."task", one."acquisition", one."run", one."echo", one."direction", one."part", one."reconstruction", one."contrast_agent", one."tracer", one."space", one."recording", one."size_x", one."size_y", one."size_z", one."volumes", one."voxel_x", one."voxel_y", one."voxel_z", one."space_unit", one."header_repetition_time_s", one."voxel_type", one."nifti_version", one."has_voxels", one."repetition_time_s", one."echo_time_s", one."inversion_time_s", one."flip_angle_deg", one."magnetic_field_strength_t", one."manufacturer", one."model", one."software_versions", one."task_name", one."sequence_name", one."pulse_sequence_type", one."mr_acquisition_type", one."receive_coil", one."phase_encoding_direction", one."effective_echo_spacing_s", one."total_readout_time_s", one."multiband_acceleration_factor", one."parallel_reduction_factor_in_plane", one."skull_stripped", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."images" AS one
JOIN (
  SELECT "dataset_id", "path"
  FROM "working_memory_silver"."images"
  WHERE "dataset_id" IS NOT NULL AND "path" IS NOT NULL
  GROUP BY "dataset_id", "path"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."path" = one."path";
