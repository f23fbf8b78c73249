import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PlanEngine, SecretRef } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import { nameOfSecret, readSecret } from '../../secret.ts';
import { type TrinoAuth, type TrinoClient, type TrinoProgress, trinoClient } from './client.ts';

/** How long a cluster may be away in mid-statement before the run ends: a coordinator's restart. */
const defaultPatienceMs = 60_000;

function secret(ref: SecretRef, workspace: string): string {
  const value = readSecret(ref, workspace);
  if (value === null) throw new RunFailure('invalid', `${nameOfSecret(ref)} isn't there: Trino needs it`);
  return value;
}

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
  const auth = (): TrinoAuth => {
    if (engine.token !== null) return { kind: 'jwt', token: secret(engine.token, workspace) };
    if (engine.password !== null) return { kind: 'basic', password: secret(engine.password, workspace) };
    return { kind: 'none' };
  };
  const ca = (path: string): string => {
    try {
      return readFileSync(resolve(workspace, path), 'utf8');
    } catch (cause) {
      throw new RunFailure('invalid', `the certificates in ${path} can't be read`, { cause });
    }
  };
  return trinoClient({
    url: engine.url,
    user: engine.user,
    auth: auth(),
    catalog: engine.catalog,
    ca: engine.ca === null ? null : ca(engine.ca),
    tags,
    sessionProperties: {},
    patienceMs,
    ...(onProgress && { onProgress }),
  });
}
