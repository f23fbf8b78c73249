-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.

-- patients.unique.patient_id on heart_failure_fhir_silver.patients: patient_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_id", one."active", one."mrn", one."sex", one."birth_sex", one."birth_year", one."deceased", one."death_year", one."marital_status", one."race", one."ethnicity", one."state", one."zip3", one."updated_on", one."updated_at", one."updated_precision", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "heart_failure_fhir_silver"."patients" AS one
JOIN (
  SELECT "patient_id"
  FROM "heart_failure_fhir_silver"."patients"
  WHERE "patient_id" IS NOT NULL
  GROUP BY "patient_id"
  HAVING count(*) > 1
) AS twin ON twin."patient_id" = one."patient_id";

-- patients.not_null.patient_id on heart_failure_fhir_silver.patients: patient_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "patient_id", "active", "mrn", "sex", "birth_sex", "birth_year", "deceased", "death_year", "marital_status", "race", "ethnicity", "state", "zip3", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."patients"
WHERE "patient_id" IS NULL;

-- encounters.unique.encounter_id on heart_failure_fhir_silver.encounters: encounter_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."encounter_id", one."patient_id", one."status", one."encounter_class", one."type", one."type_system", one."service_type", one."service_type_system", one."reason", one."reason_system", one."started_on", one."started_at", one."started_precision", one."ended_on", one."ended_at", one."ended_precision", one."admit_source", one."discharge_disposition", one."part_of_id", one."organization_id", one."updated_on", one."updated_at", one."updated_precision", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "heart_failure_fhir_silver"."encounters" AS one
JOIN (
  SELECT "encounter_id"
  FROM "heart_failure_fhir_silver"."encounters"
  WHERE "encounter_id" IS NOT NULL
  GROUP BY "encounter_id"
  HAVING count(*) > 1
) AS twin ON twin."encounter_id" = one."encounter_id";

-- encounters.not_null.encounter_id on heart_failure_fhir_silver.encounters: encounter_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "encounter_id", "patient_id", "status", "encounter_class", "type", "type_system", "service_type", "service_type_system", "reason", "reason_system", "started_on", "started_at", "started_precision", "ended_on", "ended_at", "ended_precision", "admit_source", "discharge_disposition", "part_of_id", "organization_id", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."encounters"
WHERE "encounter_id" IS NULL;

-- conditions.unique.condition_id on heart_failure_fhir_silver.conditions: condition_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."condition_id", one."patient_id", one."encounter_id", one."clinical_status", one."verification_status", one."category", one."severity", one."severity_system", one."code", one."code_system", one."icd10cm", one."snomed", one."onset_date", one."onset_at", one."onset_precision", one."onset_age", one."onset_age_capped", one."abatement_date", one."abatement_at", one."abatement_precision", one."recorded_date", one."recorded_at", one."recorded_precision", one."updated_on", one."updated_at", one."updated_precision", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "heart_failure_fhir_silver"."conditions" AS one
JOIN (
  SELECT "condition_id"
  FROM "heart_failure_fhir_silver"."conditions"
  WHERE "condition_id" IS NOT NULL
  GROUP BY "condition_id"
  HAVING count(*) > 1
) AS twin ON twin."condition_id" = one."condition_id";

-- conditions.not_null.condition_id on heart_failure_fhir_silver.conditions: condition_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "condition_id", "patient_id", "encounter_id", "clinical_status", "verification_status", "category", "severity", "severity_system", "code", "code_system", "icd10cm", "snomed", "onset_date", "onset_at", "onset_precision", "onset_age", "onset_age_capped", "abatement_date", "abatement_at", "abatement_precision", "recorded_date", "recorded_at", "recorded_precision", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."conditions"
WHERE "condition_id" IS NULL;

-- observations.unique.observation_id on heart_failure_fhir_silver.observations: observation_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."observation_id", one."patient_id", one."encounter_id", one."status", one."category", one."code", one."code_system", one."effective_on", one."effective_at", one."effective_precision", one."effective_end_on", one."effective_end_at", one."effective_end_precision", one."issued_at", one."value_type", one."value_number", one."value_digits", one."value_age", one."value_age_capped", one."value_comparator", one."value_unit", one."value_code", one."value_code_system", one."value_boolean", one."value_date", one."interpretation", one."data_absent_reason", one."components", one."updated_on", one."updated_at", one."updated_precision", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "heart_failure_fhir_silver"."observations" AS one
JOIN (
  SELECT "observation_id"
  FROM "heart_failure_fhir_silver"."observations"
  WHERE "observation_id" IS NOT NULL
  GROUP BY "observation_id"
  HAVING count(*) > 1
) AS twin ON twin."observation_id" = one."observation_id";

