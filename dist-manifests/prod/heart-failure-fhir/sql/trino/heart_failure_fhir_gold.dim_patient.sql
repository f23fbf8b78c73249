-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- heart_failure_fhir_gold.dim_patient: One row for each patient.
CREATE SCHEMA IF NOT EXISTS "heart_failure_fhir_gold";

CREATE OR REPLACE TABLE "heart_failure_fhir_gold"."dim_patient" AS
WITH member AS (
  SELECT DISTINCT "patient_id", "sex", "birth_year", "state", "zip3", "deceased"
  FROM "heart_failure_fhir_silver"."patients"
  WHERE "patient_id" IS NOT NULL
),
named AS (
  SELECT CAST("patient_id" AS VARCHAR) AS "patient_id" FROM "heart_failure_fhir_silver"."encounters" WHERE "patient_id" IS NOT NULL
  UNION
  SELECT CAST("patient_id" AS VARCHAR) AS "patient_id" FROM "heart_failure_fhir_silver"."observations" WHERE "patient_id" IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named."patient_id"
  FROM named
  LEFT JOIN member ON member."patient_id" = named."patient_id"
  WHERE member."patient_id" IS NULL
)
SELECT CAST(-1 AS BIGINT) AS "patient_key", CAST(NULL AS VARCHAR) AS "patient_id", 'Unknown' AS "sex", CAST(NULL AS INTEGER) AS "birth_year", 'Unknown' AS "state", 'Unknown' AS "zip3", CAST(NULL AS BOOLEAN) AS "deceased"
UNION ALL
SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key", "patient_id", "sex", "birth_year", "state", "zip3", "deceased"
FROM member
UNION ALL
SELECT CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("patient_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "patient_key", "patient_id", CAST(NULL AS VARCHAR) AS "sex", CAST(NULL AS INTEGER) AS "birth_year", CAST(NULL AS VARCHAR) AS "state", CAST(NULL AS VARCHAR) AS "zip3", CAST(NULL AS BOOLEAN) AS "deceased"
FROM inferred;

COMMENT ON TABLE "heart_failure_fhir_gold"."dim_patient" IS 'One row for each patient.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_patient"."patient_key" IS 'Surrogate key: hash of patient_id; -1 is the unknown member.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_patient"."patient_id" IS 'Which patient this is.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_patient"."sex" IS 'Administrative gender.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_patient"."birth_year" IS 'Year of birth; null where it would tell an age over 89.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_patient"."state" IS 'State of the home address (USPS code); null where it is no state of the US.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_patient"."zip3" IS 'First three digits of the zip code, 000 where too few people live there.';
COMMENT ON COLUMN "heart_failure_fhir_gold"."dim_patient"."deceased" IS 'Whether the person has died; null = not said.';
