"""Reads every table of a SQLite catalog at every snapshot with PyIceberg.

usage: python check.py CATALOG.sqlite CATALOG_NAME [--expect DUMP.json]

Without --expect it prints the rows as JSON; with it, it compares them with a dump by dump.ts: the same tables, the
same snapshots, equal values. Filters on each column's values are tried too, so that wrong bounds would show.
Exit code 1 and a list of differences when something is not the same.
"""

import argparse
import json
import struct
import sys
from collections import Counter

import pyarrow as pa
from pyiceberg.catalog.sql import SqlCatalog
from pyiceberg.expressions import EqualTo


def canonical(array):
    """Values as text that is the same on both sides: no rounding, no time zone, no order of digits."""
    kind = array.type
    if pa.types.is_date32(kind):
        array = array.cast(pa.int32())
    elif pa.types.is_timestamp(kind):
        array = array.cast(pa.timestamp("us", kind.tz)).cast(pa.int64())
    elif pa.types.is_time(kind):
        array = array.cast(pa.int64())
    elif any(is_of(kind) for is_of in (pa.types.is_binary, pa.types.is_large_binary, pa.types.is_fixed_size_binary)):
        return [None if v is None else v.hex() for v in array.to_pylist()]
    elif pa.types.is_nested(kind):
        return [None if v is None else nested(v) for v in array.to_pylist()]
    elif pa.types.is_floating(kind):
        # Bits tell NaN from NaN and zero from negative zero.
        return [None if v is None else struct.pack(">d", v).hex() for v in array.to_pylist()]
    elif pa.types.is_decimal(kind):
        return [None if v is None else format(v, "f") for v in array.to_pylist()]
    elif pa.types.is_boolean(kind):
        return [None if v is None else ("true" if v else "false") for v in array.to_pylist()]
    return [None if v is None else str(v) for v in array.to_pylist()]


def nested(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, default=str)


def rows_of(table):
    columns = [canonical(table.column(name).combine_chunks()) for name in table.column_names]
    return [list(row) for row in zip(*columns)] if columns else []


def snapshots_of(table):
    for snapshot in table.snapshots():
        scan = table.scan(snapshot_id=snapshot.snapshot_id)
        arrow = scan.to_arrow()
        yield {
            "snapshotId": str(snapshot.snapshot_id),
            "columns": arrow.column_names,
            "rows": rows_of(arrow),
        }


def filtered(table):
    """Scans the current snapshot by single values; how many rows each gives and how many it should."""
    arrow = table.scan().to_arrow()
    for name in arrow.column_names:
        kind = arrow.schema.field(name).type
        values = [v for v in arrow.column(name).to_pylist() if v is not None and v == v]
        # Arrow compares neither nested values nor UUIDs.
        if not values or pa.types.is_nested(kind) or isinstance(kind, pa.BaseExtensionType):
            continue
        ordered = sorted(values)
        for value in {ordered[0], ordered[len(ordered) // 2], ordered[-1]}:
            found = table.scan(row_filter=EqualTo(name, value)).to_arrow().num_rows
            yield name, found, sum(1 for v in values if v == value)


def read(catalog):
    for namespace in sorted(catalog.list_namespaces()):
        for identifier in sorted(catalog.list_tables(namespace)):
            yield ".".join(identifier), catalog.load_table(identifier)


def differences(catalog, expected):
    wanted = {f"{t['namespace']}.{t['name']}": t for t in expected["tables"]}
    seen, snapshots, rows = set(), 0, 0
    problems = []
    for name, table in read(catalog):
        seen.add(name)
        if name not in wanted:
            problems.append(f"{name}: PyIceberg lists it, the dump does not")
            continue
        ours = {s["snapshotId"]: s for s in wanted[name]["snapshots"]}
        theirs = {s["snapshotId"]: s for s in snapshots_of(table)}
        if ours.keys() != theirs.keys():
            problems.append(f"{name}: other snapshots")
        for snapshot_id in ours.keys() & theirs.keys():
            mine, other = ours[snapshot_id], theirs[snapshot_id]
            snapshots += 1
            rows += len(other["rows"])
            if mine["columns"] != other["columns"]:
                problems.append(f"{name}@{snapshot_id}: columns {mine['columns']} and {other['columns']}")
                continue
            left = Counter(map(tuple, mine["rows"]))
            right = Counter(map(tuple, other["rows"]))
            if left != right:
                only = [list((left - right).elements())[:2], list((right - left).elements())[:2]]
                problems.append(f"{name}@{snapshot_id}: other rows: ours {only[0]}, PyIceberg's {only[1]}")
        for column, found, count in filtered(table):
            if found != count:
                problems.append(f"{name}: a filter on {column} finds {found} rows, not {count}")
    problems += [f"{name}: PyIceberg does not list it" for name in wanted.keys() - seen]
    return problems, {"tables": len(seen), "snapshots": snapshots, "rows": rows}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("catalog")
    parser.add_argument("name")
    parser.add_argument("--expect")
    options = parser.parse_args()
    catalog = SqlCatalog(options.name, uri=f"sqlite:///{options.catalog}", init_catalog_tables="false")
    if options.expect is None:
        tables = [{"name": name, "snapshots": list(snapshots_of(table))} for name, table in read(catalog)]
        json.dump({"tables": tables}, sys.stdout)
        return 0
    with open(options.expect, encoding="utf-8") as file:
        problems, counts = differences(catalog, json.load(file))
    print(json.dumps({**counts, "problems": problems}))
    return 1 if problems or counts["tables"] == 0 else 0


sys.exit(main())
