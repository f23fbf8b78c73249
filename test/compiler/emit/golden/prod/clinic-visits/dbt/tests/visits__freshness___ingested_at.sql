-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- _ingested_at is no older than 26h
{% call standard_sql() %}
{% if target.type in ('spark', 'databricks') %}SELECT max("_ingested_at") AS "newest", current_timestamp - make_dt_interval(0, 0, 0, 93600) AS "oldest"
{% elif target.type == 'snowflake' %}SELECT max("_ingested_at") AS "newest", DATEADD('second', -93600, CURRENT_TIMESTAMP) AS "oldest"
{% else %}SELECT max("_ingested_at") AS "newest", current_timestamp - INTERVAL '93600' SECOND AS "oldest"
{% endif %}FROM {{ ref('visits') }}
{% if target.type in ('spark', 'databricks') %}HAVING max("_ingested_at") IS NULL OR max("_ingested_at") < current_timestamp - make_dt_interval(0, 0, 0, 93600){% elif target.type == 'snowflake' %}HAVING max("_ingested_at") IS NULL OR max("_ingested_at") < DATEADD('second', -93600, CURRENT_TIMESTAMP){% else %}HAVING max("_ingested_at") IS NULL OR max("_ingested_at") < current_timestamp - INTERVAL '93600' SECOND{% endif %}
{% endcall %}