-- observations.not_null.observation_id on heart_failure_fhir_silver.observations: observation_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "observation_id", "patient_id", "encounter_id", "status", "category", "code", "code_system", "effective_on", "effective_at", "effective_precision", "effective_end_on", "effective_end_at", "effective_end_precision", "issued_at", "value_type", "value_number", "value_digits", "value_age", "value_age_capped", "value_comparator", "value_unit", "value_code", "value_code_system", "value_boolean", "value_date", "interpretation", "data_absent_reason", "components", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."observations"
WHERE "observation_id" IS NULL;

-- observations.not_null.components on heart_failure_fhir_silver.observations: components is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "observation_id", "patient_id", "encounter_id", "status", "category", "code", "code_system", "effective_on", "effective_at", "effective_precision", "effective_end_on", "effective_end_at", "effective_end_precision", "issued_at", "value_type", "value_number", "value_digits", "value_age", "value_age_capped", "value_comparator", "value_unit", "value_code", "value_code_system", "value_boolean", "value_date", "interpretation", "data_absent_reason", "components", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."observations"
WHERE "components" IS NULL;

-- observation_components.unique.observation_id_component on heart_failure_fhir_silver.observation_components: observation_id, component is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."observation_id", one."component", one."patient_id", one."code", one."code_system", one."value_type", one."value_number", one."value_digits", one."value_age", one."value_age_capped", one."value_comparator", one."value_unit", one."value_code", one."value_code_system", one."value_boolean", one."value_date", one."interpretation", one."data_absent_reason", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "heart_failure_fhir_silver"."observation_components" AS one
JOIN (
  SELECT "observation_id", "component"
  FROM "heart_failure_fhir_silver"."observation_components"
  WHERE "observation_id" IS NOT NULL AND "component" IS NOT NULL
  GROUP BY "observation_id", "component"
  HAVING count(*) > 1
) AS twin ON twin."observation_id" = one."observation_id" AND twin."component" = one."component";

-- observation_components.not_null.observation_id on heart_failure_fhir_silver.observation_components: observation_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "observation_id", "component", "patient_id", "code", "code_system", "value_type", "value_number", "value_digits", "value_age", "value_age_capped", "value_comparator", "value_unit", "value_code", "value_code_system", "value_boolean", "value_date", "interpretation", "data_absent_reason", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."observation_components"
WHERE "observation_id" IS NULL;

-- observation_components.not_null.component on heart_failure_fhir_silver.observation_components: component belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "observation_id", "component", "patient_id", "code", "code_system", "value_type", "value_number", "value_digits", "value_age", "value_age_capped", "value_comparator", "value_unit", "value_code", "value_code_system", "value_boolean", "value_date", "interpretation", "data_absent_reason", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."observation_components"
WHERE "component" IS NULL;

-- diagnoses.unique.code on heart_failure_fhir_silver.diagnoses: code is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."code", one."code_system"
FROM "heart_failure_fhir_silver"."diagnoses" AS one
JOIN (
  SELECT "code"
  FROM "heart_failure_fhir_silver"."diagnoses"
  WHERE "code" IS NOT NULL
  GROUP BY "code"
  HAVING count(*) > 1
) AS twin ON twin."code" = one."code";

-- diagnoses.not_null.code on heart_failure_fhir_silver.diagnoses: code belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "code", "code_system"
FROM "heart_failure_fhir_silver"."diagnoses"
WHERE "code" IS NULL;

-- encounter_diagnoses.unique.encounter_id_code on heart_failure_fhir_silver.encounter_diagnoses: encounter_id, code is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."encounter_id", one."code", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "heart_failure_fhir_silver"."encounter_diagnoses" AS one
JOIN (
  SELECT "encounter_id", "code"
  FROM "heart_failure_fhir_silver"."encounter_diagnoses"
  WHERE "encounter_id" IS NOT NULL AND "code" IS NOT NULL
  GROUP BY "encounter_id", "code"
  HAVING count(*) > 1
) AS twin ON twin."encounter_id" = one."encounter_id" AND twin."code" = one."code";

-- encounter_diagnoses.not_null.encounter_id on heart_failure_fhir_silver.encounter_diagnoses: encounter_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "encounter_id", "code", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."encounter_diagnoses"
WHERE "encounter_id" IS NULL;

-- encounter_diagnoses.not_null.code on heart_failure_fhir_silver.encounter_diagnoses: code belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "encounter_id", "code", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."encounter_diagnoses"
WHERE "code" IS NULL;

