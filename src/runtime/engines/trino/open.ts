import type { PlanEngine, SecretRef } from '../../../plan/index.ts';
import { readCertificates, requireSecret } from '../../secret.ts';
import { type TrinoAuth, type TrinoClient, type TrinoProgress, trinoClient } from './client.ts';

/** How long a cluster may be away in mid-statement before the run ends: a coordinator's restart. */
const defaultPatienceMs = 60_000;

/** @throws {RunFailure} `invalid`, where a secret or certificate isn't there. */
export function openTrino(
  engine: Extract<PlanEngine, { readonly kind: 'trino' }>,
  options: {
    readonly workspace: string;
    readonly tags: readonly string[];
    /** Default: a minute. */
    readonly patienceMs?: number;
    readonly onProgress?: (progress: TrinoProgress) => void;
  },
): TrinoClient {
  const { workspace, tags, patienceMs = defaultPatienceMs, onProgress } = options;
  const secret = (ref: SecretRef) => requireSecret(ref, workspace, 'Trino needs it');
  const auth = (): TrinoAuth => {
    if (engine.token !== null) return { kind: 'jwt', token: secret(engine.token) };
    if (engine.password !== null) return { kind: 'basic', password: secret(engine.password) };
    return { kind: 'none' };
  };
  return trinoClient({
    url: engine.url,
    user: engine.user,
    auth: auth(),
    catalog: engine.catalog,
    ca: engine.ca === null ? null : readCertificates(engine.ca, workspace),
    tags,
    sessionProperties: {},
    patienceMs,
    ...(onProgress && { onProgress }),
  });
}
