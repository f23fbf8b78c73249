-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS `imaging_holdings_gold`;

-- imaging_holdings_gold.dim_subject: One row for each subject of a collection.
CREATE OR REPLACE TABLE `imaging_holdings_gold`.`dim_subject` USING iceberg AS
WITH member AS (
  SELECT DISTINCT `subject_id`, `collection`
  FROM `imaging_holdings_silver`.`subjects`
  WHERE `subject_id` IS NOT NULL
),
named AS (
  SELECT CAST(`subject_id` AS STRING) AS `subject_id` FROM `imaging_holdings_silver`.`holdings` WHERE `subject_id` IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named.`subject_id`
  FROM named
  LEFT JOIN member ON member.`subject_id` = named.`subject_id`
  WHERE member.`subject_id` IS NULL
)
SELECT CAST(-1 AS BIGINT) AS `subject_key`, CAST(NULL AS STRING) AS `subject_id`, 'Unknown' AS `collection`
UNION ALL
SELECT CASE WHEN `subject_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`subject_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `subject_key`, `subject_id`, `collection`
FROM member
UNION ALL
SELECT CASE WHEN `subject_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`subject_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `subject_key`, `subject_id`, CAST(NULL AS STRING) AS `collection`
FROM inferred;

COMMENT ON TABLE `imaging_holdings_gold`.`dim_subject` IS 'One row for each subject of a collection.';
ALTER TABLE `imaging_holdings_gold`.`dim_subject` ALTER COLUMN `subject_key` COMMENT 'Surrogate key: hash of subject_id; -1 is the unknown member.';

-- imaging_holdings_gold.fct_holding: One row for each subject and modality.
CREATE OR REPLACE TABLE `imaging_holdings_gold`.`fct_holding` USING iceberg AS
SELECT
  CASE WHEN `subject_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`subject_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `subject_key`,
  `collection`,
  `subject_id`,
  `modality`,
  `images`
FROM `imaging_holdings_silver`.`holdings`;

COMMENT ON TABLE `imaging_holdings_gold`.`fct_holding` IS 'One row for each subject and modality.';
ALTER TABLE `imaging_holdings_gold`.`fct_holding` ALTER COLUMN `subject_key` COMMENT 'subject: key of dim_subject; -1 where it is unknown.';
ALTER TABLE `imaging_holdings_gold`.`fct_holding` ALTER COLUMN `modality` COMMENT 'Kind of device, such as MR or CT.';
ALTER TABLE `imaging_holdings_gold`.`fct_holding` ALTER COLUMN `images` COMMENT 'Images.';

-- imaging_holdings_gold.fct_study: One row for each study of the stroke collection, by the patients that it owns.
CREATE OR REPLACE TABLE `imaging_holdings_gold`.`fct_study` USING iceberg AS
SELECT
  coalesce(`lakespec key 1`, CAST(-1 AS BIGINT)) AS `patient_key`,
  `study_instance_uid`,
  `patient_age_years` AS `patient_age`
FROM `imaging_holdings_silver`.`studies`
LEFT JOIN (
  SELECT `patient_key` AS `lakespec key 1`
  FROM `stroke_mri_gold`.`dim_patient`
) AS `lakespec owned 1`
  ON `lakespec key 1` = CASE WHEN `patient_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`patient_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END;

COMMENT ON TABLE `imaging_holdings_gold`.`fct_study` IS 'One row for each study of the stroke collection, by the patients that it owns.';
ALTER TABLE `imaging_holdings_gold`.`fct_study` ALTER COLUMN `patient_key` COMMENT 'patient: key of mri.dim_patient; -1 where it is unknown.';
ALTER TABLE `imaging_holdings_gold`.`fct_study` ALTER COLUMN `study_instance_uid` COMMENT 'The study, as in the published file.';
ALTER TABLE `imaging_holdings_gold`.`fct_study` ALTER COLUMN `patient_age` COMMENT 'Age at the study, years.';
