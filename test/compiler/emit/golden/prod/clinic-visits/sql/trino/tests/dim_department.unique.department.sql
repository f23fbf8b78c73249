-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- dim_department.unique.department on clinic_visits_gold.dim_department: department is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."department_key", one."department"
FROM "clinic_visits_gold"."dim_department" AS one
JOIN (
  SELECT "department"
  FROM "clinic_visits_gold"."dim_department"
  WHERE "department" IS NOT NULL
  GROUP BY "department"
  HAVING count(*) > 1
) AS twin ON twin."department" = one."department";
