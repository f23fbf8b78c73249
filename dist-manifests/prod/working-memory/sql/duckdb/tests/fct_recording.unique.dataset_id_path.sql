-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- fct_recording.unique.dataset_id_path on working_memory_gold.fct_recording: dataset_id, path is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."participant_key", one."acquired_key", one."dataset_id", one."path", one."session_id", one."datatype", one."suffix"
FROM "working_memory_gold"."fct_recording" AS one
JOIN (
  SELECT "dataset_id", "path"
  FROM "working_memory_gold"."fct_recording"
  WHERE "dataset_id" IS NOT NULL AND "path" IS NOT NULL
  GROUP BY "dataset_id", "path"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."path" = one."path";
