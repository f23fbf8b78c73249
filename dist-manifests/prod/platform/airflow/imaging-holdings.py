# Made by lakespec from specs/products/imaging-holdings.yaml; change that, not this file.
from datetime import datetime, timedelta, timezone

from airflow.sdk import Asset, CronTriggerTimetable, DAG

from lakespec_airflow import DEFAULTS, Stage, deadline, lakespec_run_id, stage

POD = {
    "metadata": {
        "namespace": "lake-neuroimaging",
        "labels": {
            "app.kubernetes.io/name": "lakespec",
            "app.kubernetes.io/component": "pipeline",
            "app.kubernetes.io/instance": "imaging-holdings",
            "app.kubernetes.io/managed-by": "lakespec",
            "lakespec/domain": "neuroimaging",
            "lakespec/product": "imaging-holdings",
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
        "serviceAccountName": "imaging-holdings",
        "terminationGracePeriodSeconds": 30,
        "volumes": [
            {"configMap": {"name": "imaging-holdings-plan-15a57b5520"}, "name": "plan"},
            {"emptyDir": {"sizeLimit": "256Mi"}, "name": "tmp"},
            {"emptyDir": {"sizeLimit": "10Gi"}, "name": "work"},
        ],
    },
}
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
    dag_id="imaging-holdings",
    dag_display_name="Imaging holdings",
    schedule=CronTriggerTimetable("0 5 * * *", timezone="UTC"),
    start_date=datetime(2024, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    default_args={**DEFAULTS, "owner": "imaging-data@example.org"},
    owner_links={"imaging-data@example.org": "mailto:imaging-data@example.org"},
    tags=["lakespec", "neuroimaging", "imaging"],
    doc_md="**Imaging holdings**\n\nWhat the imaging products hold, over all of them.\n\nProduct `imaging-holdings` on platform `prod`: refine, curate, publish. silver and gold tables are its assets.",
    user_defined_macros={"lakespec_run_id": lakespec_run_id},
    deadline=deadline("imaging-holdings", timedelta(seconds=43200)),
):
    refine = Stage(
        task_id="refine",
        inlets=[
            Asset(name="stroke_mri_silver.instances", uri="lakespec://prod/stroke_mri_silver/instances"),
            Asset(name="stroke_mri_silver.studies", uri="lakespec://prod/stroke_mri_silver/studies"),
            Asset(name="stroke_mri_gold.dim_patient", uri="lakespec://prod/stroke_mri_gold/dim_patient"),
            Asset(name="working_memory_silver.images", uri="lakespec://prod/working_memory_silver/images"),
        ],
        **stage(POD, REFINE, REFINE_VOLUMES),
    )
    curate = Stage(
        task_id="curate",
        **stage(POD, CURATE, CURATE_VOLUMES),
    )
    publish = Stage(
        task_id="publish",
        outlets=[
            Asset(name="imaging_holdings_silver.holdings", uri="lakespec://prod/imaging_holdings_silver/holdings"),
            Asset(name="imaging_holdings_silver.studies", uri="lakespec://prod/imaging_holdings_silver/studies"),
            Asset(name="imaging_holdings_silver.subjects", uri="lakespec://prod/imaging_holdings_silver/subjects"),
            Asset(name="imaging_holdings_gold.dim_subject", uri="lakespec://prod/imaging_holdings_gold/dim_subject"),
            Asset(name="imaging_holdings_gold.fct_holding", uri="lakespec://prod/imaging_holdings_gold/fct_holding"),
            Asset(name="imaging_holdings_gold.fct_study", uri="lakespec://prod/imaging_holdings_gold/fct_study"),
        ],
        **stage(POD, PUBLISH, PUBLISH_VOLUMES),
    )
    refine >> curate >> publish
