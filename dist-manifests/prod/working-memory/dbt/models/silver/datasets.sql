-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- datasets: Datasets that were taken.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['dataset_id'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "dataset_id",
  "bids_version",
  "license",
  "participants",
  "sessions",
  "files",
  "size_bytes",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "bids_version" ASC NULLS LAST, "license" ASC NULLS LAST, "participants" ASC NULLS LAST, "sessions" ASC NULLS LAST, "files" ASC NULLS LAST, "size_bytes" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('working_memory_bronze', 'datasets')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
