-- Made by lakespec from specs/products/claims.yaml; change that, not this file.

-- claims.unique.claim_id on claims_silver.claims: claim_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`claim_id`, one.`member_id`, one.`birth_date`, one.`sex`, one.`state`, one.`zip`, one.`service_date`, one.`class`, one.`service_code`, one.`service`, one.`amount`, one.`_file_id`, one.`_row`, one.`_run_id`, one.`_ingested_at`
FROM `claims_silver`.`claims` AS one
JOIN (
  SELECT `claim_id`
  FROM `claims_silver`.`claims`
  WHERE `claim_id` IS NOT NULL
  GROUP BY `claim_id`
  HAVING count(*) > 1
) AS twin ON twin.`claim_id` = one.`claim_id`;

-- claims.not_null.claim_id on claims_silver.claims: claim_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT `claim_id`, `member_id`, `birth_date`, `sex`, `state`, `zip`, `service_date`, `class`, `service_code`, `service`, `amount`, `_file_id`, `_row`, `_run_id`, `_ingested_at`
FROM `claims_silver`.`claims`
WHERE `claim_id` IS NULL;

-- claims.not_null.member_id on claims_silver.claims: member_id is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT `claim_id`, `member_id`, `birth_date`, `sex`, `state`, `zip`, `service_date`, `class`, `service_code`, `service`, `amount`, `_file_id`, `_row`, `_run_id`, `_ingested_at`
FROM `claims_silver`.`claims`
WHERE `member_id` IS NULL;

-- claims.not_null.amount on claims_silver.claims: amount is required
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT `claim_id`, `member_id`, `birth_date`, `sex`, `state`, `zip`, `service_date`, `class`, `service_code`, `service`, `amount`, `_file_id`, `_row`, `_run_id`, `_ingested_at`
FROM `claims_silver`.`claims`
WHERE `amount` IS NULL;

-- members.unique.member_id on claims_silver.members: member_id is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`member_id`, one.`sex`, one.`state`, one.`zip`, one.`birth_date`
FROM `claims_silver`.`members` AS one
JOIN (
  SELECT `member_id`
  FROM `claims_silver`.`members`
  WHERE `member_id` IS NOT NULL
  GROUP BY `member_id`
  HAVING count(*) > 1
) AS twin ON twin.`member_id` = one.`member_id`;

-- members.not_null.member_id on claims_silver.members: member_id belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT `member_id`, `sex`, `state`, `zip`, `birth_date`
FROM `claims_silver`.`members`
WHERE `member_id` IS NULL;

-- services.unique.service_code on claims_silver.services: service_code is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`service_code`, one.`service`
FROM `claims_silver`.`services` AS one
JOIN (
  SELECT `service_code`
  FROM `claims_silver`.`services`
  WHERE `service_code` IS NOT NULL
  GROUP BY `service_code`
  HAVING count(*) > 1
) AS twin ON twin.`service_code` = one.`service_code`;

-- services.not_null.service_code on claims_silver.services: service_code belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT `service_code`, `service`
FROM `claims_silver`.`services`
WHERE `service_code` IS NULL;

-- dim_member.unique.member_key on claims_gold.dim_member: member_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`member_key`, one.`member_id`, one.`sex`, one.`state`, one.`zip`, one.`birth_date`
FROM `claims_gold`.`dim_member` AS one
JOIN (
  SELECT `member_key`
  FROM `claims_gold`.`dim_member`
  WHERE `member_key` IS NOT NULL
  GROUP BY `member_key`
  HAVING count(*) > 1
) AS twin ON twin.`member_key` = one.`member_key`;

-- dim_member.unique.member_id on claims_gold.dim_member: member_id is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`member_key`, one.`member_id`, one.`sex`, one.`state`, one.`zip`, one.`birth_date`
FROM `claims_gold`.`dim_member` AS one
JOIN (
  SELECT `member_id`
  FROM `claims_gold`.`dim_member`
  WHERE `member_id` IS NOT NULL
  GROUP BY `member_id`
  HAVING count(*) > 1
) AS twin ON twin.`member_id` = one.`member_id`;

-- dim_service.unique.service_key on claims_gold.dim_service: service_key tells the members apart
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`service_key`, one.`service_code`, one.`service`
FROM `claims_gold`.`dim_service` AS one
JOIN (
  SELECT `service_key`
  FROM `claims_gold`.`dim_service`
  WHERE `service_key` IS NOT NULL
  GROUP BY `service_key`
  HAVING count(*) > 1
) AS twin ON twin.`service_key` = one.`service_key`;

