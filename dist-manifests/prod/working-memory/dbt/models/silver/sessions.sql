-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- sessions: Sessions, by sessions.tsv and participants' folders.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['dataset_id', 'participant_id', 'session_id'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "participant_id",
  "dataset_id",
  "session_id",
  "acq_time",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "participant_id", "session_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "acq_time" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('working_memory_bronze', 'sessions')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
