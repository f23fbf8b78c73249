-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- fct_image: One row for each image.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("participant_key" AS {{ column_type('bigint') }}) AS "participant_key",
  CAST("dataset_id" AS {{ column_type('string') }}) AS "dataset_id",
  CAST("path" AS {{ column_type('string') }}) AS "path",
  CAST("datatype" AS {{ column_type('string') }}) AS "datatype",
  CAST("suffix" AS {{ column_type('string') }}) AS "suffix",
  CAST("task" AS {{ column_type('string') }}) AS "task",
  CAST("volumes" AS {{ column_type('integer') }}) AS "volumes",
  CAST("voxel_volume" AS DOUBLE) AS "voxel_volume"
FROM (
SELECT
{% if target.type == 'trino' %}  CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "participant_key",
{% elif target.type in ('spark', 'databricks') %}  CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "participant_key",
{% elif target.type == 'snowflake' %}  CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "participant_key",
{% else %}  CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "participant_key",
{% endif %}  "dataset_id",
  "path",
  "datatype",
  "suffix",
  "task",
  "volumes",
  "voxel_x" * "voxel_y" * "voxel_z" AS "voxel_volume"
FROM {{ ref('images') }}
) AS made
{% endcall %}
