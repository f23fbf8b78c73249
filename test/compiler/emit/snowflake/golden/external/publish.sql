-- Made by lakespec from specs/visits.yaml; change that, not this file.
-- To be run after each commit: the platform names no login.
-- {path} stands for the table's newest folder below export/, named in current.json beside it.

CREATE OR REPLACE EXTERNAL TABLE "LAKESPEC"."VISITS"."DIM_DEPARTMENT__LAKE" (
  "department_key" NUMBER(19,0) AS (VALUE:"department_key"::NUMBER(19,0)),
  "department" VARCHAR AS (VALUE:"department"::VARCHAR)
)
  LOCATION = @LAKESPEC.LAKESPEC.EXPORT/{path}
  AUTO_REFRESH = FALSE
  FILE_FORMAT = (FORMAT_NAME = 'LAKESPEC.LAKESPEC.PARQUET_EXPORT');

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

CREATE OR REPLACE EXTERNAL TABLE "LAKESPEC"."VISITS"."FCT_VISIT__LAKE" (
  "department_key" NUMBER(19,0) AS (VALUE:"department_key"::NUMBER(19,0)),
  "visit_id" VARCHAR AS (VALUE:"visit_id"::VARCHAR),
  "patient_id" VARCHAR AS (VALUE:"patient_id"::VARCHAR),
  "cost" NUMBER(10,2) AS (VALUE:"cost"::NUMBER(10,2))
)
  LOCATION = @LAKESPEC.LAKESPEC.EXPORT/{path}
  AUTO_REFRESH = FALSE
  FILE_FORMAT = (FORMAT_NAME = 'LAKESPEC.LAKESPEC.PARQUET_EXPORT');

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
