-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS `heart_failure_fhir_gold`;

-- heart_failure_fhir_gold.dim_diagnosis: One row for each code of a diagnosis.
CREATE OR REPLACE TABLE `heart_failure_fhir_gold`.`dim_diagnosis` USING iceberg AS
WITH member AS (
  SELECT DISTINCT `code`, `code_system`
  FROM `heart_failure_fhir_silver`.`diagnoses`
  WHERE `code` IS NOT NULL
),
named AS (
  SELECT CAST(`code` AS STRING) AS `code` FROM `heart_failure_fhir_silver`.`encounter_diagnoses` WHERE `code` IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named.`code`
  FROM named
  LEFT JOIN member ON member.`code` = named.`code`
  WHERE member.`code` IS NULL
)
SELECT CAST(-1 AS BIGINT) AS `diagnosis_key`, CAST(NULL AS STRING) AS `code`, 'Unknown' AS `code_system`
UNION ALL
SELECT CASE WHEN `code` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`code`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `diagnosis_key`, `code`, `code_system`
FROM member
UNION ALL
SELECT CASE WHEN `code` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`code`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `diagnosis_key`, `code`, CAST(NULL AS STRING) AS `code_system`
FROM inferred;

COMMENT ON TABLE `heart_failure_fhir_gold`.`dim_diagnosis` IS 'One row for each code of a diagnosis.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_diagnosis` ALTER COLUMN `diagnosis_key` COMMENT 'Surrogate key: hash of code; -1 is the unknown member.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_diagnosis` ALTER COLUMN `code` COMMENT 'Code of the condition, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_diagnosis` ALTER COLUMN `code_system` COMMENT 'Code system of the condition.';

-- heart_failure_fhir_gold.dim_patient: One row for each patient.
CREATE OR REPLACE TABLE `heart_failure_fhir_gold`.`dim_patient` USING iceberg AS
WITH member AS (
  SELECT DISTINCT `patient_id`, `sex`, `birth_year`, `state`, `zip3`, `deceased`
  FROM `heart_failure_fhir_silver`.`patients`
  WHERE `patient_id` IS NOT NULL
),
named AS (
  SELECT CAST(`patient_id` AS STRING) AS `patient_id` FROM `heart_failure_fhir_silver`.`encounters` WHERE `patient_id` IS NOT NULL
  UNION
  SELECT CAST(`patient_id` AS STRING) AS `patient_id` FROM `heart_failure_fhir_silver`.`observations` WHERE `patient_id` IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named.`patient_id`
  FROM named
  LEFT JOIN member ON member.`patient_id` = named.`patient_id`
  WHERE member.`patient_id` IS NULL
)
SELECT CAST(-1 AS BIGINT) AS `patient_key`, CAST(NULL AS STRING) AS `patient_id`, 'Unknown' AS `sex`, CAST(NULL AS INTEGER) AS `birth_year`, 'Unknown' AS `state`, 'Unknown' AS `zip3`, CAST(NULL AS BOOLEAN) AS `deceased`
UNION ALL
SELECT CASE WHEN `patient_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`patient_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `patient_key`, `patient_id`, `sex`, `birth_year`, `state`, `zip3`, `deceased`
FROM member
UNION ALL
SELECT CASE WHEN `patient_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`patient_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `patient_key`, `patient_id`, CAST(NULL AS STRING) AS `sex`, CAST(NULL AS INTEGER) AS `birth_year`, CAST(NULL AS STRING) AS `state`, CAST(NULL AS STRING) AS `zip3`, CAST(NULL AS BOOLEAN) AS `deceased`
FROM inferred;

