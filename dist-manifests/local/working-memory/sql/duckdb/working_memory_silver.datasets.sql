-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- working_memory_silver.datasets: Datasets that were taken.
CREATE SCHEMA IF NOT EXISTS "working_memory_silver";

CREATE TABLE IF NOT EXISTS "working_memory_silver"."datasets" (
  "dataset_id" VARCHAR NOT NULL,
  "bids_version" VARCHAR,
  "license" VARCHAR,
  "participants" INTEGER,
  "sessions" INTEGER,
  "files" INTEGER,
  "size_bytes" BIGINT,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMPTZ NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.datasets that came since the last run.
MERGE INTO "working_memory_silver"."datasets" AS target
USING (
SELECT
  "dataset_id",
  "bids_version",
  "license",
  "participants",
  "sessions",
  "files",
  "size_bytes",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "bids_version" ASC NULLS LAST, "license" ASC NULLS LAST, "participants" ASC NULLS LAST, "sessions" ASC NULLS LAST, "files" ASC NULLS LAST, "size_bytes" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."datasets"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id"
WHEN MATCHED THEN UPDATE SET "bids_version" = source."bids_version", "license" = source."license", "participants" = source."participants", "sessions" = source."sessions", "files" = source."files", "size_bytes" = source."size_bytes", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("dataset_id", "bids_version", "license", "participants", "sessions", "files", "size_bytes", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."dataset_id", source."bids_version", source."license", source."participants", source."sessions", source."files", source."size_bytes", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."datasets" IS 'Datasets that were taken.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."bids_version" IS 'Version of BIDS.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."license" IS 'Licence, where it is a common one.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."participants" IS 'Participants.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."sessions" IS 'Sessions of all participants.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."files" IS 'Files in the landing.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."size_bytes" IS 'Their length.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."datasets"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
