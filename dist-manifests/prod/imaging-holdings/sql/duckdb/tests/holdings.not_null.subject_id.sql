-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- holdings.not_null.subject_id on imaging_holdings_silver.holdings: subject_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "collection", "subject_id", "modality", "images"
FROM "imaging_holdings_silver"."holdings"
WHERE "subject_id" IS NULL;
