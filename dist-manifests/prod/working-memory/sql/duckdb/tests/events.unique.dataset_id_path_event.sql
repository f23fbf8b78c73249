-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- events.unique.dataset_id_path_event on working_memory_silver.events: dataset_id, path, event is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."dataset_id", one."path", one."participant_id", one."session_id", one."task", one."acquisition", one."run", one."event", one."onset_s", one."duration_s", one."trial_type", one."value", one."response_time_s", one."sample", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."events" AS one
JOIN (
  SELECT "dataset_id", "path", "event"
  FROM "working_memory_silver"."events"
  WHERE "dataset_id" IS NOT NULL AND "path" IS NOT NULL AND "event" IS NOT NULL
  GROUP BY "dataset_id", "path", "event"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."path" = one."path" AND twin."event" = one."event";
