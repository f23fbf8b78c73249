-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- fct_holding: One row for each subject and modality.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("subject_key" AS {{ column_type('bigint') }}) AS "subject_key",
  CAST("collection" AS {{ column_type('string') }}) AS "collection",
  CAST("subject_id" AS {{ column_type('string') }}) AS "subject_id",
  CAST("modality" AS {{ column_type('string') }}) AS "modality",
  CAST("images" AS {{ column_type('bigint') }}) AS "images"
FROM (
SELECT
{% if target.type == 'trino' %}  CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "subject_key",
{% elif target.type in ('spark', 'databricks') %}  CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "subject_key",
{% elif target.type == 'snowflake' %}  CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "subject_key",
{% else %}  CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "subject_key",
{% endif %}  "collection",
  "subject_id",
  "modality",
  "images"
FROM {{ ref('holdings') }}
) AS made
{% endcall %}
