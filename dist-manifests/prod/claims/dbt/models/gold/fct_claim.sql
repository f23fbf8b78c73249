-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- fct_claim: One row for each claim.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("member_key" AS {{ column_type('bigint') }}) AS "member_key",
  CAST("service_key" AS {{ column_type('bigint') }}) AS "service_key",
  CAST("claim_id" AS {{ column_type('string') }}) AS "claim_id",
  CAST("class" AS {{ column_type('string') }}) AS "class",
  CAST("service_date" AS {{ column_type('integer') }}) AS "service_date",
  CAST("amount" AS DECIMAL(12, 2)) AS "amount"
FROM (
SELECT
{% if target.type == 'trino' %}  CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "member_key",
  CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "service_key",
{% elif target.type in ('spark', 'databricks') %}  CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "member_key",
  CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "service_key",
{% elif target.type == 'snowflake' %}  CASE WHEN "member_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "member_key",
  CASE WHEN "service_code" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "service_key",
{% else %}  CASE WHEN "member_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("member_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "member_key",
  CASE WHEN "service_code" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("service_code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "service_key",
{% endif %}  "claim_id",
  "class",
  "service_date",
  "amount"
FROM {{ ref('claims') }}
) AS made
{% endcall %}
