# Made by lakespec from specs/governance.yaml; change that, not this file.
from datetime import datetime, timezone

from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
from airflow.sdk import DAG, CronTriggerTimetable

from lakespec_airflow import DEFAULTS, Stage, lakespec_run_id, stage

with DAG(
    dag_id="domain_clinical_maintain",
    dag_display_name="Clinical: maintenance",
    schedule=CronTriggerTimetable("30 12 * * 0", timezone="UTC"),
    start_date=datetime(2024, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    default_args=DEFAULTS,
    tags=["lakespec", "clinical", "maintain"],
    doc_md="Compaction, expiry and sweeping of the products of clinical, one after the other. The trouble of one is not that of the next.",
    user_defined_macros={"lakespec_run_id": lakespec_run_id},
    max_active_tasks=1,
):
    Stage(
        task_id="clinic-visits",
        **stage(
            {
                "metadata": {
                    "namespace": "lakespec-clinical",
                    "labels": {
                        "app.kubernetes.io/name": "lakespec",
                        "app.kubernetes.io/component": "maintain",
                        "app.kubernetes.io/managed-by": "lakespec",
                        "lakespec/domain": "clinical",
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
                    "serviceAccountName": "lakespec-maintain",
                    "terminationGracePeriodSeconds": 30,
                    "volumes": [
                        {"configMap": {"name": "clinic-visits-plan-5374266f2b"}, "name": "plan"},
                        {"emptyDir": {"sizeLimit": "256Mi"}, "name": "tmp"},
                        {"emptyDir": {"sizeLimit": "10Gi"}, "name": "work"},
                    ],
                },
            },
            {
                "args": ["maintain", "--plan", "/etc/lakespec/plan.json"],
                "image": "registry.example.org/lakespec@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "imagePullPolicy": "IfNotPresent",
                "name": "maintain",
                "resources": {
                    "limits": {"memory": "2816Mi"},
                    "requests": {"cpu": "1", "memory": "2816Mi"},
                },
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
                        "valueFrom": {
                            "secretKeyRef": {"key": "CATALOG_URL", "name": "lakespec-transform"},
                        },
                    },
                    {
                        "name": "LAKE_ACCESS",
                        "valueFrom": {
                            "secretKeyRef": {"key": "LAKE_ACCESS", "name": "lakespec-transform"},
                        },
                    },
                    {
                        "name": "LAKE_SECRET",
                        "valueFrom": {
                            "secretKeyRef": {"key": "LAKE_SECRET", "name": "lakespec-transform"},
                        },
                    },
                    {
                        "name": "LANDING_ACCESS",
                        "valueFrom": {
                            "secretKeyRef": {"key": "LANDING_ACCESS", "name": "lakespec-ingest"},
                        },
                    },
                    {
                        "name": "LANDING_SECRET",
                        "valueFrom": {
                            "secretKeyRef": {"key": "LANDING_SECRET", "name": "lakespec-ingest"},
                        },
                    },
                    {
                        "name": "SLACK_WEBHOOK",
                        "valueFrom": {
                            "secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"},
                        },
                    },
                ],
            },
            [],
        ),
    )
    Stage(
        task_id="outcomes",
        **stage(
            {
                "metadata": {
                    "namespace": "lakespec-clinical",
                    "labels": {
                        "app.kubernetes.io/name": "lakespec",
                        "app.kubernetes.io/component": "maintain",
                        "app.kubernetes.io/managed-by": "lakespec",
                        "lakespec/domain": "clinical",
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
                    "serviceAccountName": "lakespec-maintain",
                    "terminationGracePeriodSeconds": 30,
                    "volumes": [
                        {"configMap": {"name": "outcomes-plan-83de6ab285"}, "name": "plan"},
                        {"emptyDir": {"sizeLimit": "256Mi"}, "name": "tmp"},
                        {"emptyDir": {"sizeLimit": "10Gi"}, "name": "work"},
                    ],
                },
            },
            {
                "args": ["maintain", "--plan", "/etc/lakespec/plan.json"],
                "image": "registry.example.org/lakespec@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "imagePullPolicy": "IfNotPresent",
                "name": "maintain",
                "resources": {
                    "limits": {"memory": "2816Mi"},
                    "requests": {"cpu": "1", "memory": "2816Mi"},
                },
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
                        "valueFrom": {
                            "secretKeyRef": {"key": "CATALOG_URL", "name": "lakespec-transform"},
                        },
                    },
                    {
                        "name": "LAKE_ACCESS",
                        "valueFrom": {
                            "secretKeyRef": {"key": "LAKE_ACCESS", "name": "lakespec-transform"},
                        },
                    },
                    {
                        "name": "LAKE_SECRET",
                        "valueFrom": {
                            "secretKeyRef": {"key": "LAKE_SECRET", "name": "lakespec-transform"},
                        },
                    },
                    {
                        "name": "LANDING_ACCESS",
                        "valueFrom": {
                            "secretKeyRef": {"key": "LANDING_ACCESS", "name": "lakespec-ingest"},
                        },
                    },
                    {
                        "name": "LANDING_SECRET",
                        "valueFrom": {
                            "secretKeyRef": {"key": "LANDING_SECRET", "name": "lakespec-ingest"},
                        },
                    },
                    {
                        "name": "SLACK_WEBHOOK",
                        "valueFrom": {
                            "secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"},
                        },
                    },
                ],
            },
            [],
        ),
    )

with DAG(
    dag_id="domain_clinical",
    dag_display_name="Clinical: all products",
    schedule=None,
    start_date=datetime(2024, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    default_args=DEFAULTS,
    tags=["lakespec", "clinical"],
    doc_md="Runs every product of clinical and waits for it, what is read before what reads it.",
    user_defined_macros={"lakespec_run_id": lakespec_run_id},
):
    run_clinic_visits = TriggerDagRunOperator(
        task_id="clinic-visits",
        trigger_dag_id="clinic-visits",
        wait_for_completion=True,
        deferrable=True,
        retries=0,
    )
