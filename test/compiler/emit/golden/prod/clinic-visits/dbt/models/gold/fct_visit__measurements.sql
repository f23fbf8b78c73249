-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- fct_visit__measurements: what tests have measured of fct_visit
{{ config(materialized='incremental', incremental_strategy='append', full_refresh=false) }}

{% call standard_sql() %}
SELECT
  CAST('fct_visit.anomaly.avg_cost' AS {{ column_type('string') }}) AS "gate",
  CAST('{{ invocation_id }}' AS {{ column_type('string') }}) AS "run_id",
  CAST(current_timestamp AS {{ column_type('timestamptz') }}) AS "measured_at",
  max(measured."value") AS "value"
{% if target.type == 'snowflake' %}FROM (SELECT CAST(CAST(sum("cost") AS NUMBER(38, 2)) AS DOUBLE) / nullif(CAST(count("cost") AS DOUBLE), 0) AS "value" FROM {{ ref('fct_visit') }}) AS measured
{% else %}FROM (SELECT CAST(CAST(sum("cost") AS DECIMAL(38, 2)) AS DOUBLE) / nullif(CAST(count("cost") AS DOUBLE), 0) AS "value" FROM {{ ref('fct_visit') }}) AS measured
{% endif %}HAVING max(measured."value") IS NOT NULL
{% endcall %}
