import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import type { Path } from '../../load/index.ts';
import type { ResolvedPlatform, Workspace } from '../../resolve/index.ts';
import { isLabelKey, isLabelValue } from './labels.ts';
import { namespaceOf, platformNamespace } from './names.ts';

/** What the API server takes for a NodePort, unless it is started otherwise. */
const nodePorts = { first: 30_000, last: 32_767 };

/** Services that the API server refuses, or that lead nowhere. */
export function* serviceFindings(
  { domains }: Workspace,
  { spec, document }: ResolvedPlatform,
): Iterable<Diagnostic> {
  const { exposure, kubernetes } = spec;
  if (!exposure || !kubernetes) return;
  const closed = new Set([
    ...[null, ...domains.map(({ name }) => name)].map((name) => namespaceOf(kubernetes.namespace, name)),
    platformNamespace(kubernetes.namespace),
  ]);
  const seen = new Set<string>();
  for (const [index, service] of exposure.services.entries()) {
    const path: Path = ['spec', 'exposure', 'services', index];
    const finding = (key: string, what: string, help: string): Diagnostic =>
      diagnostic('OPS049', document.places.value([...path, key]), what, { help });
    const { name, namespace, selector, nodePort } = service;
    if (!/^[a-z]/.test(name))
      yield finding('name', `\`${name}\` can't be a Service`, 'a name that begins with a letter');
    if (closed.has(namespace))
      yield finding(
        'namespace',
        `nothing may connect to Pods of namespace \`${namespace}\``,
        'it is of a domain or of the platform, whose Pods only connect to others; name that of a server',
      );
    if (Object.keys(selector).length === 0)
      yield finding('selector', `Service \`${name}\` selects no Pod`, 'a label of the Pods that answer');
    for (const [key, value] of Object.entries(selector))
      if (!isLabelKey(key) || !isLabelValue(value))
        yield finding(
          'selector',
          `\`${key}: ${value}\` is no label`,
          'as `kubectl get pods --show-labels` has it',
        );
    if (seen.has(`${namespace} ${name}`))
      yield finding('name', `namespace \`${namespace}\` has two Services \`${name}\``, 'another name');
    seen.add(`${namespace} ${name}`);
    if (nodePort === undefined) continue;
    if (exposure.type !== 'NodePort')
      yield finding(
        'nodePort',
        'a Service of type ClusterIP has no port of the nodes',
        'say `type: NodePort`',
      );
    if (nodePort < nodePorts.first || nodePort > nodePorts.last)
      yield finding(
        'nodePort',
        `port ${nodePort} is none of a node's`,
        `from ${nodePorts.first} to ${nodePorts.last}, or leave it out`,
      );
    if (seen.has(String(nodePort)))
      yield finding('nodePort', `two Services have port ${nodePort} of the nodes`, 'another one');
    seen.add(String(nodePort));
  }
}
