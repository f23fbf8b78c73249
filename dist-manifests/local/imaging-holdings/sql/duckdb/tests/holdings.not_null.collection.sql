-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- holdings.not_null.collection on imaging_holdings_silver.holdings: collection belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "collection", "subject_id", "modality", "images"
FROM "imaging_holdings_silver"."holdings"
WHERE "collection" IS NULL;
