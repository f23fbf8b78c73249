-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- dim_diagnosis: One row for each code of a diagnosis.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("diagnosis_key" AS {{ column_type('bigint') }}) AS "diagnosis_key",
  CAST("code" AS {{ column_type('string') }}) AS "code",
  CAST("code_system" AS {{ column_type('string') }}) AS "code_system"
FROM (
WITH member AS (
  SELECT DISTINCT "code", "code_system"
  FROM {{ ref('diagnoses') }}
  WHERE "code" IS NOT NULL
),
named AS (
{% if target.type in ('spark', 'databricks') %}  SELECT CAST("code" AS STRING) AS "code" FROM {{ ref('encounter_diagnoses_silver') }} WHERE "code" IS NOT NULL
{% else %}  SELECT CAST("code" AS VARCHAR) AS "code" FROM {{ ref('encounter_diagnoses_silver') }} WHERE "code" IS NOT NULL
{% endif %}),
inferred AS (
  SELECT DISTINCT named."code"
  FROM named
  LEFT JOIN member ON member."code" = named."code"
  WHERE member."code" IS NULL
)
{% if target.type in ('spark', 'databricks') %}SELECT CAST(-1 AS BIGINT) AS "diagnosis_key", CAST(NULL AS STRING) AS "code", 'Unknown' AS "code_system"
{% else %}SELECT CAST(-1 AS BIGINT) AS "diagnosis_key", CAST(NULL AS VARCHAR) AS "code", 'Unknown' AS "code_system"
{% endif %}UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "code" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "diagnosis_key", "code", "code_system"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "code" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "diagnosis_key", "code", "code_system"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "code" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "diagnosis_key", "code", "code_system"
{% else %}SELECT CASE WHEN "code" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "diagnosis_key", "code", "code_system"
{% endif %}FROM member
UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "code" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "diagnosis_key", "code", CAST(NULL AS VARCHAR) AS "code_system"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "code" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "diagnosis_key", "code", CAST(NULL AS STRING) AS "code_system"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "code" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "diagnosis_key", "code", CAST(NULL AS VARCHAR) AS "code_system"
{% else %}SELECT CASE WHEN "code" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("code", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "diagnosis_key", "code", CAST(NULL AS VARCHAR) AS "code_system"
{% endif %}FROM inferred
) AS made
{% endcall %}
