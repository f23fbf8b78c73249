-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- agg_admissions_by_class: Sums of fct_encounter by encounter_class.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("encounter_class" AS {{ column_type('string') }}) AS "encounter_class",
  CAST("count" AS {{ column_type('bigint') }}) AS "count",
  CAST("length_of_stay_days" AS {{ column_type('bigint') }}) AS "length_of_stay_days"
FROM (
WITH cells AS (
SELECT
  fact."encounter_class" AS "encounter_class",
  count(*) AS "count",
{% if target.type == 'snowflake' %}  CAST(sum(fact."length_of_stay_days") AS NUMBER(19, 0)) AS "length_of_stay_days"
{% else %}  CAST(sum(fact."length_of_stay_days") AS BIGINT) AS "length_of_stay_days"
{% endif %}FROM {{ ref('fct_encounter') }} AS fact
GROUP BY fact."encounter_class"
),
leaves AS (
SELECT
  fact."encounter_class" AS "encounter_class",
  "role started"."year" AS "started_year",
  count(*) AS "lakespec rows"
FROM {{ ref('fct_encounter') }} AS fact
LEFT JOIN {{ ref('dim_date') }} AS "role started" ON "role started"."date_key" = fact."started_key"
GROUP BY fact."encounter_class", "role started"."year"
),
level_2 AS (
{% if target.type == 'snowflake' %}  SELECT "encounter_class", "started_year", "lakespec rows", CAST(1 AS NUMBER(19, 0)) AS "lakespec leaves", "lakespec rows" < 11 AS "lakespec forced"
{% else %}  SELECT "encounter_class", "started_year", "lakespec rows", CAST(1 AS BIGINT) AS "lakespec leaves", "lakespec rows" < 11 AS "lakespec forced"
{% endif %}  FROM leaves
  WHERE "lakespec rows" > 0
),
level_1 AS (
{% if target.type == 'snowflake' %}  SELECT "encounter_class", CAST(sum("lakespec rows") AS NUMBER(19, 0)) AS "lakespec rows", CAST(sum("lakespec leaves") AS NUMBER(19, 0)) AS "lakespec leaves",
{% else %}  SELECT "encounter_class", CAST(sum("lakespec rows") AS BIGINT) AS "lakespec rows", CAST(sum("lakespec leaves") AS BIGINT) AS "lakespec leaves",
{% endif %}    sum("lakespec rows") < 11 OR (max(CASE WHEN "lakespec forced" THEN 1 ELSE 0 END) = 1 AND (sum("lakespec rows") - sum("lakespec leaves") < 11 OR count(*) < 2)) AS "lakespec forced"
  FROM level_2
  GROUP BY "encounter_class"
),
level_0 AS (
{% if target.type == 'snowflake' %}  SELECT CAST(sum("lakespec rows") AS NUMBER(19, 0)) AS "lakespec rows", CAST(sum("lakespec leaves") AS NUMBER(19, 0)) AS "lakespec leaves",
{% else %}  SELECT CAST(sum("lakespec rows") AS BIGINT) AS "lakespec rows", CAST(sum("lakespec leaves") AS BIGINT) AS "lakespec leaves",
{% endif %}    sum("lakespec rows") < 11 OR (max(CASE WHEN "lakespec forced" THEN 1 ELSE 0 END) = 1 AND (sum("lakespec rows") - sum("lakespec leaves") < 11 OR count(*) < 2)) AS "lakespec forced"
  FROM level_1
),
total_0 AS (
  SELECT coalesce(max(CASE WHEN "lakespec forced" THEN 1 ELSE 0 END), 0) = 1 AS "lakespec hidden"
  FROM level_0
),
total_1 AS (
  SELECT "encounter_class", "lakespec hidden" OR "lakespec forced" OR ("lakespec any" = 1 AND ("lakespec rank" <= 2 OR "lakespec slack" < 11)) AS "lakespec hidden"
  FROM (
    SELECT
      cell."encounter_class",
      cell."lakespec forced",
      above."lakespec hidden" AS "lakespec hidden",
      row_number() OVER (ORDER BY CASE WHEN cell."lakespec forced" THEN 0 ELSE 1 END ASC, cell."lakespec rows" ASC, cell."encounter_class" ASC NULLS LAST) AS "lakespec rank",
      sum(cell."lakespec rows" - cell."lakespec leaves") OVER (ORDER BY CASE WHEN cell."lakespec forced" THEN 0 ELSE 1 END ASC, cell."lakespec rows" ASC, cell."encounter_class" ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - cell."lakespec rows" + cell."lakespec leaves" AS "lakespec slack",
      max(CASE WHEN cell."lakespec forced" THEN 1 ELSE 0 END) OVER () AS "lakespec any"
    FROM level_1 AS cell
    JOIN total_0 AS above ON TRUE
  ) AS ranked
)
SELECT
  cells."encounter_class",
  CASE WHEN decided."lakespec hidden" THEN NULL ELSE cells."count" END AS "count",
  CASE WHEN decided."lakespec hidden" THEN NULL ELSE cells."length_of_stay_days" END AS "length_of_stay_days"
FROM cells
JOIN total_1 AS decided ON decided."encounter_class" IS NOT DISTINCT FROM cells."encounter_class"
) AS made
{% endcall %}
