# Made by lakespec from specs/outcomes.yaml; change that, not this file.
from datetime import datetime, timedelta, timezone

from airflow.sdk import Asset, DAG

from lakespec_airflow import DEFAULTS, Stage, deadline, lakespec_run_id, stage

POD = {
    "metadata": {
        "namespace": "lakespec-clinical",
        "labels": {
            "app.kubernetes.io/name": "lakespec",
            "app.kubernetes.io/component": "pipeline",
            "app.kubernetes.io/instance": "outcomes",
            "app.kubernetes.io/managed-by": "lakespec",
            "lakespec/domain": "clinical",
            "lakespec/product": "outcomes",
            "lakespec/cost-center": "CC-4711",
        },
    },
    "spec": {
        "automountServiceAccountToken": False,
        "enableServiceLinks": False,
        "priorityClassName": "batch",
        "restartPolicy": "Never",
        "securityContext": {
            "fsGroup": 65532,
            "fsGroupChangePolicy": "OnRootMismatch",
            "runAsGroup": 65532,
            "runAsNonRoot": True,
            "runAsUser": 65532,
            "seccompProfile": {"type": "RuntimeDefault"},
        },
        "serviceAccountName": "outcomes",
        "terminationGracePeriodSeconds": 30,
        "volumes": [
            {"configMap": {"name": "outcomes-plan-83de6ab285"}, "name": "plan"},
            {"emptyDir": {"sizeLimit": "256Mi"}, "name": "tmp"},
            {"emptyDir": {"sizeLimit": "10Gi"}, "name": "work"},
        ],
    },
}
REFINE = {
    "args": ["refine", "--plan", "/etc/lakespec/plan.json"],
    "image": "registry.example.org/lakespec@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "imagePullPolicy": "IfNotPresent",
    "name": "refine",
    "resources": {"limits": {"memory": "2816Mi"}, "requests": {"cpu": "1", "memory": "2816Mi"}},
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
            "name": "LAKE_ACCESS",
            "valueFrom": {"secretKeyRef": {"key": "LAKE_ACCESS", "name": "lakespec-transform"}},
        },
        {
            "name": "LAKE_SECRET",
            "valueFrom": {"secretKeyRef": {"key": "LAKE_SECRET", "name": "lakespec-transform"}},
        },
        {
            "name": "SLACK_WEBHOOK",
            "valueFrom": {"secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"}},
        },
    ],
}
REFINE_VOLUMES = []
CURATE = {
    "args": ["curate", "--plan", "/etc/lakespec/plan.json"],
    "image": "registry.example.org/lakespec@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "imagePullPolicy": "IfNotPresent",
    "name": "curate",
    "resources": {"limits": {"memory": "2816Mi"}, "requests": {"cpu": "1", "memory": "2816Mi"}},
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
            "name": "LAKE_ACCESS",
            "valueFrom": {"secretKeyRef": {"key": "LAKE_ACCESS", "name": "lakespec-transform"}},
        },
        {
            "name": "LAKE_SECRET",
            "valueFrom": {"secretKeyRef": {"key": "LAKE_SECRET", "name": "lakespec-transform"}},
        },
        {
            "name": "SLACK_WEBHOOK",
            "valueFrom": {"secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"}},
        },
    ],
}
CURATE_VOLUMES = []
PUBLISH = {
    "args": ["publish", "--plan", "/etc/lakespec/plan.json"],
    "image": "registry.example.org/lakespec@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
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
            "name": "LAKE_ACCESS",
            "valueFrom": {"secretKeyRef": {"key": "LAKE_ACCESS", "name": "lakespec-transform"}},
        },
        {
            "name": "LAKE_SECRET",
            "valueFrom": {"secretKeyRef": {"key": "LAKE_SECRET", "name": "lakespec-transform"}},
        },
        {
            "name": "SLACK_WEBHOOK",
            "valueFrom": {"secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"}},
        },
    ],
}
PUBLISH_VOLUMES = []

with DAG(
    dag_id="outcomes",
    dag_display_name="outcomes",
    schedule=[
        Asset(name="clinic_visits_silver.visits", uri="lakespec://prod/clinic_visits_silver/visits"),
    ],
    start_date=datetime(2024, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    default_args=DEFAULTS,
    tags=["lakespec", "clinical"],
    doc_md="**outcomes**\n\nProduct `outcomes` on platform `prod`: refine, curate, publish. silver and gold tables are its assets.",
    user_defined_macros={"lakespec_run_id": lakespec_run_id},
    deadline=deadline("outcomes", timedelta(seconds=43200)),
):
    refine = Stage(
        task_id="refine",
        inlets=[
            Asset(name="clinic_visits_silver.visits", uri="lakespec://prod/clinic_visits_silver/visits"),
        ],
        **stage(POD, REFINE, REFINE_VOLUMES),
    )
    curate = Stage(
        task_id="curate",
        **stage(POD, CURATE, CURATE_VOLUMES),
    )
    publish = Stage(
        task_id="publish",
        outlets=[Asset(name="outcomes_silver.costs", uri="lakespec://prod/outcomes_silver/costs")],
        **stage(POD, PUBLISH, PUBLISH_VOLUMES),
    )
    refine >> curate >> publish
