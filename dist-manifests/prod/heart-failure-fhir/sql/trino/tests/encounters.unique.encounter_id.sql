-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- encounters.unique.encounter_id on heart_failure_fhir_silver.encounters: encounter_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."encounter_id", one."patient_id", one."status", one."encounter_class", one."type", one."type_system", one."service_type", one."service_type_system", one."reason", one."reason_system", one."started_on", one."started_at", one."started_precision", one."ended_on", one."ended_at", one."ended_precision", one."admit_source", one."discharge_disposition", one."part_of_id", one."organization_id", one."updated_on", one."updated_at", one."updated_precision", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "heart_failure_fhir_silver"."encounters" AS one
JOIN (
  SELECT "encounter_id"
  FROM "heart_failure_fhir_silver"."encounters"
  WHERE "encounter_id" IS NOT NULL
  GROUP BY "encounter_id"
  HAVING count(*) > 1
) AS twin ON twin."encounter_id" = one."encounter_id";
