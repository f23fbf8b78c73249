-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- participants.unique.participant_id on working_memory_silver.participants: participant_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."participant_id", one."dataset_id", one."age", one."age_capped", one."sex", one."handedness", one."species", one."strain", one."strain_rrid", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."participants" AS one
JOIN (
  SELECT "participant_id"
  FROM "working_memory_silver"."participants"
  WHERE "participant_id" IS NOT NULL
  GROUP BY "participant_id"
  HAVING count(*) > 1
) AS twin ON twin."participant_id" = one."participant_id";
