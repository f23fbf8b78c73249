-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- scans.unique.dataset_id_path on working_memory_silver.scans: dataset_id, path is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."dataset_id", one."path", one."participant_id", one."session_id", one."datatype", one."suffix", one."acq_time", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."scans" AS one
JOIN (
  SELECT "dataset_id", "path"
  FROM "working_memory_silver"."scans"
  WHERE "dataset_id" IS NOT NULL AND "path" IS NOT NULL
  GROUP BY "dataset_id", "path"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."path" = one."path";
