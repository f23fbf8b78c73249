import type { ResolvedPlatform } from '../../resolve/index.ts';
import { serviceOf } from '../bootstrap/component.ts';

/** Where the objects of the monitoring are: beside the Pushgateway; null where runs push nowhere, and there are none. */
export function monitoringNamespace({ spec }: ResolvedPlatform): string | null {
  const pushgateway = spec.prometheus?.pushgateway;
  if (pushgateway === undefined) return null;
  return serviceOf(pushgateway, { name: 'pushgateway', namespace: 'monitoring' }).namespace;
}
