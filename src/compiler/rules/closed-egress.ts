import { diagnostic } from '../diagnostics/index.ts';
import { platformPlace } from './platform-place.ts';
import { namespaceIn, reachedBy, shutOut } from './reached.ts';
import type { Rule } from './rule.ts';

/** All that no rule allows is denied: a Pod would wait for an answer until it is ended. */
export const closedEgress: Rule = {
  code: 'OPS021',
  *check({ workspace, platforms }) {
    for (const platform of platforms) {
      const egress = platform.spec.kubernetes?.egress;
      if (!egress) continue;
      const allowed = new Set(egress.map(({ port }) => port));
      for (const { what, host, port, path } of reachedBy(platform)) {
        if (allowed.has(port) || namespaceIn(host) !== null) continue;
        // The next one behind the same port is the same rule that is missing.
        allowed.add(port);
        yield diagnostic(
          'OPS021',
          platformPlace(workspace, platform).value(path),
          `no rule of \`egress\` lets Pods reach ${what}, port ${port}`,
          {
            help: `add \`{name: …, namespace: …, port: ${port}}\` under \`kubernetes.egress\`, or \`cidr:\` for addresses outside`,
          },
        );
      }
    }
  },
};

/** Of a Service of the cluster the URL says all that a rule needs. */
export const closedNamespace: Rule = {
  code: 'OPS047',
  *check({ workspace, platforms }) {
    for (const platform of platforms) {
      const egress = platform.spec.kubernetes?.egress;
      if (!egress) continue;
      const said = new Set<string>();
      for (const reached of reachedBy(platform)) {
        const namespace = namespaceIn(reached.host);
        const stages = shutOut(egress, reached);
        if (namespace === null || stages.length === 0) continue;
        // Stores behind one endpoint lack one rule.
        const missing = `${namespace}:${reached.port}`;
        if (said.has(missing)) continue;
        said.add(missing);
        yield diagnostic(
          'OPS047',
          platformPlace(workspace, platform).value(reached.path),
          `no rule of \`egress\` lets ${stages.join(', ')} reach ${reached.what}: namespace \`${namespace}\`, port ${reached.port}`,
          {
            help: `add \`{name: …, namespace: ${namespace}, port: ${reached.port}}\` under \`kubernetes.egress\``,
          },
        );
      }
    }
  },
};
