-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- dim_series: One row for each series.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("series_key" AS {{ column_type('bigint') }}) AS "series_key",
  CAST("series_instance_uid" AS {{ column_type('string') }}) AS "series_instance_uid",
  CAST("modality" AS {{ column_type('string') }}) AS "modality",
  CAST("body_part_examined" AS {{ column_type('string') }}) AS "body_part_examined",
  CAST("manufacturer" AS {{ column_type('string') }}) AS "manufacturer",
  CAST("manufacturer_model_name" AS {{ column_type('string') }}) AS "manufacturer_model_name",
  CAST("magnetic_field_strength_t" AS DOUBLE) AS "magnetic_field_strength_t"
FROM (
WITH member AS (
  SELECT DISTINCT "series_instance_uid", "modality", "body_part_examined", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t"
  FROM {{ ref('series') }}
  WHERE "series_instance_uid" IS NOT NULL
),
named AS (
{% if target.type in ('spark', 'databricks') %}  SELECT CAST("series_instance_uid" AS STRING) AS "series_instance_uid" FROM {{ ref('instances') }} WHERE "series_instance_uid" IS NOT NULL
{% else %}  SELECT CAST("series_instance_uid" AS VARCHAR) AS "series_instance_uid" FROM {{ ref('instances') }} WHERE "series_instance_uid" IS NOT NULL
{% endif %}),
inferred AS (
  SELECT DISTINCT named."series_instance_uid"
  FROM named
  LEFT JOIN member ON member."series_instance_uid" = named."series_instance_uid"
  WHERE member."series_instance_uid" IS NULL
)
{% if target.type in ('spark', 'databricks') %}SELECT CAST(-1 AS BIGINT) AS "series_key", CAST(NULL AS STRING) AS "series_instance_uid", 'Unknown' AS "modality", 'Unknown' AS "body_part_examined", 'Unknown' AS "manufacturer", 'Unknown' AS "manufacturer_model_name", CAST(NULL AS DOUBLE) AS "magnetic_field_strength_t"
{% else %}SELECT CAST(-1 AS BIGINT) AS "series_key", CAST(NULL AS VARCHAR) AS "series_instance_uid", 'Unknown' AS "modality", 'Unknown' AS "body_part_examined", 'Unknown' AS "manufacturer", 'Unknown' AS "manufacturer_model_name", CAST(NULL AS DOUBLE) AS "magnetic_field_strength_t"
{% endif %}UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "series_key", "series_instance_uid", "modality", "body_part_examined", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "series_key", "series_instance_uid", "modality", "body_part_examined", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "series_key", "series_instance_uid", "modality", "body_part_examined", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t"
{% else %}SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "series_key", "series_instance_uid", "modality", "body_part_examined", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t"
{% endif %}FROM member
UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "series_key", "series_instance_uid", CAST(NULL AS VARCHAR) AS "modality", CAST(NULL AS VARCHAR) AS "body_part_examined", CAST(NULL AS VARCHAR) AS "manufacturer", CAST(NULL AS VARCHAR) AS "manufacturer_model_name", CAST(NULL AS DOUBLE) AS "magnetic_field_strength_t"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "series_key", "series_instance_uid", CAST(NULL AS STRING) AS "modality", CAST(NULL AS STRING) AS "body_part_examined", CAST(NULL AS STRING) AS "manufacturer", CAST(NULL AS STRING) AS "manufacturer_model_name", CAST(NULL AS DOUBLE) AS "magnetic_field_strength_t"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "series_key", "series_instance_uid", CAST(NULL AS VARCHAR) AS "modality", CAST(NULL AS VARCHAR) AS "body_part_examined", CAST(NULL AS VARCHAR) AS "manufacturer", CAST(NULL AS VARCHAR) AS "manufacturer_model_name", CAST(NULL AS DOUBLE) AS "magnetic_field_strength_t"
{% else %}SELECT CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "series_key", "series_instance_uid", CAST(NULL AS VARCHAR) AS "modality", CAST(NULL AS VARCHAR) AS "body_part_examined", CAST(NULL AS VARCHAR) AS "manufacturer", CAST(NULL AS VARCHAR) AS "manufacturer_model_name", CAST(NULL AS DOUBLE) AS "magnetic_field_strength_t"
{% endif %}FROM inferred
) AS made
{% endcall %}
