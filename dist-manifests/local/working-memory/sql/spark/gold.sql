-- Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS `working_memory_gold`;

-- working_memory_gold.dim_participant: One row for each participant of a dataset.
CREATE OR REPLACE TABLE `working_memory_gold`.`dim_participant` USING iceberg AS
WITH member AS (
  SELECT DISTINCT `participant_id`, `sex`, `age`
  FROM `working_memory_silver`.`participants`
  WHERE `participant_id` IS NOT NULL
),
named AS (
  SELECT CAST(`participant_id` AS STRING) AS `participant_id` FROM `working_memory_silver`.`images` WHERE `participant_id` IS NOT NULL
  UNION
  SELECT CAST(`participant_id` AS STRING) AS `participant_id` FROM `working_memory_silver`.`scans` WHERE `participant_id` IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named.`participant_id`
  FROM named
  LEFT JOIN member ON member.`participant_id` = named.`participant_id`
  WHERE member.`participant_id` IS NULL
)
SELECT CAST(-1 AS BIGINT) AS `participant_key`, CAST(NULL AS STRING) AS `participant_id`, 'Unknown' AS `sex`, CAST(NULL AS DOUBLE) AS `age`
UNION ALL
SELECT CASE WHEN `participant_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`participant_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `participant_key`, `participant_id`, `sex`, `age`
FROM member
UNION ALL
SELECT CASE WHEN `participant_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`participant_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `participant_key`, `participant_id`, CAST(NULL AS STRING) AS `sex`, CAST(NULL AS DOUBLE) AS `age`
FROM inferred;

COMMENT ON TABLE `working_memory_gold`.`dim_participant` IS 'One row for each participant of a dataset.';
ALTER TABLE `working_memory_gold`.`dim_participant` ALTER COLUMN `participant_key` COMMENT 'Surrogate key: hash of participant_id; -1 is the unknown member.';
ALTER TABLE `working_memory_gold`.`dim_participant` ALTER COLUMN `participant_id` COMMENT 'The participant: their folder below the source. Null for recordings of an empty room.';
ALTER TABLE `working_memory_gold`.`dim_participant` ALTER COLUMN `sex` COMMENT 'Sex: one of the words that BIDS allows.';
ALTER TABLE `working_memory_gold`.`dim_participant` ALTER COLUMN `age` COMMENT 'Age in years.';

-- working_memory_gold.dim_date: Calendar over the years that facts use; each date column of a fact is a role of it.
CREATE OR REPLACE TABLE `working_memory_gold`.`dim_date` USING iceberg AS
WITH used AS (
  SELECT DISTINCT CAST(CAST(year(`acq_time`) AS INTEGER) AS BIGINT) AS y FROM `working_memory_silver`.`scans` WHERE `acq_time` IS NOT NULL
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

COMMENT ON TABLE `working_memory_gold`.`dim_date` IS 'Calendar over the years that facts use; each date column of a fact is a role of it.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `date_key` COMMENT 'The date as yyyymmdd; -1 is the unknown date.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `date` COMMENT 'The date.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `year` COMMENT 'Year.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `quarter` COMMENT 'Quarter of the year, 1 to 4.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `month` COMMENT 'Month, 1 to 12.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `month_name` COMMENT 'English name of the month.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `day` COMMENT 'Day of the month.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `iso_year` COMMENT 'Year by ISO 8601: that of the week’s Thursday.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `iso_week` COMMENT 'Week by ISO 8601, 1 to 53.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `day_of_week` COMMENT 'Day of the week, 1 (Monday) to 7.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `day_name` COMMENT 'English name of the day.';
ALTER TABLE `working_memory_gold`.`dim_date` ALTER COLUMN `is_weekend` COMMENT 'Whether the day is a Saturday or Sunday.';

-- working_memory_gold.fct_image: One row for each image.
CREATE OR REPLACE TABLE `working_memory_gold`.`fct_image` USING iceberg AS
SELECT
  CASE WHEN `participant_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`participant_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `participant_key`,
  `dataset_id`,
  `path`,
  `datatype`,
  `suffix`,
  `task`,
  `volumes`,
  `voxel_x` * `voxel_y` * `voxel_z` AS `voxel_volume`
FROM `working_memory_silver`.`images`;

COMMENT ON TABLE `working_memory_gold`.`fct_image` IS 'One row for each image.';
ALTER TABLE `working_memory_gold`.`fct_image` ALTER COLUMN `participant_key` COMMENT 'participant: key of dim_participant; -1 where it is unknown.';
ALTER TABLE `working_memory_gold`.`fct_image` ALTER COLUMN `dataset_id` COMMENT 'The dataset: its folder below the source.';
ALTER TABLE `working_memory_gold`.`fct_image` ALTER COLUMN `path` COMMENT 'Path in the published dataset.';
ALTER TABLE `working_memory_gold`.`fct_image` ALTER COLUMN `datatype` COMMENT 'Kind of data, such as anat or func.';
ALTER TABLE `working_memory_gold`.`fct_image` ALTER COLUMN `suffix` COMMENT 'Suffix of the file name, such as bold or T1w.';
ALTER TABLE `working_memory_gold`.`fct_image` ALTER COLUMN `task` COMMENT 'Label of entity task, as in the published files.';
ALTER TABLE `working_memory_gold`.`fct_image` ALTER COLUMN `volumes` COMMENT 'Volumes along the fourth dimension.';
ALTER TABLE `working_memory_gold`.`fct_image` ALTER COLUMN `voxel_volume` COMMENT 'Volume of a voxel, in the cube of space_unit.';

-- working_memory_gold.fct_recording: One row for each recording that scans.tsv names; days are shifted, intervals are true.
CREATE OR REPLACE TABLE `working_memory_gold`.`fct_recording` USING iceberg AS
SELECT
  CASE WHEN `participant_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`participant_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `participant_key`,
  coalesce(CAST(year(`acq_time`) AS INTEGER) * 10000 + CAST(month(`acq_time`) AS INTEGER) * 100 + CAST(day(`acq_time`) AS INTEGER), -1) AS `acquired_key`,
  `dataset_id`,
  `path`,
  `session_id`,
  `datatype`,
  `suffix`
FROM `working_memory_silver`.`scans`;

COMMENT ON TABLE `working_memory_gold`.`fct_recording` IS 'One row for each recording that scans.tsv names; days are shifted, intervals are true.';
ALTER TABLE `working_memory_gold`.`fct_recording` ALTER COLUMN `participant_key` COMMENT 'participant: key of dim_participant; -1 where it is unknown.';
ALTER TABLE `working_memory_gold`.`fct_recording` ALTER COLUMN `acquired_key` COMMENT 'acquired: key of dim_date; -1 where it is unknown.';
ALTER TABLE `working_memory_gold`.`fct_recording` ALTER COLUMN `dataset_id` COMMENT 'The dataset: its folder below the source.';
ALTER TABLE `working_memory_gold`.`fct_recording` ALTER COLUMN `path` COMMENT 'Path in the published dataset.';
ALTER TABLE `working_memory_gold`.`fct_recording` ALTER COLUMN `session_id` COMMENT 'The session, as in the published files; null where there is none.';
ALTER TABLE `working_memory_gold`.`fct_recording` ALTER COLUMN `datatype` COMMENT 'Kind of data, such as anat or func.';
ALTER TABLE `working_memory_gold`.`fct_recording` ALTER COLUMN `suffix` COMMENT 'Suffix of the file name, such as bold or T1w.';
