"""Tables of a lake as Parquet files in a DuckDB database for dbt, and dbt's rows beside those of the lake.

    bridge.py load DATABASE FOLDER      every NAMESPACE/TABLE.parquet becomes a table
    bridge.py compare DATABASE FOLDER   JSON: what differs, and how many tables and rows were compared
    bridge.py execute DATABASE SQL...   statements
    bridge.py quoted MACROS TYPE SQL    a statement as `standard_sql` gives it to an adapter of that type
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
    {"load": load, "compare": compare, "execute": execute, "quoted": standard_sql, "dbt": dbt}[sys.argv[1]](*sys.argv[2:])
