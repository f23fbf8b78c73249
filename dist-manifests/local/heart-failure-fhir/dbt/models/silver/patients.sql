-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- patients: People, one row each. Names, addresses, numbers and contacts stay behind the door.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['patient_id'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "patient_id",
  "active",
  "mrn",
  "sex",
  "birth_sex",
  "birth_year",
  "deceased",
  "death_year",
  "marital_status",
  "race",
  "ethnicity",
  "state",
  "zip3",
  "updated_on",
  "updated_at",
  "updated_precision",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "patient_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "active" ASC NULLS LAST, "mrn" ASC NULLS LAST, "sex" ASC NULLS LAST, "birth_sex" ASC NULLS LAST, "birth_year" ASC NULLS LAST, "deceased" ASC NULLS LAST, "death_year" ASC NULLS LAST, "marital_status" ASC NULLS LAST, "race" ASC NULLS LAST, "ethnicity" ASC NULLS LAST, "state" ASC NULLS LAST, "zip3" ASC NULLS LAST, "updated_on" ASC NULLS LAST, "updated_at" ASC NULLS LAST, "updated_precision" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('heart_failure_fhir_bronze', 'patient')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
