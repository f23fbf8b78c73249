// `npm run demo`: compiles the example specs, runs every product on this machine, and shows what came of it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const unchanged = process.argv.includes('--expect-unchanged');

const goldQuery = `
  select service.service, count(*) as claims, sum(claim.amount) as amount
  from claims_gold.fct_claim as claim
  join claims_gold.dim_service as service on service.service_key = claim.service_key
  group by service.service
  order by amount desc
  limit 5`;

function lakespec(title: string, ...args: readonly string[]): void {
  process.stdout.write(`\n── ${title}\n$ lakespec ${args.map(quoted).join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [main, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** One line, as a person would type it. */
function quoted(argument: string): string {
  const line = argument.trim().replaceAll(/\s+/g, ' ');
  return /[ ()*]/.test(line) ? `"${line}"` : line;
}

const quiet = process.stderr.isTTY ? [] : ['--quiet'];
const started = performance.now();
lakespec('compile: manifests, SQL, catalogue entities and plans', 'compile', '--platform', 'local');
lakespec('compile for production', 'compile', '--platform', 'prod');
lakespec('run every product: landing → bronze → silver → gold', 'run', ...quiet);
lakespec('what was quarantined, and why', 'quarantine', 'list');
lakespec('ask gold a question', 'query', goldQuery);
if (unchanged) checkUnchanged();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(`
Done in ${seconds} s. Where to look next:
  specs/                          the specs: edit one, and run the demo again
  dist-manifests/prod/claims/     what Argo CD would apply, and the SQL models
  npm run -s lakespec -- explain column claims/gold.fct_claim.amount
  npm run -s lakespec -- history
  docs/tutorial.md
`);

/** A second run over the same input finds nothing new. */
function checkUnchanged(): void {
  const { stdout } = spawnSync(process.execPath, [main, 'run', '--quiet', '--format', 'json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const states = (JSON.parse(stdout) as { product: string; state: string }[]).filter(
    ({ state }) => state !== 'nothing new',
  );
  if (states.length === 0) return;
  process.stderr.write(`the second run was not empty: ${JSON.stringify(states)}\n`);
  process.exit(1);
}
