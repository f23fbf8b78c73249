-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- dim_icd10: Codes of ICD-10-CM and ICD-10-PCS; one that no release has is there without a description.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("icd10_key" AS {{ column_type('bigint') }}) AS "icd10_key",
  CAST("icd10" AS {{ column_type('string') }}) AS "icd10",
  CAST("dotted" AS {{ column_type('string') }}) AS "dotted",
  CAST("code_set" AS {{ column_type('string') }}) AS "code_set",
  CAST("description" AS {{ column_type('string') }}) AS "description",
  CAST("is_billable" AS BOOLEAN) AS "is_billable",
  CAST("category" AS {{ column_type('string') }}) AS "category",
  CAST("category_description" AS {{ column_type('string') }}) AS "category_description",
  CAST("block" AS {{ column_type('string') }}) AS "block",
  CAST("block_description" AS {{ column_type('string') }}) AS "block_description",
  CAST("chapter" AS {{ column_type('string') }}) AS "chapter",
  CAST("chapter_description" AS {{ column_type('string') }}) AS "chapter_description",
  CAST("valid_from" AS DATE) AS "valid_from",
  CAST("valid_to" AS DATE) AS "valid_to"
FROM (
WITH member AS (
  SELECT DISTINCT "icd10", "dotted", "code_set", "description", "is_billable", "category", "category_description", "block", "block_description", "chapter", "chapter_description", "valid_from", "valid_to"
  FROM {{ source('heart_failure_fhir_bronze', 'icd10_codes') }}
  WHERE "icd10" IS NOT NULL
),
named AS (
{% if target.type == 'trino' %}  SELECT CAST(nullif(replace(replace(upper(trim(BOTH ' ' FROM "icd10")), 'ß', 'ẞ'), '.', ''), '') AS VARCHAR) AS "icd10" FROM {{ ref('encounter_icd10_silver') }} WHERE nullif(replace(replace(upper(trim(BOTH ' ' FROM "icd10")), 'ß', 'ẞ'), '.', ''), '') IS NOT NULL
{% elif target.type in ('spark', 'databricks') %}  SELECT CAST(nullif(replace(transform(array(trim(BOTH ' ' FROM "icd10")), s -> CASE WHEN length(upper(s)) = length(s) THEN upper(s) ELSE array_join(transform(split(s, ''), c -> CASE WHEN length(upper(c)) = 1 THEN upper(c) ELSE translate(c, 'ßᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ẞᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ') END), '') END)[0], '.', ''), '') AS STRING) AS "icd10" FROM {{ ref('encounter_icd10_silver') }} WHERE nullif(replace(transform(array(trim(BOTH ' ' FROM "icd10")), s -> CASE WHEN length(upper(s)) = length(s) THEN upper(s) ELSE array_join(transform(split(s, ''), c -> CASE WHEN length(upper(c)) = 1 THEN upper(c) ELSE translate(c, 'ßᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ẞᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ') END), '') END)[0], '.', ''), '') IS NOT NULL
{% elif target.type == 'snowflake' %}  SELECT CAST(nullif(replace(upper(replace(TRIM("icd10", ' '), 'ß', 'ẞ')), '.', ''), '') AS VARCHAR) AS "icd10" FROM {{ ref('encounter_icd10_silver') }} WHERE nullif(replace(upper(replace(TRIM("icd10", ' '), 'ß', 'ẞ')), '.', ''), '') IS NOT NULL
{% else %}  SELECT CAST(nullif(replace(upper(trim(BOTH ' ' FROM "icd10")), '.', ''), '') AS VARCHAR) AS "icd10" FROM {{ ref('encounter_icd10_silver') }} WHERE nullif(replace(upper(trim(BOTH ' ' FROM "icd10")), '.', ''), '') IS NOT NULL
{% endif %}),
inferred AS (
  SELECT DISTINCT named."icd10"
  FROM named
  LEFT JOIN member ON member."icd10" = named."icd10"
  WHERE member."icd10" IS NULL
)
{% if target.type in ('spark', 'databricks') %}SELECT CAST(-1 AS BIGINT) AS "icd10_key", CAST(NULL AS STRING) AS "icd10", 'Unknown' AS "dotted", 'Unknown' AS "code_set", 'Unknown' AS "description", CAST(NULL AS BOOLEAN) AS "is_billable", 'Unknown' AS "category", 'Unknown' AS "category_description", 'Unknown' AS "block", 'Unknown' AS "block_description", 'Unknown' AS "chapter", 'Unknown' AS "chapter_description", CAST(NULL AS DATE) AS "valid_from", CAST(NULL AS DATE) AS "valid_to"
{% else %}SELECT CAST(-1 AS BIGINT) AS "icd10_key", CAST(NULL AS VARCHAR) AS "icd10", 'Unknown' AS "dotted", 'Unknown' AS "code_set", 'Unknown' AS "description", CAST(NULL AS BOOLEAN) AS "is_billable", 'Unknown' AS "category", 'Unknown' AS "category_description", 'Unknown' AS "block", 'Unknown' AS "block_description", 'Unknown' AS "chapter", 'Unknown' AS "chapter_description", CAST(NULL AS DATE) AS "valid_from", CAST(NULL AS DATE) AS "valid_to"
{% endif %}UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "icd10" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("icd10", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "icd10_key", "icd10", "dotted", "code_set", "description", "is_billable", "category", "category_description", "block", "block_description", "chapter", "chapter_description", "valid_from", "valid_to"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "icd10" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("icd10", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "icd10_key", "icd10", "dotted", "code_set", "description", "is_billable", "category", "category_description", "block", "block_description", "chapter", "chapter_description", "valid_from", "valid_to"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "icd10" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("icd10", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "icd10_key", "icd10", "dotted", "code_set", "description", "is_billable", "category", "category_description", "block", "block_description", "chapter", "chapter_description", "valid_from", "valid_to"
{% else %}SELECT CASE WHEN "icd10" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("icd10", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "icd10_key", "icd10", "dotted", "code_set", "description", "is_billable", "category", "category_description", "block", "block_description", "chapter", "chapter_description", "valid_from", "valid_to"
{% endif %}FROM member
UNION ALL
{% if target.type == 'trino' %}SELECT CASE WHEN "icd10" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("icd10", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "icd10_key", "icd10", CAST(NULL AS VARCHAR) AS "dotted", CAST(NULL AS VARCHAR) AS "code_set", CAST(NULL AS VARCHAR) AS "description", CAST(NULL AS BOOLEAN) AS "is_billable", CAST(NULL AS VARCHAR) AS "category", CAST(NULL AS VARCHAR) AS "category_description", CAST(NULL AS VARCHAR) AS "block", CAST(NULL AS VARCHAR) AS "block_description", CAST(NULL AS VARCHAR) AS "chapter", CAST(NULL AS VARCHAR) AS "chapter_description", CAST(NULL AS DATE) AS "valid_from", CAST(NULL AS DATE) AS "valid_to"
{% elif target.type in ('spark', 'databricks') %}SELECT CASE WHEN "icd10" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("icd10", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "icd10_key", "icd10", CAST(NULL AS STRING) AS "dotted", CAST(NULL AS STRING) AS "code_set", CAST(NULL AS STRING) AS "description", CAST(NULL AS BOOLEAN) AS "is_billable", CAST(NULL AS STRING) AS "category", CAST(NULL AS STRING) AS "category_description", CAST(NULL AS STRING) AS "block", CAST(NULL AS STRING) AS "block_description", CAST(NULL AS STRING) AS "chapter", CAST(NULL AS STRING) AS "chapter_description", CAST(NULL AS DATE) AS "valid_from", CAST(NULL AS DATE) AS "valid_to"
{% elif target.type == 'snowflake' %}SELECT CASE WHEN "icd10" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("icd10", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "icd10_key", "icd10", CAST(NULL AS VARCHAR) AS "dotted", CAST(NULL AS VARCHAR) AS "code_set", CAST(NULL AS VARCHAR) AS "description", CAST(NULL AS BOOLEAN) AS "is_billable", CAST(NULL AS VARCHAR) AS "category", CAST(NULL AS VARCHAR) AS "category_description", CAST(NULL AS VARCHAR) AS "block", CAST(NULL AS VARCHAR) AS "block_description", CAST(NULL AS VARCHAR) AS "chapter", CAST(NULL AS VARCHAR) AS "chapter_description", CAST(NULL AS DATE) AS "valid_from", CAST(NULL AS DATE) AS "valid_to"
{% else %}SELECT CASE WHEN "icd10" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("icd10", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "icd10_key", "icd10", CAST(NULL AS VARCHAR) AS "dotted", CAST(NULL AS VARCHAR) AS "code_set", CAST(NULL AS VARCHAR) AS "description", CAST(NULL AS BOOLEAN) AS "is_billable", CAST(NULL AS VARCHAR) AS "category", CAST(NULL AS VARCHAR) AS "category_description", CAST(NULL AS VARCHAR) AS "block", CAST(NULL AS VARCHAR) AS "block_description", CAST(NULL AS VARCHAR) AS "chapter", CAST(NULL AS VARCHAR) AS "chapter_description", CAST(NULL AS DATE) AS "valid_from", CAST(NULL AS DATE) AS "valid_to"
{% endif %}FROM inferred
) AS made
{% endcall %}
