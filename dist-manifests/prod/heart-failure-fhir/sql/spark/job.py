# Made by lakespec from specs/products/heart-failure-fhir.yaml; change that, not this file.
"""Runs the SQL beside this file with Spark 4: models first, then tests, then what later tests compare with. Ends with 1 where a test says stop.

spark-submit --packages org.apache.iceberg:iceberg-spark-runtime-4.0_2.13:1.10.1 --properties-file lake.conf job.py

lake.conf names the lake's catalog and makes it the default; ANSI mode and UTC are set here.
There are views: Spark keeps them in an Iceberg catalog with
spark.sql.extensions=org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions in lake.conf.
"""

import re
import sys
from pathlib import Path

from pyspark.sql import SparkSession

# In the order of tests.sql: name, failing rows that are tolerated, what a failure does.
TESTS = [
    ("patients.unique.patient_id", 0, "stop"),
    ("patients.not_null.patient_id", 0, "stop"),
    ("encounters.unique.encounter_id", 0, "stop"),
    ("encounters.not_null.encounter_id", 0, "stop"),
    ("conditions.unique.condition_id", 0, "stop"),
    ("conditions.not_null.condition_id", 0, "stop"),
    ("observations.unique.observation_id", 0, "stop"),
    ("observations.not_null.observation_id", 0, "stop"),
    ("observations.not_null.components", 0, "stop"),
    ("observation_components.unique.observation_id_component", 0, "stop"),
    ("observation_components.not_null.observation_id", 0, "stop"),
    ("observation_components.not_null.component", 0, "stop"),
    ("diagnoses.unique.code", 0, "stop"),
    ("diagnoses.not_null.code", 0, "stop"),
    ("encounter_diagnoses.unique.encounter_id_code", 0, "stop"),
    ("encounter_diagnoses.not_null.encounter_id", 0, "stop"),
    ("encounter_diagnoses.not_null.code", 0, "stop"),
    ("dim_diagnosis.unique.diagnosis_key", 0, "stop"),
    ("dim_diagnosis.unique.code", 0, "stop"),
    ("dim_patient.unique.patient_key", 0, "stop"),
    ("dim_patient.unique.patient_id", 0, "stop"),
    ("dim_date.unique.date_key", 0, "stop"),
    ("dim_icd10.unique.icd10_key", 0, "stop"),
    ("dim_icd10.unique.icd10", 0, "stop"),
    ("encounter_icd10.unique.encounter_id_key_icd10_key", 0, "stop"),
    ("encounter_icd10.relationships.icd10_key", 0, "stop"),
    ("encounter_icd10.not_null.encounter_id", 0, "stop"),
    ("encounter_diagnoses.unique.encounter_id_key_diagnosis_key", 0, "stop"),
    ("encounter_diagnoses.relationships.diagnosis_key", 0, "stop"),
    ("fct_encounter.unique.encounter_id", 0, "stop"),
    ("fct_encounter.relationships.patient_key", 0, "stop"),
    ("fct_encounter.relationships.started_key", 0, "stop"),
    ("fct_encounter.relationships.icd10_key", 0, "stop"),
    ("fct_encounter.relationships.diagnosis_key", 0, "stop"),
    ("fct_observation.unique.observation_id", 0, "stop"),
    ("fct_observation.relationships.patient_key", 0, "stop"),
    ("fct_observation.relationships.observed_key", 0, "stop"),
    ("agg_admissions.unique.encounter_class_started_year", 0, "stop"),
    ("agg_admissions_by_class.unique.encounter_class", 0, "stop"),
    ("encounters.row_count", 0, "stop"),
    ("encounters.not_null.patient_id", 0, "stop"),
    ("conditions.not_null.code", 0, "warn"),
]

# A text, a name, a comment, or the end of a statement: a semicolon in quotes ends none.
TOKEN = re.compile(r"'(?:[^'\\]|\\.)*'|`(?:[^`]|``)*`|--[^\n]*|;", re.S)


def statements(name):
    path = Path(__file__).with_name(name)
    if not path.exists():
        return
    text, start = path.read_text(encoding="utf-8"), 0
    for token in TOKEN.finditer(text):
        if token.group() == ";":
            yield text[start : token.start()]
            start = token.end()


def run(spark):
    """Returns whether all tests that stop have passed."""
    for name in ("silver.sql", "gold.sql"):
        for statement in statements(name):
            spark.sql(statement)
    stopped = False
    for (test, tolerated, on_fail), statement in zip(TESTS, statements("tests.sql"), strict=True):
        failing = spark.sql(statement).count()
        if failing > tolerated:
            print(f"{test}: {failing} failing rows, {tolerated} tolerated ({on_fail})", file=sys.stderr)
            stopped = stopped or on_fail == "stop"
    if not stopped:
        for statement in statements("measurements.sql"):
            spark.sql(statement)
    return not stopped


if __name__ == "__main__":
    session = (
        SparkSession.builder.appName("heart-failure-fhir")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    passed = run(session)
    session.stop()
    sys.exit(0 if passed else 1)
