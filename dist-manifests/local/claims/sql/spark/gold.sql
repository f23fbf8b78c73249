-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS `claims_gold`;

-- claims_gold.dim_member: One row for each member.
CREATE OR REPLACE TABLE `claims_gold`.`dim_member` USING iceberg AS
WITH member AS (
  SELECT DISTINCT `member_id`, `sex`, `state`, `zip`, `birth_date`
  FROM `claims_silver`.`members`
  WHERE `member_id` IS NOT NULL
),
named AS (
  SELECT CAST(`member_id` AS STRING) AS `member_id` FROM `claims_silver`.`claims` WHERE `member_id` IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named.`member_id`
  FROM named
  LEFT JOIN member ON member.`member_id` = named.`member_id`
  WHERE member.`member_id` IS NULL
)
SELECT CAST(-1 AS BIGINT) AS `member_key`, CAST(NULL AS STRING) AS `member_id`, 'Unknown' AS `sex`, 'Unknown' AS `state`, 'Unknown' AS `zip`, CAST(NULL AS INTEGER) AS `birth_date`
UNION ALL
SELECT CASE WHEN `member_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`member_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `member_key`, `member_id`, `sex`, `state`, `zip`, `birth_date`
FROM member
UNION ALL
SELECT CASE WHEN `member_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`member_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `member_key`, `member_id`, CAST(NULL AS STRING) AS `sex`, CAST(NULL AS STRING) AS `state`, CAST(NULL AS STRING) AS `zip`, CAST(NULL AS INTEGER) AS `birth_date`
FROM inferred;

COMMENT ON TABLE `claims_gold`.`dim_member` IS 'One row for each member.';
ALTER TABLE `claims_gold`.`dim_member` ALTER COLUMN `member_key` COMMENT 'Surrogate key: hash of member_id; -1 is the unknown member.';
ALTER TABLE `claims_gold`.`dim_member` ALTER COLUMN `member_id` COMMENT 'Number of the member.';
ALTER TABLE `claims_gold`.`dim_member` ALTER COLUMN `sex` COMMENT 'Sex.';
ALTER TABLE `claims_gold`.`dim_member` ALTER COLUMN `state` COMMENT 'State of residence.';
ALTER TABLE `claims_gold`.`dim_member` ALTER COLUMN `zip` COMMENT 'Zip code of residence.';
ALTER TABLE `claims_gold`.`dim_member` ALTER COLUMN `birth_date` COMMENT 'Date of birth.';

-- claims_gold.dim_service: One row for each kind of service.
CREATE OR REPLACE TABLE `claims_gold`.`dim_service` USING iceberg AS
WITH member AS (
  SELECT DISTINCT `service_code`, `service`
  FROM `claims_silver`.`services`
  WHERE `service_code` IS NOT NULL
),
named AS (
  SELECT CAST(`service_code` AS STRING) AS `service_code` FROM `claims_silver`.`claims` WHERE `service_code` IS NOT NULL
),
inferred AS (
  SELECT DISTINCT named.`service_code`
  FROM named
  LEFT JOIN member ON member.`service_code` = named.`service_code`
  WHERE member.`service_code` IS NULL
)
SELECT CAST(-1 AS BIGINT) AS `service_key`, CAST(NULL AS STRING) AS `service_code`, 'Unknown' AS `service`
UNION ALL
SELECT CASE WHEN `service_code` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`service_code`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `service_key`, `service_code`, `service`
FROM member
UNION ALL
SELECT CASE WHEN `service_code` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`service_code`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `service_key`, `service_code`, CAST(NULL AS STRING) AS `service`
FROM inferred;

COMMENT ON TABLE `claims_gold`.`dim_service` IS 'One row for each kind of service.';
ALTER TABLE `claims_gold`.`dim_service` ALTER COLUMN `service_key` COMMENT 'Surrogate key: hash of service_code; -1 is the unknown member.';
ALTER TABLE `claims_gold`.`dim_service` ALTER COLUMN `service_code` COMMENT 'SNOMED CT code of the service.';
ALTER TABLE `claims_gold`.`dim_service` ALTER COLUMN `service` COMMENT 'The service in words.';

-- claims_gold.fct_claim: One row for each claim.
CREATE OR REPLACE TABLE `claims_gold`.`fct_claim` USING iceberg AS
SELECT
  CASE WHEN `member_id` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`member_id`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `member_key`,
  CASE WHEN `service_code` IS NULL THEN CAST(-1 AS BIGINT) ELSE shiftrightunsigned(CAST(conv(substr(md5(COALESCE('s' || replace(replace(`service_code`, '\\', '\\\\'), ';', '\\;') || ';', 'n;')), 1, 16), 16, -10) AS BIGINT), 1) END AS `service_key`,
  `claim_id`,
  `class`,
  `service_date`,
  `amount`
FROM `claims_silver`.`claims`;

COMMENT ON TABLE `claims_gold`.`fct_claim` IS 'One row for each claim.';
ALTER TABLE `claims_gold`.`fct_claim` ALTER COLUMN `member_key` COMMENT 'member: key of dim_member; -1 where it is unknown.';
ALTER TABLE `claims_gold`.`fct_claim` ALTER COLUMN `service_key` COMMENT 'service: key of dim_service; -1 where it is unknown.';
ALTER TABLE `claims_gold`.`fct_claim` ALTER COLUMN `claim_id` COMMENT 'Number of the claim.';
ALTER TABLE `claims_gold`.`fct_claim` ALTER COLUMN `class` COMMENT 'Class of the encounter (HL7 ActCode).';
ALTER TABLE `claims_gold`.`fct_claim` ALTER COLUMN `service_date` COMMENT 'Day of the service.';
ALTER TABLE `claims_gold`.`fct_claim` ALTER COLUMN `amount` COMMENT 'Amount charged, US dollars.';

-- claims_gold.fct_claim__measurements: what tests have measured of fct_claim, run by run
CREATE TABLE IF NOT EXISTS `claims_gold`.`fct_claim__measurements` (
  `gate` STRING NOT NULL,
  `run_id` STRING NOT NULL,
  `measured_at` TIMESTAMP NOT NULL,
  `value` DOUBLE NOT NULL
) USING iceberg;
