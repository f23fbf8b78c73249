-- Made by lakespec from specs/visits.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS `clinic_visits_silver`;

-- clinic_visits_silver.visits: One visit; it isn't billed yet.
CREATE TABLE IF NOT EXISTS `clinic_visits_silver`.`visits` (
  `visit_id` STRING NOT NULL,
  `patient_id` STRING NOT NULL,
  `visit_date` INTEGER,
  `department` STRING NOT NULL,
  `cost` DECIMAL(10, 2),
  `paid_at` INTEGER,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of clinic_visits_bronze.visits that came since the last run.
MERGE INTO `clinic_visits_silver`.`visits` AS target
USING (
SELECT
  `visit_id`,
  `patient_id`,
  `visit_date`,
  `department`,
  `cost`,
  `paid_at`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `visit_id` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `patient_id` ASC NULLS LAST, `visit_date` ASC NULLS LAST, `department` ASC NULLS LAST, `cost` ASC NULLS LAST, `paid_at` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `clinic_visits_bronze`.`visits`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`visit_id` = source.`visit_id`
WHEN MATCHED THEN UPDATE SET `patient_id` = source.`patient_id`, `visit_date` = source.`visit_date`, `department` = source.`department`, `cost` = source.`cost`, `paid_at` = source.`paid_at`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`visit_id`, `patient_id`, `visit_date`, `department`, `cost`, `paid_at`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`visit_id`, source.`patient_id`, source.`visit_date`, source.`department`, source.`cost`, source.`paid_at`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `clinic_visits_silver`.`visits` IS 'One visit; it isn\'t billed yet.';
ALTER TABLE `clinic_visits_silver`.`visits` ALTER COLUMN `visit_id` COMMENT 'Number of the visit.';
ALTER TABLE `clinic_visits_silver`.`visits` ALTER COLUMN `patient_id` COMMENT 'Medical record number.';
ALTER TABLE `clinic_visits_silver`.`visits` ALTER COLUMN `visit_date` COMMENT 'Day of the visit.';
ALTER TABLE `clinic_visits_silver`.`visits` ALTER COLUMN `department` COMMENT 'Department; \'none\' for visits at home';
ALTER TABLE `clinic_visits_silver`.`visits` ALTER COLUMN `cost` COMMENT 'Cost in US dollars.';
ALTER TABLE `clinic_visits_silver`.`visits` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `clinic_visits_silver`.`visits` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `clinic_visits_silver`.`visits` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `clinic_visits_silver`.`visits` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';
