-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- participants.not_null.participant_id on working_memory_silver.participants: participant_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "participant_id", "dataset_id", "age", "age_capped", "sex", "handedness", "species", "strain", "strain_rrid", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "working_memory_silver"."participants"
WHERE "participant_id" IS NULL;
