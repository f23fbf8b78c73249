-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- dim_subject.unique.subject_key on imaging_holdings_gold.dim_subject: subject_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."subject_key", one."subject_id", one."collection"
FROM "imaging_holdings_gold"."dim_subject" AS one
JOIN (
  SELECT "subject_key"
  FROM "imaging_holdings_gold"."dim_subject"
  WHERE "subject_key" IS NOT NULL
  GROUP BY "subject_key"
  HAVING count(*) > 1
) AS twin ON twin."subject_key" = one."subject_key";
