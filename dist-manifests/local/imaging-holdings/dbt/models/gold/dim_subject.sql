-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- dim_subject: One row for each subject of a collection.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("subject_key" AS {{ column_type('bigint') }}) AS "subject_key",
  CAST("subject_id" AS {{ column_type('string') }}) AS "subject_id",
  CAST("collection" AS {{ column_type('string') }}) AS "collection"
FROM (
WITH member AS (
  SELECT DISTINCT "subject_id", "collection"
  FROM {{ ref('subjects') }}
  WHERE "subject_id" IS NOT NULL
),
named AS (
{% if target.type in ('spark', 'databricks') %}  SELECT CAST("subject_id" AS STRING) AS "subject_id" FROM {{ ref('holdings') }} WHERE "subject_id" IS NOT NULL
{% else %}  SELECT CAST("subject_id" AS VARCHAR) AS "subject_id" FROM {{ ref('holdings') }} WHERE "subject_id" IS NOT NULL
{% endif %}),
inferred AS (
  SELECT DISTINCT named."subject_id"
  FROM named
  LEFT JOIN member ON member."subject_id" = named."subject_id"
  WHERE member."subject_id" IS NULL
)
{% if target.type in ('spark', 'databricks') %}SELECT CAST(-1 AS BIGINT) AS "subject_key", CAST(NULL AS STRING) AS "subject_id", 'Unknown' AS "collection"
{% else %}SELECT CAST(-1 AS BIGINT) AS "subject_key", CAST(NULL AS VARCHAR) AS "subject_id", 'Unknown' AS "collection"
{% endif %}UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "subject_key", "subject_id", "collection"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "subject_key", "subject_id", "collection"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "subject_key", "subject_id", "collection"
{% else %}SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "subject_key", "subject_id", "collection"
{% endif %}FROM member
UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "subject_key", "subject_id", CAST(NULL AS VARCHAR) AS "collection"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "subject_key", "subject_id", CAST(NULL AS STRING) AS "collection"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "subject_key", "subject_id", CAST(NULL AS VARCHAR) AS "collection"
{% else %}SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "subject_key", "subject_id", CAST(NULL AS VARCHAR) AS "collection"
{% endif %}FROM inferred
) AS made
{% endcall %}
