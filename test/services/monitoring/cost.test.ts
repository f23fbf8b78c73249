import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { questions } from '../../../src/cli/cost/use.ts';
import { promtool } from './prometheus.ts';

const scratch = mkdtempSync(join(tmpdir(), 'lakespec-cost-rules-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const day = 86_400;
/** A gauge of one run a day for 40 days, asked once an hour. */
const daily = (of: (day: number) => number): string =>
  Array.from({ length: 40 * 24 }, (_, hour) => of(Math.floor(hour / 24))).join(' ');
const series = (name: string, values: string) => ({ series: name, values });

test('Prometheus answers what lakespec cost asks: seconds of a run, and runs of 30 days', () => {
  const file = join(scratch, 'cost.yml');
  const own = 'platform="prod",product="claims",domain="clinical"';
  const asked = questions('prod');
  writeFileSync(
    file,
    stringify({
      rule_files: [],
      evaluation_interval: '1h',
      tests: [
        {
          interval: '1h',
          input_series: [
            series(
              `lakespec_stage_seconds{${own},stage="ingest"}`,
              daily(() => 2700),
            ),
            series(
              `lakespec_stage_seconds{${own},stage="publish"}`,
              daily(() => 900),
            ),
            series(
              `lakespec_stage_seconds{${own},stage="maintain"}`,
              daily(() => 5000),
            ),
            series(
              `lakespec_last_success_timestamp_seconds{${own}}`,
              daily((at) => at * day),
            ),
            // Of another platform, at the same Pushgateway.
            series(
              'lakespec_stage_seconds{platform="staging",product="claims",domain="clinical",stage="ingest"}',
              daily(() => 9000),
            ),
          ],
          promql_expr_test: [
            {
              expr: asked.secondsPerRun,
              eval_time: '39d12h',
              exp_samples: [{ labels: '{product="claims"}', value: 3600 }],
            },
            {
              expr: asked.runs,
              eval_time: '39d12h',
              exp_samples: [{ labels: '{product="claims"}', value: 30 }],
            },
          ],
        },
      ],
    }),
  );
  const { status, stdout, stderr } = promtool('test', 'rules', file);
  expect(status, stdout + stderr).toBe(0);
});
