-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- fct_holding.unique.collection_subject_id_modality on imaging_holdings_gold.fct_holding: collection, subject_id, modality is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."subject_key", one."collection", one."subject_id", one."modality", one."images"
FROM "imaging_holdings_gold"."fct_holding" AS one
JOIN (
  SELECT "collection", "subject_id", "modality"
  FROM "imaging_holdings_gold"."fct_holding"
  WHERE "collection" IS NOT NULL AND "subject_id" IS NOT NULL AND "modality" IS NOT NULL
  GROUP BY "collection", "subject_id", "modality"
  HAVING count(*) > 1
) AS twin ON twin."collection" = one."collection" AND twin."subject_id" = one."subject_id" AND twin."modality" = one."modality";
