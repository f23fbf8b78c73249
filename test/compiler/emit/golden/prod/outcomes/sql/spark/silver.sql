-- Made by lakespec from specs/outcomes.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS `outcomes_silver`;

-- outcomes_silver.costs: Cost by department.
CREATE OR REPLACE TABLE `outcomes_silver`.`costs` USING iceberg AS
SELECT
  `department` AS `department`,
  CAST(sum(`cost`) AS DECIMAL(38, 2)) AS `cost`,
  count(*) AS `visits`
FROM `clinic_visits_silver`.`visits` AS `visits`
GROUP BY `department`;

COMMENT ON TABLE `outcomes_silver`.`costs` IS 'Cost by department.';
ALTER TABLE `outcomes_silver`.`costs` ALTER COLUMN `department` COMMENT 'Department; \'none\' for visits at home';
ALTER TABLE `outcomes_silver`.`costs` ALTER COLUMN `cost` COMMENT 'Cost in US dollars.';
