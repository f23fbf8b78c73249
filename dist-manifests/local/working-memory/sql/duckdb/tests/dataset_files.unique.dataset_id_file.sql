-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- dataset_files.unique.dataset_id_file on working_memory_silver.dataset_files: dataset_id, file is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."dataset_id", one."file", one."path", one."participant_id", one."session_id", one."datatype", one."suffix", one."extension", one."size_bytes", one."disposition", one."reason", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."dataset_files" AS one
JOIN (
  SELECT "dataset_id", "file"
  FROM "working_memory_silver"."dataset_files"
  WHERE "dataset_id" IS NOT NULL AND "file" IS NOT NULL
  GROUP BY "dataset_id", "file"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."file" = one."file";