-- dim_service.unique.service_code on claims_gold.dim_service: service_code is the natural key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`service_key`, one.`service_code`, one.`service`
FROM `claims_gold`.`dim_service` AS one
JOIN (
  SELECT `service_code`
  FROM `claims_gold`.`dim_service`
  WHERE `service_code` IS NOT NULL
  GROUP BY `service_code`
  HAVING count(*) > 1
) AS twin ON twin.`service_code` = one.`service_code`;

-- fct_claim.unique.claim_id on claims_gold.fct_claim: claim_id is the grain
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`member_key`, one.`service_key`, one.`claim_id`, one.`class`, one.`service_date`, one.`amount`
FROM `claims_gold`.`fct_claim` AS one
JOIN (
  SELECT `claim_id`
  FROM `claims_gold`.`fct_claim`
  WHERE `claim_id` IS NOT NULL
  GROUP BY `claim_id`
  HAVING count(*) > 1
) AS twin ON twin.`claim_id` = one.`claim_id`;

-- fct_claim.relationships.member_key on claims_gold.fct_claim: member is a member of dim_member
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child.`member_key`, child.`service_key`, child.`claim_id`, child.`class`, child.`service_date`, child.`amount`
FROM `claims_gold`.`fct_claim` AS child
WHERE child.`member_key` IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM `claims_gold`.`dim_member` AS parent WHERE parent.`member_key` = child.`member_key`
);

-- fct_claim.relationships.service_key on claims_gold.fct_claim: service is a member of dim_service
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT child.`member_key`, child.`service_key`, child.`claim_id`, child.`class`, child.`service_date`, child.`amount`
FROM `claims_gold`.`fct_claim` AS child
WHERE child.`service_key` IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM `claims_gold`.`dim_service` AS parent WHERE parent.`service_key` = child.`service_key`
);

-- claims.row_count on claims_silver.claims: at least 1 rows
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT count(*) AS `row_count`
FROM `claims_silver`.`claims`
HAVING count(*) < 1;

-- claims.not_null.service_code on claims_silver.claims: service_code is there
-- Returns the failing rows; none is tolerated, onFail: warn.
SELECT `claim_id`, `member_id`, `birth_date`, `sex`, `state`, `zip`, `service_date`, `class`, `service_code`, `service`, `amount`, `_file_id`, `_row`, `_run_id`, `_ingested_at`
FROM `claims_silver`.`claims`
WHERE `service_code` IS NULL;

-- fct_claim.expression on claims_gold.fct_claim: amount >= 0
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT `member_key`, `service_key`, `claim_id`, `class`, `service_date`, `amount`
FROM `claims_gold`.`fct_claim`
WHERE NOT (`amount` >= CAST(0 AS DECIMAL(12, 2)));

-- fct_claim.reconciliation.sum_amount_claims on claims_gold.fct_claim: sum(amount) is sum(amount) of claims
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`value` AS `value`, other.`value` AS `other`
FROM (SELECT coalesce(CAST(CAST(sum(`amount`) AS DECIMAL(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS `value` FROM `claims_gold`.`fct_claim`) AS one
CROSS JOIN (SELECT coalesce(CAST(CAST(sum(`amount`) AS DECIMAL(38, 2)) AS DOUBLE), CAST(0 AS DOUBLE)) AS `value` FROM `claims_silver`.`claims`) AS other
WHERE one.`value` IS DISTINCT FROM other.`value`;

-- fct_claim.anomaly.row_count on claims_gold.fct_claim: row_count stays near what it was
-- Returns the failing rows; none is tolerated, onFail: warn.
SELECT latest.`value`, usual.`mean`, usual.`deviation`
FROM (SELECT CAST(count(*) AS DOUBLE) AS `value` FROM `claims_gold`.`fct_claim`) AS latest
CROSS JOIN (
  SELECT count(*) AS `points`, avg(`value`) AS `mean`, stddev_samp(`value`) AS `deviation`
  FROM `claims_gold`.`fct_claim__measurements` AS measurements
  WHERE `gate` = 'fct_claim.anomaly.row_count'
    AND `measured_at` >= current_timestamp - make_dt_interval(0, 0, 0, 2419200)
) AS usual
WHERE usual.`points` >= 7 AND abs(latest.`value` - usual.`mean`) > CASE
  WHEN usual.`deviation` <= 1e-9 * abs(usual.`mean`) THEN 0.01 * abs(usual.`mean`)
  ELSE 3 * usual.`deviation`
END;