-- dim_diagnosis.unique.diagnosis_key on heart_failure_fhir_gold.dim_diagnosis: diagnosis_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."diagnosis_key", one."code", one."code_system"
FROM "heart_failure_fhir_gold"."dim_diagnosis" AS one
JOIN (
  SELECT "diagnosis_key"
  FROM "heart_failure_fhir_gold"."dim_diagnosis"
  WHERE "diagnosis_key" IS NOT NULL
  GROUP BY "diagnosis_key"
  HAVING count(*) > 1
) AS twin ON twin."diagnosis_key" = one."diagnosis_key";

-- dim_diagnosis.unique.code on heart_failure_fhir_gold.dim_diagnosis: code is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."diagnosis_key", one."code", one."code_system"
FROM "heart_failure_fhir_gold"."dim_diagnosis" AS one
JOIN (
  SELECT "code"
  FROM "heart_failure_fhir_gold"."dim_diagnosis"
  WHERE "code" IS NOT NULL
  GROUP BY "code"
  HAVING count(*) > 1
) AS twin ON twin."code" = one."code";

-- dim_patient.unique.patient_key on heart_failure_fhir_gold.dim_patient: patient_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."patient_id", one."sex", one."birth_year", one."state", one."zip3", one."deceased"
FROM "heart_failure_fhir_gold"."dim_patient" AS one
JOIN (
  SELECT "patient_key"
  FROM "heart_failure_fhir_gold"."dim_patient"
  WHERE "patient_key" IS NOT NULL
  GROUP BY "patient_key"
  HAVING count(*) > 1
) AS twin ON twin."patient_key" = one."patient_key";

-- dim_patient.unique.patient_id on heart_failure_fhir_gold.dim_patient: patient_id is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."patient_id", one."sex", one."birth_year", one."state", one."zip3", one."deceased"
FROM "heart_failure_fhir_gold"."dim_patient" AS one
JOIN (
  SELECT "patient_id"
  FROM "heart_failure_fhir_gold"."dim_patient"
  WHERE "patient_id" IS NOT NULL
  GROUP BY "patient_id"
  HAVING count(*) > 1
) AS twin ON twin."patient_id" = one."patient_id";

-- dim_date.unique.date_key on heart_failure_fhir_gold.dim_date: a date stands once
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."date_key", one."date", one."year", one."quarter", one."month", one."month_name", one."day", one."iso_year", one."iso_week", one."day_of_week", one."day_name", one."is_weekend"
FROM "heart_failure_fhir_gold"."dim_date" AS one
JOIN (
  SELECT "date_key"
  FROM "heart_failure_fhir_gold"."dim_date"
  WHERE "date_key" IS NOT NULL
  GROUP BY "date_key"
  HAVING count(*) > 1
) AS twin ON twin."date_key" = one."date_key";

-- dim_icd10.unique.icd10_key on heart_failure_fhir_gold.dim_icd10: icd10_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."icd10_key", one."icd10", one."dotted", one."code_set", one."description", one."is_billable", one."category", one."category_description", one."block", one."block_description", one."chapter", one."chapter_description", one."valid_from", one."valid_to"
FROM "heart_failure_fhir_gold"."dim_icd10" AS one
JOIN (
  SELECT "icd10_key"
  FROM "heart_failure_fhir_gold"."dim_icd10"
  WHERE "icd10_key" IS NOT NULL
  GROUP BY "icd10_key"
  HAVING count(*) > 1
) AS twin ON twin."icd10_key" = one."icd10_key";

-- dim_icd10.unique.icd10 on heart_failure_fhir_gold.dim_icd10: icd10 is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."icd10_key", one."icd10", one."dotted", one."code_set", one."description", one."is_billable", one."category", one."category_description", one."block", one."block_description", one."chapter", one."chapter_description", one."valid_from", one."valid_to"
FROM "heart_failure_fhir_gold"."dim_icd10" AS one
JOIN (
  SELECT "icd10"
  FROM "heart_failure_fhir_gold"."dim_icd10"
  WHERE "icd10" IS NOT NULL
  GROUP BY "icd10"
  HAVING count(*) > 1
) AS twin ON twin."icd10" = one."icd10";

