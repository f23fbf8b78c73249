-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- findings.not_null.dataset_id on working_memory_silver.findings: dataset_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "dataset_id", "finding", "code", "severity", "message", "path", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."findings"
WHERE "dataset_id" IS NULL;
