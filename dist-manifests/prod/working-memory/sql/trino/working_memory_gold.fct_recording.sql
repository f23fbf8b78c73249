-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- working_memory_gold.fct_recording: One row for each recording that scans.tsv names; days are shifted, intervals are true.
CREATE SCHEMA IF NOT EXISTS "working_memory_gold";

CREATE OR REPLACE TABLE "working_memory_gold"."fct_recording" AS
SELECT
  CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "participant_key",
  coalesce(CAST(year("acq_time") AS INTEGER) * 10000 + CAST(month("acq_time") AS INTEGER) * 100 + CAST(day("acq_time") AS INTEGER), -1) AS "acquired_key",
  "dataset_id",
  "path",
  "session_id",
  "datatype",
  "suffix"
FROM "working_memory_silver"."scans";

COMMENT ON TABLE "working_memory_gold"."fct_recording" IS 'One row for each recording that scans.tsv names; days are shifted, intervals are true.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."participant_key" IS 'participant: key of dim_participant; -1 where it is unknown.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."acquired_key" IS 'acquired: key of dim_date; -1 where it is unknown.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."path" IS 'Path in the published dataset.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."session_id" IS 'The session, as in the published files; null where there is none.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."datatype" IS 'Kind of data, such as anat or func.';
COMMENT ON COLUMN "working_memory_gold"."fct_recording"."suffix" IS 'Suffix of the file name, such as bold or T1w.';
