-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- participants.not_null.dataset_id on working_memory_silver.participants: dataset_id is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "participant_id", "dataset_id", "age", "age_capped", "sex", "handedness", "species", "strain", "strain_rrid", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."participants"
WHERE "dataset_id" IS NULL;
