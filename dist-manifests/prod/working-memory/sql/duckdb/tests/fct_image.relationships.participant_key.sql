-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- fct_image.relationships.participant_key on working_memory_gold.fct_image: participant is a member of dim_participant
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."participant_key", child."dataset_id", child."path", child."datatype", child."suffix", child."task", child."volumes", child."voxel_volume"
FROM "working_memory_gold"."fct_image" AS child
WHERE child."participant_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "working_memory_gold"."dim_participant" AS parent WHERE parent."participant_key" = child."participant_key"
);
