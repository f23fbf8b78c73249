-- Made by lakespec from specs/products/stroke-mri.yaml; change that, not this file.

-- instances.unique.sop_instance_uid on stroke_mri_silver.instances: sop_instance_uid is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."sop_instance_uid", one."series_instance_uid", one."study_instance_uid", one."patient_id", one."path", one."sop_class_uid", one."transfer_syntax_uid", one."size_bytes", one."modality", one."image_type", one."instance_number", one."acquired_at", one."content_at", one."pixel_rows", one."pixel_columns", one."frames", one."bits_allocated", one."bits_stored", one."samples_per_pixel", one."photometric_interpretation", one."pixel_spacing_row_mm", one."pixel_spacing_column_mm", one."slice_thickness_mm", one."slice_location_mm", one."burned_in_annotation", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "stroke_mri_silver"."instances" AS one
JOIN (
  SELECT "sop_instance_uid"
  FROM "stroke_mri_silver"."instances"
  WHERE "sop_instance_uid" IS NOT NULL
  GROUP BY "sop_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."sop_instance_uid" = one."sop_instance_uid";

-- instances.not_null.sop_instance_uid on stroke_mri_silver.instances: sop_instance_uid belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "sop_instance_uid", "series_instance_uid", "study_instance_uid", "patient_id", "path", "sop_class_uid", "transfer_syntax_uid", "size_bytes", "modality", "image_type", "instance_number", "acquired_at", "content_at", "pixel_rows", "pixel_columns", "frames", "bits_allocated", "bits_stored", "samples_per_pixel", "photometric_interpretation", "pixel_spacing_row_mm", "pixel_spacing_column_mm", "slice_thickness_mm", "slice_location_mm", "burned_in_annotation", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "stroke_mri_silver"."instances"
WHERE "sop_instance_uid" IS NULL;

-- instances.not_null.series_instance_uid on stroke_mri_silver.instances: series_instance_uid is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "sop_instance_uid", "series_instance_uid", "study_instance_uid", "patient_id", "path", "sop_class_uid", "transfer_syntax_uid", "size_bytes", "modality", "image_type", "instance_number", "acquired_at", "content_at", "pixel_rows", "pixel_columns", "frames", "bits_allocated", "bits_stored", "samples_per_pixel", "photometric_interpretation", "pixel_spacing_row_mm", "pixel_spacing_column_mm", "slice_thickness_mm", "slice_location_mm", "burned_in_annotation", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "stroke_mri_silver"."instances"
WHERE "series_instance_uid" IS NULL;

-- instances.not_null.study_instance_uid on stroke_mri_silver.instances: study_instance_uid is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "sop_instance_uid", "series_instance_uid", "study_instance_uid", "patient_id", "path", "sop_class_uid", "transfer_syntax_uid", "size_bytes", "modality", "image_type", "instance_number", "acquired_at", "content_at", "pixel_rows", "pixel_columns", "frames", "bits_allocated", "bits_stored", "samples_per_pixel", "photometric_interpretation", "pixel_spacing_row_mm", "pixel_spacing_column_mm", "slice_thickness_mm", "slice_location_mm", "burned_in_annotation", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "stroke_mri_silver"."instances"
WHERE "study_instance_uid" IS NULL;

-- series.unique.series_instance_uid on stroke_mri_silver.series: series_instance_uid is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."series_instance_uid", one."study_instance_uid", one."patient_id", one."modality", one."body_part_examined", one."laterality", one."series_number", one."series_started_at", one."series_description", one."protocol_name", one."manufacturer", one."manufacturer_model_name", one."magnetic_field_strength_t", one."repetition_time_ms", one."echo_time_ms", one."flip_angle_deg", one."kvp", one."slice_thickness_mm", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "stroke_mri_silver"."series" AS one
JOIN (
  SELECT "series_instance_uid"
  FROM "stroke_mri_silver"."series"
  WHERE "series_instance_uid" IS NOT NULL
  GROUP BY "series_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."series_instance_uid" = one."series_instance_uid";

-- series.not_null.series_instance_uid on stroke_mri_silver.series: series_instance_uid belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "series_instance_uid", "study_instance_uid", "patient_id", "modality", "body_part_examined", "laterality", "series_number", "series_started_at", "series_description", "protocol_name", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t", "repetition_time_ms", "echo_time_ms", "flip_angle_deg", "kvp", "slice_thickness_mm", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "stroke_mri_silver"."series"
WHERE "series_instance_uid" IS NULL;

-- series.not_null.study_instance_uid on stroke_mri_silver.series: study_instance_uid is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "series_instance_uid", "study_instance_uid", "patient_id", "modality", "body_part_examined", "laterality", "series_number", "series_started_at", "series_description", "protocol_name", "manufacturer", "manufacturer_model_name", "magnetic_field_strength_t", "repetition_time_ms", "echo_time_ms", "flip_angle_deg", "kvp", "slice_thickness_mm", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "stroke_mri_silver"."series"
WHERE "study_instance_uid" IS NULL;

-- studies.unique.study_instance_uid on stroke_mri_silver.studies: study_instance_uid is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."study_instance_uid", one."patient_id", one."study_date", one."study_started_at", one."study_description", one."patient_age_years", one."patient_age_years_capped", one."patient_sex", one."patient_size_m", one."patient_weight_kg", one."deidentified_before", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "stroke_mri_silver"."studies" AS one
JOIN (
  SELECT "study_instance_uid"
  FROM "stroke_mri_silver"."studies"
  WHERE "study_instance_uid" IS NOT NULL
  GROUP BY "study_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."study_instance_uid" = one."study_instance_uid";

-- studies.not_null.study_instance_uid on stroke_mri_silver.studies: study_instance_uid belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "study_instance_uid", "patient_id", "study_date", "study_started_at", "study_description", "patient_age_years", "patient_age_years_capped", "patient_sex", "patient_size_m", "patient_weight_kg", "deidentified_before", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "stroke_mri_silver"."studies"
WHERE "study_instance_uid" IS NULL;

-- patients.unique.patient_id on stroke_mri_silver.patients: patient_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_id", one."patient_sex", one."_file_id", one."_row", one."_run_id", one."_ingested_at"
FROM "stroke_mri_silver"."patients" AS one
JOIN (
  SELECT "patient_id"
  FROM "stroke_mri_silver"."patients"
  WHERE "patient_id" IS NOT NULL
  GROUP BY "patient_id"
  HAVING count(*) > 1
) AS twin ON twin."patient_id" = one."patient_id";

-- patients.not_null.patient_id on stroke_mri_silver.patients: patient_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "patient_id", "patient_sex", "_file_id", "_row", "_run_id", "_ingested_at"
FROM "stroke_mri_silver"."patients"
WHERE "patient_id" IS NULL;

-- dim_patient.unique.patient_key on stroke_mri_gold.dim_patient: patient_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."patient_id", one."patient_sex"
FROM "stroke_mri_gold"."dim_patient" AS one
JOIN (
  SELECT "patient_key"
  FROM "stroke_mri_gold"."dim_patient"
  WHERE "patient_key" IS NOT NULL
  GROUP BY "patient_key"
  HAVING count(*) > 1
) AS twin ON twin."patient_key" = one."patient_key";

-- dim_patient.unique.patient_id on stroke_mri_gold.dim_patient: patient_id is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."patient_id", one."patient_sex"
FROM "stroke_mri_gold"."dim_patient" AS one
JOIN (
  SELECT "patient_id"
  FROM "stroke_mri_gold"."dim_patient"
  WHERE "patient_id" IS NOT NULL
  GROUP BY "patient_id"
  HAVING count(*) > 1
) AS twin ON twin."patient_id" = one."patient_id";

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

-- dim_date.unique.date_key on stroke_mri_gold.dim_date: a date stands once
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."date_key", one."date", one."year", one."quarter", one."month", one."month_name", one."day", one."iso_year", one."iso_week", one."day_of_week", one."day_name", one."is_weekend"
FROM "stroke_mri_gold"."dim_date" AS one
JOIN (
  SELECT "date_key"
  FROM "stroke_mri_gold"."dim_date"
  WHERE "date_key" IS NOT NULL
  GROUP BY "date_key"
  HAVING count(*) > 1
) AS twin ON twin."date_key" = one."date_key";

-- fct_study.unique.study_instance_uid on stroke_mri_gold.fct_study: study_instance_uid is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."studied_key", one."study_instance_uid", one."patient_age"
FROM "stroke_mri_gold"."fct_study" AS one
JOIN (
  SELECT "study_instance_uid"
  FROM "stroke_mri_gold"."fct_study"
  WHERE "study_instance_uid" IS NOT NULL
  GROUP BY "study_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."study_instance_uid" = one."study_instance_uid";

-- fct_study.relationships.patient_key on stroke_mri_gold.fct_study: patient is a member of dim_patient
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."studied_key", child."study_instance_uid", child."patient_age"
FROM "stroke_mri_gold"."fct_study" AS child
WHERE child."patient_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "stroke_mri_gold"."dim_patient" AS parent WHERE parent."patient_key" = child."patient_key"
);

-- fct_study.relationships.studied_key on stroke_mri_gold.fct_study: studied is a member of dim_date
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."studied_key", child."study_instance_uid", child."patient_age"
FROM "stroke_mri_gold"."fct_study" AS child
WHERE child."studied_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "stroke_mri_gold"."dim_date" AS parent WHERE parent."date_key" = child."studied_key"
);

-- fct_instance.unique.sop_instance_uid on stroke_mri_gold.fct_instance: sop_instance_uid is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."series_key", one."sop_instance_uid", one."study_instance_uid", one."modality", one."size_bytes", one."frames"
FROM "stroke_mri_gold"."fct_instance" AS one
JOIN (
  SELECT "sop_instance_uid"
  FROM "stroke_mri_gold"."fct_instance"
  WHERE "sop_instance_uid" IS NOT NULL
  GROUP BY "sop_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."sop_instance_uid" = one."sop_instance_uid";

-- fct_instance.relationships.patient_key on stroke_mri_gold.fct_instance: patient is a member of dim_patient
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."series_key", child."sop_instance_uid", child."study_instance_uid", child."modality", child."size_bytes", child."frames"
FROM "stroke_mri_gold"."fct_instance" AS child
WHERE child."patient_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "stroke_mri_gold"."dim_patient" AS parent WHERE parent."patient_key" = child."patient_key"
);

-- fct_instance.relationships.series_key on stroke_mri_gold.fct_instance: series is a member of dim_series
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."series_key", child."sop_instance_uid", child."study_instance_uid", child."modality", child."size_bytes", child."frames"
FROM "stroke_mri_gold"."fct_instance" AS child
WHERE child."series_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "stroke_mri_gold"."dim_series" AS parent WHERE parent."series_key" = child."series_key"
);

-- instances.row_count on stroke_mri_silver.instances: at least 1 rows
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT count(*) AS "row_count"
FROM "stroke_mri_silver"."instances"
HAVING count(*) < 1;
