-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- datasets.not_null.dataset_id on working_memory_silver.datasets: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "bids_version", "license", "participants", "sessions", "files", "size_bytes", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."datasets"
WHERE "dataset_id" IS NULL;
