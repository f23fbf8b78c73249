-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- dim_series.unique.series_instance_uid on stroke_mri_gold.dim_series: series_instance_uid is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."series_key", one."series_instance_uid", one."modality", one."body_part_examined", one."manufacturer", one."manufacturer_model_name", one."magnetic_field_strength_t"
FROM "stroke_mri_gold"."dim_series" AS one
JOIN (
  SELECT "series_instance_uid"
  FROM "stroke_mri_gold"."dim_series"
  WHERE "series_instance_uid" IS NOT NULL
  GROUP BY "series_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."series_instance_uid" = one."series_instance_uid";
