-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS `stroke_mri_gold`;

-- stroke_mri_gold.dim_patient: One row for each patient.
CREATE OR REPLACE TABLE `stroke_mri_gold`.`dim_patient` USING iceberg AS
WITH member AS (
  SELECT DISTINCT `patient_id`, `patient_sex`
  FROM `stroke_mri_silver`.`patients`
  WHERE `patient_id` IS NOT NULL
),
named AS (
  SELECT CAST(`patient_id` AS STRING) AS `patient_id` FROM `stroke_mri_silver`.`studies` WHERE `patient_id` IS NOT NULL
  UNION
  SELECT CAST(`patient_id` AS STRING) AS `patient_id` FROM `stroke_mri_silver`.`instances` WHERE `patient_id` IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named.`patient_id`
  FROM named
  LEFT JOIN member ON member.`patient_id` = named.`patient_id`
  WHERE member.`patient_id` IS NULL
)
SELECT CAST(-1 AS BIGINT) AS `patient_key`, CAST(NULL AS STRING) AS `patient_id`, 'Unknown' AS `patient_sex`
UNION ALL
SELECT CASE WHEN `patient_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`patient_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `patient_key`, `patient_id`, `patient_sex`
FROM member
UNION ALL
SELECT CASE WHEN `patient_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`patient_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `patient_key`, `patient_id`, CAST(NULL AS STRING) AS `patient_sex`
FROM inferred;

COMMENT ON TABLE `stroke_mri_gold`.`dim_patient` IS 'One row for each patient.';
ALTER TABLE `stroke_mri_gold`.`dim_patient` ALTER COLUMN `patient_key` COMMENT 'Surrogate key: hash of patient_id; -1 is the unknown member.';
ALTER TABLE `stroke_mri_gold`.`dim_patient` ALTER COLUMN `patient_id` COMMENT 'The patient.';
ALTER TABLE `stroke_mri_gold`.`dim_patient` ALTER COLUMN `patient_sex` COMMENT 'The patient\'s sex: M, F or O.';

-- stroke_mri_gold.dim_series: One row for each series.
CREATE OR REPLACE TABLE `stroke_mri_gold`.`dim_series` USING iceberg AS
WITH member AS (
  SELECT DISTINCT `series_instance_uid`, `modality`, `body_part_examined`, `manufacturer`, `manufacturer_model_name`, `magnetic_field_strength_t`
  FROM `stroke_mri_silver`.`series`
  WHERE `series_instance_uid` IS NOT NULL
),
named AS (
  SELECT CAST(`series_instance_uid` AS STRING) AS `series_instance_uid` FROM `stroke_mri_silver`.`instances` WHERE `series_instance_uid` IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named.`series_instance_uid`
  FROM named
  LEFT JOIN member ON member.`series_instance_uid` = named.`series_instance_uid`
  WHERE member.`series_instance_uid` IS NULL
)
SELECT CAST(-1 AS BIGINT) AS `series_key`, CAST(NULL AS STRING) AS `series_instance_uid`, 'Unknown' AS `modality`, 'Unknown' AS `body_part_examined`, 'Unknown' AS `manufacturer`, 'Unknown' AS `manufacturer_model_name`, CAST(NULL AS DOUBLE) AS `magnetic_field_strength_t`
UNION ALL
SELECT CASE WHEN `series_instance_uid` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`series_instance_uid`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `series_key`, `series_instance_uid`, `modality`, `body_part_examined`, `manufacturer`, `manufacturer_model_name`, `magnetic_field_strength_t`
FROM member
UNION ALL
SELECT CASE WHEN `series_instance_uid` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`series_instance_uid`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `series_key`, `series_instance_uid`, CAST(NULL AS STRING) AS `modality`, CAST(NULL AS STRING) AS `body_part_examined`, CAST(NULL AS STRING) AS `manufacturer`, CAST(NULL AS STRING) AS `manufacturer_model_name`, CAST(NULL AS DOUBLE) AS `magnetic_field_strength_t`
FROM inferred;

