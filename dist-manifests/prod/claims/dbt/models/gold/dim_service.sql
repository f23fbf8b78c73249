-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- dim_service: One row for each kind of service.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("service_key" AS {{ column_type('bigint') }}) AS "service_key",
  CAST("service_code" AS {{ column_type('string') }}) AS "service_code",
  CAST("service" AS {{ column_type('string') }}) AS "service"
FROM (
WITH member AS (
  SELECT DISTINCT "service_code", "service"
  FROM {{ ref('services') }}
  WHERE "service_code" IS NOT NULL
),
named AS (
{% if target.type in ('spark', 'databricks') %}  SELECT CAST("service_code" AS STRING) AS "service_code" FROM {{ ref('claims') }} WHERE "service_code" IS NOT NULL
{% else %}  SELECT CAST("service_code" AS VARCHAR) AS "service_code" FROM {{ ref('claims') }} WHERE "service_code" IS NOT NULL
{% endif %}),
inferred AS (
  SELECT DISTINCT named."service_code"
  FROM named
  LEFT JOIN member ON member."service_code" = named."service_code"
  WHERE member."service_code" IS NULL
)
{% if target.type in ('spark', 'databricks') %}SELECT CAST(-1 AS BIGINT) AS "service_key", CAST(NULL AS STRING) AS "service_code", 'Unknown' AS "service"
{% else %}SELECT CAST(-1 AS BIGINT) AS "service_key", CAST(NULL AS VARCHAR) AS "service_code", 'Unknown' AS "service"
{% endif %}UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "service_key", "service_code", "service"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "service_key", "service_code", "service"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "service_key", "service_code", "service"
{% else %}SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "service_key", "service_code", "service"
{% endif %}FROM member
UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "service_key", "service_code", CAST(NULL AS VARCHAR) AS "service"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "service_key", "service_code", CAST(NULL AS STRING) AS "service"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "service_key", "service_code", CAST(NULL AS VARCHAR) AS "service"
{% else %}SELECT CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "service_key", "service_code", CAST(NULL AS VARCHAR) AS "service"
{% endif %}FROM inferred
) AS made
{% endcall %}
