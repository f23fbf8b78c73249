-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- dim_department.unique.department_key on clinic_visits_gold.dim_department: department_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."department_key", one."department"
FROM "clinic_visits_gold"."dim_department" AS one
JOIN (
  SELECT "department_key"
  FROM "clinic_visits_gold"."dim_department"
  WHERE "department_key" IS NOT NULL
  GROUP BY "department_key"
  HAVING count(*) > 1
) AS twin ON twin."department_key" = one."department_key";
