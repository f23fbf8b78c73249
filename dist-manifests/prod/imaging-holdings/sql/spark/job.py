# Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
"""Runs the SQL beside this file with Spark 4: models first, then tests, then what later tests compare with. Ends with 1 where a test says stop.

spark-submit --packages org.apache.iceberg:iceberg-spark-runtime-4.0_2.13:1.10.1 --properties-file lake.conf job.py

lake.conf names the lake's catalog and makes it the default; ANSI mode and UTC are set here.
"""

import re
import sys
from pathlib import Path

from pyspark.sql import SparkSession

# In the order of tests.sql: name, failing rows that are tolerated, what a failure does.
TESTS = [
    ("holdings.unique.collection_subject_id_modality", 0, "stop"),
    ("holdings.not_null.collection", 0, "stop"),
    ("holdings.not_null.subject_id", 0, "stop"),
    ("holdings.not_null.modality", 0, "stop"),
    ("studies.unique.study_instance_uid", 0, "stop"),
    ("studies.not_null.study_instance_uid", 0, "stop"),
    ("subjects.unique.subject_id", 0, "stop"),
    ("subjects.not_null.subject_id", 0, "stop"),
    ("dim_subject.unique.subject_key", 0, "stop"),
    ("dim_subject.unique.subject_id", 0, "stop"),
    ("fct_holding.unique.collection_subject_id_modality", 0, "stop"),
    ("fct_holding.relationships.subject_key", 0, "stop"),
    ("fct_study.unique.study_instance_uid", 0, "stop"),
    ("fct_study.relationships.patient_key", 0, "stop"),
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
        SparkSession.builder.appName("imaging-holdings")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    passed = run(session)
    session.stop()
    sys.exit(0 if passed else 1)
