// `npm test`: everything that needs no server. All steps run, so that one look shows all that is wrong.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

type Step = readonly [name: string, command: string, ...args: string[]];

const checks: readonly Step[] = [
  ['format and lint', 'biome', 'ci', '--error-on-warnings', '.'],
  ['types', 'tsc', '--project', '.'],
  ['dead exports', 'knip'],
  ['licences', 'node', 'scripts/check/licences.ts'],
  ['generated files', 'node', 'scripts/check/generated.ts'],
];
const tests: Step = ['tests', 'vitest', 'run', ...process.argv.slice(2)];

/** Runs a step; `said` is what it wrote, unless it wrote to the terminal itself. */
async function run([name, command, ...args]: Step, stdio: 'inherit' | 'pipe') {
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: ['inherit', stdio, stdio],
    shell: process.platform === 'win32',
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => said.push(bytes));
  const [code] = (await once(child, 'close')) as [number | null];
  return { name, passed: code === 0, seconds: (performance.now() - started) / 1000, said };
}

/** One after another: beside the tests one core at the most is free. */
async function runChecks() {
  const ended = [];
  for (const check of checks) ended.push(await run(check, 'pipe'));
  return ended;
}

const [checked, tested] = await Promise.all([runChecks(), run(tests, 'inherit')]);
for (const { name, said } of checked) process.stdout.write(`\n── ${name}\n${Buffer.concat(said)}`);

const results = [...checked, tested];
process.stdout.write('\n');
for (const { name, passed, seconds } of results) {
  process.stdout.write(
    `${passed ? 'passed' : 'FAILED'}  ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s\n`,
  );
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1);
