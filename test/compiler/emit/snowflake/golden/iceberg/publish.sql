-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- What publish runs after each commit as LAKESPEC_PUBLISHER; between load and view it compares the columns.
-- {path} stands for the table's metadata file, from the root of store curated on.

CREATE ICEBERG TABLE IF NOT EXISTS "LAKESPEC"."VISITS"."DIM_DEPARTMENT__LAKE"
  EXTERNAL_VOLUME = 'LAKESPEC_VOLUME'
  CATALOG = 'LAKESPEC_CATALOG'
  METADATA_FILE_PATH = '{path}';

ALTER ICEBERG TABLE "LAKESPEC"."VISITS"."DIM_DEPARTMENT__LAKE" REFRESH '{path}';

DESCRIBE TABLE "LAKESPEC"."VISITS"."DIM_DEPARTMENT__LAKE";

CREATE OR REPLACE SECURE VIEW "LAKESPEC"."VISITS"."DIM_DEPARTMENT" (
  "DEPARTMENT_KEY" WITH TAG ("LAKESPEC"."LAKESPEC"."LAKESPEC_LABEL" = 'none') COMMENT 'Surrogate key: hash of department; -1 is the unknown member.',
  "DEPARTMENT" WITH TAG ("LAKESPEC"."LAKESPEC"."LAKESPEC_LABEL" = 'none') COMMENT 'Department; ''none'' for visits at home'
)
  COPY GRANTS
  COMMENT = 'One visit; it isn''t billed yet.'
AS SELECT
  "department_key",
  "department"
FROM "LAKESPEC"."VISITS"."DIM_DEPARTMENT__LAKE";

CREATE ICEBERG TABLE IF NOT EXISTS "LAKESPEC"."VISITS"."FCT_VISIT__LAKE"
  EXTERNAL_VOLUME = 'LAKESPEC_VOLUME'
  CATALOG = 'LAKESPEC_CATALOG'
  METADATA_FILE_PATH = '{path}';

ALTER ICEBERG TABLE "LAKESPEC"."VISITS"."FCT_VISIT__LAKE" REFRESH '{path}';

DESCRIBE TABLE "LAKESPEC"."VISITS"."FCT_VISIT__LAKE";

CREATE OR REPLACE SECURE VIEW "LAKESPEC"."VISITS"."FCT_VISIT" (
  "DEPARTMENT_KEY" WITH TAG ("LAKESPEC"."LAKESPEC"."LAKESPEC_LABEL" = 'none') COMMENT 'department: key of dim_department; -1 where it is unknown.',
  "VISIT_ID" WITH TAG ("LAKESPEC"."LAKESPEC"."LAKESPEC_LABEL" = 'pseudonym') COMMENT 'Number of the visit.',
  "PATIENT_ID" WITH TAG ("LAKESPEC"."LAKESPEC"."LAKESPEC_LABEL" = 'pseudonym') COMMENT 'Medical record number.',
  "COST" WITH TAG ("LAKESPEC"."LAKESPEC"."LAKESPEC_LABEL" = 'none') COMMENT 'Cost in US dollars.'
)
  COPY GRANTS
  COMMENT = 'One visit; it isn''t billed yet.'
AS SELECT
  "department_key",
  "visit_id",
  "patient_id",
  "cost"
FROM "LAKESPEC"."VISITS"."FCT_VISIT__LAKE";
