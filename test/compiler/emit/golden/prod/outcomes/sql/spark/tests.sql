-- Made by lakespec from specs/outcomes.yaml; change that, not this file.

-- costs.unique.department on outcomes_silver.costs: department is the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT one.`department`, one.`cost`, one.`visits`
FROM `outcomes_silver`.`costs` AS one
JOIN (
  SELECT `department`
  FROM `outcomes_silver`.`costs`
  WHERE `department` IS NOT NULL
  GROUP BY `department`
  HAVING count(*) > 1
) AS twin ON twin.`department` = one.`department`;

-- costs.not_null.department on outcomes_silver.costs: department belongs to the key
-- Returns the failing rows; none is tolerated, onFail: stop.
SELECT `department`, `cost`, `visits`
FROM `outcomes_silver`.`costs`
WHERE `department` IS NULL;
