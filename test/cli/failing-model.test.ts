import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratchFolder } from '../runtime/scratch.ts';
import { lakespec } from './lakespec.ts';

it('a model that fails is shown where the spec says it, for people and machines, and its repeat completes', async () => {
  const workspace = await scratchFolder();
  await lakespec(workspace, ['init', 'csv', '--quiet']);
  const files = readdirSync(join(workspace, 'specs'), { recursive: true }) as string[];
  const spec = join(workspace, 'specs', files.find((file) => file.endsWith('clinic-visits.yaml'))!);
  const text = readFileSync(spec, 'utf8');
  const wrong = text.replace('{expr: systolic_mmhg,', '{expr: systolic_mmhg * 2000000000,');
  expect(wrong).not.toBe(text);
  writeFileSync(spec, wrong);
  const line = wrong.split('\n').findIndex((one) => one.trim().startsWith('fct_visit:')) + 1;

  const shown = await lakespec(workspace, ['run', '--quiet']);
  expect(shown.status).toBe(2);
  expect(shown.stderr).toMatch(
    /error\[SQL021\] .clinic_visits_gold\.fct_visit. could not be made: .*too large/,
  );
  expect(shown.stderr).toContain(`clinic-visits.yaml:${line}:`);
  expect(shown.stderr).toMatch(/\n *\d+│ +fct_visit:\n/);
  expect(shown.stderr).toContain('nothing of curate was published');

  const { status, stdout } = await lakespec(workspace, ['run', '--quiet', '--format', 'json']);
  expect(status).toBe(2);
  expect(JSON.parse(stdout)[0]).toMatchObject({
    exitCode: 2,
    findings: [{ code: 'SQL021', file: expect.stringMatching(/clinic-visits\.yaml$/), line }],
  });

  writeFileSync(spec, text);
  expect((await lakespec(workspace, ['run', '--quiet'])).status).toBe(0);
});
