-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- images.not_null.dataset_id on working_memory_silver.images: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "path", "participant_id", "session_id", "datatype", "suffix", "task", "acquisition", "run", "echo", "direction", "part", "reconstruction", "contrast_agent", "tracer", "space", "recording", "size_x", "size_y", "size_z", "volumes", "voxel_x", "voxel_y", "voxel_z", "space_unit", "header_repetition_time_s", "voxel_type", "nifti_version", "has_voxels", "repetition_time_s", "echo_time_s", "inversion_time_s", "flip_angle_deg", "magnetic_field_strength_t", "manufacturer", "model", "software_versions", "task_name", "sequence_name", "pulse_sequence_type", "mr_acquisition_type", "receive_coil", "phase_encoding_direction", "effective_echo_spacing_s", "total_readout_time_s", "multiband_acceleration_factor", "parallel_reduction_factor_in_plane", "skull_stripped", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."images"
WHERE "dataset_id" IS NULL;
