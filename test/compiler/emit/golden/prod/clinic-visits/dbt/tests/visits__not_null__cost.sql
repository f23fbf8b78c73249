-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- cost is there
{% call standard_sql() %}
WITH failing AS (
SELECT "visit_id", "patient_id", "visit_date", "department", "cost", "paid_at", "_file_id", "_row", "_run_id", "_ingested_at"
FROM {{ ref('visits') }}
WHERE "cost" IS NULL
)
SELECT failing.*
FROM failing
WHERE (SELECT count(*) FROM failing) > 0.005 * (SELECT count(*) FROM {{ ref('visits') }})
{% endcall %}
