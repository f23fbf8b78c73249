-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- dim_patient: One row for each patient.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("patient_key" AS {{ column_type('bigint') }}) AS "patient_key",
  CAST("patient_id" AS {{ column_type('string') }}) AS "patient_id",
  CAST("sex" AS {{ column_type('string') }}) AS "sex",
  CAST("birth_year" AS {{ column_type('integer') }}) AS "birth_year",
  CAST("state" AS {{ column_type('string') }}) AS "state",
  CAST("zip3" AS {{ column_type('string') }}) AS "zip3",
  CAST("deceased" AS BOOLEAN) AS "deceased"
FROM (
WITH member AS (
  SELECT DISTINCT "patient_id", "sex", "birth_year", "state", "zip3", "deceased"
  FROM {{ ref('patients') }}
  WHERE "patient_id" IS NOT NULL
),
named AS (
{% if target.type in ('spark', 'databricks') %}  SELECT CAST("patient_id" AS STRING) AS "patient_id" FROM {{ ref('encounters') }} WHERE "patient_id" IS NOT NULL
{% else %}  SELECT CAST("patient_id" AS VARCHAR) AS "patient_id" FROM {{ ref('encounters') }} WHERE "patient_id" IS NOT NULL
{% endif %}  UNION
{% if target.type in ('spark', 'databricks') %}  SELECT CAST("patient_id" AS STRING) AS "patient_id" FROM {{ ref('observations') }} WHERE "patient_id" IS NOT NULL
{% else %}  SELECT CAST("patient_id" AS VARCHAR) AS "patient_id" FROM {{ ref('observations') }} WHERE "patient_id" IS NOT NULL
{% endif %}),
inferred AS (
  SELECT DISTINCT named."patient_id"
  FROM named
  LEFT JOIN member ON member."patient_id" = named."patient_id"
  WHERE member."patient_id" IS NULL
)
{% if target.type in ('spark', 'databricks') %}SELECT CAST(-1 AS BIGINT) AS "patient_key", CAST(NULL AS STRING) AS "patient_id", 'Unknown' AS "sex", CAST(NULL AS INTEGER) AS "birth_year", 'Unknown' AS "state", 'Unknown' AS "zip3", CAST(NULL AS BOOLEAN) AS "deceased"
{% elif target.type == 'snowflake' %}SELECT CAST(-1 AS BIGINT) AS "patient_key", CAST(NULL AS VARCHAR) AS "patient_id", 'Unknown' AS "sex", CAST(NULL AS NUMBER(10, 0)) AS "birth_year", 'Unknown' AS "state", 'Unknown' AS "zip3", CAST(NULL AS BOOLEAN) AS "deceased"
{% else %}SELECT CAST(-1 AS BIGINT) AS "patient_key", CAST(NULL AS VARCHAR) AS "patient_id", 'Unknown' AS "sex", CAST(NULL AS INTEGER) AS "birth_year", 'Unknown' AS "state", 'Unknown' AS "zip3", CAST(NULL AS BOOLEAN) AS "deceased"
{% endif %}UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key", "patient_id", "sex", "birth_year", "state", "zip3", "deceased"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "patient_key", "patient_id", "sex", "birth_year", "state", "zip3", "deceased"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "patient_key", "patient_id", "sex", "birth_year", "state", "zip3", "deceased"
{% else %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key", "patient_id", "sex", "birth_year", "state", "zip3", "deceased"
{% endif %}FROM member
UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key", "patient_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS INTEGER) AS "birth_year", CAST(NULL AS VARCHAR) AS "state", CAST(NULL AS VARCHAR) AS "zip3", CAST(NULL AS BOOLEAN) AS "deceased"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "patient_key", "patient_id", CAST(NULL AS STRING) AS "sex", CAST(NULL AS INTEGER) AS "birth_year", CAST(NULL AS STRING) AS "state", CAST(NULL AS STRING) AS "zip3", CAST(NULL AS BOOLEAN) AS "deceased"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "patient_key", "patient_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS NUMBER(10, 0)) AS "birth_year", CAST(NULL AS VARCHAR) AS "state", CAST(NULL AS VARCHAR) AS "zip3", CAST(NULL AS BOOLEAN) AS "deceased"
{% else %}SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key", "patient_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS INTEGER) AS "birth_year", CAST(NULL AS VARCHAR) AS "state", CAST(NULL AS VARCHAR) AS "zip3", CAST(NULL AS BOOLEAN) AS "deceased"
{% endif %}FROM inferred
) AS made
{% endcall %}
