-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- working_memory_silver.participants: Participants, by participants.tsv.
CREATE SCHEMA IF NOT EXISTS "working_memory_silver";

CREATE TABLE IF NOT EXISTS "working_memory_silver"."participants" (
  "participant_id" VARCHAR NOT NULL,
  "dataset_id" VARCHAR NOT NULL,
  "age" DOUBLE,
  "age_capped" BOOLEAN,
  "sex" VARCHAR,
  "handedness" VARCHAR,
  "species" VARCHAR,
  "strain" VARCHAR,
  "strain_rrid" VARCHAR,
  "_file_id" VARCHAR NOT NULL,
  "_row" BIGINT NOT NULL,
  "_run_id" VARCHAR NOT NULL,
  "_ingested_at" TIMESTAMPTZ NOT NULL
);

-- lakespec gives this statement only the rows of working_memory_bronze.participants that came since the last run.
MERGE INTO "working_memory_silver"."participants" AS target
USING (
SELECT
  "participant_id",
  "dataset_id",
  "age",
  "age_capped",
  "sex",
  "handedness",
  "species",
  "strain",
  "strain_rrid",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "participant_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "dataset_id" ASC NULLS LAST, "age" ASC NULLS LAST, "age_capped" ASC NULLS LAST, "sex" ASC NULLS LAST, "handedness" ASC NULLS LAST, "species" ASC NULLS LAST, "strain" ASC NULLS LAST, "strain_rrid" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM "working_memory_bronze"."participants"
) AS versions
WHERE "lakespec version" = 1
) AS source
ON target."participant_id" = source."participant_id"
WHEN MATCHED THEN UPDATE SET "dataset_id" = source."dataset_id", "age" = source."age", "age_capped" = source."age_capped", "sex" = source."sex", "handedness" = source."handedness", "species" = source."species", "strain" = source."strain", "strain_rrid" = source."strain_rrid", "_file_id" = source."_file_id", "_row" = source."_row", "_run_id" = source."_run_id", "_ingested_at" = source."_ingested_at"
WHEN NOT MATCHED THEN INSERT ("participant_id", "dataset_id", "age", "age_capped", "sex", "handedness", "species", "strain", "strain_rrid", "_file_id", "_row", "_run_id", "_ingested_at")
  VALUES (source."participant_id", source."dataset_id", source."age", source."age_capped", source."sex", source."handedness", source."species", source."strain", source."strain_rrid", source."_file_id", source."_row", source."_run_id", source."_ingested_at");

COMMENT ON TABLE "working_memory_silver"."participants" IS 'Participants, by participants.tsv.';
COMMENT ON COLUMN "working_memory_silver"."participants"."participant_id" IS 'The participant: their folder below the source. Null for recordings of an empty room.';
COMMENT ON COLUMN "working_memory_silver"."participants"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_silver"."participants"."age" IS 'Age in years.';
COMMENT ON COLUMN "working_memory_silver"."participants"."age_capped" IS 'Whether age was above the highest age that is kept.';
COMMENT ON COLUMN "working_memory_silver"."participants"."sex" IS 'Sex: one of the words that BIDS allows.';
COMMENT ON COLUMN "working_memory_silver"."participants"."handedness" IS 'Handedness: one of the words that BIDS allows.';
COMMENT ON COLUMN "working_memory_silver"."participants"."species" IS 'Species, where it is a common one.';
COMMENT ON COLUMN "working_memory_silver"."participants"."strain" IS 'Strain of an animal.';
COMMENT ON COLUMN "working_memory_silver"."participants"."strain_rrid" IS 'RRID of the strain.';
COMMENT ON COLUMN "working_memory_silver"."participants"."_file_id" IS 'Random id of the source file; see table files.';
COMMENT ON COLUMN "working_memory_silver"."participants"."_row" IS 'Position of the record in its source file, from 1.';
COMMENT ON COLUMN "working_memory_silver"."participants"."_run_id" IS 'The run that loaded the row.';
COMMENT ON COLUMN "working_memory_silver"."participants"."_ingested_at" IS 'When the run that loaded the row began; the newest version of a key wins.';
