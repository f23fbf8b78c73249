-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- dim_participant.unique.participant_id on working_memory_gold.dim_participant: participant_id is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."participant_key", one."participant_id", one."sex", one."age"
FROM "working_memory_gold"."dim_participant" AS one
JOIN (
  SELECT "participant_id"
  FROM "working_memory_gold"."dim_participant"
  WHERE "participant_id" IS NOT NULL
  GROUP BY "participant_id"
  HAVING count(*) > 1
) AS twin ON twin."participant_id" = one."participant_id";