COMMENT ON TABLE `stroke_mri_gold`.`dim_series` IS 'One row for each series.';
ALTER TABLE `stroke_mri_gold`.`dim_series` ALTER COLUMN `series_key` COMMENT 'Surrogate key: hash of series_instance_uid; -1 is the unknown member.';
ALTER TABLE `stroke_mri_gold`.`dim_series` ALTER COLUMN `series_instance_uid` COMMENT 'The series, as in the published file.';
ALTER TABLE `stroke_mri_gold`.`dim_series` ALTER COLUMN `modality` COMMENT 'Kind of device, such as MR or CT.';
ALTER TABLE `stroke_mri_gold`.`dim_series` ALTER COLUMN `body_part_examined` COMMENT 'Part of the body.';
ALTER TABLE `stroke_mri_gold`.`dim_series` ALTER COLUMN `manufacturer` COMMENT 'Who made the device.';
ALTER TABLE `stroke_mri_gold`.`dim_series` ALTER COLUMN `manufacturer_model_name` COMMENT 'Model of the device.';
ALTER TABLE `stroke_mri_gold`.`dim_series` ALTER COLUMN `magnetic_field_strength_t` COMMENT 'MR: field strength, tesla.';

-- stroke_mri_gold.dim_date: Calendar over the years that facts use; each date column of a fact is a role of it.
CREATE OR REPLACE TABLE `stroke_mri_gold`.`dim_date` USING iceberg AS
WITH used AS (
  SELECT DISTINCT CAST(CAST(year(`study_date`) AS INTEGER) AS BIGINT) AS y FROM `stroke_mri_silver`.`studies` WHERE `study_date` IS NOT NULL
),
plain AS (
  SELECT min(y) AS lo, max(y) AS hi FROM used WHERE y BETWEEN 1800 AND 2199
),
years AS (
  SELECT y FROM used
  UNION
  SELECT filled.y FROM plain CROSS JOIN LATERAL explode(sequence(lo, hi)) AS filled(y)
),
days AS (
  SELECT y, date_add(make_date(CAST(y AS INTEGER), 1, 1), CAST(n AS INTEGER)) AS `date` FROM years CROSS JOIN LATERAL explode(sequence(0, 365)) AS numbers(n)
)
SELECT CAST(-1 AS INTEGER) AS `date_key`, CAST(NULL AS DATE) AS `date`, CAST(NULL AS INTEGER) AS `year`, CAST(NULL AS INTEGER) AS `quarter`, CAST(NULL AS INTEGER) AS `month`, 'Unknown' AS `month_name`, CAST(NULL AS INTEGER) AS `day`, CAST(NULL AS INTEGER) AS `iso_year`, CAST(NULL AS INTEGER) AS `iso_week`, CAST(NULL AS INTEGER) AS `day_of_week`, 'Unknown' AS `day_name`, CAST(NULL AS BOOLEAN) AS `is_weekend`
UNION ALL
SELECT
  CAST(year(`date`) AS INTEGER) * 10000 + CAST(month(`date`) AS INTEGER) * 100 + CAST(day(`date`) AS INTEGER) AS `date_key`,
  `date` AS `date`,
  CAST(year(`date`) AS INTEGER) AS `year`,
  CAST(quarter(`date`) AS INTEGER) AS `quarter`,
  CAST(month(`date`) AS INTEGER) AS `month`,
  CASE CAST(month(`date`) AS INTEGER) WHEN 1 THEN 'January' WHEN 2 THEN 'February' WHEN 3 THEN 'March' WHEN 4 THEN 'April' WHEN 5 THEN 'May' WHEN 6 THEN 'June' WHEN 7 THEN 'July' WHEN 8 THEN 'August' WHEN 9 THEN 'September' WHEN 10 THEN 'October' WHEN 11 THEN 'November' WHEN 12 THEN 'December' END AS `month_name`,
  CAST(day(`date`) AS INTEGER) AS `day`,
  CAST(year(date_add(`date`, CAST(4 - CAST((weekday(`date`) + 1) AS INTEGER) AS INTEGER))) AS INTEGER) AS `iso_year`,
  CAST(weekofyear(`date`) AS INTEGER) AS `iso_week`,
  CAST((weekday(`date`) + 1) AS INTEGER) AS `day_of_week`,
  CASE CAST((weekday(`date`) + 1) AS INTEGER) WHEN 1 THEN 'Monday' WHEN 2 THEN 'Tuesday' WHEN 3 THEN 'Wednesday' WHEN 4 THEN 'Thursday' WHEN 5 THEN 'Friday' WHEN 6 THEN 'Saturday' WHEN 7 THEN 'Sunday' END AS `day_name`,
  CAST((weekday(`date`) + 1) AS INTEGER) >= 6 AS `is_weekend`
