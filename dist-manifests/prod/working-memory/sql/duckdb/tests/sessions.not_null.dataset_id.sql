-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- sessions.not_null.dataset_id on working_memory_silver.sessions: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "participant_id", "dataset_id", "session_id", "acq_time", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."sessions"
WHERE "dataset_id" IS NULL;
