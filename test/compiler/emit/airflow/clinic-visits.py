# Made by lakespec from specs/visits.yaml; change that, not this file.
from datetime import datetime, timedelta, timezone

from airflow.sdk import Asset, CronTriggerTimetable, DAG

from lakespec_airflow import DEFAULTS, Stage, deadline, lakespec_run_id, stage

POD = {
    "metadata": {
        "namespace": "lakespec-clinical",
        "labels": {
            "app.kubernetes.io/name": "lakespec",
            "app.kubernetes.io/component": "pipeline",
            "app.kubernetes.io/instance": "clinic-visits",
            "app.kubernetes.io/managed-by": "lakespec",
            "lakespec/domain": "clinical",
            "lakespec/product": "clinic-visits",
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
        "serviceAccountName": "clinic-visits",
        "terminationGracePeriodSeconds": 30,
        "volumes": [
            {"configMap": {"name": "clinic-visits-plan-5374266f2b"}, "name": "plan"},
            {"emptyDir": {"sizeLimit": "256Mi"}, "name": "tmp"},
            {"emptyDir": {"sizeLimit": "10Gi"}, "name": "work"},
        ],
    },
}
INGEST = {
    "args": ["ingest", "--plan", "/etc/lakespec/plan.json", "--workers", "2"],
    "image": "registry.example.org/lakespec@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "imagePullPolicy": "IfNotPresent",
    "name": "ingest",
    "resources": {"limits": {"memory": "3Gi"}, "requests": {"cpu": "2", "memory": "3Gi"}},
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
            "mountPath": "/etc/lakespec-secrets/vault-key",
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
            "name": "LAKE_ACCESS",
            "valueFrom": {"secretKeyRef": {"key": "LAKE_ACCESS", "name": "lakespec-transform"}},
        },
        {
            "name": "LAKE_SECRET",
            "valueFrom": {"secretKeyRef": {"key": "LAKE_SECRET", "name": "lakespec-transform"}},
        },
        {
            "name": "LANDING_ACCESS",
            "valueFrom": {"secretKeyRef": {"key": "LANDING_ACCESS", "name": "lakespec-ingest"}},
        },
        {
            "name": "LANDING_SECRET",
            "valueFrom": {"secretKeyRef": {"key": "LANDING_SECRET", "name": "lakespec-ingest"}},
        },
        {
            "name": "SLACK_WEBHOOK",
            "valueFrom": {"secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"}},
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
    dag_id="clinic-visits",
    dag_display_name="Clinic's visits",
    schedule=CronTriggerTimetable("0 2 * * mon-fri", timezone="Europe/Berlin"),
    start_date=datetime(2024, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    default_args={**DEFAULTS, "owner": "data@example.org"},
    owner_links={"data@example.org": "mailto:data@example.org"},
    tags=["lakespec", "clinical"],
    doc_md="**Clinic's visits**\n\nProduct `clinic-visits` on platform `prod`: ingest, refine, curate, publish. silver and gold tables are its assets.",
    user_defined_macros={"lakespec_run_id": lakespec_run_id},
    deadline=deadline("clinic-visits", timedelta(seconds=43200)),
):
    ingest = Stage.partial(
        task_id="ingest",
        **stage(POD, INGEST, INGEST_VOLUMES),
    ).expand(env_vars=[{"JOB_COMPLETION_INDEX": str(shard)} for shard in range(4)])
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
            Asset(name="clinic_visits_silver.visits", uri="lakespec://prod/clinic_visits_silver/visits"),
            Asset(name="clinic_visits_gold.dim_department", uri="lakespec://prod/clinic_visits_gold/dim_department"),
            Asset(name="clinic_visits_gold.fct_visit", uri="lakespec://prod/clinic_visits_gold/fct_visit"),
        ],
        **stage(POD, PUBLISH, PUBLISH_VOLUMES),
    )
    ingest >> refine >> curate >> publish
