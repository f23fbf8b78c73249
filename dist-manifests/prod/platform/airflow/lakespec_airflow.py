"""What the DAGs of lakespec share: a stage as a Pod, the id of a run, and word of a missed deadline."""

import hashlib
import logging
import os
import re
from datetime import timedelta

from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator
from airflow.sdk import Asset, AsyncCallback, DeadlineAlert, DeadlineReference
from airflow.sdk.exceptions import AirflowFailException

# Exit codes that a repeat can't mend: wrong plan or secret, a failed gate, a refusal.
FINAL_EXIT_CODES = {2, 3, 6}

log = logging.getLogger(__name__)


def exit_code_of(pod, container):
    """The exit code of a Pod's container; None while there is none, as when its node went away."""
    statuses = (pod.status.container_statuses if pod and pod.status else None) or []
    for status in statuses:
        if status.name == container and status.state and status.state.terminated:
            return status.state.terminated.exit_code
    return None


def lakespec_run_id(dag_run):
    """The same for all Pods of a DAG run and their repeats: letters, digits and hyphens, 64 at most."""
    whole = f"{dag_run.dag_id}/{dag_run.run_id}"
    readable = re.sub(r"[^A-Za-z0-9]+", "-", dag_run.run_id).strip("-")[:53].rstrip("-")
    return f"{readable or 'run'}-{hashlib.sha256(whole.encode()).hexdigest()[:10]}"


class Stage(KubernetesPodOperator):
    """A stage of a product in a Pod of its own, repeated where a repeat can help."""

    def cleanup(self, pod, remote_pod, *args, **kwargs):
        code = exit_code_of(remote_pod, self.base_container_name)
        try:
            super().cleanup(pod, remote_pod, *args, **kwargs)
        except Exception as failure:
            if code in FINAL_EXIT_CODES:
                raise AirflowFailException(f"exit code {code}: a repeat can't mend it") from failure
            raise

    def get_openlineage_facets_on_complete(self, task_instance):
        """Called by the OpenLineage provider, where it is installed: assets are datasets."""
        from airflow.providers.openlineage.extractors import OperatorLineage
        from openlineage.client.event_v2 import Dataset

        def datasets(assets):
            pairs = [asset.uri.rsplit("/", 2) for asset in assets if isinstance(asset, Asset)]
            return [Dataset(namespace=platform, name=f"{schema}.{table}") for platform, schema, table in pairs]

        return OperatorLineage(inputs=datasets(self.inlets), outputs=datasets(self.outlets))


def stage(pod, container, volumes):
    """Arguments of `Stage`: the Pod of the product with one container and what that one mounts."""
    name = container["name"]
    instance = pod["metadata"]["labels"].get("app.kubernetes.io/instance", "lakespec")
    run = {"name": "LAKESPEC_RUN_ID", "value": "{{ lakespec_run_id(dag_run) }}"}
    spec = {
        **pod["spec"],
        "containers": [{**container, "env": [run, *container["env"]]}],
        "volumes": [*pod["spec"]["volumes"], *volumes],
    }
    return {
        "name": f"{instance}-{name}"[:50].rstrip("-"),
        "namespace": pod["metadata"]["namespace"],
        "base_container_name": name,
        "pod_template_dict": {"apiVersion": "v1", "kind": "Pod", "metadata": pod["metadata"], "spec": spec},
    }


# A stage is repeated three times, later each time. A Pod may wait for a place as long as its node takes to come.
DEFAULTS = {
    "retries": 3,
    "retry_delay": timedelta(minutes=2),
    "retry_exponential_backoff": True,
    "max_retry_delay": timedelta(minutes=30),
    "execution_timeout": timedelta(hours=12),
    "startup_timeout_seconds": 900,
    "get_logs": True,
    "do_xcom_push": False,
    "log_pod_spec_on_failure": False,
    "on_finish_action": "delete_pod",
}


async def deadline_missed(product, seconds, **_):
    """Called by the triggerer. It says so in its log; replace it with a notifier to have it said elsewhere."""
    log.error("%s: a run did not end within %s s", product, seconds)


def deadline(product, interval):
    """An alert where a run isn't done so long after it was queued."""
    # `airflow dags test` of 3.3 can't end a run that has one: it looks for what only the scheduler has written.
    if os.environ.get("LAKESPEC_DEADLINES") == "off":
        return None
    return DeadlineAlert(
        reference=DeadlineReference.DAGRUN_QUEUED_AT,
        interval=interval,
        callback=AsyncCallback(
            deadline_missed, kwargs={"product": product, "seconds": int(interval.total_seconds())}
        ),
    )
