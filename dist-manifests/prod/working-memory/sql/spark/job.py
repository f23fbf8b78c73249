# Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
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
    ("datasets.unique.dataset_id", 0, "stop"),
    ("datasets.not_null.dataset_id", 0, "stop"),
    ("participants.unique.participant_id", 0, "stop"),
    ("participants.not_null.participant_id", 0, "stop"),
    ("participants.not_null.dataset_id", 0, "stop"),
    ("sessions.unique.dataset_id_participant_id_session_id", 0, "stop"),
    ("sessions.not_null.dataset_id", 0, "stop"),
    ("scans.unique.dataset_id_path", 0, "stop"),
    ("scans.not_null.dataset_id", 0, "stop"),
    ("images.unique.dataset_id_path", 0, "stop"),
    ("images.not_null.dataset_id", 0, "stop"),
    ("events.unique.dataset_id_path_event", 0, "stop"),
    ("events.not_null.dataset_id", 0, "stop"),
    ("dataset_files.unique.dataset_id_file", 0, "stop"),
    ("dataset_files.not_null.dataset_id", 0, "stop"),
    ("findings.unique.dataset_id_finding", 0, "stop"),
    ("findings.not_null.dataset_id", 0, "stop"),
    ("dim_participant.unique.participant_key", 0, "stop"),
    ("dim_participant.unique.participant_id", 0, "stop"),
    ("dim_date.unique.date_key", 0, "stop"),
    ("fct_image.unique.dataset_id_path", 0, "stop"),
    ("fct_image.relationships.participant_key", 0, "stop"),
    ("fct_recording.unique.dataset_id_path", 0, "stop"),
    ("fct_recording.relationships.participant_key", 0, "stop"),
    ("fct_recording.relationships.acquired_key", 0, "stop"),
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
        SparkSession.builder.appName("working-memory")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    passed = run(session)
    session.stop()
    sys.exit(0 if passed else 1)
