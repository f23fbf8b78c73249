-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- instances.row_count on stroke_mri_silver.instances: at least 1 rows
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT count(*) AS "row_count"
FROM "stroke_mri_silver"."instances"
HAVING count(*) < 1;
