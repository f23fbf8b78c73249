-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- dim_subject.unique.subject_id on imaging_holdings_gold.dim_subject: subject_id is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."subject_key", one."subject_id", one."collection"
FROM "imaging_holdings_gold"."dim_subject" AS one
JOIN (
  SELECT "subject_id"
  FROM "imaging_holdings_gold"."dim_subject"
  WHERE "subject_id" IS NOT NULL
  GROUP BY "subject_id"
  HAVING count(*) > 1
) AS twin ON twin."subject_id" = one."subject_id";
