-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- imaging_holdings_silver.subjects: Subjects of all collections.
CREATE SCHEMA IF NOT EXISTS "imaging_holdings_silver";

CREATE OR REPLACE TABLE "imaging_holdings_silver"."subjects" AS
SELECT DISTINCT
  "subject_id" AS "subject_id",
  "collection" AS "collection"
FROM "imaging_holdings_silver"."holdings" AS "holdings";

COMMENT ON TABLE "imaging_holdings_silver"."subjects" IS 'Subjects of all collections.';
