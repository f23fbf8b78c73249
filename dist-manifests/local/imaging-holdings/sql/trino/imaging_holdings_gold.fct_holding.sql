-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- imaging_holdings_gold.fct_holding: One row for each subject and modality.
CREATE SCHEMA IF NOT EXISTS "imaging_holdings_gold";

CREATE OR REPLACE TABLE "imaging_holdings_gold"."fct_holding" AS
SELECT
  CASE WHEN "subject_id" IS NULL THEN CAST(-1 AS BIGINT) ELSE bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("subject_id", '\', '\\'), ';', '\;') || ';', 'n;'))), 1, 8)), 1) END AS "subject_key",
  "collection",
  "subject_id",
  "modality",
  "images"
FROM "imaging_holdings_silver"."holdings";

COMMENT ON TABLE "imaging_holdings_gold"."fct_holding" IS 'One row for each subject and modality.';
COMMENT ON COLUMN "imaging_holdings_gold"."fct_holding"."subject_key" IS 'subject: key of dim_subject; -1 where it is unknown.';
COMMENT ON COLUMN "imaging_holdings_gold"."fct_holding"."modality" IS 'Kind of device, such as MR or CT.';
COMMENT ON COLUMN "imaging_holdings_gold"."fct_holding"."images" IS 'Images.';
