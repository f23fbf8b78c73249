# What Kubernetes' schemas let pass and a Pod near patients' data must not be. For conftest:
#   conftest test --policy docs/ci/conftest dist-manifests/prod/*/kubernetes
package main

import rego.v1

named := sprintf("%s %s", [input.kind, input.metadata.name])

job := input.spec if input.kind == "Job"

job := input.spec.jobTemplate.spec if input.kind == "CronJob"

pod := job.template.spec

containers contains container if some container in pod.containers

containers contains container if some container in pod.initContainers

deny contains sprintf("%s holds a secret: name one instead", [named]) if input.kind == "Secret"

deny contains sprintf("%s: Pods run as root, or may", [named]) if {
	pod
	not pod.securityContext.runAsNonRoot == true
}

deny contains sprintf("%s: no seccomp profile", [named]) if {
	pod
	not pod.securityContext.seccompProfile.type == "RuntimeDefault"
}

deny contains sprintf("%s: Pods get a token of the Kubernetes API", [named]) if {
	pod
	not pod.automountServiceAccountToken == false
}

deny contains sprintf("%s: Pods share a namespace of the node", [named]) if {
	some field in ["hostNetwork", "hostPID", "hostIPC"]
	pod[field] == true
}

deny contains sprintf("%s: a volume of the node, %s", [named, volume.name]) if {
	some volume in pod.volumes
	volume.hostPath
}

deny contains sprintf("%s: a Pod that fails is started again in its place, which podFailurePolicy never sees", [named]) if {
	pod
	pod.restartPolicy != "Never"
}

deny contains sprintf("%s, %s: image %s can be moved: name it by digest", [named, container.name, container.image]) if {
	some container in containers
	not regex.match(`@sha256:[0-9a-f]{64}$`, container.image)
}

deny contains sprintf("%s, %s: may gain privileges", [named, container.name]) if {
	some container in containers
	not container.securityContext.allowPrivilegeEscalation == false
}

deny contains sprintf("%s, %s: keeps capabilities", [named, container.name]) if {
	some container in containers
	not "ALL" in container.securityContext.capabilities.drop
}

deny contains sprintf("%s, %s: can write into its image", [named, container.name]) if {
	some container in containers
	not container.securityContext.readOnlyRootFilesystem == true
}

deny contains sprintf("%s, %s: asks for no %s, so no quota counts it", [named, container.name, resource]) if {
	some container in containers
	some resource in ["cpu", "memory"]
	not container.resources.requests[resource]
}

deny contains sprintf("%s, %s: memory without a limit", [named, container.name]) if {
	some container in containers
	not container.resources.limits.memory
}

deny contains sprintf("%s, %s: %s has its value in the manifest", [named, container.name, variable.name]) if {
	some container in containers
	some variable in container.env
	regex.match(`(?i)(secret|password|token|_key|_url|webhook)`, variable.name)
	variable.value
}

deny contains sprintf("%s: no deadline", [named]) if {
	job
	not job.activeDeadlineSeconds
}

fails_at_once contains code if {
	some rule in job.podFailurePolicy.rules
	rule.action in {"FailJob", "FailIndex"}
	some code in rule.onExitCodes.values
}

# 2: the plan or a secret is wrong; 3: a gate failed; 6: an agreement or a policy refuses.
never_mends := {2, 3, 6}

deny contains sprintf("%s: what exits with %d would be tried again", [named, code]) if {
	job
	some code in never_mends - fails_at_once
}

deny contains sprintf("%s: two runs may overlap", [named]) if {
	input.kind == "CronJob"
	input.spec.concurrencyPolicy != "Forbid"
}

deny contains sprintf("%s: nobody is told what it costs: label %s", [named, label]) if {
	input.kind in ["Job", "CronJob", "Namespace"]
	some label in ["lakespec/domain"]
	not input.metadata.labels[label]
}

deny contains sprintf("%s: says nothing of %s, so all of it is allowed", [named, direction]) if {
	input.kind == "NetworkPolicy"
	some direction in ["Ingress", "Egress"]
	not direction in input.spec.policyTypes
}

deny contains sprintf("%s: a rule without `to` reaches everything", [named]) if {
	input.kind == "NetworkPolicy"
	some rule in input.spec.egress
	not rule.to
}

deny contains sprintf("%s: a rule without `ports` reaches every port", [named]) if {
	input.kind == "NetworkPolicy"
	some rule in input.spec.egress
	not rule.ports
}

deny contains sprintf("%s: Pod Security is not enforced", [named]) if {
	input.kind == "Namespace"
	input.metadata.labels["pod-security.kubernetes.io/enforce"] != "restricted"
}

deny contains sprintf("%s: whoever has it can read or change secrets", [named]) if {
	input.kind in ["Role", "ClusterRole"]
	some rule in input.rules
	some resource in rule.resources
	resource in ["secrets", "*"]
}
