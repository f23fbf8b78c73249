-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- fct_study: One row for each study of the stroke collection, by the patients that it owns.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("patient_key" AS {{ column_type('bigint') }}) AS "patient_key",
  CAST("study_instance_uid" AS {{ column_type('string') }}) AS "study_instance_uid",
  CAST("patient_age" AS {{ column_type('integer') }}) AS "patient_age"
FROM (
SELECT
{% if target.type == 'snowflake' %}  coalesce("lakespec key 1", CAST(-1 AS NUMBER(19, 0))) AS "patient_key",
{% else %}  coalesce("lakespec key 1", CAST(-1 AS BIGINT)) AS "patient_key",
{% endif %}  "study_instance_uid",
  "patient_age_years" AS "patient_age"
FROM {{ ref('studies') }}
LEFT JOIN (
  SELECT "patient_key" AS "lakespec key 1"
  FROM {{ source('stroke_mri_gold', 'dim_patient') }}
) AS "lakespec owned 1"
{% if target.type == 'trino' %}  ON "lakespec key 1" = CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END
{% elif target.type in ('spark', 'databricks') %}  ON "lakespec key 1" = CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END
{% elif target.type == 'snowflake' %}  ON "lakespec key 1" = CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END
{% else %}  ON "lakespec key 1" = CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END
{% endif %}) AS made
{% endcall %}
