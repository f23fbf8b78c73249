-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- findings.unique.dataset_id_finding on working_memory_silver.findings: dataset_id, finding is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."dataset_id", one."finding", one."code", one."severity", one."message", one."path", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "working_memory_silver"."findings" AS one
JOIN (
  SELECT "dataset_id", "finding"
  FROM "working_memory_silver"."findings"
  WHERE "dataset_id" IS NOT NULL AND "finding" IS NOT NULL
  GROUP BY "dataset_id", "finding"
  HAVING count(*) > 1
) AS twin ON twin."dataset_id" = one."dataset_id" AND twin."finding" = one."finding";
