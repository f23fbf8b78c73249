"""Times how long PyIceberg plans a scan: loads the table and lists its files, as a reader begins.

usage: python plan_files.py CATALOG.sqlite CATALOG_NAME TABLE ROUNDS FILES ID

Prints seconds by round as JSON: `all` of the whole table, `one` of the files that may hold a row with that id.
"""

import json
import sys
import time

from pyiceberg.catalog.sql import SqlCatalog
from pyiceberg.expressions import AlwaysTrue, EqualTo

path, name, table, rounds, files, number = sys.argv[1:]
catalog = SqlCatalog(name, uri=f"sqlite:///{path}", init_catalog_tables="false")


def seconds(row_filter, wanted):
    begun = time.perf_counter()
    found = sum(1 for _ in catalog.load_table(table).scan(row_filter=row_filter).plan_files())
    if found != wanted:
        sys.exit(f"{found} files were planned, not {wanted}")
    return time.perf_counter() - begun


seconds(AlwaysTrue(), int(files))
json.dump(
    {
        "all": [seconds(AlwaysTrue(), int(files)) for _ in range(int(rounds))],
        "one": [seconds(EqualTo("id", int(number)), 1) for _ in range(int(rounds))],
    },
    sys.stdout,
)
