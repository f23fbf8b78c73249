-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- working_memory_silver.dataset_files: Every file of a dataset that is not in quarantine, and what became of it.
CREATE SCHEMA IF NOT EXISTS "working_memory_silver";

CREATE TABLE IF NOT EXISTS "working_memory_silver"."dataset_files" (
  "dataset_id" VARCHAR NOT NULL,
  "file" BIGINT,
  "path" VARCHAR,
  "participant_id" VARCHAR,
  "session_id" VARCHAR,
  "datatype" VARCHAR,
  "suffix" VARCHAR,
  "extension" VARCHAR,
  "size_bytes" BIGINT,
  "disposition" VARCHAR,
  "reason" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.dataset_files that came since the last run.
MERGE INTO "working_memory_silver"."dataset_files" AS target
USING (
SELECT
  "dataset_id",
  "file",
  "path",
  "participant_id",
  "session_id",
  "datatype",
  "suffix",
  "extension",
  "size_bytes",
  "disposition",
  "reason",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "file" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "path" ASC NULLS LAST, "participant_id" ASC NULLS LAST, "session_id" ASC NULLS LAST, "datatype" ASC NULLS LAST, "suffix" ASC NULLS LAST, "extension" ASC NULLS LAST, "size_bytes" ASC NULLS LAST, "disposition" ASC NULLS LAST, "reason" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."dataset_files"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id" AND target."file" = source."file"
WHEN MATCHED THEN UPDATE SET "path" = source."path", "participant_id" = source."participant_id", "session_id" = source."session_id", "datatype" = source."datatype", "suffix" = source."suffix", "extension" = source."extension", "size_bytes" = source."size_bytes", "disposition" = source."disposition", "reason" = source."reason", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("dataset_id", "file", "path", "participant_id", "session_id", "datatype", "suffix", "extension", "size_bytes", "disposition", "reason", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."dataset_id", source."file", source."path", source."participant_id", source."session_id", source."datatype", source."suffix", source."extension", source."size_bytes", source."disposition", source."reason", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."dataset_files" IS 'Every file of a dataset that is not in quarantine, and what became of it.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."file" IS 'Position of the file in its dataset, in the order of paths, from 1.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."path" IS 'Path in the published dataset; null where the file was not taken.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."session_id" IS 'The session, as in the published files; null where there is none.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."datatype" IS 'Kind of data, such as anat or func.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."suffix" IS 'Suffix of the file name, such as bold or T1w.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."extension" IS 'Extension of the file name, where BIDS knows it.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."size_bytes" IS 'Length in the landing.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."disposition" IS 'taken, empty or not-taken.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."reason" IS 'Why it was not taken, such as code, derivatives, sourcedata or prose.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."dataset_files"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
