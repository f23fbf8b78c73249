-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- findings: What validation found in datasets that were taken.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['dataset_id', 'finding'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "dataset_id",
  "finding",
  "code",
  "severity",
  "message",
  "path",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "dataset_id", "finding" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "code" ASC NULLS LAST, "severity" ASC NULLS LAST, "message" ASC NULLS LAST, "path" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('working_memory_bronze', 'findings')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
