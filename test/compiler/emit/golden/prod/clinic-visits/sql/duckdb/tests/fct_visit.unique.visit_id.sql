-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- fct_visit.unique.visit_id on clinic_visits_gold.fct_visit: visit_id is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."department_key", one."visit_id", one."patient_id", one."cost"
FROM "clinic_visits_gold"."fct_visit" AS one
JOIN (
  SELECT "visit_id"
  FROM "clinic_visits_gold"."fct_visit"
  WHERE "visit_id" IS NOT NULL
  GROUP BY "visit_id"
  HAVING count(*) > 1
) AS twin ON twin."visit_id" = one."visit_id";
