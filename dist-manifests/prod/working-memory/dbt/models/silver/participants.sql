-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
-- participants: Participants, by participants.tsv.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['participant_id'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "participant_id",
  "dataset_id",
  "age",
  "age_capped",
  "sex",
  "handedness",
  "species",
  "strain",
  "strain_rrid",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "participant_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "dataset_id" ASC NULLS LAST, "age" ASC NULLS LAST, "age_capped" ASC NULLS LAST, "sex" ASC NULLS LAST, "handedness" ASC NULLS LAST, "species" ASC NULLS LAST, "strain" ASC NULLS LAST, "strain_rrid" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('working_memory_bronze', 'participants')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
