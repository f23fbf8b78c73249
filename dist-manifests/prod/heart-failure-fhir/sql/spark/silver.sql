-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
CREATE SCHEMA IF NOT EXISTS `heart_failure_fhir_silver`;

-- heart_failure_fhir_silver.patients: People, one row each. Names, addresses, numbers and contacts stay behind the door.
CREATE TABLE IF NOT EXISTS `heart_failure_fhir_silver`.`patients` (
  `patient_id` STRING NOT NULL,
  `active` BOOLEAN,
  `mrn` STRING,
  `sex` STRING,
  `birth_sex` STRING,
  `birth_year` INTEGER,
  `deceased` BOOLEAN,
  `death_year` INTEGER,
  `marital_status` STRING,
  `race` STRING,
  `ethnicity` STRING,
  `state` STRING,
  `zip3` STRING,
  `updated_on` DATE,
  `updated_at` TIMESTAMP,
  `updated_precision` STRING,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of heart_failure_fhir_bronze.patient that came since the last run.
MERGE INTO `heart_failure_fhir_silver`.`patients` AS target
USING (
SELECT
  `patient_id`,
  `active`,
  `mrn`,
  `sex`,
  `birth_sex`,
  `birth_year`,
  `deceased`,
  `death_year`,
  `marital_status`,
  `race`,
  `ethnicity`,
  `state`,
  `zip3`,
  `updated_on`,
  `updated_at`,
  `updated_precision`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `patient_id` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `active` ASC NULLS LAST, `mrn` ASC NULLS LAST, `sex` ASC NULLS LAST, `birth_sex` ASC NULLS LAST, `birth_year` ASC NULLS LAST, `deceased` ASC NULLS LAST, `death_year` ASC NULLS LAST, `marital_status` ASC NULLS LAST, `race` ASC NULLS LAST, `ethnicity` ASC NULLS LAST, `state` ASC NULLS LAST, `zip3` ASC NULLS LAST, `updated_on` ASC NULLS LAST, `updated_at` ASC NULLS LAST, `updated_precision` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `heart_failure_fhir_bronze`.`patient`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`patient_id` = source.`patient_id`
WHEN MATCHED THEN UPDATE SET `active` = source.`active`, `mrn` = source.`mrn`, `sex` = source.`sex`, `birth_sex` = source.`birth_sex`, `birth_year` = source.`birth_year`, `deceased` = source.`deceased`, `death_year` = source.`death_year`, `marital_status` = source.`marital_status`, `race` = source.`race`, `ethnicity` = source.`ethnicity`, `state` = source.`state`, `zip3` = source.`zip3`, `updated_on` = source.`updated_on`, `updated_at` = source.`updated_at`, `updated_precision` = source.`updated_precision`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`patient_id`, `active`, `mrn`, `sex`, `birth_sex`, `birth_year`, `deceased`, `death_year`, `marital_status`, `race`, `ethnicity`, `state`, `zip3`, `updated_on`, `updated_at`, `updated_precision`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`patient_id`, source.`active`, source.`mrn`, source.`sex`, source.`birth_sex`, source.`birth_year`, source.`deceased`, source.`death_year`, source.`marital_status`, source.`race`, source.`ethnicity`, source.`state`, source.`zip3`, source.`updated_on`, source.`updated_at`, source.`updated_precision`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `heart_failure_fhir_silver`.`patients` IS 'People, one row each. Names, addresses, numbers and contacts stay behind the door.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `patient_id` COMMENT 'Which patient this is.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `active` COMMENT 'Whether the record is in use.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `mrn` COMMENT 'Medical record number (type MR).';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `sex` COMMENT 'Administrative gender.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `birth_sex` COMMENT 'Sex assigned at birth (US Core): F, M, OTH, UNK or ASKU.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `birth_year` COMMENT 'Year of birth; null where it would tell an age over 89.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `deceased` COMMENT 'Whether the person has died; null = not said.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `death_year` COMMENT 'Year of death; null where it would tell an age over 89.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `marital_status` COMMENT 'Marital status (HL7 v3-MaritalStatus).';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `race` COMMENT 'Race, OMB category (US Core); of several the first.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `ethnicity` COMMENT 'Ethnicity, OMB category (US Core).';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `state` COMMENT 'State of the home address (USPS code); null where it is no state of the US.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `zip3` COMMENT 'First three digits of the zip code, 000 where too few people live there.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `updated_on` COMMENT 'Day on which the source last changed the resource; null if only a month or year is known.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `updated_at` COMMENT 'When the source last changed the resource; null if no time is known.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `updated_precision` COMMENT 'How exactly it is known when the source last changed the resource: year, month, day or instant.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `heart_failure_fhir_silver`.`patients` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- heart_failure_fhir_silver.encounters: Contacts between a patient and the health care system, one row each.
CREATE TABLE IF NOT EXISTS `heart_failure_fhir_silver`.`encounters` (
  `encounter_id` STRING NOT NULL,
  `patient_id` STRING,
  `status` STRING,
  `encounter_class` STRING,
  `type` STRING,
  `type_system` STRING,
  `service_type` STRING,
  `service_type_system` STRING,
  `reason` STRING,
  `reason_system` STRING,
  `started_on` DATE,
  `started_at` TIMESTAMP,
  `started_precision` STRING,
  `ended_on` DATE,
  `ended_at` TIMESTAMP,
  `ended_precision` STRING,
  `admit_source` STRING,
  `discharge_disposition` STRING,
  `part_of_id` STRING,
  `organization_id` STRING,
  `updated_on` DATE,
  `updated_at` TIMESTAMP,
  `updated_precision` STRING,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of heart_failure_fhir_bronze.encounter that came since the last run.
MERGE INTO `heart_failure_fhir_silver`.`encounters` AS target
USING (
SELECT
  `encounter_id`,
  `patient_id`,
  `status`,
  `encounter_class`,
  `type`,
  `type_system`,
  `service_type`,
  `service_type_system`,
  `reason`,
  `reason_system`,
  `started_on`,
  `started_at`,
  `started_precision`,
  `ended_on`,
  `ended_at`,
  `ended_precision`,
  `admit_source`,
  `discharge_disposition`,
  `part_of_id`,
  `organization_id`,
  `updated_on`,
  `updated_at`,
  `updated_precision`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `encounter_id` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `patient_id` ASC NULLS LAST, `status` ASC NULLS LAST, `encounter_class` ASC NULLS LAST, `type` ASC NULLS LAST, `type_system` ASC NULLS LAST, `service_type` ASC NULLS LAST, `service_type_system` ASC NULLS LAST, `reason` ASC NULLS LAST, `reason_system` ASC NULLS LAST, `started_on` ASC NULLS LAST, `started_at` ASC NULLS LAST, `started_precision` ASC NULLS LAST, `ended_on` ASC NULLS LAST, `ended_at` ASC NULLS LAST, `ended_precision` ASC NULLS LAST, `admit_source` ASC NULLS LAST, `discharge_disposition` ASC NULLS LAST, `part_of_id` ASC NULLS LAST, `organization_id` ASC NULLS LAST, `updated_on` ASC NULLS LAST, `updated_at` ASC NULLS LAST, `updated_precision` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `heart_failure_fhir_bronze`.`encounter`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`encounter_id` = source.`encounter_id`
WHEN MATCHED THEN UPDATE SET `patient_id` = source.`patient_id`, `status` = source.`status`, `encounter_class` = source.`encounter_class`, `type` = source.`type`, `type_system` = source.`type_system`, `service_type` = source.`service_type`, `service_type_system` = source.`service_type_system`, `reason` = source.`reason`, `reason_system` = source.`reason_system`, `started_on` = source.`started_on`, `started_at` = source.`started_at`, `started_precision` = source.`started_precision`, `ended_on` = source.`ended_on`, `ended_at` = source.`ended_at`, `ended_precision` = source.`ended_precision`, `admit_source` = source.`admit_source`, `discharge_disposition` = source.`discharge_disposition`, `part_of_id` = source.`part_of_id`, `organization_id` = source.`organization_id`, `updated_on` = source.`updated_on`, `updated_at` = source.`updated_at`, `updated_precision` = source.`updated_precision`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`encounter_id`, `patient_id`, `status`, `encounter_class`, `type`, `type_system`, `service_type`, `service_type_system`, `reason`, `reason_system`, `started_on`, `started_at`, `started_precision`, `ended_on`, `ended_at`, `ended_precision`, `admit_source`, `discharge_disposition`, `part_of_id`, `organization_id`, `updated_on`, `updated_at`, `updated_precision`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`encounter_id`, source.`patient_id`, source.`status`, source.`encounter_class`, source.`type`, source.`type_system`, source.`service_type`, source.`service_type_system`, source.`reason`, source.`reason_system`, source.`started_on`, source.`started_at`, source.`started_precision`, source.`ended_on`, source.`ended_at`, source.`ended_precision`, source.`admit_source`, source.`discharge_disposition`, source.`part_of_id`, source.`organization_id`, source.`updated_on`, source.`updated_at`, source.`updated_precision`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `heart_failure_fhir_silver`.`encounters` IS 'Contacts between a patient and the health care system, one row each.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `encounter_id` COMMENT 'Which encounter this is.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `patient_id` COMMENT 'The patient; joins table patient.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `status` COMMENT 'State of the encounter (FHIR EncounterStatus).';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `encounter_class` COMMENT 'Inpatient, ambulatory, emergency and so on (HL7 v3-ActEncounterCode).';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `type` COMMENT 'Code of the kind of encounter, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `type_system` COMMENT 'Code system of the kind of encounter.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `service_type` COMMENT 'Code of the kind of service, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `service_type_system` COMMENT 'Code system of the kind of service.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `reason` COMMENT 'Code of the first reason, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `reason_system` COMMENT 'Code system of the first reason.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `started_on` COMMENT 'Day on which the encounter began; null if only a month or year is known.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `started_at` COMMENT 'When the encounter began; null if no time is known.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `started_precision` COMMENT 'How exactly it is known when the encounter began: year, month, day or instant.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `ended_on` COMMENT 'Day on which the encounter ended; null if only a month or year is known.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `ended_at` COMMENT 'When the encounter ended; null if no time is known.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `ended_precision` COMMENT 'How exactly it is known when the encounter ended: year, month, day or instant.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `admit_source` COMMENT 'Where the patient came from (HL7 admit-source).';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `discharge_disposition` COMMENT 'Where the patient went (HL7 discharge-disposition, or two digits of NUBC).';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `part_of_id` COMMENT 'The encounter that this is a part of.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `organization_id` COMMENT 'The organisation that is responsible.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `updated_on` COMMENT 'Day on which the source last changed the resource; null if only a month or year is known.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `updated_at` COMMENT 'When the source last changed the resource; null if no time is known.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `updated_precision` COMMENT 'How exactly it is known when the source last changed the resource: year, month, day or instant.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `heart_failure_fhir_silver`.`encounters` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- heart_failure_fhir_silver.conditions: Problems and diagnoses, one row each. Notes and other text stay behind the door.
CREATE TABLE IF NOT EXISTS `heart_failure_fhir_silver`.`conditions` (
  `condition_id` STRING NOT NULL,
  `patient_id` STRING,
  `encounter_id` STRING,
  `clinical_status` STRING,
  `verification_status` STRING,
  `category` STRING,
  `severity` STRING,
  `severity_system` STRING,
  `code` STRING,
  `code_system` STRING,
  `icd10cm` STRING,
  `snomed` STRING,
  `onset_date` DATE,
  `onset_at` TIMESTAMP,
  `onset_precision` STRING,
  `onset_age` DOUBLE,
  `onset_age_capped` BOOLEAN,
  `abatement_date` DATE,
  `abatement_at` TIMESTAMP,
  `abatement_precision` STRING,
  `recorded_date` DATE,
  `recorded_at` TIMESTAMP,
  `recorded_precision` STRING,
  `updated_on` DATE,
  `updated_at` TIMESTAMP,
  `updated_precision` STRING,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of heart_failure_fhir_bronze.condition that came since the last run.
MERGE INTO `heart_failure_fhir_silver`.`conditions` AS target
USING (
SELECT
  `condition_id`,
  `patient_id`,
  `encounter_id`,
  `clinical_status`,
  `verification_status`,
  `category`,
  `severity`,
  `severity_system`,
  `code`,
  `code_system`,
  `icd10cm`,
  `snomed`,
  `onset_date`,
  `onset_at`,
  `onset_precision`,
  `onset_age`,
  `onset_age_capped`,
  `abatement_date`,
  `abatement_at`,
  `abatement_precision`,
  `recorded_date`,
  `recorded_at`,
  `recorded_precision`,
  `updated_on`,
  `updated_at`,
  `updated_precision`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `condition_id` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `patient_id` ASC NULLS LAST, `encounter_id` ASC NULLS LAST, `clinical_status` ASC NULLS LAST, `verification_status` ASC NULLS LAST, `category` ASC NULLS LAST, `severity` ASC NULLS LAST, `severity_system` ASC NULLS LAST, `code` ASC NULLS LAST, `code_system` ASC NULLS LAST, `icd10cm` ASC NULLS LAST, `snomed` ASC NULLS LAST, `onset_date` ASC NULLS LAST, `onset_at` ASC NULLS LAST, `onset_precision` ASC NULLS LAST, `onset_age` ASC NULLS LAST, `onset_age_capped` ASC NULLS LAST, `abatement_date` ASC NULLS LAST, `abatement_at` ASC NULLS LAST, `abatement_precision` ASC NULLS LAST, `recorded_date` ASC NULLS LAST, `recorded_at` ASC NULLS LAST, `recorded_precision` ASC NULLS LAST, `updated_on` ASC NULLS LAST, `updated_at` ASC NULLS LAST, `updated_precision` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `heart_failure_fhir_bronze`.`condition`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`condition_id` = source.`condition_id`
WHEN MATCHED THEN UPDATE SET `patient_id` = source.`patient_id`, `encounter_id` = source.`encounter_id`, `clinical_status` = source.`clinical_status`, `verification_status` = source.`verification_status`, `category` = source.`category`, `severity` = source.`severity`, `severity_system` = source.`severity_system`, `code` = source.`code`, `code_system` = source.`code_system`, `icd10cm` = source.`icd10cm`, `snomed` = source.`snomed`, `onset_date` = source.`onset_date`, `onset_at` = source.`onset_at`, `onset_precision` = source.`onset_precision`, `onset_age` = source.`onset_age`, `onset_age_capped` = source.`onset_age_capped`, `abatement_date` = source.`abatement_date`, `abatement_at` = source.`abatement_at`, `abatement_precision` = source.`abatement_precision`, `recorded_date` = source.`recorded_date`, `recorded_at` = source.`recorded_at`, `recorded_precision` = source.`recorded_precision`, `updated_on` = source.`updated_on`, `updated_at` = source.`updated_at`, `updated_precision` = source.`updated_precision`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`condition_id`, `patient_id`, `encounter_id`, `clinical_status`, `verification_status`, `category`, `severity`, `severity_system`, `code`, `code_system`, `icd10cm`, `snomed`, `onset_date`, `onset_at`, `onset_precision`, `onset_age`, `onset_age_capped`, `abatement_date`, `abatement_at`, `abatement_precision`, `recorded_date`, `recorded_at`, `recorded_precision`, `updated_on`, `updated_at`, `updated_precision`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`condition_id`, source.`patient_id`, source.`encounter_id`, source.`clinical_status`, source.`verification_status`, source.`category`, source.`severity`, source.`severity_system`, source.`code`, source.`code_system`, source.`icd10cm`, source.`snomed`, source.`onset_date`, source.`onset_at`, source.`onset_precision`, source.`onset_age`, source.`onset_age_capped`, source.`abatement_date`, source.`abatement_at`, source.`abatement_precision`, source.`recorded_date`, source.`recorded_at`, source.`recorded_precision`, source.`updated_on`, source.`updated_at`, source.`updated_precision`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `heart_failure_fhir_silver`.`conditions` IS 'Problems and diagnoses, one row each. Notes and other text stay behind the door.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `condition_id` COMMENT 'Which condition this is.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `patient_id` COMMENT 'The patient; joins table patient.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `encounter_id` COMMENT 'The encounter in which it was recorded; joins table encounter.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `clinical_status` COMMENT 'active, recurrence, relapse, inactive, remission or resolved.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `verification_status` COMMENT 'How sure it is: confirmed, provisional, refuted, entered-in-error and so on.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `category` COMMENT 'problem-list-item, encounter-diagnosis or health-concern.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `severity` COMMENT 'Code of the severity, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `severity_system` COMMENT 'Code system of the severity.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `code` COMMENT 'Code of the condition, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `code_system` COMMENT 'Code system of the condition.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `icd10cm` COMMENT 'ICD-10-CM code, where the condition has one.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `snomed` COMMENT 'SNOMED CT code, where the condition has one.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `onset_date` COMMENT 'Day on which the condition began; null if only a month or year is known.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `onset_at` COMMENT 'When the condition began; null if no time is known.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `onset_precision` COMMENT 'How exactly it is known when the condition began: year, month, day or instant.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `onset_age` COMMENT 'Age at which the condition began, in years.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `onset_age_capped` COMMENT 'Whether onset_age was above the highest age that is kept.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `abatement_date` COMMENT 'Day on which the condition ended; null if only a month or year is known.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `abatement_at` COMMENT 'When the condition ended; null if no time is known.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `abatement_precision` COMMENT 'How exactly it is known when the condition ended: year, month, day or instant.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `recorded_date` COMMENT 'Day on which the condition was first recorded; null if only a month or year is known.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `recorded_at` COMMENT 'When the condition was first recorded; null if no time is known.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `recorded_precision` COMMENT 'How exactly it is known when the condition was first recorded: year, month, day or instant.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `updated_on` COMMENT 'Day on which the source last changed the resource; null if only a month or year is known.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `updated_at` COMMENT 'When the source last changed the resource; null if no time is known.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `updated_precision` COMMENT 'How exactly it is known when the source last changed the resource: year, month, day or instant.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `heart_failure_fhir_silver`.`conditions` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- heart_failure_fhir_silver.observations: Measurements, test results and other findings, one row each; parts of one are in observation_component.
CREATE TABLE IF NOT EXISTS `heart_failure_fhir_silver`.`observations` (
  `observation_id` STRING NOT NULL,
  `patient_id` STRING,
  `encounter_id` STRING,
  `status` STRING,
  `category` STRING,
  `code` STRING,
  `code_system` STRING,
  `effective_on` DATE,
  `effective_at` TIMESTAMP,
  `effective_precision` STRING,
  `effective_end_on` DATE,
  `effective_end_at` TIMESTAMP,
  `effective_end_precision` STRING,
  `issued_at` TIMESTAMP,
  `value_type` STRING,
  `value_number` DOUBLE,
  `value_digits` STRING,
  `value_age` DOUBLE,
  `value_age_capped` BOOLEAN,
  `value_comparator` STRING,
  `value_unit` STRING,
  `value_code` STRING,
  `value_code_system` STRING,
  `value_boolean` BOOLEAN,
  `value_date` DATE,
  `interpretation` STRING,
  `data_absent_reason` STRING,
  `components` INTEGER NOT NULL,
  `updated_on` DATE,
  `updated_at` TIMESTAMP,
  `updated_precision` STRING,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of heart_failure_fhir_bronze.observation that came since the last run.
MERGE INTO `heart_failure_fhir_silver`.`observations` AS target
USING (
SELECT
  `observation_id`,
  `patient_id`,
  `encounter_id`,
  `status`,
  `category`,
  `code`,
  `code_system`,
  `effective_on`,
  `effective_at`,
  `effective_precision`,
  `effective_end_on`,
  `effective_end_at`,
  `effective_end_precision`,
  `issued_at`,
  `value_type`,
  `value_number`,
  `value_digits`,
  `value_age`,
  `value_age_capped`,
  `value_comparator`,
  `value_unit`,
  `value_code`,
  `value_code_system`,
  `value_boolean`,
  `value_date`,
  `interpretation`,
  `data_absent_reason`,
  `components`,
  `updated_on`,
  `updated_at`,
  `updated_precision`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `observation_id` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `patient_id` ASC NULLS LAST, `encounter_id` ASC NULLS LAST, `status` ASC NULLS LAST, `category` ASC NULLS LAST, `code` ASC NULLS LAST, `code_system` ASC NULLS LAST, `effective_on` ASC NULLS LAST, `effective_at` ASC NULLS LAST, `effective_precision` ASC NULLS LAST, `effective_end_on` ASC NULLS LAST, `effective_end_at` ASC NULLS LAST, `effective_end_precision` ASC NULLS LAST, `issued_at` ASC NULLS LAST, `value_type` ASC NULLS LAST, `value_number` ASC NULLS LAST, `value_digits` ASC NULLS LAST, `value_age` ASC NULLS LAST, `value_age_capped` ASC NULLS LAST, `value_comparator` ASC NULLS LAST, `value_unit` ASC NULLS LAST, `value_code` ASC NULLS LAST, `value_code_system` ASC NULLS LAST, `value_boolean` ASC NULLS LAST, `value_date` ASC NULLS LAST, `interpretation` ASC NULLS LAST, `data_absent_reason` ASC NULLS LAST, `components` ASC NULLS LAST, `updated_on` ASC NULLS LAST, `updated_at` ASC NULLS LAST, `updated_precision` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `heart_failure_fhir_bronze`.`observation`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`observation_id` = source.`observation_id`
WHEN MATCHED THEN UPDATE SET `patient_id` = source.`patient_id`, `encounter_id` = source.`encounter_id`, `status` = source.`status`, `category` = source.`category`, `code` = source.`code`, `code_system` = source.`code_system`, `effective_on` = source.`effective_on`, `effective_at` = source.`effective_at`, `effective_precision` = source.`effective_precision`, `effective_end_on` = source.`effective_end_on`, `effective_end_at` = source.`effective_end_at`, `effective_end_precision` = source.`effective_end_precision`, `issued_at` = source.`issued_at`, `value_type` = source.`value_type`, `value_number` = source.`value_number`, `value_digits` = source.`value_digits`, `value_age` = source.`value_age`, `value_age_capped` = source.`value_age_capped`, `value_comparator` = source.`value_comparator`, `value_unit` = source.`value_unit`, `value_code` = source.`value_code`, `value_code_system` = source.`value_code_system`, `value_boolean` = source.`value_boolean`, `value_date` = source.`value_date`, `interpretation` = source.`interpretation`, `data_absent_reason` = source.`data_absent_reason`, `components` = source.`components`, `updated_on` = source.`updated_on`, `updated_at` = source.`updated_at`, `updated_precision` = source.`updated_precision`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`observation_id`, `patient_id`, `encounter_id`, `status`, `category`, `code`, `code_system`, `effective_on`, `effective_at`, `effective_precision`, `effective_end_on`, `effective_end_at`, `effective_end_precision`, `issued_at`, `value_type`, `value_number`, `value_digits`, `value_age`, `value_age_capped`, `value_comparator`, `value_unit`, `value_code`, `value_code_system`, `value_boolean`, `value_date`, `interpretation`, `data_absent_reason`, `components`, `updated_on`, `updated_at`, `updated_precision`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`observation_id`, source.`patient_id`, source.`encounter_id`, source.`status`, source.`category`, source.`code`, source.`code_system`, source.`effective_on`, source.`effective_at`, source.`effective_precision`, source.`effective_end_on`, source.`effective_end_at`, source.`effective_end_precision`, source.`issued_at`, source.`value_type`, source.`value_number`, source.`value_digits`, source.`value_age`, source.`value_age_capped`, source.`value_comparator`, source.`value_unit`, source.`value_code`, source.`value_code_system`, source.`value_boolean`, source.`value_date`, source.`interpretation`, source.`data_absent_reason`, source.`components`, source.`updated_on`, source.`updated_at`, source.`updated_precision`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `heart_failure_fhir_silver`.`observations` IS 'Measurements, test results and other findings, one row each; parts of one are in observation_component.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `observation_id` COMMENT 'Which observation this is.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `patient_id` COMMENT 'The patient; joins table patient.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `encounter_id` COMMENT 'The encounter in which it was made; joins table encounter.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `status` COMMENT 'State of the result (FHIR ObservationStatus).';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `category` COMMENT 'vital-signs, laboratory, survey and so on (HL7 observation-category).';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `code` COMMENT 'Code of what was observed, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `code_system` COMMENT 'Code system of what was observed.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `effective_on` COMMENT 'Day on which what was observed was true; null if only a month or year is known.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `effective_at` COMMENT 'When what was observed was true; null if no time is known.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `effective_precision` COMMENT 'How exactly it is known when what was observed was true: year, month, day or instant.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `effective_end_on` COMMENT 'Day on which the observed period ended; null if only a month or year is known.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `effective_end_at` COMMENT 'When the observed period ended; null if no time is known.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `effective_end_precision` COMMENT 'How exactly it is known when the observed period ended: year, month, day or instant.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `issued_at` COMMENT 'When this version was made available.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `value_type` COMMENT 'Type of the value. Ranges, ratios, sampled data, times and periods are not tabulated.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `value_number` COMMENT 'The value, where it is a number or a quantity, and no age; long numbers without a unit are left out.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `value_digits` COMMENT 'The number with the digits that the source wrote: 1.00 is not 1.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `value_age` COMMENT 'The value in years, where it is an age or another span of years.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `value_age_capped` COMMENT 'Whether value_age was above the highest age that is kept.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `value_comparator` COMMENT 'How the number is meant: <, <=, >= or >; null = exactly.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `value_unit` COMMENT 'Unit of the number (UCUM).';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `value_code` COMMENT 'Code of the value, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `value_code_system` COMMENT 'Code system of the value.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `value_boolean` COMMENT 'The value, where it is yes or no.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `value_date` COMMENT 'The value, where it is a whole date.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `interpretation` COMMENT 'High, low, normal and so on (HL7 v3-ObservationInterpretation).';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `data_absent_reason` COMMENT 'Why there is no value (HL7 data-absent-reason).';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `components` COMMENT 'How many rows of observation_component belong to it.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `updated_on` COMMENT 'Day on which the source last changed the resource; null if only a month or year is known.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `updated_at` COMMENT 'When the source last changed the resource; null if no time is known.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `updated_precision` COMMENT 'How exactly it is known when the source last changed the resource: year, month, day or instant.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `heart_failure_fhir_silver`.`observations` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- heart_failure_fhir_silver.observation_components: Parts of observations, such as systolic and diastolic blood pressure, one row each.
CREATE TABLE IF NOT EXISTS `heart_failure_fhir_silver`.`observation_components` (
  `observation_id` STRING NOT NULL,
  `component` INTEGER NOT NULL,
  `patient_id` STRING,
  `code` STRING,
  `code_system` STRING,
  `value_type` STRING,
  `value_number` DOUBLE,
  `value_digits` STRING,
  `value_age` DOUBLE,
  `value_age_capped` BOOLEAN,
  `value_comparator` STRING,
  `value_unit` STRING,
  `value_code` STRING,
  `value_code_system` STRING,
  `value_boolean` BOOLEAN,
  `value_date` DATE,
  `interpretation` STRING,
  `data_absent_reason` STRING,
  `_file_id` STRING NOT NULL,
  `_row` BIGINT NOT NULL,
  `_run_id` STRING NOT NULL,
  `_ingested_at` TIMESTAMP NOT NULL
) USING iceberg;

-- lakespec gives this statement only the rows of heart_failure_fhir_bronze.observation_component that came since the last run.
MERGE INTO `heart_failure_fhir_silver`.`observation_components` AS target
USING (
SELECT
  `observation_id`,
  `component`,
  `patient_id`,
  `code`,
  `code_system`,
  `value_type`,
  `value_number`,
  `value_digits`,
  `value_age`,
  `value_age_capped`,
  `value_comparator`,
  `value_unit`,
  `value_code`,
  `value_code_system`,
  `value_boolean`,
  `value_date`,
  `interpretation`,
  `data_absent_reason`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `observation_id`, `component` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `patient_id` ASC NULLS LAST, `code` ASC NULLS LAST, `code_system` ASC NULLS LAST, `value_type` ASC NULLS LAST, `value_number` ASC NULLS LAST, `value_digits` ASC NULLS LAST, `value_age` ASC NULLS LAST, `value_age_capped` ASC NULLS LAST, `value_comparator` ASC NULLS LAST, `value_unit` ASC NULLS LAST, `value_code` ASC NULLS LAST, `value_code_system` ASC NULLS LAST, `value_boolean` ASC NULLS LAST, `value_date` ASC NULLS LAST, `interpretation` ASC NULLS LAST, `data_absent_reason` ASC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `heart_failure_fhir_bronze`.`observation_component`
) AS versions
WHERE `lakespec version` = 1
) AS source
ON target.`observation_id` = source.`observation_id` AND target.`component` = source.`component`
WHEN MATCHED THEN UPDATE SET `patient_id` = source.`patient_id`, `code` = source.`code`, `code_system` = source.`code_system`, `value_type` = source.`value_type`, `value_number` = source.`value_number`, `value_digits` = source.`value_digits`, `value_age` = source.`value_age`, `value_age_capped` = source.`value_age_capped`, `value_comparator` = source.`value_comparator`, `value_unit` = source.`value_unit`, `value_code` = source.`value_code`, `value_code_system` = source.`value_code_system`, `value_boolean` = source.`value_boolean`, `value_date` = source.`value_date`, `interpretation` = source.`interpretation`, `data_absent_reason` = source.`data_absent_reason`, `_file_id` = source.`_file_id`, `_row` = source.`_row`, `_run_id` = source.`_run_id`, `_ingested_at` = source.`_ingested_at`
WHEN NOT MATCHED THEN INSERT (`observation_id`, `component`, `patient_id`, `code`, `code_system`, `value_type`, `value_number`, `value_digits`, `value_age`, `value_age_capped`, `value_comparator`, `value_unit`, `value_code`, `value_code_system`, `value_boolean`, `value_date`, `interpretation`, `data_absent_reason`, `_file_id`, `_row`, `_run_id`, `_ingested_at`)
  VALUES (source.`observation_id`, source.`component`, source.`patient_id`, source.`code`, source.`code_system`, source.`value_type`, source.`value_number`, source.`value_digits`, source.`value_age`, source.`value_age_capped`, source.`value_comparator`, source.`value_unit`, source.`value_code`, source.`value_code_system`, source.`value_boolean`, source.`value_date`, source.`interpretation`, source.`data_absent_reason`, source.`_file_id`, source.`_row`, source.`_run_id`, source.`_ingested_at`);

COMMENT ON TABLE `heart_failure_fhir_silver`.`observation_components` IS 'Parts of observations, such as systolic and diastolic blood pressure, one row each.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `observation_id` COMMENT 'Which observation this is.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `component` COMMENT 'Position among the components, from 1.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `patient_id` COMMENT 'The patient; joins table patient.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `code` COMMENT 'Code of what was observed, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `code_system` COMMENT 'Code system of what was observed.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `value_type` COMMENT 'Type of the value. Ranges, ratios, sampled data, times and periods are not tabulated.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `value_number` COMMENT 'The value, where it is a number or a quantity, and no age; long numbers without a unit are left out.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `value_digits` COMMENT 'The number with the digits that the source wrote: 1.00 is not 1.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `value_age` COMMENT 'The value in years, where it is an age or another span of years.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `value_age_capped` COMMENT 'Whether value_age was above the highest age that is kept.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `value_comparator` COMMENT 'How the number is meant: <, <=, >= or >; null = exactly.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `value_unit` COMMENT 'Unit of the number (UCUM).';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `value_code` COMMENT 'Code of the value, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `value_code_system` COMMENT 'Code system of the value.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `value_boolean` COMMENT 'The value, where it is yes or no.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `value_date` COMMENT 'The value, where it is a whole date.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `interpretation` COMMENT 'High, low, normal and so on (HL7 v3-ObservationInterpretation).';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `data_absent_reason` COMMENT 'Why there is no value (HL7 data-absent-reason).';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `heart_failure_fhir_silver`.`observation_components` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- heart_failure_fhir_silver.diagnoses: Codes of diagnoses.
CREATE OR REPLACE TABLE `heart_failure_fhir_silver`.`diagnoses` USING iceberg AS
SELECT
  `code` AS `code`,
  max(`code_system`) AS `code_system`
FROM `heart_failure_fhir_silver`.`conditions` AS `conditions`
WHERE `code` IS NOT NULL
GROUP BY `code`;

COMMENT ON TABLE `heart_failure_fhir_silver`.`diagnoses` IS 'Codes of diagnoses.';
ALTER TABLE `heart_failure_fhir_silver`.`diagnoses` ALTER COLUMN `code` COMMENT 'Code of the condition, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_silver`.`diagnoses` ALTER COLUMN `code_system` COMMENT 'Code system of the condition.';

-- heart_failure_fhir_silver.encounter_diagnoses: One row for each code that was diagnosed at an encounter.
CREATE OR REPLACE TABLE `heart_failure_fhir_silver`.`encounter_diagnoses` USING iceberg AS
SELECT
  `encounter_id`,
  `code`,
  `_file_id`,
  `_row`,
  `_run_id`,
  `_ingested_at`
FROM (
  SELECT *, row_number() OVER (PARTITION BY `encounter_id`, `code` ORDER BY `_ingested_at` DESC NULLS LAST, `_row` DESC NULLS LAST, `_file_id` ASC NULLS LAST) AS `lakespec version`
  FROM `heart_failure_fhir_bronze`.`condition`
) AS versions
WHERE `lakespec version` = 1 AND (`encounter_id` IS NOT NULL AND `code` IS NOT NULL);

COMMENT ON TABLE `heart_failure_fhir_silver`.`encounter_diagnoses` IS 'One row for each code that was diagnosed at an encounter.';
ALTER TABLE `heart_failure_fhir_silver`.`encounter_diagnoses` ALTER COLUMN `encounter_id` COMMENT 'The encounter in which it was recorded; joins table encounter.';
ALTER TABLE `heart_failure_fhir_silver`.`encounter_diagnoses` ALTER COLUMN `code` COMMENT 'Code of the condition, from a standard or listed code system.';
ALTER TABLE `heart_failure_fhir_silver`.`encounter_diagnoses` ALTER COLUMN `_file_id` COMMENT 'Random id of the source file; see table files.';
ALTER TABLE `heart_failure_fhir_silver`.`encounter_diagnoses` ALTER COLUMN `_row` COMMENT 'Position of the record in its source file, from 1.';
ALTER TABLE `heart_failure_fhir_silver`.`encounter_diagnoses` ALTER COLUMN `_run_id` COMMENT 'The run that loaded the row.';
ALTER TABLE `heart_failure_fhir_silver`.`encounter_diagnoses` ALTER COLUMN `_ingested_at` COMMENT 'When the run that loaded the row began; the newest version of a key wins.';

-- heart_failure_fhir_silver.encounter_icd10: One row for each ICD-10-CM code of an encounter, by hand from the registry's SNOMED CT codes.
CREATE OR REPLACE VIEW `heart_failure_fhir_silver`.`encounter_icd10` (
  `encounter_id` COMMENT 'The encounter in which it was recorded; joins table encounter.',
  `icd10`
) COMMENT 'One row for each ICD-10-CM code of an encounter, by hand from the registry\'s SNOMED CT codes.' AS
SELECT
  CAST(`encounter_id` AS STRING) AS `encounter_id`,
  CAST(`icd10` AS STRING) AS `icd10`
FROM (
SELECT DISTINCT
  `encounter_id` AS `encounter_id`,
  CASE `code` WHEN '10509002' THEN 'J20.9' WHEN '162864005' THEN 'E66.9' WHEN '185086009' THEN 'J44.9' WHEN '195662009' THEN 'J02.9' WHEN '230690007' THEN 'I63.9' WHEN '283371005' THEN 'S51.819A' WHEN '40055000' THEN 'J32.9' WHEN '44465007' THEN 'S93.409A' WHEN '444814009' THEN 'J01.90' WHEN '53741008' THEN 'I25.10' WHEN '58150001' THEN 'S42.009A' WHEN '59621000' THEN 'I10' WHEN '65363002' THEN 'H66.90' ELSE `icd10cm` END AS `icd10`
FROM `heart_failure_fhir_silver`.`conditions` AS `conditions`
WHERE `encounter_id` IS NOT NULL AND `code` IS NOT NULL
) AS made;
