-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- fct_study: One row for each study; days are shifted, intervals are true.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("patient_key" AS {{ column_type('bigint') }}) AS "patient_key",
  CAST("studied_key" AS {{ column_type('integer') }}) AS "studied_key",
  CAST("study_instance_uid" AS {{ column_type('string') }}) AS "study_instance_uid",
  CAST("patient_age" AS {{ column_type('integer') }}) AS "patient_age"
FROM (
SELECT
{% if target.type == 'trino' %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key",
  coalesce(CAST(year("study_date") AS INTEGER) * 10000 + CAST(month("study_date") AS INTEGER) * 100 + CAST(day("study_date") AS INTEGER), -1) AS "studied_key",
{% elif target.type in ('spark', 'databricks') %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "patient_key",
  coalesce(CAST(year("study_date") AS INTEGER) * 10000 + CAST(month("study_date") AS INTEGER) * 100 + CAST(day("study_date") AS INTEGER), -1) AS "studied_key",
{% elif target.type == 'snowflake' %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "patient_key",
  coalesce(CAST(year("study_date") AS NUMBER(10, 0)) * 10000 + CAST(month("study_date") AS NUMBER(10, 0)) * 100 + CAST(day("study_date") AS NUMBER(10, 0)), -1) AS "studied_key",
{% else %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key",
  coalesce(CAST(year("study_date") AS INTEGER) * 10000 + CAST(month("study_date") AS INTEGER) * 100 + CAST(day("study_date") AS INTEGER), -1) AS "studied_key",
{% endif %}  "study_instance_uid",
  "patient_age_years" AS "patient_age"
FROM {{ ref('studies') }}
) AS made
{% endcall %}
