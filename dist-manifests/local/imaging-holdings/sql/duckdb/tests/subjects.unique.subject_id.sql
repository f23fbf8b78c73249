-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- subjects.unique.subject_id on imaging_holdings_silver.subjects: subject_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."subject_id", one."collection"
FROM "imaging_holdings_silver"."subjects" AS one
JOIN (
  SELECT "subject_id"
  FROM "imaging_holdings_silver"."subjects"
  WHERE "subject_id" IS NOT NULL
  GROUP BY "subject_id"
  HAVING count(*) > 1
) AS twin ON twin."subject_id" = one."subject_id";
