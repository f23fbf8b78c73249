// `npm test`: everything that needs no server. All steps run, so that one look shows all that is wrong.
import { spawnSync } from 'node:child_process';

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format and lint', 'biome', 'ci', '--error-on-warnings', '.'],
  ['types', 'tsc', '--project', '.'],
  ['dead exports', 'knip'],
  ['licences', 'node', 'scripts/check/licences.ts'],
  ['generated files', 'node', 'scripts/check/generated.ts'],
  ['tests', 'vitest', 'run', ...process.argv.slice(2)],
];

const results = steps.map(([name, command, ...args]) => {
  const started = performance.now();
  process.stdout.write(`\n── ${name}\n`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return { name, passed: status === 0, seconds: (performance.now() - started) / 1000 };
});

process.stdout.write('\n');
for (const { name, passed, seconds } of results) {
  process.stdout.write(
    `${passed ? 'passed' : 'FAILED'}  ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s\n`,
  );
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1);
