-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- working_memory_silver.sessions: Sessions, by sessions.tsv and participants' folders.
CREATE SCHEMA IF NOT EXISTS "working_memory_silver";

CREATE TABLE IF NOT EXISTS "working_memory_silver"."sessions" (
  "participant_id" VARCHAR,
  "dataset_id" VARCHAR NOT NULL,
  "session_id" VARCHAR,
  "acq_time" TIMESTAMP(6),
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.sessions that came since the last run.
MERGE INTO "working_memory_silver"."sessions" AS target
USING (
SELECT
  "participant_id",
  "dataset_id",
  "session_id",
  "acq_time",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "participant_id", "session_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "acq_time" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."sessions"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id" AND target."participant_id" = source."participant_id" AND target."session_id" = source."session_id"
WHEN MATCHED THEN UPDATE SET "acq_time" = source."acq_time", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("participant_id", "dataset_id", "session_id", "acq_time", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."participant_id", source."dataset_id", source."session_id", source."acq_time", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."sessions" IS 'Sessions, by sessions.tsv and participants'' folders.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."session_id" IS 'The session, as in the published files; null where there is none.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."acq_time" IS 'When the acquisition began, local time.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."sessions"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