FROM days
WHERE CAST(year(`date`) AS INTEGER) = y;

COMMENT ON TABLE `stroke_mri_gold`.`dim_date` IS 'Calendar over the years that facts use; each date column of a fact is a role of it.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `date_key` COMMENT 'The date as yyyymmdd; -1 is the unknown date.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `date` COMMENT 'The date.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `year` COMMENT 'Year.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `quarter` COMMENT 'Quarter of the year, 1 to 4.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `month` COMMENT 'Month, 1 to 12.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `month_name` COMMENT 'English name of the month.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `day` COMMENT 'Day of the month.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `iso_year` COMMENT 'Year by ISO 8601: that of the week’s Thursday.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `iso_week` COMMENT 'Week by ISO 8601, 1 to 53.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `day_of_week` COMMENT 'Day of the week, 1 (Monday) to 7.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `day_name` COMMENT 'English name of the day.';
ALTER TABLE `stroke_mri_gold`.`dim_date` ALTER COLUMN `is_weekend` COMMENT 'Whether the day is a Saturday or Sunday.';

-- stroke_mri_gold.fct_study: One row for each study; days are shifted, intervals are true.
CREATE OR REPLACE TABLE `stroke_mri_gold`.`fct_study` USING iceberg AS
SELECT
  CASE WHEN `patient_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`patient_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `patient_key`,
  coalesce(CAST(year(`study_date`) AS INTEGER) * 10000 + CAST(month(`study_date`) AS INTEGER) * 100 + CAST(day(`study_date`) AS INTEGER), -1) AS `studied_key`,
  `study_instance_uid`,
  `patient_age_years` AS `patient_age`
FROM `stroke_mri_silver`.`studies`;

COMMENT ON TABLE `stroke_mri_gold`.`fct_study` IS 'One row for each study; days are shifted, intervals are true.';
ALTER TABLE `stroke_mri_gold`.`fct_study` ALTER COLUMN `patient_key` COMMENT 'patient: key of dim_patient; -1 where it is unknown.';
ALTER TABLE `stroke_mri_gold`.`fct_study` ALTER COLUMN `studied_key` COMMENT 'studied: key of dim_date; -1 where it is unknown.';
ALTER TABLE `stroke_mri_gold`.`fct_study` ALTER COLUMN `study_instance_uid` COMMENT 'The study, as in the published file.';
ALTER TABLE `stroke_mri_gold`.`fct_study` ALTER COLUMN `patient_age` COMMENT 'Age at the study, years.';

-- stroke_mri_gold.fct_instance: One row for each instance.
CREATE OR REPLACE TABLE `stroke_mri_gold`.`fct_instance` USING iceberg AS
SELECT
  CASE WHEN `patient_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`patient_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `patient_key`,
  CASE WHEN `series_instance_uid` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`series_instance_uid`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `series_key`,
  `sop_instance_uid`,
  `study_instance_uid`,
  `modality`,
  `size_bytes`,
  coalesce(`frames`, 1) AS `frames`
FROM `stroke_mri_silver`.`instances`;

COMMENT ON TABLE `stroke_mri_gold`.`fct_instance` IS 'One row for each instance.';
ALTER TABLE `stroke_mri_gold`.`fct_instance` ALTER COLUMN `patient_key` COMMENT 'patient: key of dim_patient; -1 where it is unknown.';
ALTER TABLE `stroke_mri_gold`.`fct_instance` ALTER COLUMN `series_key` COMMENT 'series: key of dim_series; -1 where it is unknown.';
ALTER TABLE `stroke_mri_gold`.`fct_instance` ALTER COLUMN `sop_instance_uid` COMMENT 'The instance, as in the published file.';
ALTER TABLE `stroke_mri_gold`.`fct_instance` ALTER COLUMN `study_instance_uid` COMMENT 'The study, as in the published file.';
ALTER TABLE `stroke_mri_gold`.`fct_instance` ALTER COLUMN `modality` COMMENT 'Kind of device, such as MR or CT.';
ALTER TABLE `stroke_mri_gold`.`fct_instance` ALTER COLUMN `size_bytes` COMMENT 'Size of the published file.';
ALTER TABLE `stroke_mri_gold`.`fct_instance` ALTER COLUMN `frames` COMMENT 'Number of frames.';
