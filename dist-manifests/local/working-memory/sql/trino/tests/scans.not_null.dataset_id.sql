-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- scans.not_null.dataset_id on working_memory_silver.scans: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "path", "participant_id", "session_id", "datatype", "suffix", "acq_time", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."scans"
WHERE "dataset_id" IS NULL;
