-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- events: Events of recordings, by events.tsv.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['dataset_id', 'path', 'event'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "dataset_id",
  "path",
  "participant_id",
  "session_id",
  "task",
  "acquisition",
  "run",
  "event",
  "onset_s",
  "duration_s",
  "trial_type",
  "value",
  "response_time_s",
  "sample",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "path", "event" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "participant_id" ASC NULLS LAST, "session_id" ASC NULLS LAST, "task" ASC NULLS LAST, "acquisition" ASC NULLS LAST, "run" ASC NULLS LAST, "onset_s" ASC NULLS LAST, "duration_s" ASC NULLS LAST, "trial_type" ASC NULLS LAST, "value" ASC NULLS LAST, "response_time_s" ASC NULLS LAST, "sample" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('working_memory_bronze', 'events')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
