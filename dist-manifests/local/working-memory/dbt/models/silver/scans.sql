-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- scans: Recordings, by scans.tsv.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['dataset_id', 'path'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "dataset_id",
  "path",
  "participant_id",
  "session_id",
  "datatype",
  "suffix",
  "acq_time",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "path" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "participant_id" ASC NULLS LAST, "session_id" ASC NULLS LAST, "datatype" ASC NULLS LAST, "suffix" ASC NULLS LAST, "acq_time" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('working_memory_bronze', 'scans')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