-- encounter_icd10.unique.encounter_id_key_icd10_key on heart_failure_fhir_gold.encounter_icd10: a pair of encounter_id_key and icd10_key stands once
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."encounter_id_key", one."icd10_key", one."weight"
FROM "heart_failure_fhir_gold"."encounter_icd10" AS one
JOIN (
  SELECT "encounter_id_key", "icd10_key"
  FROM "heart_failure_fhir_gold"."encounter_icd10"
  WHERE "encounter_id_key" IS NOT NULL AND "icd10_key" IS NOT NULL
  GROUP BY "encounter_id_key", "icd10_key"
  HAVING count(*) > 1
) AS twin ON twin."encounter_id_key" = one."encounter_id_key" AND twin."icd10_key" = one."icd10_key";

-- encounter_icd10.relationships.icd10_key on heart_failure_fhir_gold.encounter_icd10: icd10 is a member of dim_icd10
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."encounter_id_key", child."icd10_key", child."weight"
FROM "heart_failure_fhir_gold"."encounter_icd10" AS child
WHERE child."icd10_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "heart_failure_fhir_gold"."dim_icd10" AS parent WHERE parent."icd10_key" = child."icd10_key"
);

-- encounter_icd10.not_null.encounter_id on heart_failure_fhir_silver.encounter_icd10: encounter_id is the group of a bridge
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "encounter_id", "icd10"
FROM "heart_failure_fhir_silver"."encounter_icd10"
WHERE "encounter_id" IS NULL;

-- encounter_diagnoses.unique.encounter_id_key_diagnosis_key on heart_failure_fhir_gold.encounter_diagnoses: a pair of encounter_id_key and diagnosis_key stands once
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."encounter_id_key", one."diagnosis_key", one."weight"
FROM "heart_failure_fhir_gold"."encounter_diagnoses" AS one
JOIN (
  SELECT "encounter_id_key", "diagnosis_key"
  FROM "heart_failure_fhir_gold"."encounter_diagnoses"
  WHERE "encounter_id_key" IS NOT NULL AND "diagnosis_key" IS NOT NULL
  GROUP BY "encounter_id_key", "diagnosis_key"
  HAVING count(*) > 1
) AS twin ON twin."encounter_id_key" = one."encounter_id_key" AND twin."diagnosis_key" = one."diagnosis_key";

-- encounter_diagnoses.relationships.diagnosis_key on heart_failure_fhir_gold.encounter_diagnoses: code is a member of dim_diagnosis
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."encounter_id_key", child."diagnosis_key", child."weight"
FROM "heart_failure_fhir_gold"."encounter_diagnoses" AS child
WHERE child."diagnosis_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "heart_failure_fhir_gold"."dim_diagnosis" AS parent WHERE parent."diagnosis_key" = child."diagnosis_key"
);

-- fct_encounter.unique.encounter_id on heart_failure_fhir_gold.fct_encounter: encounter_id is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."started_key", one."icd10_key", one."diagnosis_key", one."encounter_id", one."encounter_class", one."type", one."reason", one."length_of_stay_days"
FROM "heart_failure_fhir_gold"."fct_encounter" AS one
JOIN (
  SELECT "encounter_id"
  FROM "heart_failure_fhir_gold"."fct_encounter"
  WHERE "encounter_id" IS NOT NULL
  GROUP BY "encounter_id"
  HAVING count(*) > 1
) AS twin ON twin."encounter_id" = one."encounter_id";

-- fct_encounter.relationships.patient_key on heart_failure_fhir_gold.fct_encounter: patient is a member of dim_patient
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."started_key", child."icd10_key", child."diagnosis_key", child."encounter_id", child."encounter_class", child."type", child."reason", child."length_of_stay_days"
FROM "heart_failure_fhir_gold"."fct_encounter" AS child
WHERE child."patient_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "heart_failure_fhir_gold"."dim_patient" AS parent WHERE parent."patient_key" = child."patient_key"
);

-- fct_encounter.relationships.started_key on heart_failure_fhir_gold.fct_encounter: started is a member of dim_date
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."started_key", child."icd10_key", child."diagnosis_key", child."encounter_id", child."encounter_class", child."type", child."reason", child."length_of_stay_days"
FROM "heart_failure_fhir_gold"."fct_encounter" AS child
WHERE child."started_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "heart_failure_fhir_gold"."dim_date" AS parent WHERE parent."date_key" = child."started_key"
);

-- fct_encounter.relationships.icd10_key on heart_failure_fhir_gold.fct_encounter: icd10 is a group of encounter_icd10
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."started_key", child."icd10_key", child."diagnosis_key", child."encounter_id", child."encounter_class", child."type", child."reason", child."length_of_stay_days"
FROM "heart_failure_fhir_gold"."fct_encounter" AS child
WHERE child."icd10_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "heart_failure_fhir_gold"."encounter_icd10" AS parent WHERE parent."encounter_id_key" = child."icd10_key"
);

