-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- fct_visit: One visit; it isn't billed yet.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("department_key" AS {{ column_type('bigint') }}) AS "department_key",
  CAST("visit_id" AS {{ column_type('string') }}) AS "visit_id",
  CAST("patient_id" AS {{ column_type('string') }}) AS "patient_id",
  CAST("cost" AS DECIMAL(10, 2)) AS "cost"
FROM (
SELECT
{% if target.type == 'trino' %}  CASE WHEN "department" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("department", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "department_key",
{% elif target.type in ('spark', 'databricks') %}  CASE WHEN "department" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("department", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "department_key",
{% elif target.type == 'snowflake' %}  CASE WHEN "department" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("department", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "department_key",
{% else %}  CASE WHEN "department" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("department", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "department_key",
{% endif %}  "visit_id",
  "patient_id",
  "cost"
FROM {{ ref('visits') }}
) AS made
{% endcall %}
