-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- fct_observation: One row for each observation; its value where it is a number.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("patient_key" AS {{ column_type('bigint') }}) AS "patient_key",
  CAST("observed_key" AS {{ column_type('integer') }}) AS "observed_key",
  CAST("observation_id" AS {{ column_type('string') }}) AS "observation_id",
  CAST("category" AS {{ column_type('string') }}) AS "category",
  CAST("code" AS {{ column_type('string') }}) AS "code",
  CAST("value_unit" AS {{ column_type('string') }}) AS "value_unit",
  CAST("value" AS DOUBLE) AS "value"
FROM (
SELECT
{% if target.type == 'trino' %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key",
  coalesce(CAST(year("effective_on") AS INTEGER) * 10000 + CAST(month("effective_on") AS INTEGER) * 100 + CAST(day("effective_on") AS INTEGER), -1) AS "observed_key",
{% elif target.type in ('spark', 'databricks') %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "patient_key",
  coalesce(CAST(year("effective_on") AS INTEGER) * 10000 + CAST(month("effective_on") AS INTEGER) * 100 + CAST(day("effective_on") AS INTEGER), -1) AS "observed_key",
{% elif target.type == 'snowflake' %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "patient_key",
  coalesce(CAST(year("effective_on") AS NUMBER(10, 0)) * 10000 + CAST(month("effective_on") AS NUMBER(10, 0)) * 100 + CAST(day("effective_on") AS NUMBER(10, 0)), -1) AS "observed_key",
{% else %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key",
  coalesce(CAST(year("effective_on") AS INTEGER) * 10000 + CAST(month("effective_on") AS INTEGER) * 100 + CAST(day("effective_on") AS INTEGER), -1) AS "observed_key",
{% endif %}  "observation_id",
  "category",
  "code",
  "value_unit",
  "value_number" AS "value"
FROM {{ ref('observations') }}
) AS made
{% endcall %}
