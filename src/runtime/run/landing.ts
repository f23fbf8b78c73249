import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plan, PlanSource, StoreName } from '../../plan/index.ts';
import type { Landing, ObjectStore } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { openStore } from '../lake/index.ts';

/** Where a source's objects are. */
export function landingOf(
  source: PlanSource,
  stores: Readonly<Record<StoreName, ObjectStore>>,
  workspace: string,
): Landing {
  const { location } = source;
  if (location.kind === 'landing') return { store: stores.landing, prefix: location.prefix };
  return { store: openStore({ kind: 'file', root: location.path }, workspace), prefix: '' };
}

/**
 * Whether a landing of this machine is there at all; object stores have no folders that could be missing.
 * @throws {RunFailure} `dependency`: a mount or a delivery is late.
 */
export async function checkLanding(
  { location, name }: PlanSource,
  { platform }: Plan,
  workspace: string,
): Promise<void> {
  const { landing } = platform.stores;
  const root = location.kind === 'file' ? location.path : landing.kind === 'file' ? landing.root : null;
  if (root === null || (await stat(resolve(workspace, root)).catch(() => null))?.isDirectory()) return;
  throw new RunFailure(
    'dependency',
    `the landing of source ${name} is not there: make its folder, or mount it`,
  );
}

/** What a landing is called in the identity of its files: the same on every machine. */
export function locationName({ location }: PlanSource): string {
  return location.kind === 'landing' ? 'landing' : `file:${location.path}`;
}

/** @throws when the plan names a source that it doesn't have: a worklist of another plan. */
export function sourceNamed(plan: Plan, name: string): PlanSource {
  const source = plan.sources.find((one) => one.name === name);
  if (!source) throw new Error('a unit names a source that the plan does not have');
  return source;
}
