-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- dim_department: One visit; it isn't billed yet.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("department_key" AS {{ column_type('bigint') }}) AS "department_key",
  CAST("department" AS {{ column_type('string') }}) AS "department"
FROM (
WITH member AS (
  SELECT DISTINCT "department"
  FROM {{ ref('visits') }}
  WHERE "department" IS NOT NULL
)
{% if target.type in ('spark', 'databricks') %}SELECT CAST(-1 AS BIGINT) AS "department_key", CAST(NULL AS STRING) AS "department"
{% else %}SELECT CAST(-1 AS BIGINT) AS "department_key", CAST(NULL AS VARCHAR) AS "department"
{% endif %}UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "department" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("department", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "department_key", "department"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "department" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("department", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "department_key", "department"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "department" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("department", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "department_key", "department"
{% else %}SELECT CASE WHEN "department" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("department", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "department_key", "department"
{% endif %}FROM member
) AS made
{% endcall %}
