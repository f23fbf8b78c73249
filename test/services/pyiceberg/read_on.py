"""Reads two tables again and again while others commit to them, until a file appears.

usage: python read_on.py CATALOG_NAME NAMESPACE STOP_FILE ROWS_OF_A_BATCH < PROPERTIES.json

The properties are those of PyIceberg's SQL catalog: its uri, and how its stores are reached.
Each commit adds one batch of so many rows to both tables. A reader that sees a part of a commit sees a batch of another
size, a gap, a table that goes back, or a second table that is behind the first.
Prints the number of reads, the batches seen and a list of problems as JSON.
"""

import json
import os
import sys
from collections import Counter

from pyiceberg.catalog.sql import SqlCatalog

name, namespace, stop, size = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
catalog = SqlCatalog(name, init_catalog_tables="false", **json.load(sys.stdin))
reads, problems = 0, []
seen = {"left": 0, "right": 0}
batches = set()
print("ready", flush=True)
while not problems:
    is_last = os.path.exists(stop)
    newest = {}
    for table in ("left", "right"):
        held = Counter(catalog.load_table((namespace, table)).scan().to_arrow().column("batch").to_pylist())
        newest[table] = max(held, default=0)
        if sorted(held) != list(range(1, newest[table] + 1)):
            problems.append(f"{table} has a gap: {sorted(held)}")
        if any(count != size for count in held.values()):
            problems.append(f"{table} has a part of a batch: {dict(held)}")
        if newest[table] < seen[table]:
            problems.append(f"{table} went back from {seen[table]} to {newest[table]}")
        seen[table] = newest[table]
    if newest["right"] < newest["left"]:
        problems.append(f"right is at {newest['right']}, left was at {newest['left']}: one commit, seen in two")
    reads += 1
    batches.add(newest["left"])
    if is_last:
        break
print(json.dumps({"reads": reads, "batches": sorted(batches), "problems": problems}))
