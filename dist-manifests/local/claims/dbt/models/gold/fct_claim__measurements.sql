-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- fct_claim__measurements: what tests have measured of fct_claim
{{ config(materialized='incremental', incremental_strategy='append', full_refresh=false) }}

{% call standard_sql() %}
SELECT
  CAST('fct_claim.anomaly.row_count' AS {{ column_type('string') }}) AS "gate",
  CAST('{{ invocation_id }}' AS {{ column_type('string') }}) AS "run_id",
  CAST(current_timestamp AS {{ column_type('timestamptz') }}) AS "measured_at",
  max(measured."value") AS "value"
FROM (SELECT CAST(count(*) AS DOUBLE) AS "value" FROM {{ ref('fct_claim') }}) AS measured
HAVING max(measured."value") IS NOT NULL
{% endcall %}
