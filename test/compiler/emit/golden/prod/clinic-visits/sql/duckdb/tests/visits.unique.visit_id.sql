-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- visits.unique.visit_id on clinic_visits_silver.visits: visit_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."visit_id", one."patient_id", one."visit_date", one."department", one."cost", one."paid_at", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "clinic_visits_silver"."visits" AS one
JOIN (
  SELECT "visit_id"
  FROM "clinic_visits_silver"."visits"
  WHERE "visit_id" IS NOT NULL
  GROUP BY "visit_id"
  HAVING count(*) > 1
) AS twin ON twin."visit_id" = one."visit_id";
