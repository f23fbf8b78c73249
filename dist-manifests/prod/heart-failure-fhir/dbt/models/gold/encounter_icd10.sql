-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- encounter_icd10: Pairs of encounter_id and members of dim_icd10; a group without members has the unknown one.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("encounter_id_key" AS {{ column_type('bigint') }}) AS "encounter_id_key",
  CAST("icd10_key" AS {{ column_type('bigint') }}) AS "icd10_key",
  CAST("weight" AS DOUBLE) AS "weight"
FROM (
WITH pairs AS (
  SELECT DISTINCT "encounter_id_key", "icd10_key"
  FROM (
SELECT
{% if target.type == 'trino' %}  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "encounter_id_key",
  CASE WHEN nullif(replace(replace(upper(trim(BOTH ' ' FROM "icd10")), 'ß', 'ẞ'), '.', ''), '') IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace(nullif(replace(replace(upper(trim(BOTH ' ' FROM "icd10")), 'ß', 'ẞ'), '.', ''), ''), '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "icd10_key"
{% elif target.type in ('spark', 'databricks') %}  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "encounter_id_key",
  CASE WHEN nullif(replace(transform(array(trim(BOTH ' ' FROM "icd10")), s -> CASE WHEN length(upper(s)) = length(s) THEN upper(s) ELSE array_join(transform(split(s, ''), c -> CASE WHEN length(upper(c)) = 1 THEN upper(c) ELSE translate(c, 'ßᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ẞᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ') END), '') END)[0], '.', ''), '') IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(nullif(replace(transform(array(trim(BOTH ' ' FROM "icd10")), s -> CASE WHEN length(upper(s)) = length(s) THEN upper(s) ELSE array_join(transform(split(s, ''), c -> CASE WHEN length(upper(c)) = 1 THEN upper(c) ELSE translate(c, 'ßᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ẞᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ') END), '') END)[0], '.', ''), ''), '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS "icd10_key"
{% elif target.type == 'snowflake' %}  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "encounter_id_key",
  CASE WHEN nullif(replace(upper(replace(TRIM("icd10", ' '), 'ß', 'ẞ')), '.', ''), '') IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace(nullif(replace(upper(replace(TRIM("icd10", ' '), 'ß', 'ẞ')), '.', ''), ''), '\', '\\'), ';', '\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "icd10_key"
{% else %}  CASE WHEN "encounter_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("encounter_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "encounter_id_key",
  CASE WHEN nullif(replace(upper(trim(BOTH ' ' FROM "icd10")), '.', ''), '') IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace(nullif(replace(upper(trim(BOTH ' ' FROM "icd10")), '.', ''), ''), '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "icd10_key"
{% endif %}FROM {{ ref('encounter_icd10_silver') }}
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
  SELECT "encounter_id_key", "icd10_key" FROM pairs
  UNION ALL
{% if target.type == 'snowflake' %}  SELECT used."encounter_id_key", CAST(-1 AS NUMBER(19, 0)) AS "icd10_key"
{% else %}  SELECT used."encounter_id_key", CAST(-1 AS BIGINT) AS "icd10_key"
{% endif %}  FROM used
  LEFT JOIN (SELECT DISTINCT "encounter_id_key" FROM pairs) AS known ON known."encounter_id_key" = used."encounter_id_key"
  WHERE known."encounter_id_key" IS NULL
)
SELECT "encounter_id_key", "icd10_key", CAST(1 AS DOUBLE) / count(*) OVER (PARTITION BY "encounter_id_key") AS "weight"
FROM members
) AS made
{% endcall %}
