-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- dim_patient: One row for each patient.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("patient_key" AS {{ column_type('bigint') }}) AS "patient_key",
  CAST("patient_id" AS {{ column_type('string') }}) AS "patient_id",
  CAST("patient_sex" AS {{ column_type('string') }}) AS "patient_sex"
FROM (
WITH member AS (
  SELECT DISTINCT "patient_id", "patient_sex"
  FROM {{ ref('patients') }}
  WHERE "patient_id" IS NOT NULL
),
named AS (
{% if target.type in ('spark', 'databricks') %}  SELECT CAST("patient_id" AS STRING) AS "patient_id" FROM {{ ref('studies') }} WHERE "patient_id" IS NOT NULL
{% else %}  SELECT CAST("patient_id" AS VARCHAR) AS "patient_id" FROM {{ ref('studies') }} WHERE "patient_id" IS NOT NULL
{% endif %}  UNION
{% if target.type in ('spark', 'databricks') %}  SELECT CAST("patient_id" AS STRING) AS "patient_id" FROM {{ ref('instances') }} WHERE "patient_id" IS NOT NULL
{% else %}  SELECT CAST("patient_id" AS VARCHAR) AS "patient_id" FROM {{ ref('instances') }} WHERE "patient_id" IS NOT NULL
{% endif %}),
inferred AS (
  SELECT DISTINCT named."patient_id"
  FROM named
  LEFT JOIN member ON member."patient_id" = named."patient_id"
  WHERE member."patient_id" IS NULL
)
{% if target.type in ('spark', 'databricks') %}SELECT CAST(-1 AS BIGINT) AS "patient_key", CAST(NULL AS STRING) AS "patient_id", 'Unknown' AS "patient_sex"
{% else %}SELECT CAST(-1 AS BIGINT) AS "patient_key", CAST(NULL AS VARCHAR) AS "patient_id", 'Unknown' AS "patient_sex"
{% endif %}UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key", "patient_id", "patient_sex"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "patient_key", "patient_id", "patient_sex"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "patient_key", "patient_id", "patient_sex"
{% else %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key", "patient_id", "patient_sex"
{% endif %}FROM member
UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key", "patient_id", CAST(NULL AS VARCHAR) AS "patient_sex"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "patient_key", "patient_id", CAST(NULL AS STRING) AS "patient_sex"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "patient_key", "patient_id", CAST(NULL AS VARCHAR) AS "patient_sex"
{% else %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key", "patient_id", CAST(NULL AS VARCHAR) AS "patient_sex"
{% endif %}FROM inferred
) AS made
{% endcall %}
