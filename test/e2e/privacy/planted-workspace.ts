import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, makeWorkspace } from '../../services/workspace.ts';
import { writePlantedLanding } from './planted-landing.ts';

/** A workspace with the specs beside this file, planted inputs, and a Pushgateway at `gateway`. */
export function plantedWorkspace(gateway: string): string {
  const workspace = makeWorkspace([['test/e2e/privacy/specs', 'specs']]);
  const platform = join(workspace, 'specs', 'platforms', 'local.yaml');
  writeFileSync(platform, readFileSync(platform, 'utf8').replace('http://127.0.0.1:9', gateway));
  // The same extracts once more, under a limited data set.
  const products = join(workspace, 'specs', 'products');
  const claims = readFileSync(join(products, 'claims.yaml'), 'utf8');
  writeFileSync(
    join(products, 'claims-limited.yaml'),
    claims
      .replace('name: claims,', 'name: claims-limited,')
      .replace('{policy: claims-safe-harbor}', '{policy: claims-limited}\n  agreement: hf-registry-2026'),
  );
  writePlantedLanding(join(workspace, 'landing'));
  return workspace;
}

export type Finished = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** The command line in a process of its own; this one stays free to answer it. */
export function command(
  workspace: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args, '--dir', workspace], {
      cwd: workspace,
      env: { ...process.env, ...environment },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({
        status,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    );
  });
}
