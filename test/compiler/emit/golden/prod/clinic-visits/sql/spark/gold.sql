-- Made by lakespec from specs/visits.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS `clinic_visits_gold`;

-- clinic_visits_gold.dim_department: One visit; it isn't billed yet.
CREATE OR REPLACE TABLE `clinic_visits_gold`.`dim_department` USING iceberg AS
WITH member AS (
  SELECT DISTINCT `department`
  FROM `clinic_visits_silver`.`visits`
  WHERE `department` IS NOT NULL
)
SELECT CAST(-1 AS BIGINT) AS `department_key`, CAST(NULL AS STRING) AS `department`
UNION ALL
SELECT CASE WHEN `department` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`department`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `department_key`, `department`
FROM member;

COMMENT ON TABLE `clinic_visits_gold`.`dim_department` IS 'One visit; it isn\'t billed yet.';
ALTER TABLE `clinic_visits_gold`.`dim_department` ALTER COLUMN `department_key` COMMENT 'Surrogate key: hash of department; -1 is the unknown member.';
ALTER TABLE `clinic_visits_gold`.`dim_department` ALTER COLUMN `department` COMMENT 'Department; \'none\' for visits at home';

-- clinic_visits_gold.fct_visit: One visit; it isn't billed yet.
CREATE OR REPLACE TABLE `clinic_visits_gold`.`fct_visit` USING iceberg AS
SELECT
  CASE WHEN `department` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`department`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `department_key`,
  `visit_id`,
  `patient_id`,
  `cost`
FROM `clinic_visits_silver`.`visits`;

COMMENT ON TABLE `clinic_visits_gold`.`fct_visit` IS 'One visit; it isn\'t billed yet.';
ALTER TABLE `clinic_visits_gold`.`fct_visit` ALTER COLUMN `department_key` COMMENT 'department: key of dim_department; -1 where it is unknown.';
ALTER TABLE `clinic_visits_gold`.`fct_visit` ALTER COLUMN `visit_id` COMMENT 'Number of the visit.';
ALTER TABLE `clinic_visits_gold`.`fct_visit` ALTER COLUMN `patient_id` COMMENT 'Medical record number.';
ALTER TABLE `clinic_visits_gold`.`fct_visit` ALTER COLUMN `cost` COMMENT 'Cost in US dollars.';

-- clinic_visits_gold.fct_visit__measurements: what tests have measured of fct_visit, run by run
CREATE TABLE IF NOT EXISTS `clinic_visits_gold`.`fct_visit__measurements` (
  `gate` STRING NOT NULL,
  `run_id` STRING NOT NULL,
  `measured_at` TIMESTAMP NOT NULL,
  `value` DOUBLE NOT NULL
) USING iceberg;
