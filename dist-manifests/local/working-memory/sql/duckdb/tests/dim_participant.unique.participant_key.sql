-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- dim_participant.unique.participant_key on working_memory_gold.dim_participant: participant_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."participant_key", one."participant_id", one."sex", one."age"
FROM "working_memory_gold"."dim_participant" AS one
JOIN (
  SELECT "participant_key"
  FROM "working_memory_gold"."dim_participant"
  WHERE "participant_key" IS NOT NULL
  GROUP BY "participant_key"
  HAVING count(*) > 1
) AS twin ON twin."participant_key" = one."participant_key";
