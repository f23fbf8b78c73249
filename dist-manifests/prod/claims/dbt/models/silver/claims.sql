-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- claims: One line of a claim.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['claim_id'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "claim_id",
  "member_id",
  "birth_date",
  "sex",
  "state",
  "zip",
  "service_date",
  "class",
  "service_code",
  "service",
  "amount",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "claim_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "member_id" ASC NULLS LAST, "birth_date" ASC NULLS LAST, "sex" ASC NULLS LAST, "state" ASC NULLS LAST, "zip" ASC NULLS LAST, "service_date" ASC NULLS LAST, "class" ASC NULLS LAST, "service_code" ASC NULLS LAST, "service" ASC NULLS LAST, "amount" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('claims_bronze', 'claims')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
