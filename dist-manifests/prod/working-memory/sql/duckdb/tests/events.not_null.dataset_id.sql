-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- events.not_null.dataset_id on working_memory_silver.events: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "path", "participant_id", "session_id", "task", "acquisition", "run", "event", "onset_s", "duration_s", "trial_type", "value", "response_time_s", "sample", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."events"
WHERE "dataset_id" IS NULL;
