"""Models that dbt selects.

    listed.py PROJECT SELECTIONS    SELECTIONS: JSON, a list of [select, exclude], null for none; JSON: their names, for each
"""

import contextlib
import json
import sys

from dbt.cli.main import dbtRunner


def listed(project, select, exclude):
    words = ["ls", "--output", "name", "--resource-type", "model", "--project-dir", project, "--profiles-dir", project]
    for flag, text in (("--select", select), ("--exclude", exclude)):
        if text is not None:
            words += [flag, text]
    with contextlib.redirect_stdout(sys.stderr):
        result = dbtRunner().invoke(words)
    if result.exception:
        raise result.exception
    return sorted(result.result or [])


if __name__ == "__main__":
    project, selections = sys.argv[1:]
    print(json.dumps([listed(project, *one) for one in json.loads(selections)]))
