"""Runs statements on fakesnow, an emulator of Snowflake over DuckDB: JSON {setUp, queries} on stdin, values on stdout."""
import json
import sys
import warnings

import fakesnow
import snowflake.connector

warnings.simplefilter("ignore")


def text(value):
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


asked = json.load(sys.stdin)
answers = []
with fakesnow.patch():
    connection = snowflake.connector.connect(database="D", schema="S")
    # fakesnow lacks this one function of Snowflake: the first 64 bits of an MD5 as an unsigned number.
    connection._duck_conn.execute(
        "CREATE MACRO m_d5_number_upper64(x) AS CAST('0x' || substr(md5(x), 1, 16) AS UBIGINT)"
    )
    cursor = connection.cursor()
    for statement in asked["setUp"]:
        cursor.execute(statement)
    for query in asked["queries"]:
        try:
            cursor.execute(query)
            answers.append({"rows": [[text(value) for value in row] for row in cursor.fetchall()]})
        except Exception as error:
            answers.append({"error": str(error)})
print(json.dumps(answers))
