-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- observation_components: Parts of observations, such as systolic and diastolic blood pressure, one row each.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['observation_id', 'component'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "observation_id",
  "component",
  "patient_id",
  "code",
  "code_system",
  "value_type",
  "value_number",
  "value_digits",
  "value_age",
  "value_age_capped",
  "value_comparator",
  "value_unit",
  "value_code",
  "value_code_system",
  "value_boolean",
  "value_date",
  "interpretation",
  "data_absent_reason",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "observation_id", "component" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_id" ASC NULLS LAST, "code" ASC NULLS LAST, "code_system" ASC NULLS LAST, "value_type" ASC NULLS LAST, "value_number" ASC NULLS LAST, "value_digits" ASC NULLS LAST, "value_age" ASC NULLS LAST, "value_age_capped" ASC NULLS LAST, "value_comparator" ASC NULLS LAST, "value_unit" ASC NULLS LAST, "value_code" ASC NULLS LAST, "value_code_system" ASC NULLS LAST, "value_boolean" ASC NULLS LAST, "value_date" ASC NULLS LAST, "interpretation" ASC NULLS LAST, "data_absent_reason" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('heart_failure_fhir_bronze', 'observation_component')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
