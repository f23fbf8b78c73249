-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- heart_failure_fhir_gold.fct_observation: One row for each observation; its value where it is a number.
CREATE SCHEMA IF NOT EXISTS "heart_failure_fhir_gold";

CREATE OR REPLACE TABLE "heart_failure_fhir_gold"."fct_observation" AS
SELECT
  CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE CAST(CAST('0x' || substr(md5(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;')), 1, 16) AS UBIGINT) >> 1 AS BIGINT) END AS "patient_key",
  coalesce(CAST(year("effective_on") AS INTEGER) * 10000 + CAST(month("effective_on") AS INTEGER) * 100 + CAST(day("effective_on") AS INTEGER), -1) AS "observed_key",
  "observation_id",
  "category",
  "code",
  "value_unit",
  "value_number" AS "value"
FROM "heart_failure_fhir_silver"."observations";

COMMENT ON TABLE "heart_failure_fhir_gold"."fct_observation" IS 'One row for each observation; its value where it is a number.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_observation"."patient_key" IS 'patient: key of dim_patient; -1 where it is unknown.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_observation"."observed_key" IS 'observed: key of dim_date; -1 where it is unknown.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_observation"."observation_id" IS 'Which observation this is.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_observation"."category" IS 'vital-signs, laboratory, survey and so on (HL7 observation-category).';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_observation"."code" IS 'Code of what was observed, from a standard or listed code system.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_observation"."value_unit" IS 'Unit of the number (UCUM).';
COMMENT ON COLUMN "heart_failure_fhir_gold"."fct_observation"."value" IS 'The value, in the unit beside it.';
