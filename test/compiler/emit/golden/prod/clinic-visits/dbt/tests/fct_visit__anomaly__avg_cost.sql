-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- avg(cost) stays near what it was
{% call standard_sql() %}
SELECT latest."value", usual."mean", usual."deviation"
{% if target.type == 'snowflake' %}FROM (SELECT CAST(CAST(sum("cost") AS NUMBER(38, 2)) AS DOUBLE) / nullif(CAST(count("cost") AS DOUBLE), 0) AS "value" FROM {{ ref('fct_visit') }}) AS latest
{% else %}FROM (SELECT CAST(CAST(sum("cost") AS DECIMAL(38, 2)) AS DOUBLE) / nullif(CAST(count("cost") AS DOUBLE), 0) AS "value" FROM {{ ref('fct_visit') }}) AS latest
{% endif %}CROSS JOIN (
  SELECT count(*) AS "points", avg("value") AS "mean", stddev_samp("value") AS "deviation"
  FROM (SELECT * FROM {{ ref('fct_visit__measurements') }} WHERE "run_id" <> '{{ invocation_id }}') AS measurements
  WHERE "gate" = 'fct_visit.anomaly.avg_cost'
{% if target.type in ('spark', 'databricks') %}    AND "measured_at" >= current_timestamp - make_dt_interval(0, 0, 0, 2419200)
{% elif target.type == 'snowflake' %}    AND "measured_at" >= DATEADD('second', -2419200, CURRENT_TIMESTAMP)
{% else %}    AND "measured_at" >= current_timestamp - INTERVAL '2419200' SECOND
{% endif %}) AS usual
WHERE usual."points" >= 7 AND abs(latest."value" - usual."mean") > CASE
  WHEN usual."deviation" <= 1e-9 * abs(usual."mean") THEN 0.01 * abs(usual."mean")
  ELSE 2.5 * usual."deviation"
END
{% endcall %}
