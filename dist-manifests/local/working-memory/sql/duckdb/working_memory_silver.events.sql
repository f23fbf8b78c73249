-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- working_memory_silver.events: Events of recordings, by events.tsv.
CREATE SCHEMA IF NOT EXISTS "working_memory_silver";

CREATE TABLE IF NOT EXISTS "working_memory_silver"."events" (
  "dataset_id" VARCHAR NOT NULL,
  "path" VARCHAR,
  "participant_id" VARCHAR,
  "session_id" VARCHAR,
  "task" VARCHAR,
  "acquisition" VARCHAR,
  "run" VARCHAR,
  "event" BIGINT,
  "onset_s" DOUBLE,
  "duration_s" DOUBLE,
  "trial_type" VARCHAR,
  "value" VARCHAR,
  "response_time_s" DOUBLE,
  "sample" BIGINT,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMPTZ NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.events that came since the last run.
MERGE INTO "working_memory_silver"."events" AS target
USING (
SELECT
  "dataset_id",
  "path",
  "participant_id",
  "session_id",
  "task",
  "acquisition",
  "run",
  "event",
  "onset_s",
  "duration_s",
  "trial_type",
  "value",
  "response_time_s",
  "sample",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "path", "event" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "participant_id" ASC NULLS LAST, "session_id" ASC NULLS LAST, "task" ASC NULLS LAST, "acquisition" ASC NULLS LAST, "run" ASC NULLS LAST, "onset_s" ASC NULLS LAST, "duration_s" ASC NULLS LAST, "trial_type" ASC NULLS LAST, "value" ASC NULLS LAST, "response_time_s" ASC NULLS LAST, "sample" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."events"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."dataset_id" = source."dataset_id" AND target."path" = source."path" AND target."event" = source."event"
WHEN MATCHED THEN UPDATE SET "participant_id" = source."participant_id", "session_id" = source."session_id", "task" = source."task", "acquisition" = source."acquisition", "run" = source."run", "onset_s" = source."onset_s", "duration_s" = source."duration_s", "trial_type" = source."trial_type", "value" = source."value", "response_time_s" = source."response_time_s", "sample" = source."sample", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("dataset_id", "path", "participant_id", "session_id", "task", "acquisition", "run", "event", "onset_s", "duration_s", "trial_type", "value", "response_time_s", "sample", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."dataset_id", source."path", source."participant_id", source."session_id", source."task", source."acquisition", source."run", source."event", source."onset_s", source."duration_s", source."trial_type", source."value", source."response_time_s", source."sample", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."events" IS 'Events of recordings, by events.tsv.';
COMMENT ON COLUMN "working_memory_silver"."events"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."events"."path" IS 'Path in the published dataset.';
COMMENT ON COLUMN "working_memory_silver"."events"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_silver"."events"."session_id" IS 'The session, as in the published files; null where there is none.';
COMMENT ON COLUMN "working_memory_silver"."events"."task" IS 'Label of entity task, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."events"."acquisition" IS 'Label of entity acq, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."events"."run" IS 'Label of entity run, as in the published files.';
COMMENT ON COLUMN "working_memory_silver"."events"."event" IS 'Position in the file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."events"."onset_s" IS 'Begin, in seconds from the begin of the recording.';
COMMENT ON COLUMN "working_memory_silver"."events"."duration_s" IS 'Duration, seconds.';
COMMENT ON COLUMN "working_memory_silver"."events"."trial_type" IS 'Kind of event.';
COMMENT ON COLUMN "working_memory_silver"."events"."value" IS 'Marker of the event.';
COMMENT ON COLUMN "working_memory_silver"."events"."response_time_s" IS 'Response time, seconds.';
COMMENT ON COLUMN "working_memory_silver"."events"."sample" IS 'Begin, in samples.';
COMMENT ON COLUMN "working_memory_silver"."events"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."events"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."events"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."events"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
