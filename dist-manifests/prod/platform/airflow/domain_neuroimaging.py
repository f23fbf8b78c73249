# Made by lakespec from specs/domains.yaml; change that, not this file.
from datetime import datetime, timezone

from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
from airflow.sdk import DAG, CronTriggerTimetable

from lakespec_airflow import DEFAULTS, Stage, lakespec_run_id, stage

with DAG(
    dag_id="domain_neuroimaging_maintain",
    dag_display_name="Neuroimaging: maintenance",
    schedule=CronTriggerTimetable("30 12 * * 0", timezone="UTC"),
    start_date=datetime(2024, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    default_args={**DEFAULTS, "owner": "imaging-data@example.org"},
    owner_links={"imaging-data@example.org": "mailto:imaging-data@example.org"},
    tags=["lakespec", "neuroimaging", "maintain"],
    doc_md="Compaction, expiry and sweeping of the products of neuroimaging, one after the other. The trouble of one is not that of the next.",
    user_defined_macros={"lakespec_run_id": lakespec_run_id},
    max_active_tasks=1,
):
    Stage(
        task_id="imaging-holdings",
        **stage(
            {
                "metadata": {
                    "namespace": "lake-neuroimaging",
                    "labels": {
                        "app.kubernetes.io/name": "lakespec",
                        "app.kubernetes.io/component": "maintain",
                        "app.kubernetes.io/managed-by": "lakespec",
                        "lakespec/domain": "neuroimaging",
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
                    "serviceAccountName": "lakespec-maintain",
                    "terminationGracePeriodSeconds": 30,
                    "volumes": [
                        {"configMap": {"name": "imaging-holdings-plan-15a57b5520"}, "name": "plan"},
                        {"emptyDir": {"sizeLimit": "256Mi"}, "name": "tmp"},
                        {"emptyDir": {"sizeLimit": "10Gi"}, "name": "work"},
                    ],
                },
            },
            {
                "args": ["maintain", "--plan", "/etc/lakespec/plan.json"],
                "image": "registry.example.org/lakespec/runtime@sha256:0000000000000000000000000000000000000000000000000000000000000000",
                "imagePullPolicy": "IfNotPresent",
                "name": "maintain",
                "resources": {
                    "limits": {"memory": "3840Mi"},
                    "requests": {"cpu": "1", "memory": "3840Mi"},
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
                        "name": "RAW_ACCESS_KEY",
                        "valueFrom": {
                            "secretKeyRef": {"key": "RAW_ACCESS_KEY", "name": "lakespec-ingest"},
                        },
                    },
                    {
                        "name": "RAW_SECRET_KEY",
                        "valueFrom": {
                            "secretKeyRef": {"key": "RAW_SECRET_KEY", "name": "lakespec-ingest"},
                        },
                    },
                    {
                        "name": "SLACK_WEBHOOK",
                        "valueFrom": {
                            "secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"},
                        },
                    },
                    {
                        "name": "TRANSFORM_ACCESS_KEY",
                        "valueFrom": {
                            "secretKeyRef": {
                                "key": "TRANSFORM_ACCESS_KEY",
                                "name": "lakespec-transform",
                            },
                        },
                    },
                    {
                        "name": "TRANSFORM_SECRET_KEY",
                        "valueFrom": {
                            "secretKeyRef": {
                                "key": "TRANSFORM_SECRET_KEY",
                                "name": "lakespec-transform",
                            },
                        },
                    },
                ],
            },
            [],
        ),
    )
    Stage(
        task_id="working-memory",
        **stage(
            {
                "metadata": {
                    "namespace": "lake-neuroimaging",
                    "labels": {
                        "app.kubernetes.io/name": "lakespec",
                        "app.kubernetes.io/component": "maintain",
                        "app.kubernetes.io/managed-by": "lakespec",
                        "lakespec/domain": "neuroimaging",
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
                    "serviceAccountName": "lakespec-maintain",
                    "terminationGracePeriodSeconds": 30,
                    "volumes": [
                        {"configMap": {"name": "working-memory-plan-9deb6688ef"}, "name": "plan"},
                        {"emptyDir": {"sizeLimit": "256Mi"}, "name": "tmp"},
                        {"emptyDir": {"sizeLimit": "10Gi"}, "name": "work"},
                    ],
                },
            },
            {
                "args": ["maintain", "--plan", "/etc/lakespec/plan.json"],
                "image": "registry.example.org/lakespec/runtime@sha256:0000000000000000000000000000000000000000000000000000000000000000",
                "imagePullPolicy": "IfNotPresent",
                "name": "maintain",
                "resources": {
                    "limits": {"memory": "3840Mi"},
                    "requests": {"cpu": "1", "memory": "3840Mi"},
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
                        "name": "RAW_ACCESS_KEY",
                        "valueFrom": {
                            "secretKeyRef": {"key": "RAW_ACCESS_KEY", "name": "lakespec-ingest"},
                        },
                    },
                    {
                        "name": "RAW_SECRET_KEY",
                        "valueFrom": {
                            "secretKeyRef": {"key": "RAW_SECRET_KEY", "name": "lakespec-ingest"},
                        },
                    },
                    {
                        "name": "SLACK_WEBHOOK",
                        "valueFrom": {
                            "secretKeyRef": {"key": "SLACK_WEBHOOK", "name": "lakespec-transform"},
                        },
                    },
                    {
                        "name": "TRANSFORM_ACCESS_KEY",
                        "valueFrom": {
                            "secretKeyRef": {
                                "key": "TRANSFORM_ACCESS_KEY",
                                "name": "lakespec-transform",
                            },
                        },
                    },
                    {
                        "name": "TRANSFORM_SECRET_KEY",
                        "valueFrom": {
                            "secretKeyRef": {
                                "key": "TRANSFORM_SECRET_KEY",
                                "name": "lakespec-transform",
                            },
                        },
                    },
                ],
            },
            [],
        ),
    )

with DAG(
    dag_id="domain_neuroimaging",
    dag_display_name="Neuroimaging: all products",
    schedule=None,
    start_date=datetime(2024, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    default_args={**DEFAULTS, "owner": "imaging-data@example.org"},
    owner_links={"imaging-data@example.org": "mailto:imaging-data@example.org"},
    tags=["lakespec", "neuroimaging"],
    doc_md="Runs every product of neuroimaging and waits for it, what is read before what reads it.",
    user_defined_macros={"lakespec_run_id": lakespec_run_id},
):
    run_imaging_holdings = TriggerDagRunOperator(
        task_id="imaging-holdings",
        trigger_dag_id="imaging-holdings",
        wait_for_completion=True,
        deferrable=True,
        retries=0,
    )
    run_working_memory = TriggerDagRunOperator(
        task_id="working-memory",
        trigger_dag_id="working-memory",
        wait_for_completion=True,
        deferrable=True,
        retries=0,
    )
    run_working_memory >> run_imaging_holdings
