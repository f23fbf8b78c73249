"""Tables of a lake as Parquet files in a DuckDB database for dbt, and dbt's rows beside those of the lake.

    bridge.py load DATABASE FOLDER      every NAMESPACE/TABLE.parquet becomes a table
    bridge.py compare DATABASE FOLDER   JSON: what differs, and how many tables and rows were compared
    bridge.py held DATABASE SCHEMA MOMENT  JSON: what snapshots held at a moment beside the tables of SCHEMA{namespace}
    bridge.py execute DATABASE SQL...   statements
    bridge.py quoted MACROS TYPE SQL    a statement as `standard_sql` gives it to an adapter of that type
    bridge.py artifacts FOLDER          JSON: what dbt itself and dbt-artifacts-parser read in manifest.json and run_results.json
    bridge.py dbt PROJECT COMMAND...    a command of dbt, several separated by `,`; ends with the first that fails
"""

import json
import pathlib
import sys

import duckdb


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def tables(folder):
    for file in sorted(pathlib.Path(folder).glob("*/*.parquet")):
        yield file.parent.name, file.stem, f"read_parquet('{file}')"


def load(database, folder):
    with duckdb.connect(database) as connection:
        for schema, table, rows in tables(folder):
            connection.execute(f"CREATE SCHEMA IF NOT EXISTS {quoted(schema)}")
            connection.execute(
                f"CREATE OR REPLACE TABLE {quoted(schema)}.{quoted(table)} AS SELECT * FROM {rows}"
            )


def columns(connection, relation):
    described = connection.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()
    return [(name, kind) for name, kind, *_ in described]


def compare(database, folder):
    problems, compared, row_count = [], 0, 0
    with duckdb.connect(database, read_only=True) as connection:
        connection.execute("SET TimeZone = 'UTC'")
        for schema, table, rows in tables(folder):
            made = f"{quoted(schema)}.{quoted(table)}"
            try:
                ours, theirs = columns(connection, rows), columns(connection, made)
            except duckdb.CatalogException:
                problems.append(f"{schema}.{table}: dbt has not made it")
                continue
            if ours != theirs:
                problems.append(f"{schema}.{table}: columns are {theirs}, not {ours}")
                continue
            compared += 1
            row_count += connection.execute(f"SELECT count(*) FROM {rows}").fetchone()[0]
            for left, right, words in ((rows, made, "lacks"), (made, rows, "has beside")):
                query = f"SELECT * FROM {left} EXCEPT ALL SELECT * FROM {right}"
                count = connection.execute(f"SELECT count(*) FROM ({query})").fetchone()[0]
                if count:
                    some = connection.execute(f"{query} LIMIT 3").fetchall()
                    problems.append(f"{schema}.{table}: dbt's {words} {count} rows, such as {some}")
    print(json.dumps({"tables": compared, "rows": row_count, "problems": problems}))


def held(database, prefix, moment):
    problems, compared, ended = [], 0, 0
    with duckdb.connect(database, read_only=True) as connection:
        connection.execute("SET TimeZone = 'UTC'")
        listed = connection.execute(
            "SELECT schema_name, table_name FROM duckdb_tables() WHERE ends_with(table_name, '__snapshot') ORDER BY ALL"
        ).fetchall()
        for schema, snapshot in listed:
            silver = prefix + schema.removesuffix("_snapshots") + "_silver"
            table = snapshot.removesuffix("__snapshot")
            is_there = "SELECT count(*) FROM duckdb_tables() WHERE schema_name = ? AND table_name = ?"
            if not connection.execute(is_there, [silver, table]).fetchone()[0]:
                table = table.removesuffix("_silver")
            rows = f"{quoted(silver)}.{quoted(table)}"
            names = ", ".join(quoted(name) for name, _ in columns(connection, rows))
            kept = (
                f"SELECT {names} FROM {quoted(schema)}.{quoted(snapshot)}"
                f" WHERE dbt_valid_from <= TIMESTAMPTZ '{moment}'"
                f" AND (dbt_valid_to IS NULL OR dbt_valid_to > TIMESTAMPTZ '{moment}')"
            )
            compared += 1
            ended += connection.execute(
                f"SELECT count(dbt_valid_to) FROM {quoted(schema)}.{quoted(snapshot)}"
            ).fetchone()[0]
            for left, right, words in ((f"SELECT * FROM {rows}", kept, "lacks"), (kept, f"SELECT * FROM {rows}", "has beside")):
                count = connection.execute(f"SELECT count(*) FROM ({left} EXCEPT ALL {right})").fetchone()[0]
                if count:
                    problems.append(f"{schema}.{snapshot}: {words} {count} rows")
    print(json.dumps({"snapshots": compared, "ended": ended, "problems": problems}))


def execute(database, *statements):
    with duckdb.connect(database) as connection:
        for statement in statements:
            connection.execute(statement)


def standard_sql(macros, adapter, sql):
    import re
    from types import SimpleNamespace

    from jinja2 import Environment

    # `test` is a word of dbt's own.
    text = re.sub(r"{% test .*?{% endtest %}", "", pathlib.Path(macros).read_text(), flags=re.DOTALL)
    environment = Environment(extensions=["jinja2.ext.do"])
    template = environment.from_string(text + "{% call standard_sql() %}{{ sql }}{% endcall %}")
    print(template.render(sql=sql, target=SimpleNamespace(type=adapter)).strip())


def artifacts(folder):
    from dbt.artifacts.schemas.manifest import WritableManifest
    from dbt.artifacts.schemas.run import RunResultsArtifact
    from dbt.contracts.graph.manifest import Manifest
    from dbt.flags import get_flags
    from dbt_artifacts_parser.parser import parse_manifest_v12, parse_run_results_v6

    # Asked for while a manifest of another version of dbt is read; a command of dbt sets it.
    get_flags().state_modified_compare_more_unrendered_values = False
    read = {}
    for name in ("manifest", "run_results"):
        read[name] = json.loads((pathlib.Path(folder) / f"{name}.json").read_text())
    parsed = parse_manifest_v12(manifest=read["manifest"])
    results = parse_run_results_v6(run_results=read["run_results"])
    writable = WritableManifest.read_and_check_versions(f"{folder}/manifest.json")
    # What dbt goes by when it is given a state.
    graph = Manifest.from_writable_manifest(writable)
    own = RunResultsArtifact.read_and_check_versions(f"{folder}/run_results.json")
    kinds = lambda nodes: {key: type(node).__name__ for key, node in nodes.items()}
    print(
        json.dumps(
            {
                "nodes": kinds(graph.nodes),
                "sources": kinds(graph.sources),
                "parsed": [len(parsed.nodes), len(parsed.sources)],
                "relations": {key: node.relation_name for key, node in graph.nodes.items()},
                "results": {one.unique_id: one.status.value for one in own.results},
                "parsedResults": {one.unique_id: one.status.value for one in results.results},
            }
        )
    )


def dbt(project, *words):
    from dbt.cli.main import dbtRunner

    commands, command = [], []
    for word in words:
        if word == ",":
            commands.append(command)
            command = []
        else:
            command.append(word)
    commands.append(command)
    for command in commands:
        result = dbtRunner().invoke(
            [*command, "--project-dir", project, "--profiles-dir", project]
        )
        if not result.success:
            if result.exception:
                print(result.exception, file=sys.stderr)
            sys.exit(1)


if __name__ == "__main__":
    {
        "load": load,
        "compare": compare,
        "held": held,
        "execute": execute,
        "quoted": standard_sql,
        "artifacts": artifacts,
        "dbt": dbt,
    }[sys.argv[1]](*sys.argv[2:])