-- fct_encounter.relationships.diagnosis_key on heart_failure_fhir_gold.fct_encounter: diagnosis is a group of encounter_diagnoses
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."started_key", child."icd10_key", child."diagnosis_key", child."encounter_id", child."encounter_class", child."type", child."reason", child."length_of_stay_days"
FROM "heart_failure_fhir_gold"."fct_encounter" AS child
WHERE child."diagnosis_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "heart_failure_fhir_gold"."encounter_diagnoses" AS parent WHERE parent."encounter_id_key" = child."diagnosis_key"
);

-- fct_observation.unique.observation_id on heart_failure_fhir_gold.fct_observation: observation_id is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."observed_key", one."observation_id", one."category", one."code", one."value_unit", one."value"
FROM "heart_failure_fhir_gold"."fct_observation" AS one
JOIN (
  SELECT "observation_id"
  FROM "heart_failure_fhir_gold"."fct_observation"
  WHERE "observation_id" IS NOT NULL
  GROUP BY "observation_id"
  HAVING count(*) > 1
) AS twin ON twin."observation_id" = one."observation_id";

-- fct_observation.relationships.patient_key on heart_failure_fhir_gold.fct_observation: patient is a member of dim_patient
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."observed_key", child."observation_id", child."category", child."code", child."value_unit", child."value"
FROM "heart_failure_fhir_gold"."fct_observation" AS child
WHERE child."patient_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "heart_failure_fhir_gold"."dim_patient" AS parent WHERE parent."patient_key" = child."patient_key"
);

-- fct_observation.relationships.observed_key on heart_failure_fhir_gold.fct_observation: observed is a member of dim_date
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."observed_key", child."observation_id", child."category", child."code", child."value_unit", child."value"
FROM "heart_failure_fhir_gold"."fct_observation" AS child
WHERE child."observed_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "heart_failure_fhir_gold"."dim_date" AS parent WHERE parent."date_key" = child."observed_key"
);

-- agg_admissions.unique.encounter_class_started_year on heart_failure_fhir_gold.agg_admissions: a row for each encounter_class, started_year
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."encounter_class", one."started_year", one."count", one."length_of_stay_days"
FROM "heart_failure_fhir_gold"."agg_admissions" AS one
JOIN (
  SELECT "encounter_class", "started_year"
  FROM "heart_failure_fhir_gold"."agg_admissions"
  WHERE "encounter_class" IS NOT NULL AND "started_year" IS NOT NULL
  GROUP BY "encounter_class", "started_year"
  HAVING count(*) > 1
) AS twin ON twin."encounter_class" = one."encounter_class" AND twin."started_year" = one."started_year";

-- agg_admissions_by_class.unique.encounter_class on heart_failure_fhir_gold.agg_admissions_by_class: a row for each encounter_class
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."encounter_class", one."count", one."length_of_stay_days"
FROM "heart_failure_fhir_gold"."agg_admissions_by_class" AS one
JOIN (
  SELECT "encounter_class"
  FROM "heart_failure_fhir_gold"."agg_admissions_by_class"
  WHERE "encounter_class" IS NOT NULL
  GROUP BY "encounter_class"
  HAVING count(*) > 1
) AS twin ON twin."encounter_class" = one."encounter_class";

-- encounters.row_count on heart_failure_fhir_silver.encounters: at least 1 rows
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT count(*) AS "row_count"
FROM "heart_failure_fhir_silver"."encounters"
HAVING count(*) < 1;

-- encounters.not_null.patient_id on heart_failure_fhir_silver.encounters: patient_id is there
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "encounter_id", "patient_id", "status", "encounter_class", "type", "type_system", "service_type", "service_type_system", "reason", "reason_system", "started_on", "started_at", "started_precision", "ended_on", "ended_at", "ended_precision", "admit_source", "discharge_disposition", "part_of_id", "organization_id", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."encounters"
WHERE "patient_id" IS NULL;

-- conditions.not_null.code on heart_failure_fhir_silver.conditions: code is there
-- Returns the failing rows; none is tolerated, onFail: warn.
SELECT "condition_id", "patient_id", "encounter_id", "clinical_status", "verification_status", "category", "severity", "severity_system", "code", "code_system", "icd10cm", "snomed", "onset_date", "onset_at", "onset_precision", "onset_age", "onset_age_capped", "abatement_date", "abatement_at", "abatement_precision", "recorded_date", "recorded_at", "recorded_precision", "updated_on", "updated_at", "updated_precision", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "heart_failure_fhir_silver"."conditions"
WHERE "code" IS NULL;
