-- Made by lakespec from specs/visits.yaml; change that, not this file.

-- visits.unique.visit_id on clinic_visits_silver.visits: visit_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`visit_id`, one.`patient_id`, one.`visit_date`, one.`department`, one.`cost`, one.`paid_at`, one.`_file_id`, one.`_row`, one.`_run_id`, one.`_ingested_at`
FROM `clinic_visits_silver`.`visits` AS one
JOIN (
  SELECT `visit_id`
  FROM `clinic_visits_silver`.`visits`
  WHERE `visit_id` IS NOT NULL
  GROUP BY `visit_id`
  HAVING count(*) > 1
) AS twin ON twin.`visit_id` = one.`visit_id`;

-- visits.not_null.visit_id on clinic_visits_silver.visits: visit_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT `visit_id`, `patient_id`, `visit_date`, `department`, `cost`, `paid_at`, `_file_id`, `_row`, `_run_id`, `_ingested_at`
FROM `clinic_visits_silver`.`visits`
WHERE `visit_id` IS NULL;

-- visits.not_null.patient_id on clinic_visits_silver.visits: patient_id is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT `visit_id`, `patient_id`, `visit_date`, `department`, `cost`, `paid_at`, `_file_id`, `_row`, `_run_id`, `_ingested_at`
FROM `clinic_visits_silver`.`visits`
WHERE `patient_id` IS NULL;

-- visits.not_null.department on clinic_visits_silver.visits: department is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT `visit_id`, `patient_id`, `visit_date`, `department`, `cost`, `paid_at`, `_file_id`, `_row`, `_run_id`, `_ingested_at`
FROM `clinic_visits_silver`.`visits`
WHERE `department` IS NULL;

-- dim_department.unique.department_key on clinic_visits_gold.dim_department: department_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`department_key`, one.`department`
FROM `clinic_visits_gold`.`dim_department` AS one
JOIN (
  SELECT `department_key`
  FROM `clinic_visits_gold`.`dim_department`
  WHERE `department_key` IS NOT NULL
  GROUP BY `department_key`
  HAVING count(*) > 1
) AS twin ON twin.`department_key` = one.`department_key`;

-- dim_department.unique.department on clinic_visits_gold.dim_department: department is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`department_key`, one.`department`
FROM `clinic_visits_gold`.`dim_department` AS one
JOIN (
  SELECT `department`
  FROM `clinic_visits_gold`.`dim_department`
  WHERE `department` IS NOT NULL
  GROUP BY `department`
  HAVING count(*) > 1
) AS twin ON twin.`department` = one.`department`;

-- fct_visit.unique.visit_id on clinic_visits_gold.fct_visit: visit_id is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`department_key`, one.`visit_id`, one.`patient_id`, one.`cost`
FROM `clinic_visits_gold`.`fct_visit` AS one
JOIN (
  SELECT `visit_id`
  FROM `clinic_visits_gold`.`fct_visit`
  WHERE `visit_id` IS NOT NULL
  GROUP BY `visit_id`
  HAVING count(*) > 1
) AS twin ON twin.`visit_id` = one.`visit_id`;

-- fct_visit.relationships.department_key on clinic_visits_gold.fct_visit: department is a member of dim_department
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child.`department_key`, child.`visit_id`, child.`patient_id`, child.`cost`
FROM `clinic_visits_gold`.`fct_visit` AS child
WHERE child.`department_key` IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM `clinic_visits_gold`.`dim_department` AS parent WHERE parent.`department_key` = child.`department_key`
);

-- visits.accepted_values.department on clinic_visits_silver.visits: department is one of 3 values
-- Returns the failing rows; up to 5 are tolerated, onFail: warn.
SELECT `visit_id`, `patient_id`, `visit_date`, `department`, `cost`, `paid_at`, `_file_id`, `_row`, `_run_id`, `_ingested_at`
FROM `clinic_visits_silver`.`visits`
WHERE `department` NOT IN ('cardiology', 'neurology', 'none');
