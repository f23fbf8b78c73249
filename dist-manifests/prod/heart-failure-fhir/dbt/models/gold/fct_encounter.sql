-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- fct_encounter: One row for each encounter.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("patient_key" AS {{ column_type('bigint') }}) AS "patient_key",
  CAST("started_key" AS {{ column_type('integer') }}) AS "started_key",
  CAST("icd10_key" AS {{ column_type('bigint') }}) AS "icd10_key",
  CAST("diagnosis_key" AS {{ column_type('bigint') }}) AS "diagnosis_key",
  CAST("encounter_id" AS {{ column_type('string') }}) AS "encounter_id",
  CAST("encounter_class" AS {{ column_type('string') }}) AS "encounter_class",
  CAST("type" AS {{ column_type('string') }}) AS "type",
  CAST("reason" AS {{ column_type('string') }}) AS "reason",
  CAST("length_of_stay_days" AS {{ column_type('integer') }}) AS "length_of_stay_days"
FROM (
SELECT
{% if target.type == 'trino' %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key",
  coalesce(CAST(year("started_on") AS INTEGER) * 10000 + CAST(month("started_on") AS INTEGER) * 100 + CAST(day("started_on") AS INTEGER), -1) AS "started_key",
  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "icd10_key",
  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "diagnosis_key",
{% elif target.type in ('spark', 'databricks') %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "patient_key",
  coalesce(CAST(year("started_on") AS INTEGER) * 10000 + CAST(month("started_on") AS INTEGER) * 100 + CAST(day("started_on") AS INTEGER), -1) AS "started_key",
  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "icd10_key",
  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "diagnosis_key",
{% elif target.type == 'snowflake' %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "patient_key",
  coalesce(CAST(year("started_on") AS NUMBER(10, 0)) * 10000 + CAST(month("started_on") AS NUMBER(10, 0)) * 100 + CAST(day("started_on") AS NUMBER(10, 0)), -1) AS "started_key",
  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "icd10_key",
  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "diagnosis_key",
{% else %}  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key",
  coalesce(CAST(year("started_on") AS INTEGER) * 10000 + CAST(month("started_on") AS INTEGER) * 100 + CAST(day("started_on") AS INTEGER), -1) AS "started_key",
  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "icd10_key",
  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "diagnosis_key",
{% endif %}  "encounter_id",
  "encounter_class",
  "type",
  "reason",
{% if target.type in ('spark', 'databricks') %}  CAST(datediff("ended_on", "started_on") AS INTEGER) AS "length_of_stay_days"
{% elif target.type == 'snowflake' %}  CAST(DATEDIFF('day', "started_on", "ended_on") AS NUMBER(10, 0)) AS "length_of_stay_days"
{% else %}  CAST(date_diff('day', "started_on", "ended_on") AS INTEGER) AS "length_of_stay_days"
{% endif %}FROM {{ ref('encounters') }}
) AS made
{% endcall %}
