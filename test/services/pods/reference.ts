import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan, PlanPlatform } from '../../../src/plan/index.ts';
import { type LakeState, lakeState } from '../faults/lake-state.ts';
import { environment } from '../stores/buckets.ts';
import { root } from '../workspace.ts';
import { secretValues } from './surroundings.ts';

type Databases = { readonly catalog: string; readonly vault: string };

/** The plan of the Pods for processes of this machine: other addresses of the same servers, and other buckets if wanted. */
function hostPlan(file: string, buckets: { readonly from: string; readonly to: string }): Plan {
  const plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
  const stores = Object.fromEntries(
    Object.entries(plan.platform.stores).map(([name, store]) => [
      name,
      {
        ...store,
        endpoint: environment('LAKESPEC_MINIO_ENDPOINT'),
        // One landing for both: what a file is called by hangs on when it came.
        ...(name !== 'landing' && { bucket: `${buckets.to}-${name}` }),
      },
    ]),
  ) as PlanPlatform['stores'];
  const vault = { ...plan.platform.vault, key: { env: 'VAULT_KEY' } };
  return { ...plan, platform: { ...plan.platform, stores, vault, pushgateway: null } as PlanPlatform };
}

/** What the lake that Pods wrote holds, as this machine reads it. */
export function stateOf(planFile: string, buckets: string, databases: Databases): Promise<LakeState> {
  Object.assign(process.env, secretValues(databases).host);
  return lakeState(hostPlan(planFile, { from: buckets, to: buckets }).platform, tmpdir());
}

/**
 * Runs products in processes of this machine into buckets and a catalog of their own, with the vault of the Pods: who has
 * been given a pseudonym there has it here too, so that every value can be compared.
 */
export async function referenceState(
  planFiles: readonly string[],
  buckets: { readonly from: string; readonly to: string },
  databases: Databases,
): Promise<LakeState> {
  const workspace = mkdtempSync(join(tmpdir(), 'lakespec-reference-'));
  const env = secretValues(databases).host;
  try {
    let platform: PlanPlatform | undefined;
    for (const file of planFiles) {
      const plan = hostPlan(file, buckets);
      ({ platform } = plan);
      const path = join(workspace, `${plan.product.name}.json`);
      writeFileSync(path, JSON.stringify(plan));
      // As in the Pods: what only reads other products ingests nothing.
      for (const stage of plan.sources.length > 0 ? ['all'] : ['refine', 'curate', 'publish']) {
        const { status, stderr } = spawnSync(
          process.execPath,
          [join(root, 'src/runtime/main.ts'), stage, '--plan', path, '--workspace', workspace],
          { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 64 * 2 ** 20 },
        );
        if (status !== 0) throw new Error(`the reference of ${plan.product.name}: ${stderr}`);
      }
    }
    Object.assign(process.env, env);
    return await lakeState(platform as PlanPlatform, workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
