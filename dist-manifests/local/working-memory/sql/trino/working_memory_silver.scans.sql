-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- working_memory_silver.scans: Recordings, by scans.tsv.
CREATE SCHEMA IF NOT EXISTS "working_memory_silver";

CREATE TABLE IF NOT EXISTS "working_memory_silver"."scans" (
  "dataset_id" VARCHAR NOT NULL,
  "path" VARCHAR,
  "participant_id" VARCHAR,
  "session_id" VARCHAR,
  "datatype" VARCHAR,
  "suffix" VARCHAR,
  "acq_time" TIMESTAMP(6),
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.scans that came since the last run.
MERGE INTO "working_memory_silver"."scans" AS target
USING (
SELECT
  "dataset_id",
  "path",
  "participant_id",
  "session_id",
  "datatype",
  "suffix",
  "acq_time",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "path" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "participant_id" ASC NULLS LAST, "session_id" ASC NULLS LAST, "datatype" ASC NULLS LAST, "suffix" ASC NULLS LAST, "acq_time" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."scans"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id" AND target."path" = source."path"
WHEN MATCHED THEN UPDATE SET "participant_id" = source."participant_id", "session_id" = source."session_id", "datatype" = source."datatype", "suffix" = source."suffix", "acq_time" = source."acq_time", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("dataset_id", "path", "participant_id", "session_id", "datatype", "suffix", "acq_time", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."dataset_id", source."path", source."participant_id", source."session_id", source."datatype", source."suffix", source."acq_time", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."scans" IS 'Recordings, by scans.tsv.';
COMMENT ON COLUMN "working_memory_silver"."scans"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."scans"."path" IS 'Path in the published dataset.';
COMMENT ON COLUMN "working_memory_silver"."scans"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_silver"."scans"."session_id" IS 'The session, as in the published files; null where there is none.';
COMMENT ON COLUMN "working_memory_silver"."scans"."datatype" IS 'Kind of data, such as anat or func.';
COMMENT ON COLUMN "working_memory_silver"."scans"."suffix" IS 'Suffix of the file name, such as bold or T1w.';
COMMENT ON COLUMN "working_memory_silver"."scans"."acq_time" IS 'When the acquisition began, local time.';
COMMENT ON COLUMN "working_memory_silver"."scans"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."scans"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."scans"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."scans"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
