# Where the servers of compose.yaml answer: what the tests under test/services read.
export LAKESPEC_MINIO_ENDPOINT=http://127.0.0.1:19000 LAKESPEC_MINIO_ACCESS_KEY=lakespec-test
export LAKESPEC_MINIO_SECRET_KEY=lakespec-test-secret LAKESPEC_MINIO_REGION=us-east-1 LAKESPEC_MINIO_BUCKET=lake
export LAKESPEC_VERSITYGW_ENDPOINT=http://127.0.0.1:19200 LAKESPEC_VERSITYGW_ACCESS_KEY=lakespec-test
export LAKESPEC_VERSITYGW_SECRET_KEY=lakespec-test-secret LAKESPEC_VERSITYGW_REGION=us-east-1 LAKESPEC_VERSITYGW_BUCKET=lake
export LAKESPEC_CATALOG_URL=postgresql://lakespec:lakespec-test-secret@127.0.0.1:15432/iceberg LAKESPEC_CATALOG_NAME=lake
export LAKESPEC_TRINO_URL=http://127.0.0.1:18080 LAKESPEC_TRINO_USER=lakespec LAKESPEC_TRINO_CATALOG=iceberg
