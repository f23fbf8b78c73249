-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- fct_instance: One row for each instance.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("patient_key" AS {{ column_type('bigint') }}) AS "patient_key",
  CAST("series_key" AS {{ column_type('bigint') }}) AS "series_key",
  CAST("sop_instance_uid" AS {{ column_type('string') }}) AS "sop_instance_uid",
  CAST("study_instance_uid" AS {{ column_type('string') }}) AS "study_instance_uid",
  CAST("modality" AS {{ column_type('string') }}) AS "modality",
  CAST("size_bytes" AS {{ column_type('bigint') }}) AS "size_bytes",
  CAST("frames" AS {{ column_type('integer') }}) AS "frames"
FROM (
SELECT
{% if target.type == 'trino' %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key",
  CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "series_key",
{% elif target.type in ('spark', 'databricks') %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "patient_key",
  CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "series_key",
{% elif target.type == 'snowflake' %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "patient_key",
  CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "series_key",
{% else %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key",
  CASE WHEN "series_instance_uid" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("series_instance_uid", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "series_key",
{% endif %}  "sop_instance_uid",
  "study_instance_uid",
  "modality",
  "size_bytes",
  coalesce("frames", 1) AS "frames"
FROM {{ ref('instances') }}
) AS made
{% endcall %}
