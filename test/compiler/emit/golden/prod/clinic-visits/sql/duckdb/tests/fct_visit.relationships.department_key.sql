-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- fct_visit.relationships.department_key on clinic_visits_gold.fct_visit: department is a member of dim_department
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."department_key", child."visit_id", child."patient_id", child."cost"
FROM "clinic_visits_gold"."fct_visit" AS child
WHERE child."department_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "clinic_visits_gold"."dim_department" AS parent WHERE parent."department_key" = child."department_key"
);
