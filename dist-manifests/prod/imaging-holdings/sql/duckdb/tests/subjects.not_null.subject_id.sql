-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- subjects.not_null.subject_id on imaging_holdings_silver.subjects: subject_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "subject_id", "collection"
FROM "imaging_holdings_silver"."subjects"
WHERE "subject_id" IS NULL;
