-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- fct_recording.relationships.participant_key on working_memory_gold.fct_recording: participant is a member of dim_participant
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."participant_key", child."acquired_key", child."dataset_id", child."path", child."session_id", child."datatype", child."suffix"
FROM "working_memory_gold"."fct_recording" AS child
WHERE child."participant_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "working_memory_gold"."dim_participant" AS parent WHERE parent."participant_key" = child."participant_key"
);
