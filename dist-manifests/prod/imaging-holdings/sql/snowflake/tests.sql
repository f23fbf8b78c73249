-- Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.

-- holdings.unique.collection_subject_id_modality on imaging_holdings_silver.holdings: collection, subject_id, modality is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."collection", one."subject_id", one."modality", one."images"
FROM "imaging_holdings_silver"."holdings" AS one
JOIN (
  SELECT "collection", "subject_id", "modality"
  FROM "imaging_holdings_silver"."holdings"
  WHERE "collection" IS NOT NULL AND "subject_id" IS NOT NULL AND "modality" IS NOT NULL
  GROUP BY "collection", "subject_id", "modality"
  HAVING count(*) > 1
) AS twin ON twin."collection" = one."collection" AND twin."subject_id" = one."subject_id" AND twin."modality" = one."modality";

-- holdings.not_null.collection on imaging_holdings_silver.holdings: collection belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "collection", "subject_id", "modality", "images"
FROM "imaging_holdings_silver"."holdings"
WHERE "collection" IS NULL;

-- holdings.not_null.subject_id on imaging_holdings_silver.holdings: subject_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "collection", "subject_id", "modality", "images"
FROM "imaging_holdings_silver"."holdings"
WHERE "subject_id" IS NULL;

-- holdings.not_null.modality on imaging_holdings_silver.holdings: modality belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "collection", "subject_id", "modality", "images"
FROM "imaging_holdings_silver"."holdings"
WHERE "modality" IS NULL;

-- studies.unique.study_instance_uid on imaging_holdings_silver.studies: study_instance_uid is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."study_instance_uid", one."patient_id", one."patient_age_years"
FROM "imaging_holdings_silver"."studies" AS one
JOIN (
  SELECT "study_instance_uid"
  FROM "imaging_holdings_silver"."studies"
  WHERE "study_instance_uid" IS NOT NULL
  GROUP BY "study_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."study_instance_uid" = one."study_instance_uid";

-- studies.not_null.study_instance_uid on imaging_holdings_silver.studies: study_instance_uid belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "study_instance_uid", "patient_id", "patient_age_years"
FROM "imaging_holdings_silver"."studies"
WHERE "study_instance_uid" IS NULL;

-- subjects.unique.subject_id on imaging_holdings_silver.subjects: subject_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."subject_id", one."collection"
FROM "imaging_holdings_silver"."subjects" AS one
JOIN (
  SELECT "subject_id"
  FROM "imaging_holdings_silver"."subjects"
  WHERE "subject_id" IS NOT NULL
  GROUP BY "subject_id"
  HAVING count(*) > 1
) AS twin ON twin."subject_id" = one."subject_id";

-- subjects.not_null.subject_id on imaging_holdings_silver.subjects: subject_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT "subject_id", "collection"
FROM "imaging_holdings_silver"."subjects"
WHERE "subject_id" IS NULL;

-- dim_subject.unique.subject_key on imaging_holdings_gold.dim_subject: subject_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."subject_key", one."subject_id", one."collection"
FROM "imaging_holdings_gold"."dim_subject" AS one
JOIN (
  SELECT "subject_key"
  FROM "imaging_holdings_gold"."dim_subject"
  WHERE "subject_key" IS NOT NULL
  GROUP BY "subject_key"
  HAVING count(*) > 1
) AS twin ON twin."subject_key" = one."subject_key";

-- dim_subject.unique.subject_id on imaging_holdings_gold.dim_subject: subject_id is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."subject_key", one."subject_id", one."collection"
FROM "imaging_holdings_gold"."dim_subject" AS one
JOIN (
  SELECT "subject_id"
  FROM "imaging_holdings_gold"."dim_subject"
  WHERE "subject_id" IS NOT NULL
  GROUP BY "subject_id"
  HAVING count(*) > 1
) AS twin ON twin."subject_id" = one."subject_id";

-- fct_holding.unique.collection_subject_id_modality on imaging_holdings_gold.fct_holding: collection, subject_id, modality is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."subject_key", one."collection", one."subject_id", one."modality", one."images"
FROM "imaging_holdings_gold"."fct_holding" AS one
JOIN (
  SELECT "collection", "subject_id", "modality"
  FROM "imaging_holdings_gold"."fct_holding"
  WHERE "collection" IS NOT NULL AND "subject_id" IS NOT NULL AND "modality" IS NOT NULL
  GROUP BY "collection", "subject_id", "modality"
  HAVING count(*) > 1
) AS twin ON twin."collection" = one."collection" AND twin."subject_id" = one."subject_id" AND twin."modality" = one."modality";

-- fct_holding.relationships.subject_key on imaging_holdings_gold.fct_holding: subject is a member of dim_subject
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."subject_key", child."collection", child."subject_id", child."modality", child."images"
FROM "imaging_holdings_gold"."fct_holding" AS child
WHERE child."subject_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "imaging_holdings_gold"."dim_subject" AS parent WHERE parent."subject_key" = child."subject_key"
);

-- fct_study.unique.study_instance_uid on imaging_holdings_gold.fct_study: study_instance_uid is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one."patient_key", one."study_instance_uid", one."patient_age"
FROM "imaging_holdings_gold"."fct_study" AS one
JOIN (
  SELECT "study_instance_uid"
  FROM "imaging_holdings_gold"."fct_study"
  WHERE "study_instance_uid" IS NOT NULL
  GROUP BY "study_instance_uid"
  HAVING count(*) > 1
) AS twin ON twin."study_instance_uid" = one."study_instance_uid";

-- fct_study.relationships.patient_key on imaging_holdings_gold.fct_study: patient is a member of mri.dim_patient
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child."patient_key", child."study_instance_uid", child."patient_age"
FROM "imaging_holdings_gold"."fct_study" AS child
WHERE child."patient_key" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "stroke_mri_gold"."dim_patient" AS parent WHERE parent."patient_key" = child."patient_key"
);
