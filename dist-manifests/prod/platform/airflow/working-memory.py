# Made by lakespec from specs/products/working-memory.yaml; change that, not this file.
from datetime import datetime, timedelta, timezone

from airflow.sdk import Asset, CronTriggerTimetable, DAG

from lakespec_airflow import DEFAULTS, Stage, deadline, lakespec_run_id, stage

POD = {
    "metadata": {
        "namespace": "lake-neuroimaging",
        "labels": {
            "app.kubernetes.io/name": "lakespec",
            "app.kubernetes.io/component": "pipeline",
            "app.kubernetes.io/instance": "working-memory",
            "app.kubernetes.io/managed-by": "lakespec",
            "lakespec/domain": "neuroimaging",
            "lakespec/product": "working-memory",
            "lakespec/cost-center": "cc-4200",
        },
    },
    "spec": {
        "automountServiceAccountToken": False,
        "enableServiceLinks": False,
        "restartPolicy": "Never",
        "securityContext": {
            "fsGroup": 65532,
            "fsGroupChangePolicy": "OnRootMismatch",
            "runAsGroup": 65532,
            "runAsNonRoot": True,
            "runAsUser": 65532,
            "seccompProfile": {"type": "RuntimeDefault"},
        },
        "serviceAccountName": "working-memory",
        "terminationGracePeriodSeconds": 30,
        "volumes": [
            {"configMap": {"name": "working-memory-plan-9deb6688ef"}, "name": "plan"},
            {"emptyDir": {"sizeLimit": "256Mi"}, "name": "tmp"},
            {"emptyDir": {"sizeLimit": "10Gi"}, "name": "work"},
        ],
    },
}
INGEST = {
    "args": ["ingest", "--plan", "/etc/lakespec/plan.json", "--workers", "1"],
    "image": "registry.example.org/lakespec/runtime@sha256:0000000000000000000000000000000000000000000000000000000000000000",
    "imagePullPolicy": "IfNotPresent",
    "name": "ingest",
    "resources": {"limits": {"memory": "3840Mi"}, "requests": {"cpu": "1", "memory": "3840Mi"}},
    "securityContext": {
        "allowPrivilegeEscalation": False,
        "capabilities": {"drop": ["ALL"]},
        "readOnlyRootFilesystem": True,
    },
    "volumeMounts": [
        {"mountPath": "/etc/lakespec", "name": "plan", "readOnly": True},
        {"mountPath": "/tmp", "name": "tmp"},
        {"mountPath": "/work", "name": "work"},
        {
            "mountPath": "/var/run/secrets/lakespec/vault-key",
            "name": "secret-ingest",
            "readOnly": True,
            "subPath": "vault-key",
        },
    ],
    "env": [
        {"name": "LAKESPEC_SCRATCH", "value": "/work"},
        {
            "name": "CATALOG_URL",
            "valueFrom": {"secretKeyRef": {"key": "CATALOG_URL", "name": "lakespec-transform"}},
        },
        {
            "name": "INGEST_ACCESS_KEY",
            "valueFrom": {"secretKeyRef": {"key": "INGEST_ACCESS_KEY", "name": "lakespec-ingest"}},
        },
        {
            "name": "INGEST_SECRET_KEY",
            "valueFrom": {"secretKeyRef": {"key": "INGEST_SECRET_KEY", "name": "lakespec-ingest"}},
        },
        {
            "name": "RAW_ACCESS_KEY",
            "valueFrom": {"secretKeyRef": {"key": "RAW_ACCESS_KEY", "name": "lakespec-ingest"}},
        },
        {
            "name": "RAW_SECRET_KEY",
            "valueFrom": {"secretKeyRef": {"key": "RAW_SECRET_KEY", "name": "lakespec-ingest"}},
        },
        {
            "name": "SLACK_WEBHOOK",
            "valueFrom": {"secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"}},
        },
        {
            "name": "TRANSFORM_ACCESS_KEY",
            "valueFrom": {
                "secretKeyRef": {"key": "TRANSFORM_ACCESS_KEY", "name": "lakespec-transform"},
            },
        },
        {
            "name": "TRANSFORM_SECRET_KEY",
            "valueFrom": {
                "secretKeyRef": {"key": "TRANSFORM_SECRET_KEY", "name": "lakespec-transform"},
            },
        },
        {
            "name": "VAULT_URL",
            "valueFrom": {"secretKeyRef": {"key": "VAULT_URL", "name": "lakespec-ingest"}},
        },
    ],
}
INGEST_VOLUMES = [
    {
        "name": "secret-ingest",
        "secret": {
            "defaultMode": 288,
            "items": [{"key": "vault-key", "path": "vault-key"}],
            "secretName": "lakespec-ingest",
        },
    },
]
REFINE = {
    "args": ["refine", "--plan", "/etc/lakespec/plan.json"],
    "image": "registry.example.org/lakespec/runtime@sha256:0000000000000000000000000000000000000000000000000000000000000000",
    "imagePullPolicy": "IfNotPresent",
    "name": "refine",
    "resources": {"limits": {"memory": "3840Mi"}, "requests": {"cpu": "1", "memory": "3840Mi"}},
    "securityContext": {
        "allowPrivilegeEscalation": False,
        "capabilities": {"drop": ["ALL"]},
        "readOnlyRootFilesystem": True,
    },
    "volumeMounts": [
        {"mountPath": "/etc/lakespec", "name": "plan", "readOnly": True},
        {"mountPath": "/tmp", "name": "tmp"},
        {"mountPath": "/work", "name": "work"},
    ],
    "env": [
        {"name": "LAKESPEC_SCRATCH", "value": "/work"},
        {
            "name": "CATALOG_URL",
            "valueFrom": {"secretKeyRef": {"key": "CATALOG_URL", "name": "lakespec-transform"}},
        },
        {
            "name": "SLACK_WEBHOOK",
            "valueFrom": {"secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"}},
        },
        {
            "name": "TRANSFORM_ACCESS_KEY",
            "valueFrom": {
                "secretKeyRef": {"key": "TRANSFORM_ACCESS_KEY", "name": "lakespec-transform"},
            },
        },
        {
            "name": "TRANSFORM_SECRET_KEY",
            "valueFrom": {
                "secretKeyRef": {"key": "TRANSFORM_SECRET_KEY", "name": "lakespec-transform"},
            },
        },
    ],
}
REFINE_VOLUMES = []
CURATE = {
    "args": ["curate", "--plan", "/etc/lakespec/plan.json"],
    "image": "registry.example.org/lakespec/runtime@sha256:0000000000000000000000000000000000000000000000000000000000000000",
    "imagePullPolicy": "IfNotPresent",
    "name": "curate",
    "resources": {"limits": {"memory": "3840Mi"}, "requests": {"cpu": "1", "memory": "3840Mi"}},
    "securityContext": {
        "allowPrivilegeEscalation": False,
        "capabilities": {"drop": ["ALL"]},
        "readOnlyRootFilesystem": True,
    },
    "volumeMounts": [
        {"mountPath": "/etc/lakespec", "name": "plan", "readOnly": True},
        {"mountPath": "/tmp", "name": "tmp"},
        {"mountPath": "/work", "name": "work"},
    ],
    "env": [
        {"name": "LAKESPEC_SCRATCH", "value": "/work"},
        {
            "name": "CATALOG_URL",
            "valueFrom": {"secretKeyRef": {"key": "CATALOG_URL", "name": "lakespec-transform"}},
        },
        {
            "name": "SLACK_WEBHOOK",
            "valueFrom": {"secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"}},
        },
        {
            "name": "TRANSFORM_ACCESS_KEY",
            "valueFrom": {
                "secretKeyRef": {"key": "TRANSFORM_ACCESS_KEY", "name": "lakespec-transform"},
            },
        },
        {
            "name": "TRANSFORM_SECRET_KEY",
            "valueFrom": {
                "secretKeyRef": {"key": "TRANSFORM_SECRET_KEY", "name": "lakespec-transform"},
            },
        },
    ],
}
CURATE_VOLUMES = []
PUBLISH = {
    "args": ["publish", "--plan", "/etc/lakespec/plan.json"],
    "image": "registry.example.org/lakespec/runtime@sha256:0000000000000000000000000000000000000000000000000000000000000000",
    "imagePullPolicy": "IfNotPresent",
    "name": "publish",
    "resources": {"limits": {"memory": "512Mi"}, "requests": {"cpu": "250m", "memory": "512Mi"}},
    "securityContext": {
        "allowPrivilegeEscalation": False,
        "capabilities": {"drop": ["ALL"]},
        "readOnlyRootFilesystem": True,
    },
    "volumeMounts": [
        {"mountPath": "/etc/lakespec", "name": "plan", "readOnly": True},
        {"mountPath": "/tmp", "name": "tmp"},
        {"mountPath": "/work", "name": "work"},
    ],
    "env": [
        {"name": "LAKESPEC_SCRATCH", "value": "/work"},
        {
            "name": "CATALOG_URL",
            "valueFrom": {"secretKeyRef": {"key": "CATALOG_URL", "name": "lakespec-transform"}},
        },
        {
            "name": "SLACK_WEBHOOK",
            "valueFrom": {"secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"}},
        },
        {
            "name": "TRANSFORM_ACCESS_KEY",
            "valueFrom": {
                "secretKeyRef": {"key": "TRANSFORM_ACCESS_KEY", "name": "lakespec-transform"},
            },
        },
        {
            "name": "TRANSFORM_SECRET_KEY",
            "valueFrom": {
                "secretKeyRef": {"key": "TRANSFORM_SECRET_KEY", "name": "lakespec-transform"},
            },
        },
    ],
}
PUBLISH_VOLUMES = []

