-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- working_memory_gold.fct_image: One row for each image.
CREATE SCHEMA IF NOT EXISTS "working_memory_gold";

CREATE OR REPLACE TABLE "working_memory_gold"."fct_image" AS
SELECT
  CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "participant_key",
  "dataset_id",
  "path",
  "datatype",
  "suffix",
  "task",
  "volumes",
  "voxel_x" * "voxel_y" * "voxel_z" AS "voxel_volume"
FROM "working_memory_silver"."images";

COMMENT ON TABLE "working_memory_gold"."fct_image" IS 'One row for each image.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."participant_key" IS 'participant: key of dim_participant; -1 where it is unknown.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."dataset_id" IS 'The dataset: its folder below the source.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."path" IS 'Path in the published dataset.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."datatype" IS 'Kind of data, such as anat or func.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."suffix" IS 'Suffix of the file name, such as bold or T1w.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."task" IS 'Label of entity task, as in the published files.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."volumes" IS 'Volumes along the fourth dimension.';
COMMENT ON COLUMN "working_memory_gold"."fct_image"."voxel_volume" IS 'Volume of a voxel, in the cube of space_unit.';
