"""What a real Airflow makes of a folder of DAGs, as JSON: errors of import, and per DAG its tasks and what they start."""

import copy
import json
import os
import sys
from unittest.mock import MagicMock

sys.path.insert(0, sys.argv[1])

from airflow.dag_processing.dagbag import DagBag
from airflow.sdk import Asset
from airflow.sdk.definitions.mappedoperator import MappedOperator
from airflow.sdk.exceptions import AirflowException, AirflowFailException, ParamValidationError
from airflow.serialization.serialized_objects import DagSerialization
from kubernetes.client import ApiClient, models as k8s


bag = DagBag(dag_folder=sys.argv[1])


class Run:
    dag_id = "product"
    run_id = "scheduled__2026-01-01T02:00:00+00:00"


def pod_of(dag, task):
    """The Pod that a task would start: templates are rendered, nothing is asked of a cluster."""
    if isinstance(task, MappedOperator):
        [(key, values)] = task.expand_input.value.items()
        task = task.unmap({**task.partial_kwargs, key: values[2]})
    context = {"dag_run": Run(), "params": {"from": "2026-01", "to": "2026-02"}, **dag.user_defined_macros}
    task.render_template_fields(context, dag.get_template_env())
    pod = task.build_pod_request_obj(None, dry_run=True)
    return ApiClient().sanitize_for_serialization(pod)


def outcome(stage, code):
    """Which exception ends a try whose container ended with a code."""
    state = k8s.V1ContainerState(terminated=k8s.V1ContainerStateTerminated(exit_code=code))
    status = k8s.V1ContainerStatus(
        name=stage.base_container_name, image="i", image_id="i", ready=False, restart_count=0, state=state
    )
    phase = "Succeeded" if code == 0 else "Failed"
    pod = k8s.V1Pod(
        metadata=k8s.V1ObjectMeta(name="p", namespace="n", labels={}, annotations={}),
        spec=k8s.V1PodSpec(containers=[k8s.V1Container(name=stage.base_container_name)]),
        status=k8s.V1PodStatus(phase=phase, container_statuses=[status]),
    )
    # What asks the cluster; tested is what comes of its answer.
    stage.hook, stage.pod_manager = MagicMock(), MagicMock()
    stage.client = MagicMock()
    try:
        stage.cleanup(pod, pod)
    except AirflowFailException:
        return "fails"
    except AirflowException as failure:
        return "repeats" if "returned a failure" in str(failure) else repr(failure)
    return "succeeds"


def refused(dag, values):
    """Whether Airflow refuses a run with these parameters."""
    params = copy.deepcopy(dag.params)
    try:
        params.update(values)
        params.validate()
    except ParamValidationError:
        return True
    return False


def describe(dag):
    tasks = {}
    for task in dag.tasks:
        is_stage = task.task_type == "Stage" or getattr(task, "operator_name", "") == "Stage"
        tasks[task.task_id] = {
            "type": task.task_type,
            "mapped": len(list(task.expand_input.value.values())[0]) if isinstance(task, MappedOperator) else None,
            "upstream": sorted(task.upstream_task_ids),
            "inlets": [one.name for one in task.inlets if isinstance(one, Asset)],
            "outlets": [one.name for one in task.outlets if isinstance(one, Asset)],
            "retries": task.retries,
            "pod": pod_of(dag, task) if is_stage else None,
        }
    condition = getattr(dag.timetable, "asset_condition", None)
    assets = [asset.name for asset in condition.objects] if condition else []
    DagSerialization.to_dict(dag)
    return {
        "timetable": type(dag.timetable).__name__,
        "assets": sorted(assets),
        "catchup": dag.catchup,
        "maxActiveRuns": dag.max_active_runs,
        "deadlines": len(dag.deadline or []),
        "tags": sorted(dag.tags),
        "params": sorted(dag.params.keys()),
        "tasks": tasks,
    }


def describe_lineage(dag, task_id):
    lineage = dag.get_task(task_id).get_openlineage_facets_on_complete(None)
    return {
        "inputs": [f"{one.namespace}|{one.name}" for one in lineage.inputs],
        "outputs": [f"{one.namespace}|{one.name}" for one in lineage.outputs],
    }


answer = {
    "errors": {os.path.basename(path): error for path, error in bag.import_errors.items()},
    "dags": {name: describe(dag) for name, dag in bag.dags.items()},
}
first = next((dag for dag in bag.dags.values() if "publish" in dag.task_ids), None)
if first is not None:
    publish = first.get_task("publish")
    answer["outcomes"] = {str(code): outcome(publish, code) for code in (0, 1, 2, 3, 4, 5, 6, 137)}
    answer["lineage"] = {
        name: describe_lineage(dag, "publish") for name, dag in bag.dags.items() if "publish" in dag.task_ids
    }
for name, dag in bag.dags.items():
    if name.endswith("-backfill"):
        answer.setdefault("refused", {})[name] = {
            text: refused(dag, {"from": text, "to": "2026"}) for text in ("2025", "2025-13", "x; rm", "")
        }
print("\n@" + json.dumps(answer))
