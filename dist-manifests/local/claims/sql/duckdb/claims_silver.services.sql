-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- claims_silver.services: Kinds of service.
CREATE SCHEMA IF NOT EXISTS "claims_silver";

CREATE OR REPLACE TABLE "claims_silver"."services" AS
SELECT
  "service_code" AS "service_code",
  max("service") AS "service"
FROM "claims_silver"."claims" AS "claims"
WHERE "service_code" IS NOT NULL
GROUP BY "service_code";

COMMENT ON TABLE "claims_silver"."services" IS 'Kinds of service.';
COMMENT ON COLUMN "claims_silver"."services"."service_code" IS 'SNOMED CT code of the service.';
COMMENT ON COLUMN "claims_silver"."services"."service" IS 'The service in words.';
