-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.

-- datasets.unique.dataset_id on working_memory_silver.datasets: dataset_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."dataset_id", one."bids_version", one."license", one."participants", one."sessions", one."files", one."size_bytes", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."datasets" AS one
JOIN (
  SELECT "dataset_id"
  FROM "working_memory_silver"."datasets"
  WHERE "dataset_id" IS NOT NULL
  GROUP BY "dataset_id"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id";

-- datasets.not_null.dataset_id on working_memory_silver.datasets: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "bids_version", "license", "participants", "sessions", "files", "size_bytes", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."datasets"
WHERE "dataset_id" IS NULL;

-- participants.unique.participant_id on working_memory_silver.participants: participant_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."participant_id", one."dataset_id", one."age", one."age_capped", one."sex", one."handedness", one."species", one."strain", one."strain_rrid", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."participants" AS one
JOIN (
  SELECT "participant_id"
  FROM "working_memory_silver"."participants"
  WHERE "participant_id" IS NOT NULL
  GROUP BY "participant_id"
  HAVING count(*) > 1
) AS twin ON twin."participant_id" = one."participant_id";

-- participants.not_null.participant_id on working_memory_silver.participants: participant_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "participant_id", "dataset_id", "age", "age_capped", "sex", "handedness", "species", "strain", "strain_rrid", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."participants"
WHERE "participant_id" IS NULL;

-- participants.not_null.dataset_id on working_memory_silver.participants: dataset_id is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "participant_id", "dataset_id", "age", "age_capped", "sex", "handedness", "species", "strain", "strain_rrid", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."participants"
WHERE "dataset_id" IS NULL;

-- sessions.unique.dataset_id_participant_id_session_id on working_memory_silver.sessions: dataset_id, participant_id, session_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."participant_id", one."dataset_id", one."session_id", one."acq_time", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."sessions" AS one
JOIN (
  SELECT "dataset_id", "participant_id", "session_id"
  FROM "working_memory_silver"."sessions"
  WHERE "dataset_id" IS NOT NULL AND "participant_id" IS NOT NULL AND "session_id" IS NOT NULL
  GROUP BY "dataset_id", "participant_id", "session_id"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."participant_id" = one."participant_id" AND twin."session_id" = one."session_id";

-- sessions.not_null.dataset_id on working_memory_silver.sessions: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "participant_id", "dataset_id", "session_id", "acq_time", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."sessions"
WHERE "dataset_id" IS NULL;

-- scans.unique.dataset_id_path on working_memory_silver.scans: dataset_id, path is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."dataset_id", one."path", one."participant_id", one."session_id", one."datatype", one."suffix", one."acq_time", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."scans" AS one
JOIN (
  SELECT "dataset_id", "path"
  FROM "working_memory_silver"."scans"
  WHERE "dataset_id" IS NOT NULL AND "path" IS NOT NULL
  GROUP BY "dataset_id", "path"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."path" = one."path";

-- scans.not_null.dataset_id on working_memory_silver.scans: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "path", "participant_id", "session_id", "datatype", "suffix", "acq_time", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."scans"
WHERE "dataset_id" IS NULL;

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

-- images.not_null.dataset_id on working_memory_silver.images: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "path", "participant_id", "session_id", "datatype", "suffix", "task", "acquisition", "run", "echo", "direction", "part", "reconstruction", "contrast_agent", "tracer", "space", "recording", "size_x", "size_y", "size_z", "volumes", "voxel_x", "voxel_y", "voxel_z", "space_unit", "header_repetition_time_s", "voxel_type", "nifti_version", "has_voxels", "repetition_time_s", "echo_time_s", "inversion_time_s", "flip_angle_deg", "magnetic_field_strength_t", "manufacturer", "model", "software_versions", "task_name", "sequence_name", "pulse_sequence_type", "mr_acquisition_type", "receive_coil", "phase_encoding_direction", "effective_echo_spacing_s", "total_readout_time_s", "multiband_acceleration_factor", "parallel_reduction_factor_in_plane", "skull_stripped", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."images"
WHERE "dataset_id" IS NULL;

-- events.unique.dataset_id_path_event on working_memory_silver.events: dataset_id, path, event is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."dataset_id", one."path", one."participant_id", one."session_id", one."task", one."acquisition", one."run", one."event", one."onset_s", one."duration_s", one."trial_type", one."value", one."response_time_s", one."sample", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."events" AS one
JOIN (
  SELECT "dataset_id", "path", "event"
  FROM "working_memory_silver"."events"
  WHERE "dataset_id" IS NOT NULL AND "path" IS NOT NULL AND "event" IS NOT NULL
  GROUP BY "dataset_id", "path", "event"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."path" = one."path" AND twin."event" = one."event";

-- events.not_null.dataset_id on working_memory_silver.events: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "path", "participant_id", "session_id", "task", "acquisition", "run", "event", "onset_s", "duration_s", "trial_type", "value", "response_time_s", "sample", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."events"
WHERE "dataset_id" IS NULL;

-- dataset_files.unique.dataset_id_file on working_memory_silver.dataset_files: dataset_id, file is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."dataset_id", one."file", one."path", one."participant_id", one."session_id", one."datatype", one."suffix", one."extension", one."size_bytes", one."disposition", one."reason", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."dataset_files" AS one
JOIN (
  SELECT "dataset_id", "file"
  FROM "working_memory_silver"."dataset_files"
  WHERE "dataset_id" IS NOT NULL AND "file" IS NOT NULL
  GROUP BY "dataset_id", "file"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."file" = one."file";

-- dataset_files.not_null.dataset_id on working_memory_silver.dataset_files: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "file", "path", "participant_id", "session_id", "datatype", "suffix", "extension", "size_bytes", "disposition", "reason", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."dataset_files"
WHERE "dataset_id" IS NULL;

-- findings.unique.dataset_id_finding on working_memory_silver.findings: dataset_id, finding is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."dataset_id", one."finding", one."code", one."severity", one."message", one."path", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."findings" AS one
JOIN (
  SELECT "dataset_id", "finding"
  FROM "working_memory_silver"."findings"
  WHERE "dataset_id" IS NOT NULL AND "finding" IS NOT NULL
  GROUP BY "dataset_id", "finding"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."finding" = one."finding";

-- findings.not_null.dataset_id on working_memory_silver.findings: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "finding", "code", "severity", "message", "path", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."findings"
WHERE "dataset_id" IS NULL;

-- dim_participant.unique.participant_key on working_memory_gold.dim_participant: participant_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."participant_key", one."participant_id", one."sex", one."age"
FROM "working_memory_gold"."dim_participant" AS one
JOIN (
  SELECT "participant_key"
  FROM "working_memory_gold"."dim_participant"
  WHERE "participant_key" IS NOT NULL
  GROUP BY "participant_key"
  HAVING count(*) > 1
) AS twin ON twin."participant_key" = one."participant_key";

-- dim_participant.unique.participant_id on working_memory_gold.dim_participant: participant_id is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."participant_key", one."participant_id", one."sex", one."age"
FROM "working_memory_gold"."dim_participant" AS one
JOIN (
  SELECT "participant_id"
  FROM "working_memory_gold"."dim_participant"
  WHERE "participant_id" IS NOT NULL
  GROUP BY "participant_id"
  HAVING count(*) > 1
) AS twin ON twin."participant_id" = one."participant_id";

-- dim_date.unique.date_key on working_memory_gold.dim_date: a date stands once
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."date_key", one."date", one."year", one."quarter", one."month", one."month_name", one."day", one."iso_year", one."iso_week", one."day_of_week", one."day_name", one."is_weekend"
FROM "working_memory_gold"."dim_date" AS one
JOIN (
  SELECT "date_key"
  FROM "working_memory_gold"."dim_date"
  WHERE "date_key" IS NOT NULL
  GROUP BY "date_key"
  HAVING count(*) > 1
) AS twin ON twin."date_key" = one."date_key";

-- fct_image.unique.dataset_id_path on working_memory_gold.fct_image: dataset_id, path is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."participant_key", one."dataset_id", one."path", one."datatype", one."suffix", one."task", one."volumes", one."voxel_volume"
FROM "working_memory_gold"."fct_image" AS one
JOIN (
  SELECT "dataset_id", "path"
  FROM "working_memory_gold"."fct_image"
  WHERE "dataset_id" IS NOT NULL AND "path" IS NOT NULL
  GROUP BY "dataset_id", "path"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."path" = one."path";

-- fct_image.relationships.participant_key on working_memory_gold.fct_image: participant is a member of dim_participant
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."participant_key", child."dataset_id", child."path", child."datatype", child."suffix", child."task", child."volumes", child."voxel_volume"
FROM "working_memory_gold"."fct_image" AS child
WHERE child."participant_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "working_memory_gold"."dim_participant" AS parent WHERE parent."participant_key" = child."participant_key"
);

-- fct_recording.unique.dataset_id_path on working_memory_gold.fct_recording: dataset_id, path is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."participant_key", one."acquired_key", one."dataset_id", one."path", one."session_id", one."datatype", one."suffix"
FROM "working_memory_gold"."fct_recording" AS one
JOIN (
  SELECT "dataset_id", "path"
  FROM "working_memory_gold"."fct_recording"
  WHERE "dataset_id" IS NOT NULL AND "path" IS NOT NULL
  GROUP BY "dataset_id", "path"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."path" = one."path";

-- fct_recording.relationships.participant_key on working_memory_gold.fct_recording: participant is a member of dim_participant
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."participant_key", child."acquired_key", child."dataset_id", child."path", child."session_id", child."datatype", child."suffix"
FROM "working_memory_gold"."fct_recording" AS child
WHERE child."participant_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "working_memory_gold"."dim_participant" AS parent WHERE parent."participant_key" = child."participant_key"
);

-- fct_recording.relationships.acquired_key on working_memory_gold.fct_recording: acquired is a member of dim_date
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."participant_key", child."acquired_key", child."dataset_id", child."path", child."session_id", child."datatype", child."suffix"
FROM "working_memory_gold"."fct_recording" AS child
WHERE child."acquired_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "working_memory_gold"."dim_date" AS parent WHERE parent."date_key" = child."acquired_key"
);
