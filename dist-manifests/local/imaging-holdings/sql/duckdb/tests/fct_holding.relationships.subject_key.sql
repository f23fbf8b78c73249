-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- fct_holding.relationships.subject_key on imaging_holdings_gold.fct_holding: subject is a member of dim_subject
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."subject_key", child."collection", child."subject_id", child."modality", child."images"
FROM "imaging_holdings_gold"."fct_holding" AS child
WHERE child."subject_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "imaging_holdings_gold"."dim_subject" AS parent WHERE parent."subject_key" = child."subject_key"
);
