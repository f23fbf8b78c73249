-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- heart_failure_fhir_gold.fct_encounter: One row for each encounter.
CREATE SCHEMA IF NOT EXISTS "heart_failure_fhir_gold";

CREATE OR REPLACE TABLE "heart_failure_fhir_gold"."fct_encounter" AS
SELECT
  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key",
  coalesce(CAST(year("started_on") AS INTEGER) * 10000 + CAST(month("started_on") AS INTEGER) * 100 + CAST(day("started_on") AS INTEGER), -1) AS "started_key",
  "encounter_id",
  "encounter_class",
  "type",
  "reason",
  CAST(date_diff('day', "started_on", "ended_on") AS INTEGER) AS "length_of_stay_days"
FROM "heart_failure_fhir_silver"."encounters";

COMMENT ON TABLE "heart_failure_fhir_gold"."fct_encounter" IS 'One row for each encounter.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_encounter"."patient_key" IS 'patient: key of dim_patient; -1 where it is unknown.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_encounter"."started_key" IS 'started: key of dim_date; -1 where it is unknown.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_encounter"."encounter_id" IS 'Which encounter this is.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_encounter"."encounter_class" IS 'Inpatient, ambulatory, emergency and so on (HL7 v3-ActEncounterCode).';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_encounter"."type" IS 'Code of the kind of encounter, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_encounter"."reason" IS 'Code of the first reason, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_encounter"."length_of_stay_days" IS 'Days from the day of admission to the day of discharge.';
