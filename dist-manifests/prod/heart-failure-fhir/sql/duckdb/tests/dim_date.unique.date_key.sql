-- Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
-- dim_date.unique.date_key on heart_failure_fhir_gold.dim_date: a date stands once
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."date_key", one."date", one."year", one."quarter", one."month", one."month_name", one."day", one."iso_week", one."day_of_week", one."day_name", one."is_weekend"
FROM "heart_failure_fhir_gold"."dim_date" AS one
JOIN (
  SELECT "date_key"
  FROM "heart_failure_fhir_gold"."dim_date"
  WHERE "date_key" IS NOT NULL
  GROUP BY "date_key"
  HAVING count(*) > 1
) AS twin ON twin."date_key" = one."date_key";
