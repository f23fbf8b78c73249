"""Counts the rows of every table at every snapshot with PyIceberg, through a REST catalog.

usage: python read.py URI NAMESPACE...
"""

import json
import os
import sys

from pyiceberg.catalog.rest import RestCatalog

uri, *namespaces = sys.argv[1:]
catalog = RestCatalog(
    "lake",
    uri=uri,
    token=os.environ["CATALOG_TOKEN"],
    **{
        "s3.endpoint": os.environ["LAKESPEC_MINIO_ENDPOINT"],
        "s3.region": os.environ["LAKESPEC_MINIO_REGION"],
        "s3.access-key-id": os.environ["LAKESPEC_MINIO_ACCESS_KEY"],
        "s3.secret-access-key": os.environ["LAKESPEC_MINIO_SECRET_KEY"],
    },
)
counts = {}
for namespace in namespaces:
    for identifier in catalog.list_tables(namespace):
        table = catalog.load_table(identifier)
        counts[".".join(identifier)] = {
            str(snapshot.snapshot_id): table.scan(snapshot_id=snapshot.snapshot_id).to_arrow().num_rows
            for snapshot in table.snapshots()
        }
print(json.dumps(counts))
