-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- conditions: Problems and diagnoses, one row each. Notes and other text stay behind the door.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['condition_id'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "condition_id",
  "patient_id",
  "encounter_id",
  "clinical_status",
  "verification_status",
  "category",
  "severity",
  "severity_system",
  "code",
  "code_system",
  "icd10cm",
  "snomed",
  "onset_date",
  "onset_at",
  "onset_precision",
  "onset_age",
  "onset_age_capped",
  "abatement_date",
  "abatement_at",
  "abatement_precision",
  "recorded_date",
  "recorded_at",
  "recorded_precision",
  "updated_on",
  "updated_at",
  "updated_precision",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "condition_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_id" ASC NULLS LAST, "encounter_id" ASC NULLS LAST, "clinical_status" ASC NULLS LAST, "verification_status" ASC NULLS LAST, "category" ASC NULLS LAST, "severity" ASC NULLS LAST, "severity_system" ASC NULLS LAST, "code" ASC NULLS LAST, "code_system" ASC NULLS LAST, "icd10cm" ASC NULLS LAST, "snomed" ASC NULLS LAST, "onset_date" ASC NULLS LAST, "onset_at" ASC NULLS LAST, "onset_precision" ASC NULLS LAST, "onset_age" ASC NULLS LAST, "onset_age_capped" ASC NULLS LAST, "abatement_date" ASC NULLS LAST, "abatement_at" ASC NULLS LAST, "abatement_precision" ASC NULLS LAST, "recorded_date" ASC NULLS LAST, "recorded_at" ASC NULLS LAST, "recorded_precision" ASC NULLS LAST, "updated_on" ASC NULLS LAST, "updated_at" ASC NULLS LAST, "updated_precision" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('heart_failure_fhir_bronze', 'condition')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
