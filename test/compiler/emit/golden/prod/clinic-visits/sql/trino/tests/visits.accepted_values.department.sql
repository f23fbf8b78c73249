-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- visits.accepted_values.department on clinic_visits_silver.visits: department is one of 3 values
-- Returns the failing rows; up to 5 are tolerated, onFail: warn.
SELECT "visit_id", "patient_id", "visit_date", "department", "cost", "paid_at", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "clinic_visits_silver"."visits"
WHERE "department" NOT IN ('cardiology', 'neurology', 'none');
