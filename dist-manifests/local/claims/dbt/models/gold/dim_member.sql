-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- dim_member: One row for each member.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("member_key" AS {{ column_type('bigint') }}) AS "member_key",
  CAST("member_id" AS {{ column_type('string') }}) AS "member_id",
  CAST("sex" AS {{ column_type('string') }}) AS "sex",
  CAST("state" AS {{ column_type('string') }}) AS "state",
  CAST("zip" AS {{ column_type('string') }}) AS "zip",
  CAST("birth_date" AS {{ column_type('integer') }}) AS "birth_date"
FROM (
WITH member AS (
  SELECT DISTINCT "member_id", "sex", "state", "zip", "birth_date"
  FROM {{ ref('members') }}
  WHERE "member_id" IS NOT NULL
),
named AS (
{% if target.type in ('spark', 'databricks') %}  SELECT CAST("member_id" AS STRING) AS "member_id" FROM {{ ref('claims') }} WHERE "member_id" IS NOT NULL
{% else %}  SELECT CAST("member_id" AS VARCHAR) AS "member_id" FROM {{ ref('claims') }} WHERE "member_id" IS NOT NULL
{% endif %}),
inferred AS (
  SELECT DISTINCT named."member_id"
  FROM named
  LEFT JOIN member ON member."member_id" = named."member_id"
  WHERE member."member_id" IS NULL
)
{% if target.type in ('spark', 'databricks') %}SELECT CAST(-1 AS BIGINT) AS "member_key", CAST(NULL AS STRING) AS "member_id", 'Unknown' AS "sex", 'Unknown' AS "state", 'Unknown' AS "zip", CAST(NULL AS INTEGER) AS "birth_date"
{% elif target.type == 'snowflake' %}SELECT CAST(-1 AS BIGINT) AS "member_key", CAST(NULL AS VARCHAR) AS "member_id", 'Unknown' AS "sex", 'Unknown' AS "state", 'Unknown' AS "zip", CAST(NULL AS NUMBER(10, 0)) AS "birth_date"
{% else %}SELECT CAST(-1 AS BIGINT) AS "member_key", CAST(NULL AS VARCHAR) AS "member_id", 'Unknown' AS "sex", 'Unknown' AS "state", 'Unknown' AS "zip", CAST(NULL AS INTEGER) AS "birth_date"
{% endif %}UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "member_key", "member_id", "sex", "state", "zip", "birth_date"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "member_key", "member_id", "sex", "state", "zip", "birth_date"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "member_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "member_key", "member_id", "sex", "state", "zip", "birth_date"
{% else %}SELECT CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "member_key", "member_id", "sex", "state", "zip", "birth_date"
{% endif %}FROM member
UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "member_key", "member_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS VARCHAR) AS "state", CAST(NULL AS VARCHAR) AS "zip", CAST(NULL AS INTEGER) AS "birth_date"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "member_key", "member_id", CAST(NULL AS STRING) AS "sex", CAST(NULL AS STRING) AS "state", CAST(NULL AS STRING) AS "zip", CAST(NULL AS INTEGER) AS "birth_date"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "member_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "member_key", "member_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS VARCHAR) AS "state", CAST(NULL AS VARCHAR) AS "zip", CAST(NULL AS NUMBER(10, 0)) AS "birth_date"
{% else %}SELECT CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "member_key", "member_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS VARCHAR) AS "state", CAST(NULL AS VARCHAR) AS "zip", CAST(NULL AS INTEGER) AS "birth_date"
{% endif %}FROM inferred
) AS made
{% endcall %}
