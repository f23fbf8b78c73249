-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- row_count stays near what it was
{% call standard_sql() %}
SELECT latest."value", usual."mean", usual."deviation"
FROM (SELECT CAST(count(*) AS DOUBLE) AS "value" FROM {{ ref('fct_claim') }}) AS latest
CROSS JOIN (
  SELECT count(*) AS "points", avg("value") AS "mean", stddev_samp("value") AS "deviation"
  FROM (SELECT * FROM {{ ref('fct_claim__measurements') }} WHERE "run_id" <> '{{ invocation_id }}') AS measurements
  WHERE "gate" = 'fct_claim.anomaly.row_count'
{% if target.type in ('spark', 'databricks') %}    AND "measured_at" >= current_timestamp - make_dt_interval(0, 0, 0, 2419200)
{% elif target.type == 'snowflake' %}    AND "measured_at" >= DATEADD('second', -2419200, CURRENT_TIMESTAMP)
{% else %}    AND "measured_at" >= current_timestamp - INTERVAL '2419200' SECOND
{% endif %}) AS usual
WHERE usual."points" >= 7 AND abs(latest."value" - usual."mean") > CASE
  WHEN usual."deviation" <= 1e-9 * abs(usual."mean") THEN 0.01 * abs(usual."mean")
  ELSE 3 * usual."deviation"
END
{% endcall %}
