-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- visits.not_null.patient_id on clinic_visits_silver.visits: patient_id is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "visit_id", "patient_id", "visit_date", "department", "cost", "paid_at", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "clinic_visits_silver"."visits"
WHERE "patient_id" IS NULL;
