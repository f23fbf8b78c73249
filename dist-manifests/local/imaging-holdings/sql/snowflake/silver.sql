-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS "imaging_holdings_silver";

-- imaging_holdings_silver.holdings: Images by collection, subject and modality.
CREATE OR REPLACE TABLE "imaging_holdings_silver"."holdings" AS
SELECT
  'stroke-mri' AS "collection",
  "patient_id" AS "subject_id",
  "modality" AS "modality",
  count(*) AS "images"
FROM "stroke_mri_silver"."instances" AS "instances"
WHERE "patient_id" IS NOT NULL
GROUP BY "patient_id", "modality"
UNION ALL
SELECT
  'working-memory' AS "collection",
  "participant_id" AS "subject_id",
  'MR' AS "modality",
  count(*) AS "images"
FROM "working_memory_silver"."images" AS "images"
WHERE "participant_id" IS NOT NULL
GROUP BY "participant_id";

COMMENT ON TABLE "imaging_holdings_silver"."holdings" IS 'Images by collection, subject and modality.';
COMMENT ON COLUMN "imaging_holdings_silver"."holdings"."modality" IS 'Kind of device, such as MR or CT.';

-- imaging_holdings_silver.studies: Studies of the stroke collection.
CREATE OR REPLACE TABLE "imaging_holdings_silver"."studies" AS
SELECT
  "study_instance_uid",
  "patient_id",
  "patient_age_years"
FROM "stroke_mri_silver"."studies";

COMMENT ON TABLE "imaging_holdings_silver"."studies" IS 'Studies of the stroke collection.';
COMMENT ON COLUMN "imaging_holdings_silver"."studies"."study_instance_uid" IS 'The study, as in the published file.';
COMMENT ON COLUMN "imaging_holdings_silver"."studies"."patient_id" IS 'The patient.';
COMMENT ON COLUMN "imaging_holdings_silver"."studies"."patient_age_years" IS 'Age at the study in completed years, before any date is shifted.';

-- imaging_holdings_silver.subjects: Subjects of all collections.
CREATE OR REPLACE TABLE "imaging_holdings_silver"."subjects" AS
SELECT
  "subject_id" AS "subject_id",
  min("collection") AS "collection"
FROM "imaging_holdings_silver"."holdings" AS "holdings"
GROUP BY "subject_id";

COMMENT ON TABLE "imaging_holdings_silver"."subjects" IS 'Subjects of all collections.';
