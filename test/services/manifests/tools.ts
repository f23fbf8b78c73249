import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Validators that others write, by Go module; a first build takes minutes, the next time they are there. */
const modules = {
  kubeconform: 'github.com/yannh/kubeconform/cmd/kubeconform@v0.7.0',
  'kubectl-validate': 'sigs.k8s.io/kubectl-validate@v0.0.4',
  conftest: 'github.com/open-policy-agent/conftest@v0.71.1',
} as const;

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'lakespec-validators');

/** Path of a program, which is built where it isn't there. */
export function tool(name: keyof typeof modules): string {
  const path = join(cache, name);
  if (existsSync(path)) return path;
  execFileSync('go', ['install', '-trimpath', modules[name]], {
    env: { ...process.env, GOBIN: cache },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return path;
}

/** Folder of a Go module's source. */
export function moduleFolder(module: string): string {
  const output = execFileSync('go', ['mod', 'download', '-json', module], { encoding: 'utf8' });
  return String((JSON.parse(output) as { readonly Dir: string }).Dir);
}

export function run(
  program: string,
  args: readonly string[],
): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return { status, output: stdout + stderr };
}