COMMENT ON TABLE `heart_failure_fhir_gold`.`dim_patient` IS 'One row for each patient.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_patient` ALTER COLUMN `patient_key` COMMENT 'Surrogate key: hash of patient_id; -1 is the unknown member.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_patient` ALTER COLUMN `patient_id` COMMENT 'Which patient this is.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_patient` ALTER COLUMN `sex` COMMENT 'Administrative gender.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_patient` ALTER COLUMN `birth_year` COMMENT 'Year of birth; null where it would tell an age over 89.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_patient` ALTER COLUMN `state` COMMENT 'State of the home address (USPS code); null where it is no state of the US.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_patient` ALTER COLUMN `zip3` COMMENT 'First three digits of the zip code, 000 where too few people live there.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_patient` ALTER COLUMN `deceased` COMMENT 'Whether the person has died; null = not said.';

-- heart_failure_fhir_gold.dim_date: Calendar over the years that facts use; each date column of a fact is a role of it.
CREATE OR REPLACE TABLE `heart_failure_fhir_gold`.`dim_date` USING iceberg AS
WITH used AS (
  SELECT DISTINCT CAST(CAST(year(`started_on`) AS INTEGER) AS BIGINT) AS y FROM `heart_failure_fhir_silver`.`encounters` WHERE `started_on` IS NOT NULL
  UNION
  SELECT DISTINCT CAST(CAST(year(`effective_on`) AS INTEGER) AS BIGINT) AS y FROM `heart_failure_fhir_silver`.`observations` WHERE `effective_on` IS NOT NULL
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

COMMENT ON TABLE `heart_failure_fhir_gold`.`dim_date` IS 'Calendar over the years that facts use; each date column of a fact is a role of it.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `date_key` COMMENT 'The date as yyyymmdd; -1 is the unknown date.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `date` COMMENT 'The date.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `year` COMMENT 'Year.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `quarter` COMMENT 'Quarter of the year, 1 to 4.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `month` COMMENT 'Month, 1 to 12.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `month_name` COMMENT 'English name of the month.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `day` COMMENT 'Day of the month.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `iso_year` COMMENT 'Year by ISO 8601: that of the week’s Thursday.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `iso_week` COMMENT 'Week by ISO 8601, 1 to 53.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `day_of_week` COMMENT 'Day of the week, 1 (Monday) to 7.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `day_name` COMMENT 'English name of the day.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_date` ALTER COLUMN `is_weekend` COMMENT 'Whether the day is a Saturday or Sunday.';

-- heart_failure_fhir_gold.dim_icd10: Codes of ICD-10-CM and ICD-10-PCS; one that no release has is there without a description.
CREATE OR REPLACE TABLE `heart_failure_fhir_gold`.`dim_icd10` USING iceberg AS
WITH member AS (
  SELECT DISTINCT `icd10`, `dotted`, `code_set`, `description`, `is_billable`, `category`, `category_description`, `block`, `block_description`, `chapter`, `chapter_description`, `valid_from`, `valid_to`
  FROM `heart_failure_fhir_bronze`.`icd10_codes`
  WHERE `icd10` IS NOT NULL
),
named AS (
  SELECT CAST(nullif(replace(transform(array(trim(BOTH ' ' FROM `icd10`)), s -> CASE WHEN length(upper(s)) = length(s) THEN upper(s) ELSE array_join(transform(split(s, ''), c -> CASE WHEN length(upper(c)) = 1 THEN upper(c) ELSE translate(c, 'ßᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ẞᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ') END), '') END)[0], '.', ''), '') AS STRING) AS `icd10` FROM `heart_failure_fhir_silver`.`encounter_icd10` WHERE nullif(replace(transform(array(trim(BOTH ' ' FROM `icd10`)), s -> CASE WHEN length(upper(s)) = length(s) THEN upper(s) ELSE array_join(transform(split(s, ''), c -> CASE WHEN length(upper(c)) = 1 THEN upper(c) ELSE translate(c, 'ßᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ẞᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ') END), '') END)[0], '.', ''), '') IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named.`icd10`
  FROM named
  LEFT JOIN member ON member.`icd10` = named.`icd10`
  WHERE member.`icd10` IS NULL
)
SELECT CAST(-1 AS BIGINT) AS `icd10_key`, CAST(NULL AS STRING) AS `icd10`, 'Unknown' AS `dotted`, 'Unknown' AS `code_set`, 'Unknown' AS `description`, CAST(NULL AS BOOLEAN) AS `is_billable`, 'Unknown' AS `category`, 'Unknown' AS `category_description`, 'Unknown' AS `block`, 'Unknown' AS `block_description`, 'Unknown' AS `chapter`, 'Unknown' AS `chapter_description`, CAST(NULL AS DATE) AS `valid_from`, CAST(NULL AS DATE) AS `valid_to`
UNION ALL
SELECT CASE WHEN `icd10` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`icd10`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `icd10_key`, `icd10`, `dotted`, `code_set`, `description`, `is_billable`, `category`, `category_description`, `block`, `block_description`, `chapter`, `chapter_description`, `valid_from`, `valid_to`
FROM member
UNION ALL
SELECT CASE WHEN `icd10` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`icd10`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `icd10_key`, `icd10`, CAST(NULL AS STRING) AS `dotted`, CAST(NULL AS STRING) AS `code_set`, CAST(NULL AS STRING) AS `description`, CAST(NULL AS BOOLEAN) AS `is_billable`, CAST(NULL AS STRING) AS `category`, CAST(NULL AS STRING) AS `category_description`, CAST(NULL AS STRING) AS `block`, CAST(NULL AS STRING) AS `block_description`, CAST(NULL AS STRING) AS `chapter`, CAST(NULL AS STRING) AS `chapter_description`, CAST(NULL AS DATE) AS `valid_from`, CAST(NULL AS DATE) AS `valid_to`
FROM inferred;

COMMENT ON TABLE `heart_failure_fhir_gold`.`dim_icd10` IS 'Codes of ICD-10-CM and ICD-10-PCS; one that no release has is there without a description.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `icd10_key` COMMENT 'Surrogate key: hash of icd10; -1 is the unknown member.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `icd10` COMMENT 'The code in upper case, without its dot.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `dotted` COMMENT 'The code as it is written: I50.1.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `code_set` COMMENT 'ICD-10-CM (diagnoses) or ICD-10-PCS (procedures).';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `description` COMMENT 'What it means.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `is_billable` COMMENT 'Whether it is, or was, valid for billing; else it is a heading over others.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `category` COMMENT 'The first three characters.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `category_description` COMMENT 'What the category means.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `block` COMMENT 'Block of categories, as I30-I5A; diagnoses have one.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `block_description` COMMENT 'What the block means.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `chapter` COMMENT 'Chapter of ICD-10-CM, or section of ICD-10-PCS.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `chapter_description` COMMENT 'What the chapter or section means.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `valid_from` COMMENT 'Begin of the first release that has it; null: it is in the first that lakespec has.';
ALTER TABLE `heart_failure_fhir_gold`.`dim_icd10` ALTER COLUMN `valid_to` COMMENT 'End of the last release that has it, not included; null: it is in the last that lakespec has.';

-- heart_failure_fhir_gold.encounter_icd10: Pairs of encounter_id and members of dim_icd10; a group without members has the unknown one.
CREATE OR REPLACE TABLE `heart_failure_fhir_gold`.`encounter_icd10` USING iceberg AS
WITH pairs AS (
  SELECT DISTINCT `encounter_id_key`, `icd10_key`
  FROM (
SELECT
  CASE WHEN `encounter_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`encounter_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `encounter_id_key`,
  CASE WHEN nullif(replace(transform(array(trim(BOTH ' ' FROM `icd10`)), s -> CASE WHEN length(upper(s)) = length(s) THEN upper(s) ELSE array_join(transform(split(s, ''), c -> CASE WHEN length(upper(c)) = 1 THEN upper(c) ELSE translate(c, 'ßᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ẞᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ') END), '') END)[0], '.', ''), '') IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(nullif(replace(transform(array(trim(BOTH ' ' FROM `icd10`)), s -> CASE WHEN length(upper(s)) = length(s) THEN upper(s) ELSE array_join(transform(split(s, ''), c -> CASE WHEN length(upper(c)) = 1 THEN upper(c) ELSE translate(c, 'ßᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ẞᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ') END), '') END)[0], '.', ''), ''), '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `icd10_key`
FROM `heart_failure_fhir_silver`.`encounter_icd10`
  ) AS named
  WHERE `encounter_id_key` <> -1
),
used AS (
  SELECT CASE WHEN `encounter_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`encounter_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `encounter_id_key` FROM `heart_failure_fhir_silver`.`encounters`
),
members AS (
  SELECT `encounter_id_key`, `icd10_key` FROM pairs
  UNION ALL
  SELECT used.`encounter_id_key`, CAST(-1 AS BIGINT) AS `icd10_key`
  FROM used
  LEFT JOIN (SELECT DISTINCT `encounter_id_key` FROM pairs) AS known ON known.`encounter_id_key` = used.`encounter_id_key`
  WHERE known.`encounter_id_key` IS NULL
)
SELECT `encounter_id_key`, `icd10_key`, CAST(1 AS DOUBLE) / count(*) OVER (PARTITION BY `encounter_id_key`) AS `weight`
FROM members;

COMMENT ON TABLE `heart_failure_fhir_gold`.`encounter_icd10` IS 'Pairs of encounter_id and members of dim_icd10; a group without members has the unknown one.';
ALTER TABLE `heart_failure_fhir_gold`.`encounter_icd10` ALTER COLUMN `encounter_id_key` COMMENT 'The group: hash of encounter_id.';
ALTER TABLE `heart_failure_fhir_gold`.`encounter_icd10` ALTER COLUMN `icd10_key` COMMENT 'The member: key of dim_icd10; -1 where it is unknown.';
ALTER TABLE `heart_failure_fhir_gold`.`encounter_icd10` ALTER COLUMN `weight` COMMENT 'Share of the member in its group; shares of a group add up to 1.';

-- heart_failure_fhir_gold.encounter_diagnoses: Pairs of encounter_id and members of dim_diagnosis; a group without members has the unknown one.
CREATE OR REPLACE TABLE `heart_failure_fhir_gold`.`encounter_diagnoses` USING iceberg AS
WITH pairs AS (
  SELECT DISTINCT `encounter_id_key`, `diagnosis_key`
  FROM (
SELECT
  CASE WHEN `encounter_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`encounter_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `encounter_id_key`,
  CASE WHEN `code` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`code`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `diagnosis_key`
FROM `heart_failure_fhir_silver`.`encounter_diagnoses`
  ) AS named
  WHERE `encounter_id_key` <> -1
),
used AS (
  SELECT CASE WHEN `encounter_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`encounter_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `encounter_id_key` FROM `heart_failure_fhir_silver`.`encounters`
),
members AS (
  SELECT `encounter_id_key`, `diagnosis_key` FROM pairs
  UNION ALL
  SELECT used.`encounter_id_key`, CAST(-1 AS BIGINT) AS `diagnosis_key`
  FROM used
  LEFT JOIN (SELECT DISTINCT `encounter_id_key` FROM pairs) AS known ON known.`encounter_id_key` = used.`encounter_id_key`
  WHERE known.`encounter_id_key` IS NULL
)
SELECT `encounter_id_key`, `diagnosis_key`, CAST(1 AS DOUBLE) / count(*) OVER (PARTITION BY `encounter_id_key`) AS `weight`
FROM members;

COMMENT ON TABLE `heart_failure_fhir_gold`.`encounter_diagnoses` IS 'Pairs of encounter_id and members of dim_diagnosis; a group without members has the unknown one.';
ALTER TABLE `heart_failure_fhir_gold`.`encounter_diagnoses` ALTER COLUMN `encounter_id_key` COMMENT 'The group: hash of encounter_id.';
ALTER TABLE `heart_failure_fhir_gold`.`encounter_diagnoses` ALTER COLUMN `diagnosis_key` COMMENT 'The member: key of dim_diagnosis; -1 where it is unknown.';
ALTER TABLE `heart_failure_fhir_gold`.`encounter_diagnoses` ALTER COLUMN `weight` COMMENT 'Share of the member in its group; shares of a group add up to 1.';

-- heart_failure_fhir_gold.fct_encounter: One row for each encounter.
CREATE OR REPLACE TABLE `heart_failure_fhir_gold`.`fct_encounter` USING iceberg AS
SELECT
  CASE WHEN `patient_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`patient_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `patient_key`,
  coalesce(CAST(year(`started_on`) AS INTEGER) * 10000 + CAST(month(`started_on`) AS INTEGER) * 100 + CAST(day(`started_on`) AS INTEGER), -1) AS `started_key`,
  CASE WHEN `encounter_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`encounter_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `icd10_key`,
  CASE WHEN `encounter_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`encounter_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `diagnosis_key`,
  `encounter_id`,
  `encounter_class`,
  `type`,
  `reason`,
  CAST(datediff(`ended_on`, `started_on`) AS INTEGER) AS `length_of_stay_days`
FROM `heart_failure_fhir_silver`.`encounters`;

COMMENT ON TABLE `heart_failure_fhir_gold`.`fct_encounter` IS 'One row for each encounter.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_encounter` ALTER COLUMN `patient_key` COMMENT 'patient: key of dim_patient; -1 where it is unknown.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_encounter` ALTER COLUMN `started_key` COMMENT 'started: key of dim_date; -1 where it is unknown.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_encounter` ALTER COLUMN `icd10_key` COMMENT 'icd10: key of a group of dim_icd10 in encounter_icd10.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_encounter` ALTER COLUMN `diagnosis_key` COMMENT 'diagnosis: key of a group of dim_diagnosis in encounter_diagnoses.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_encounter` ALTER COLUMN `encounter_id` COMMENT 'Which encounter this is.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_encounter` ALTER COLUMN `encounter_class` COMMENT 'Inpatient, ambulatory, emergency and so on (HL7 v3-ActEncounterCode).';
ALTER TABLE `heart_failure_fhir_gold`.`fct_encounter` ALTER COLUMN `type` COMMENT 'Code of the kind of encounter, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_encounter` ALTER COLUMN `reason` COMMENT 'Code of the first reason, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_encounter` ALTER COLUMN `length_of_stay_days` COMMENT 'Days from the day of admission to the day of discharge.';

-- heart_failure_fhir_gold.fct_observation: One row for each observation; its value where it is a number.
CREATE OR REPLACE TABLE `heart_failure_fhir_gold`.`fct_observation` USING iceberg AS
SELECT
  CASE WHEN `patient_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`patient_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `patient_key`,
  coalesce(CAST(year(`effective_on`) AS INTEGER) * 10000 + CAST(month(`effective_on`) AS INTEGER) * 100 + CAST(day(`effective_on`) AS INTEGER), -1) AS `observed_key`,
  `observation_id`,
  `category`,
  `code`,
  `value_unit`,
  `value_number` AS `value`
FROM `heart_failure_fhir_silver`.`observations`;

COMMENT ON TABLE `heart_failure_fhir_gold`.`fct_observation` IS 'One row for each observation; its value where it is a number.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_observation` ALTER COLUMN `patient_key` COMMENT 'patient: key of dim_patient; -1 where it is unknown.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_observation` ALTER COLUMN `observed_key` COMMENT 'observed: key of dim_date; -1 where it is unknown.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_observation` ALTER COLUMN `observation_id` COMMENT 'Which observation this is.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_observation` ALTER COLUMN `category` COMMENT 'vital-signs, laboratory, survey and so on (HL7 observation-category).';
ALTER TABLE `heart_failure_fhir_gold`.`fct_observation` ALTER COLUMN `code` COMMENT 'Code of what was observed, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_gold`.`fct_observation` ALTER COLUMN `value_unit` COMMENT 'Unit of the number (UCUM).';
ALTER TABLE `heart_failure_fhir_gold`.`fct_observation` ALTER COLUMN `value` COMMENT 'The value, in the unit beside it.';

-- heart_failure_fhir_gold.agg_admissions: Sums of fct_encounter by encounter_class, started.year.
CREATE OR REPLACE TABLE `heart_failure_fhir_gold`.`agg_admissions` USING iceberg AS
WITH cells AS (
SELECT
  fact.`encounter_class` AS `encounter_class`,
  `role started`.`year` AS `started_year`,
  count(*) AS `count`,
  CAST(sum(fact.`length_of_stay_days`) AS BIGINT) AS `length_of_stay_days`
FROM `heart_failure_fhir_gold`.`fct_encounter` AS fact
LEFT JOIN `heart_failure_fhir_gold`.`dim_date` AS `role started` ON `role started`.`date_key` = fact.`started_key`
GROUP BY fact.`encounter_class`, `role started`.`year`
),
leaves AS (
SELECT
  fact.`encounter_class` AS `encounter_class`,
  `role started`.`year` AS `started_year`,
  count(*) AS `lakespec rows`
FROM `heart_failure_fhir_gold`.`fct_encounter` AS fact
LEFT JOIN `heart_failure_fhir_gold`.`dim_date` AS `role started` ON `role started`.`date_key` = fact.`started_key`
GROUP BY fact.`encounter_class`, `role started`.`year`
),
level_2 AS (
  SELECT `encounter_class`, `started_year`, `lakespec rows`, CAST(1 AS BIGINT) AS `lakespec leaves`, `lakespec rows` < 11 AS `lakespec forced`
  FROM leaves
  WHERE `lakespec rows` > 0
),
level_1 AS (
  SELECT `encounter_class`, CAST(sum(`lakespec rows`) AS BIGINT) AS `lakespec rows`, CAST(sum(`lakespec leaves`) AS BIGINT) AS `lakespec leaves`,
    sum(`lakespec rows`) < 11 OR (max(CASE WHEN `lakespec forced` THEN 1 ELSE 0 END) = 1 AND (sum(`lakespec rows`) - sum(`lakespec leaves`) < 11 OR count(*) < 2)) AS `lakespec forced`
  FROM level_2
  GROUP BY `encounter_class`
),
level_0 AS (
  SELECT CAST(sum(`lakespec rows`) AS BIGINT) AS `lakespec rows`, CAST(sum(`lakespec leaves`) AS BIGINT) AS `lakespec leaves`,
    sum(`lakespec rows`) < 11 OR (max(CASE WHEN `lakespec forced` THEN 1 ELSE 0 END) = 1 AND (sum(`lakespec rows`) - sum(`lakespec leaves`) < 11 OR count(*) < 2)) AS `lakespec forced`
  FROM level_1
),
total_0 AS (
  SELECT coalesce(max(CASE WHEN `lakespec forced` THEN 1 ELSE 0 END), 0) = 1 AS `lakespec hidden`
  FROM level_0
),
total_1 AS (
  SELECT `encounter_class`, `lakespec hidden` OR `lakespec forced` OR (`lakespec any` = 1 AND (`lakespec rank` <= 2 OR `lakespec slack` < 11)) AS `lakespec hidden`
  FROM (
    SELECT
      cell.`encounter_class`,
      cell.`lakespec forced`,
      above.`lakespec hidden` AS `lakespec hidden`,
      row_number() OVER (ORDER BY CASE WHEN cell.`lakespec forced` THEN 0 ELSE 1 END ASC, cell.`lakespec rows` ASC, cell.`encounter_class` ASC NULLS LAST) AS `lakespec rank`,
      sum(cell.`lakespec rows` - cell.`lakespec leaves`) OVER (ORDER BY CASE WHEN cell.`lakespec forced` THEN 0 ELSE 1 END ASC, cell.`lakespec rows` ASC, cell.`encounter_class` ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - cell.`lakespec rows` + cell.`lakespec leaves` AS `lakespec slack`,
      max(CASE WHEN cell.`lakespec forced` THEN 1 ELSE 0 END) OVER () AS `lakespec any`
    FROM level_1 AS cell
    JOIN total_0 AS above ON TRUE
  ) AS ranked
),
total_2 AS (
  SELECT `encounter_class`, `started_year`, `lakespec hidden` OR `lakespec forced` OR (`lakespec any` = 1 AND (`lakespec rank` <= 2 OR `lakespec slack` < 11)) AS `lakespec hidden`
  FROM (
    SELECT
      cell.`encounter_class`,
      cell.`started_year`,
      cell.`lakespec forced`,
      above.`lakespec hidden` AS `lakespec hidden`,
      row_number() OVER (PARTITION BY cell.`encounter_class` ORDER BY CASE WHEN cell.`lakespec forced` THEN 0 ELSE 1 END ASC, cell.`lakespec rows` ASC, cell.`started_year` ASC NULLS LAST) AS `lakespec rank`,
      sum(cell.`lakespec rows` - cell.`lakespec leaves`) OVER (PARTITION BY cell.`encounter_class` ORDER BY CASE WHEN cell.`lakespec forced` THEN 0 ELSE 1 END ASC, cell.`lakespec rows` ASC, cell.`started_year` ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - cell.`lakespec rows` + cell.`lakespec leaves` AS `lakespec slack`,
      max(CASE WHEN cell.`lakespec forced` THEN 1 ELSE 0 END) OVER (PARTITION BY cell.`encounter_class`) AS `lakespec any`
    FROM level_2 AS cell
    JOIN total_1 AS above ON above.`encounter_class` IS NOT DISTINCT FROM cell.`encounter_class`
  ) AS ranked
)
SELECT
  cells.`encounter_class`,
  cells.`started_year`,
  CASE WHEN decided.`lakespec hidden` THEN NULL ELSE cells.`count` END AS `count`,
  CASE WHEN decided.`lakespec hidden` THEN NULL ELSE cells.`length_of_stay_days` END AS `length_of_stay_days`
FROM cells
JOIN total_2 AS decided ON decided.`encounter_class` IS NOT DISTINCT FROM cells.`encounter_class` AND decided.`started_year` IS NOT DISTINCT FROM cells.`started_year`;

COMMENT ON TABLE `heart_failure_fhir_gold`.`agg_admissions` IS 'Sums of fct_encounter by encounter_class, started.year.';
ALTER TABLE `heart_failure_fhir_gold`.`agg_admissions` ALTER COLUMN `encounter_class` COMMENT 'Inpatient, ambulatory, emergency and so on (HL7 v3-ActEncounterCode).';
ALTER TABLE `heart_failure_fhir_gold`.`agg_admissions` ALTER COLUMN `started_year` COMMENT 'Year.';
ALTER TABLE `heart_failure_fhir_gold`.`agg_admissions` ALTER COLUMN `count` COMMENT 'Rows of fct_encounter.';
ALTER TABLE `heart_failure_fhir_gold`.`agg_admissions` ALTER COLUMN `length_of_stay_days` COMMENT 'Days from the day of admission to the day of discharge.';

-- heart_failure_fhir_gold.agg_admissions_by_class: Sums of fct_encounter by encounter_class.
CREATE OR REPLACE TABLE `heart_failure_fhir_gold`.`agg_admissions_by_class` USING iceberg AS
WITH cells AS (
SELECT
  fact.`encounter_class` AS `encounter_class`,
  count(*) AS `count`,
  CAST(sum(fact.`length_of_stay_days`) AS BIGINT) AS `length_of_stay_days`
FROM `heart_failure_fhir_gold`.`fct_encounter` AS fact
GROUP BY fact.`encounter_class`
),
leaves AS (
SELECT
  fact.`encounter_class` AS `encounter_class`,
  `role started`.`year` AS `started_year`,
  count(*) AS `lakespec rows`
FROM `heart_failure_fhir_gold`.`fct_encounter` AS fact
LEFT JOIN `heart_failure_fhir_gold`.`dim_date` AS `role started` ON `role started`.`date_key` = fact.`started_key`
GROUP BY fact.`encounter_class`, `role started`.`year`
),
level_2 AS (
  SELECT `encounter_class`, `started_year`, `lakespec rows`, CAST(1 AS BIGINT) AS `lakespec leaves`, `lakespec rows` < 11 AS `lakespec forced`
  FROM leaves
  WHERE `lakespec rows` > 0
),
level_1 AS (
  SELECT `encounter_class`, CAST(sum(`lakespec rows`) AS BIGINT) AS `lakespec rows`, CAST(sum(`lakespec leaves`) AS BIGINT) AS `lakespec leaves`,
    sum(`lakespec rows`) < 11 OR (max(CASE WHEN `lakespec forced` THEN 1 ELSE 0 END) = 1 AND (sum(`lakespec rows`) - sum(`lakespec leaves`) < 11 OR count(*) < 2)) AS `lakespec forced`
  FROM level_2
  GROUP BY `encounter_class`
),
level_0 AS (
  SELECT CAST(sum(`lakespec rows`) AS BIGINT) AS `lakespec rows`, CAST(sum(`lakespec leaves`) AS BIGINT) AS `lakespec leaves`,
    sum(`lakespec rows`) < 11 OR (max(CASE WHEN `lakespec forced` THEN 1 ELSE 0 END) = 1 AND (sum(`lakespec rows`) - sum(`lakespec leaves`) < 11 OR count(*) < 2)) AS `lakespec forced`
  FROM level_1
),
total_0 AS (
  SELECT coalesce(max(CASE WHEN `lakespec forced` THEN 1 ELSE 0 END), 0) = 1 AS `lakespec hidden`
  FROM level_0
),
total_1 AS (
  SELECT `encounter_class`, `lakespec hidden` OR `lakespec forced` OR (`lakespec any` = 1 AND (`lakespec rank` <= 2 OR `lakespec slack` < 11)) AS `lakespec hidden`
  FROM (
    SELECT
      cell.`encounter_class`,
      cell.`lakespec forced`,
      above.`lakespec hidden` AS `lakespec hidden`,
      row_number() OVER (ORDER BY CASE WHEN cell.`lakespec forced` THEN 0 ELSE 1 END ASC, cell.`lakespec rows` ASC, cell.`encounter_class` ASC NULLS LAST) AS `lakespec rank`,
      sum(cell.`lakespec rows` - cell.`lakespec leaves`) OVER (ORDER BY CASE WHEN cell.`lakespec forced` THEN 0 ELSE 1 END ASC, cell.`lakespec rows` ASC, cell.`encounter_class` ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - cell.`lakespec rows` + cell.`lakespec leaves` AS `lakespec slack`,
      max(CASE WHEN cell.`lakespec forced` THEN 1 ELSE 0 END) OVER () AS `lakespec any`
    FROM level_1 AS cell
    JOIN total_0 AS above ON TRUE
  ) AS ranked
)
SELECT
  cells.`encounter_class`,
  CASE WHEN decided.`lakespec hidden` THEN NULL ELSE cells.`count` END AS `count`,
  CASE WHEN decided.`lakespec hidden` THEN NULL ELSE cells.`length_of_stay_days` END AS `length_of_stay_days`
FROM cells
JOIN total_1 AS decided ON decided.`encounter_class` IS NOT DISTINCT FROM cells.`encounter_class`;

COMMENT ON TABLE `heart_failure_fhir_gold`.`agg_admissions_by_class` IS 'Sums of fct_encounter by encounter_class.';
ALTER TABLE `heart_failure_fhir_gold`.`agg_admissions_by_class` ALTER COLUMN `encounter_class` COMMENT 'Inpatient, ambulatory, emergency and so on (HL7 v3-ActEncounterCode).';
ALTER TABLE `heart_failure_fhir_gold`.`agg_admissions_by_class` ALTER COLUMN `count` COMMENT 'Rows of fct_encounter.';
ALTER TABLE `heart_failure_fhir_gold`.`agg_admissions_by_class` ALTER COLUMN `length_of_stay_days` COMMENT 'Days from the day of admission to the day of discharge.';
