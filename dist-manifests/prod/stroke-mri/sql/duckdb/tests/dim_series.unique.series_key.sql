-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.
-- dim_series.unique.series_key on stroke_mri_gold.dim_series: series_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."series_key", one."series_instance_uid", one."modality", one."body_part_examined", one."manufacturer", one."manufacturer_model_name", one."magnetic_field_strength_t"
FROM "stroke_mri_gold"."dim_series" AS one
JOIN (
  SELECT "series_key"
  FROM "stroke_mri_gold"."dim_series"
  WHERE "series_key" IS NOT NULL
  GROUP BY "series_key"
  HAVING count(*) > 1
) AS twin ON twin."series_key" = one."series_key";
