"""One Spark session that answers lines of JSON: `{"sql"}` with `{"names", "types", "rows"}` or `{"error"}`, all values as text.

`{"job"}` runs a job that lakespec has emitted, in this session; its row says whether its tests passed.

The first line holds the session's settings. Spark's own words go to stderr.
"""

import json
import runpy
import sys

from pyspark.sql import SparkSession

builder = SparkSession.builder.master("local[1]").appName("lakespec tests")
for key, value in json.loads(sys.stdin.readline()).items():
    builder = builder.config(key, value)
spark = builder.getOrCreate()
spark.sparkContext.setLogLevel("ERROR")


def answer(sql):
    frame = spark.sql(sql)
    # Two columns may have one name.
    numbered = frame.toDF(*[f"c{index}" for index in range(len(frame.columns))])
    shown = numbered.select([numbered[name].cast("string") for name in numbered.columns])
    return {"names": frame.columns, "types": [kind for _, kind in frame.dtypes], "rows": [list(row) for row in shown.collect()]}


for line in sys.stdin:
    try:
        asked = json.loads(line)
        if "job" in asked:
            result = {"types": [], "rows": [[str(runpy.run_path(asked["job"])["run"](spark))]]}
        else:
            result = answer(asked["sql"])
    except Exception as error:  # pylint: disable=broad-except
        result = {"error": str(error)}
    print("\x1e" + json.dumps(result), flush=True)
