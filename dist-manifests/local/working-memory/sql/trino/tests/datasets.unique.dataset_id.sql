-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- datasets.unique.dataset_id on working_memory_silver.datasets: dataset_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."dataset_id", one."bids_version", one."license", one."participants", one."sessions", one."files", one."size_bytes", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."datasets" AS one
JOIN (
  SELECT "dataset_id"
  FROM "working_memory_silver"."datasets"
  WHERE "dataset_id" IS NOT NULL
  GROUP BY "dataset_id"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id";
