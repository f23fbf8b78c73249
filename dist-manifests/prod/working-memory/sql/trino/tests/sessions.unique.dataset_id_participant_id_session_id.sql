-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- sessions.unique.dataset_id_participant_id_session_id on working_memory_silver.sessions: dataset_id, participant_id, session_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."participant_id", one."dataset_id", one."session_id", one."acq_time", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."sessions" AS one
JOIN (
  SELECT "dataset_id", "participant_id", "session_id"
  FROM "working_memory_silver"."sessions"
  WHERE "dataset_id" IS NOT NULL AND "participant_id" IS NOT NULL AND "session_id" IS NOT NULL
  GROUP BY "dataset_id", "participant_id", "session_id"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."participant_id" = one."participant_id" AND twin."session_id" = one."session_id";
