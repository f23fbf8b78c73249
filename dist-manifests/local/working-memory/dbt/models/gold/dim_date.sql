-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- dim_date: Calendar over the years that facts use; each date column of a fact is a role of it.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("date_key" AS {{ column_type('integer') }}) AS "date_key",
  CAST("date" AS DATE) AS "date",
  CAST("year" AS {{ column_type('integer') }}) AS "year",
  CAST("quarter" AS {{ column_type('integer') }}) AS "quarter",
  CAST("month" AS {{ column_type('integer') }}) AS "month",
  CAST("month_name" AS {{ column_type('string') }}) AS "month_name",
  CAST("day" AS {{ column_type('integer') }}) AS "day",
  CAST("iso_year" AS {{ column_type('integer') }}) AS "iso_year",
  CAST("iso_week" AS {{ column_type('integer') }}) AS "iso_week",
  CAST("day_of_week" AS {{ column_type('integer') }}) AS "day_of_week",
  CAST("day_name" AS {{ column_type('string') }}) AS "day_name",
  CAST("is_weekend" AS BOOLEAN) AS "is_weekend"
FROM (
WITH used AS (
{% if target.type == 'snowflake' %}  SELECT DISTINCT CAST(CAST(year("acq_time") AS NUMBER(10, 0)) AS BIGINT) AS y FROM {{ ref('scans') }} WHERE "acq_time" IS NOT NULL
{% else %}  SELECT DISTINCT CAST(CAST(year("acq_time") AS INTEGER) AS BIGINT) AS y FROM {{ ref('scans') }} WHERE "acq_time" IS NOT NULL
{% endif %}),
plain AS (
  SELECT min(y) AS lo, max(y) AS hi FROM used WHERE y BETWEEN 1800 AND 2199
),
years AS (
  SELECT y FROM used
  UNION
{% if target.type == 'trino' %}  SELECT filled.y FROM plain CROSS JOIN UNNEST(sequence(lo, hi)) AS filled(y)
{% elif target.type in ('spark', 'databricks') %}  SELECT filled.y FROM plain CROSS JOIN LATERAL explode(sequence(lo, hi)) AS filled(y)
{% elif target.type == 'snowflake' %}  SELECT filled.y FROM plain CROSS JOIN LATERAL (SELECT CAST(each.value AS NUMBER(19, 0)) AS y FROM TABLE(FLATTEN(INPUT => ARRAY_GENERATE_RANGE(lo, hi + 1))) AS each) AS filled
{% else %}  SELECT filled.y FROM plain CROSS JOIN UNNEST(generate_series(lo, hi)) AS filled(y)
{% endif %}),
days AS (
{% if target.type == 'trino' %}  SELECT y, date_add('day', n, date_add('year', y - 1970, DATE '1970-01-01')) AS "date" FROM years CROSS JOIN UNNEST(sequence(0, 365)) AS numbers(n)
{% elif target.type in ('spark', 'databricks') %}  SELECT y, date_add(make_date(CAST(y AS INTEGER), 1, 1), CAST(n AS INTEGER)) AS "date" FROM years CROSS JOIN LATERAL explode(sequence(0, 365)) AS numbers(n)
{% elif target.type == 'snowflake' %}  SELECT y, DATE_FROM_PARTS(y, 1, 1 + n) AS "date" FROM years CROSS JOIN LATERAL (SELECT CAST(each.value AS NUMBER(19, 0)) AS n FROM TABLE(FLATTEN(INPUT => ARRAY_GENERATE_RANGE(0, 365 + 1))) AS each) AS numbers
{% else %}  SELECT y, make_date(y, 1, 1) + CAST(n AS INTEGER) AS "date" FROM years CROSS JOIN UNNEST(generate_series(0, 365)) AS numbers(n)
{% endif %})
{% if target.type == 'snowflake' %}SELECT CAST(-1 AS NUMBER(10, 0)) AS "date_key", CAST(NULL AS DATE) AS "date", CAST(NULL AS NUMBER(10, 0)) AS "year", CAST(NULL AS NUMBER(10, 0)) AS "quarter", CAST(NULL AS NUMBER(10, 0)) AS "month", 'Unknown' AS "month_name", CAST(NULL AS NUMBER(10, 0)) AS "day", CAST(NULL AS NUMBER(10, 0)) AS "iso_year", CAST(NULL AS NUMBER(10, 0)) AS "iso_week", CAST(NULL AS NUMBER(10, 0)) AS "day_of_week", 'Unknown' AS "day_name", CAST(NULL AS BOOLEAN) AS "is_weekend"
{% else %}SELECT CAST(-1 AS INTEGER) AS "date_key", CAST(NULL AS DATE) AS "date", CAST(NULL AS INTEGER) AS "year", CAST(NULL AS INTEGER) AS "quarter", CAST(NULL AS INTEGER) AS "month", 'Unknown' AS "month_name", CAST(NULL AS INTEGER) AS "day", CAST(NULL AS INTEGER) AS "iso_year", CAST(NULL AS INTEGER) AS "iso_week", CAST(NULL AS INTEGER) AS "day_of_week", 'Unknown' AS "day_name", CAST(NULL AS BOOLEAN) AS "is_weekend"
{% endif %}UNION ALL
SELECT
{% if target.type == 'snowflake' %}  CAST(year("date") AS NUMBER(10, 0)) * 10000 + CAST(month("date") AS NUMBER(10, 0)) * 100 + CAST(day("date") AS NUMBER(10, 0)) AS "date_key",
{% else %}  CAST(year("date") AS INTEGER) * 10000 + CAST(month("date") AS INTEGER) * 100 + CAST(day("date") AS INTEGER) AS "date_key",
{% endif %}  "date" AS "date",
{% if target.type == 'trino' %}  CAST(year("date") AS INTEGER) AS "year",
  CAST(quarter("date") AS INTEGER) AS "quarter",
  CAST(month("date") AS INTEGER) AS "month",
  CASE CAST(month("date") AS INTEGER) WHEN 1 THEN 'January' WHEN 2 THEN 'February' WHEN 3 THEN 'March' WHEN 4 THEN 'April' WHEN 5 THEN 'May' WHEN 6 THEN 'June' WHEN 7 THEN 'July' WHEN 8 THEN 'August' WHEN 9 THEN 'September' WHEN 10 THEN 'October' WHEN 11 THEN 'November' WHEN 12 THEN 'December' END AS "month_name",
  CAST(day("date") AS INTEGER) AS "day",
  CAST(year(date_add('day', CAST(4 - CAST(day_of_week("date") AS INTEGER) AS INTEGER), "date")) AS INTEGER) AS "iso_year",
  CAST(week("date") AS INTEGER) AS "iso_week",
  CAST(day_of_week("date") AS INTEGER) AS "day_of_week",
  CASE CAST(day_of_week("date") AS INTEGER) WHEN 1 THEN 'Monday' WHEN 2 THEN 'Tuesday' WHEN 3 THEN 'Wednesday' WHEN 4 THEN 'Thursday' WHEN 5 THEN 'Friday' WHEN 6 THEN 'Saturday' WHEN 7 THEN 'Sunday' END AS "day_name",
  CAST(day_of_week("date") AS INTEGER) >= 6 AS "is_weekend"
{% elif target.type in ('spark', 'databricks') %}  CAST(year("date") AS INTEGER) AS "year",
  CAST(quarter("date") AS INTEGER) AS "quarter",
  CAST(month("date") AS INTEGER) AS "month",
  CASE CAST(month("date") AS INTEGER) WHEN 1 THEN 'January' WHEN 2 THEN 'February' WHEN 3 THEN 'March' WHEN 4 THEN 'April' WHEN 5 THEN 'May' WHEN 6 THEN 'June' WHEN 7 THEN 'July' WHEN 8 THEN 'August' WHEN 9 THEN 'September' WHEN 10 THEN 'October' WHEN 11 THEN 'November' WHEN 12 THEN 'December' END AS "month_name",
  CAST(day("date") AS INTEGER) AS "day",
  CAST(year(date_add("date", CAST(4 - CAST((weekday("date") + 1) AS INTEGER) AS INTEGER))) AS INTEGER) AS "iso_year",
  CAST(weekofyear("date") AS INTEGER) AS "iso_week",
  CAST((weekday("date") + 1) AS INTEGER) AS "day_of_week",
  CASE CAST((weekday("date") + 1) AS INTEGER) WHEN 1 THEN 'Monday' WHEN 2 THEN 'Tuesday' WHEN 3 THEN 'Wednesday' WHEN 4 THEN 'Thursday' WHEN 5 THEN 'Friday' WHEN 6 THEN 'Saturday' WHEN 7 THEN 'Sunday' END AS "day_name",
  CAST((weekday("date") + 1) AS INTEGER) >= 6 AS "is_weekend"
{% elif target.type == 'snowflake' %}  CAST(year("date") AS NUMBER(10, 0)) AS "year",
  CAST(quarter("date") AS NUMBER(10, 0)) AS "quarter",
  CAST(month("date") AS NUMBER(10, 0)) AS "month",
  CASE CAST(month("date") AS NUMBER(10, 0)) WHEN 1 THEN 'January' WHEN 2 THEN 'February' WHEN 3 THEN 'March' WHEN 4 THEN 'April' WHEN 5 THEN 'May' WHEN 6 THEN 'June' WHEN 7 THEN 'July' WHEN 8 THEN 'August' WHEN 9 THEN 'September' WHEN 10 THEN 'October' WHEN 11 THEN 'November' WHEN 12 THEN 'December' END AS "month_name",
  CAST(day("date") AS NUMBER(10, 0)) AS "day",
  CAST(year(CAST(DATEADD('day', CAST(4 - CAST(DAYOFWEEKISO("date") AS INTEGER) AS INTEGER), "date") AS DATE)) AS NUMBER(10, 0)) AS "iso_year",
  CAST(WEEKISO("date") AS NUMBER(10, 0)) AS "iso_week",
  CAST(DAYOFWEEKISO("date") AS INTEGER) AS "day_of_week",
  CASE CAST(DAYOFWEEKISO("date") AS INTEGER) WHEN 1 THEN 'Monday' WHEN 2 THEN 'Tuesday' WHEN 3 THEN 'Wednesday' WHEN 4 THEN 'Thursday' WHEN 5 THEN 'Friday' WHEN 6 THEN 'Saturday' WHEN 7 THEN 'Sunday' END AS "day_name",
  CAST(DAYOFWEEKISO("date") AS INTEGER) >= 6 AS "is_weekend"
{% else %}  CAST(year("date") AS INTEGER) AS "year",
  CAST(quarter("date") AS INTEGER) AS "quarter",
  CAST(month("date") AS INTEGER) AS "month",
  CASE CAST(month("date") AS INTEGER) WHEN 1 THEN 'January' WHEN 2 THEN 'February' WHEN 3 THEN 'March' WHEN 4 THEN 'April' WHEN 5 THEN 'May' WHEN 6 THEN 'June' WHEN 7 THEN 'July' WHEN 8 THEN 'August' WHEN 9 THEN 'September' WHEN 10 THEN 'October' WHEN 11 THEN 'November' WHEN 12 THEN 'December' END AS "month_name",
  CAST(day("date") AS INTEGER) AS "day",
  CAST(year(("date") + (CAST(4 - CAST(isodow("date") AS INTEGER) AS INTEGER))) AS INTEGER) AS "iso_year",
  CAST(week("date") AS INTEGER) AS "iso_week",
  CAST(isodow("date") AS INTEGER) AS "day_of_week",
  CASE CAST(isodow("date") AS INTEGER) WHEN 1 THEN 'Monday' WHEN 2 THEN 'Tuesday' WHEN 3 THEN 'Wednesday' WHEN 4 THEN 'Thursday' WHEN 5 THEN 'Friday' WHEN 6 THEN 'Saturday' WHEN 7 THEN 'Sunday' END AS "day_name",
  CAST(isodow("date") AS INTEGER) >= 6 AS "is_weekend"
{% endif %}FROM days
{% if target.type == 'snowflake' %}WHERE CAST(year("date") AS NUMBER(10, 0)) = y
{% else %}WHERE CAST(year("date") AS INTEGER) = y
{% endif %}) AS made
{% endcall %}
