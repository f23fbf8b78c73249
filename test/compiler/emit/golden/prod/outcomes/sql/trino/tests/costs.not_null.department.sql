-- Made by lakespec from specs/outcomes.yaml; change that, not this file.
-- costs.not_null.department on outcomes_silver.costs: department belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "department", "cost", "visits"
FROM "outcomes_silver"."costs"
WHERE "department" IS NULL;
