-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- working_memory_silver.findings: What validation found in datasets that were taken.
CREATE SCHEMA IF NOT EXISTS "working_memory_silver";

CREATE TABLE IF NOT EXISTS "working_memory_silver"."findings" (
  "dataset_id" VARCHAR NOT NULL,
  "finding" BIGINT,
  "code" VARCHAR,
  "severity" VARCHAR,
  "message" VARCHAR,
  "path" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.findings that came since the last run.
MERGE INTO "working_memory_silver"."findings" AS target
USING (
SELECT
  "dataset_id",
  "finding",
  "code",
  "severity",
  "message",
  "path",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "finding" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "code" ASC NULLS LAST, "severity" ASC NULLS LAST, "message" ASC NULLS LAST, "path" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."findings"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id" AND target."finding" = source."finding"
WHEN MATCHED THEN UPDATE SET "code" = source."code", "severity" = source."severity", "message" = source."message", "path" = source."path", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("dataset_id", "finding", "code", "severity", "message", "path", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."dataset_id", source."finding", source."code", source."severity", source."message", source."path", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."findings" IS 'What validation found in datasets that were taken.';
COMMENT ON COLUMN "working_memory_silver"."findings"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."findings"."finding" IS 'Position among the findings of the dataset, from 1.';
COMMENT ON COLUMN "working_memory_silver"."findings"."code" IS 'Stable code of the finding.';
COMMENT ON COLUMN "working_memory_silver"."findings"."severity" IS 'error or warning.';
COMMENT ON COLUMN "working_memory_silver"."findings"."message" IS 'What is wrong.';
COMMENT ON COLUMN "working_memory_silver"."findings"."path" IS 'Path in the published dataset.';
COMMENT ON COLUMN "working_memory_silver"."findings"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."findings"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."findings"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."findings"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
