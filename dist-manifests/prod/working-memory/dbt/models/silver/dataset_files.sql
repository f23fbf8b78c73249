-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- dataset_files: Every file of a dataset that is not in quarantine, and what became of it.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['dataset_id', 'file'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "dataset_id",
  "file",
  "path",
  "participant_id",
  "session_id",
  "datatype",
  "suffix",
  "extension",
  "size_bytes",
  "disposition",
  "reason",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "file" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "path" ASC NULLS LAST, "participant_id" ASC NULLS LAST, "session_id" ASC NULLS LAST, "datatype" ASC NULLS LAST, "suffix" ASC NULLS LAST, "extension" ASC NULLS LAST, "size_bytes" ASC NULLS LAST, "disposition" ASC NULLS LAST, "reason" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('working_memory_bronze', 'dataset_files')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
