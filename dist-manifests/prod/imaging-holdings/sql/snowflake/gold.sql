-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS "imaging_holdings_gold";

-- imaging_holdings_gold.dim_subject: One row for each subject of a collection.
CREATE OR REPLACE TABLE "imaging_holdings_gold"."dim_subject" AS
WITH member AS (
  SELECT DISTINCT "subject_id", "collection"
  FROM "imaging_holdings_silver"."subjects"
  WHERE "subject_id" IS NOT NULL
),
named AS (
  SELECT CAST("subject_id" AS VARCHAR) AS "subject_id" FROM "imaging_holdings_silver"."holdings" WHERE "subject_id" IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named."subject_id"
  FROM named
  LEFT JOIN member ON member."subject_id" = named."subject_id"
  WHERE member."subject_id" IS NULL
)
SELECT CAST(-1 AS BIGINT) AS "subject_key", CAST(NULL AS VARCHAR) AS "subject_id", 'Unknown' AS "collection"
UNION ALL
SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("subject_id", '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "subject_key", "subject_id", "collection"
FROM member
UNION ALL
SELECT CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("subject_id", '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "subject_key", "subject_id", CAST(NULL AS VARCHAR) AS "collection"
FROM inferred;

COMMENT ON TABLE "imaging_holdings_gold"."dim_subject" IS 'One row for each subject of a collection.';
COMMENT ON COLUMN "imaging_holdings_gold"."dim_subject"."subject_key" IS 'Surrogate key: hash of subject_id; -1 is the unknown member.';

-- imaging_holdings_gold.fct_holding: One row for each subject and modality.
CREATE OR REPLACE TABLE "imaging_holdings_gold"."fct_holding" AS
SELECT
  CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("subject_id", '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END AS "subject_key",
  "collection",
  "subject_id",
  "modality",
  "images"
FROM "imaging_holdings_silver"."holdings";

COMMENT ON TABLE "imaging_holdings_gold"."fct_holding" IS 'One row for each subject and modality.';
COMMENT ON COLUMN "imaging_holdings_gold"."fct_holding"."subject_key" IS 'subject: key of dim_subject; -1 where it is unknown.';
COMMENT ON COLUMN "imaging_holdings_gold"."fct_holding"."modality" IS 'Kind of device, such as MR or CT.';
COMMENT ON COLUMN "imaging_holdings_gold"."fct_holding"."images" IS 'Images.';

-- imaging_holdings_gold.fct_study: One row for each study of the stroke collection, by the patients that it owns.
CREATE OR REPLACE TABLE "imaging_holdings_gold"."fct_study" AS
SELECT
  coalesce("lakespec key 1", CAST(-1 AS NUMBER(19, 0))) AS "patient_key",
  "study_instance_uid",
  "patient_age_years" AS "patient_age"
FROM "imaging_holdings_silver"."studies"
LEFT JOIN (
  SELECT "patient_key" AS "lakespec key 1"
  FROM "stroke_mri_gold"."dim_patient"
) AS "lakespec owned 1"
  ON "lakespec key 1" = CASE WHEN "patient_id" IS NULL THEN CAST(-1 AS NUMBER(19, 0)) ELSE CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('s' || replace(replace("patient_id", '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1) AS NUMBER(19, 0)) END;

COMMENT ON TABLE "imaging_holdings_gold"."fct_study" IS 'One row for each study of the stroke collection, by the patients that it owns.';
COMMENT ON COLUMN "imaging_holdings_gold"."fct_study"."patient_key" IS 'patient: key of mri.dim_patient; -1 where it is unknown.';
COMMENT ON COLUMN "imaging_holdings_gold"."fct_study"."study_instance_uid" IS 'The study, as in the published file.';
COMMENT ON COLUMN "imaging_holdings_gold"."fct_study"."patient_age" IS 'Age at the study, years.';
