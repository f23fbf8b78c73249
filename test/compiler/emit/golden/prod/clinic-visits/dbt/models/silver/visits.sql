-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- visits: One visit; it isn't billed yet.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['visit_id'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "visit_id",
  "patient_id",
  "visit_date",
  "department",
  "cost",
  "paid_at",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "visit_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_id" ASC NULLS LAST, "visit_date" ASC NULLS LAST, "department" ASC NULLS LAST, "cost" ASC NULLS LAST, "paid_at" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('clinic_visits_bronze', 'visits')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
