-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- encounter_diagnoses: Pairs of encounter_id and members of dim_diagnosis; a group without members has the unknown one.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("encounter_id_key" AS {{ column_type('bigint') }}) AS "encounter_id_key",
  CAST("diagnosis_key" AS {{ column_type('bigint') }}) AS "diagnosis_key",
  CAST("weight" AS DOUBLE) AS "weight"
FROM (
WITH pairs AS (
  SELECT DISTINCT "encounter_id_key", "diagnosis_key"
  FROM (
SELECT
{% if target.type == 'trino' %}  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "encounter_id_key",
  CASE WHEN "code" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "diagnosis_key"
{% elif target.type in ('spark', 'databricks') %}  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "encounter_id_key",
  CASE WHEN "code" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "diagnosis_key"
{% elif target.type == 'snowflake' %}  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "encounter_id_key",
  CASE WHEN "code" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "diagnosis_key"
{% else %}  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "encounter_id_key",
  CASE WHEN "code" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "diagnosis_key"
{% endif %}FROM {{ ref('encounter_diagnoses_silver') }}
  ) AS named
  WHERE "encounter_id_key" <> -1
),
used AS (
{% if target.type == 'trino' %}  SELECT CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "encounter_id_key" FROM {{ ref('encounters') }}
{% elif target.type in ('spark', 'databricks') %}  SELECT CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "encounter_id_key" FROM {{ ref('encounters') }}
{% elif target.type == 'snowflake' %}  SELECT CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "encounter_id_key" FROM {{ ref('encounters') }}
{% else %}  SELECT CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "encounter_id_key" FROM {{ ref('encounters') }}
{% endif %}),
members AS (
  SELECT "encounter_id_key", "diagnosis_key" FROM pairs
  UNION ALL
{% if target.type == 'snowflake' %}  SELECT used."encounter_id_key", CAST(-1 AS NUMBER(19, 0)) AS "diagnosis_key"
{% else %}  SELECT used."encounter_id_key", CAST(-1 AS BIGINT) AS "diagnosis_key"
{% endif %}  FROM used
  LEFT JOIN (SELECT DISTINCT "encounter_id_key" FROM pairs) AS known ON known."encounter_id_key" = used."encounter_id_key"
  WHERE known."encounter_id_key" IS NULL
)
SELECT "encounter_id_key", "diagnosis_key", CAST(1 AS DOUBLE) / count(*) OVER (PARTITION BY "encounter_id_key") AS "weight"
FROM members
) AS made
{% endcall %}