with DAG(
    dag_id="working-memory",
    dag_display_name="Working memory",
    schedule=CronTriggerTimetable("0 2 * * *", timezone="UTC"),
    start_date=datetime(2024, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    default_args={**DEFAULTS, "owner": "imaging-data@example.org"},
    owner_links={"imaging-data@example.org": "mailto:imaging-data@example.org"},
    tags=["lakespec", "neuroimaging", "bids", "fmri"],
    doc_md="**Working memory**\n\nFunctional MRI of memory and language tasks, as BIDS datasets.\n\nProduct `working-memory` on platform `prod`: ingest, refine, curate, publish. silver and gold tables are its assets.",
    user_defined_macros={"lakespec_run_id": lakespec_run_id},
    deadline=deadline("working-memory", timedelta(seconds=43200)),
):
    ingest = Stage(
        task_id="ingest",
        **stage(POD, INGEST, INGEST_VOLUMES),
    )
    refine = Stage(
        task_id="refine",
        **stage(POD, REFINE, REFINE_VOLUMES),
    )
    curate = Stage(
        task_id="curate",
        **stage(POD, CURATE, CURATE_VOLUMES),
    )
    publish = Stage(
        task_id="publish",
        outlets=[
            Asset(name="working_memory_silver.datasets", uri="lakespec://prod/working_memory_silver/datasets"),
            Asset(name="working_memory_silver.participants", uri="lakespec://prod/working_memory_silver/participants"),
            Asset(name="working_memory_silver.sessions", uri="lakespec://prod/working_memory_silver/sessions"),
            Asset(name="working_memory_silver.scans", uri="lakespec://prod/working_memory_silver/scans"),
            Asset(name="working_memory_silver.images", uri="lakespec://prod/working_memory_silver/images"),
            Asset(name="working_memory_silver.events", uri="lakespec://prod/working_memory_silver/events"),
            Asset(name="working_memory_silver.dataset_files", uri="lakespec://prod/working_memory_silver/dataset_files"),
            Asset(name="working_memory_silver.findings", uri="lakespec://prod/working_memory_silver/findings"),
            Asset(name="working_memory_gold.dim_participant", uri="lakespec://prod/working_memory_gold/dim_participant"),
            Asset(name="working_memory_gold.dim_date", uri="lakespec://prod/working_memory_gold/dim_date"),
            Asset(name="working_memory_gold.fct_image", uri="lakespec://prod/working_memory_gold/fct_image"),
            Asset(name="working_memory_gold.fct_recording", uri="lakespec://prod/working_memory_gold/fct_recording"),
        ],
        **stage(POD, PUBLISH, PUBLISH_VOLUMES),
    )
    ingest >> refine >> curate >> publish
