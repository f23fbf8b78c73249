-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- dim_participant: One row for each participant of a dataset.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("participant_key" AS {{ column_type('bigint') }}) AS "participant_key",
  CAST("participant_id" AS {{ column_type('string') }}) AS "participant_id",
  CAST("sex" AS {{ column_type('string') }}) AS "sex",
  CAST("age" AS DOUBLE) AS "age"
FROM (
WITH member AS (
  SELECT DISTINCT "participant_id", "sex", "age"
  FROM {{ ref('participants') }}
  WHERE "participant_id" IS NOT NULL
),
named AS (
{% if target.type in ('spark', 'databricks') %}  SELECT CAST("participant_id" AS STRING) AS "participant_id" FROM {{ ref('images') }} WHERE "participant_id" IS NOT NULL
{% else %}  SELECT CAST("participant_id" AS VARCHAR) AS "participant_id" FROM {{ ref('images') }} WHERE "participant_id" IS NOT NULL
{% endif %}  UNION
{% if target.type in ('spark', 'databricks') %}  SELECT CAST("participant_id" AS STRING) AS "participant_id" FROM {{ ref('scans') }} WHERE "participant_id" IS NOT NULL
{% else %}  SELECT CAST("participant_id" AS VARCHAR) AS "participant_id" FROM {{ ref('scans') }} WHERE "participant_id" IS NOT NULL
{% endif %}),
inferred AS (
  SELECT DISTINCT named."participant_id"
  FROM named
  LEFT JOIN member ON member."participant_id" = named."participant_id"
  WHERE member."participant_id" IS NULL
)
{% if target.type in ('spark', 'databricks') %}SELECT CAST(-1 AS BIGINT) AS "participant_key", CAST(NULL AS STRING) AS "participant_id", 'Unknown' AS "sex", CAST(NULL AS DOUBLE) AS "age"
{% else %}SELECT CAST(-1 AS BIGINT) AS "participant_key", CAST(NULL AS VARCHAR) AS "participant_id", 'Unknown' AS "sex", CAST(NULL AS DOUBLE) AS "age"
{% endif %}UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "participant_key", "participant_id", "sex", "age"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "participant_key", "participant_id", "sex", "age"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "participant_key", "participant_id", "sex", "age"
{% else %}SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "participant_key", "participant_id", "sex", "age"
{% endif %}FROM member
UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "participant_key", "participant_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS DOUBLE) AS "age"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "participant_key", "participant_id", CAST(NULL AS STRING) AS "sex", CAST(NULL AS DOUBLE) AS "age"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "participant_key", "participant_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS DOUBLE) AS "age"
{% else %}SELECT CASE WHEN "participant_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("participant_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "participant_key", "participant_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS DOUBLE) AS "age"
{% endif %}FROM inferred
) AS made
{% endcall %}
