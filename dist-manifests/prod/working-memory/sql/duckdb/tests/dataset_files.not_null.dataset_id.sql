-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- dataset_files.not_null.dataset_id on working_memory_silver.dataset_files: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "file", "path", "participant_id", "session_id", "datatype", "suffix", "extension", "size_bytes", "disposition", "reason", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."dataset_files"
WHERE "dataset_id" IS NULL;
