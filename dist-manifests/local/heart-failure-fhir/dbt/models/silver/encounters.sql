-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- encounters: Contacts between a patient and the health care system, one row each.
{{ config(materialized='incremental', incremental_strategy='merge' if target.type in ('spark', 'databricks') else 'delete+insert', unique_key=['encounter_id'], on_schema_change='fail') }}

{% call standard_sql() %}
SELECT
  "encounter_id",
  "patient_id",
  "status",
  "encounter_class",
  "type",
  "type_system",
  "service_type",
  "service_type_system",
  "reason",
  "reason_system",
  "started_on",
  "started_at",
  "started_precision",
  "ended_on",
  "ended_at",
  "ended_precision",
  "admit_source",
  "discharge_disposition",
  "part_of_id",
  "organization_id",
  "updated_on",
  "updated_at",
  "updated_precision",
  "_file_id",
  "_row",
  "_run_id",
  "_ingested_at"
FROM (
  SELECT *, row_number() OVER (PARTITION BY "encounter_id" ORDER BY "_ingested_at" DESC NULLS LAST, "_row" DESC NULLS LAST, "patient_id" ASC NULLS LAST, "status" ASC NULLS LAST, "encounter_class" ASC NULLS LAST, "type" ASC NULLS LAST, "type_system" ASC NULLS LAST, "service_type" ASC NULLS LAST, "service_type_system" ASC NULLS LAST, "reason" ASC NULLS LAST, "reason_system" ASC NULLS LAST, "started_on" ASC NULLS LAST, "started_at" ASC NULLS LAST, "started_precision" ASC NULLS LAST, "ended_on" ASC NULLS LAST, "ended_at" ASC NULLS LAST, "ended_precision" ASC NULLS LAST, "admit_source" ASC NULLS LAST, "discharge_disposition" ASC NULLS LAST, "part_of_id" ASC NULLS LAST, "organization_id" ASC NULLS LAST, "updated_on" ASC NULLS LAST, "updated_at" ASC NULLS LAST, "updated_precision" ASC NULLS LAST, "_file_id" ASC NULLS LAST) AS "lakespec version"
  FROM {{ new_rows(source('heart_failure_fhir_bronze', 'encounter')) }}
) AS versions
WHERE "lakespec version" = 1
{% endcall %}
