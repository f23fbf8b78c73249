-- Made by lakespec from specs/products/claims.yaml; change that, not this file.
-- members: The latest word on each member.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  CAST("member_id" AS {{ column_type('string') }}) AS "member_id",
  CAST("sex" AS {{ column_type('string') }}) AS "sex",
  CAST("state" AS {{ column_type('string') }}) AS "state",
  CAST("zip" AS {{ column_type('string') }}) AS "zip",
  CAST("birth_date" AS {{ column_type('integer') }}) AS "birth_date"
FROM (
SELECT
  "member_id" AS "member_id",
  "sex" AS "sex",
  "state" AS "state",
  "zip" AS "zip",
  "birth_date" AS "birth_date"
FROM (
  SELECT
    "member_id" AS "member_id",
    "sex" AS "sex",
    "state" AS "state",
    "zip" AS "zip",
    "birth_date" AS "birth_date",
    row_number() OVER (PARTITION BY "member_id" ORDER BY "service_date" DESC NULLS LAST, "claim_id" NULLS LAST) AS "newest"
  FROM {{ ref('claims') }} AS "claims"
) AS "visits"
WHERE "newest" = 1
) AS made
{% endcall %}
