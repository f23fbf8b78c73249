-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- observations: Measurements, test results and other findings, one row each; parts of one are in observation_component.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['observation_id'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "observation_id",
  "patient_id",
  "encounter_id",
  "status",
  "category",
  "code",
  "code_system",
  "effective_on",
  "effective_at",
  "effective_precision",
  "effective_end_on",
  "effective_end_at",
  "effective_end_precision",
  "issued_at",
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
  "components",
  "updated_on",
  "updated_at",
  "updated_precision",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "observation_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_id" ASC NULLS LAST, "encounter_id" ASC NULLS LAST, "status" ASC NULLS LAST, "category" ASC NULLS LAST, "code" ASC NULLS LAST, "code_system" ASC NULLS LAST, "effective_on" ASC NULLS LAST, "effective_at" ASC NULLS LAST, "effective_precision" ASC NULLS LAST, "effective_end_on" ASC NULLS LAST, "effective_end_at" ASC NULLS LAST, "effective_end_precision" ASC NULLS LAST, "issued_at" ASC NULLS LAST, "value_type" ASC NULLS LAST, "value_number" ASC NULLS LAST, "value_digits" ASC NULLS LAST, "value_age" ASC NULLS LAST, "value_age_capped" ASC NULLS LAST, "value_comparator" ASC NULLS LAST, "value_unit" ASC NULLS LAST, "value_code" ASC NULLS LAST, "value_code_system" ASC NULLS LAST, "value_boolean" ASC NULLS LAST, "value_date" ASC NULLS LAST, "interpretation" ASC NULLS LAST, "data_absent_reason" ASC NULLS LAST, "components" ASC NULLS LAST, "updated_on" ASC NULLS LAST, "updated_at" ASC NULLS LAST, "updated_precision" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('heart_failure_fhir_bronze', 'observation')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
