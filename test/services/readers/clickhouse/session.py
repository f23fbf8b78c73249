"""ClickHouse in this process, answering lines of JSON: `{"sql"}` with `{"rows"}`, the first of names, or `{"error"}`."""

import json
import sys

from chdb import session

clickhouse = session.Session()
for line in sys.stdin:
    try:
        text = str(clickhouse.query(json.loads(line)["sql"], "JSONCompactEachRowWithNames"))
        result = {"rows": [json.loads(row) for row in text.splitlines()]}
    except Exception as error:  # pylint: disable=broad-except
        result = {"error": str(error)}
    print("\x1e" + json.dumps(result), flush=True)
