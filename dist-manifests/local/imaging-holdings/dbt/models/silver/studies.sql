-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
-- studies: Studies of the stroke collection.
{{ config(materialized='table') }}

{% call standard_sql() %}
SELECT
  "study_instance_uid",
  "patient_id",
  "patient_age_years"
FROM {{ source('stroke_mri_silver', 'studies') }}
{% endcall %}
