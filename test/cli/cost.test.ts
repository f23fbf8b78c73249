import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runsPerMonth } from '../../src/cli/cost/estimate.ts';
import { cronTimes } from '../../src/compiler/schedule/index.ts';
import { metricsOf } from '../../src/runtime/observe/index.ts';
import { lakespec } from './lakespec.ts';

const examples = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let server: Server;
let asked: string[] = [];

/** The API of Prometheus, of one expression at a time. */
function answer(query: string): string {
  asked.push(query);
  const value = query.includes('changes(') ? '60' : '1800';
  return JSON.stringify({
    status: 'success',
    data: { resultType: 'vector', result: [{ metric: { product: 'claims' }, value: [0, value] }] },
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lakespec-cost-'));
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/api/v1/query') response.end(answer(url.searchParams.get('query') ?? ''));
    else response.writeHead(404).end('no such page');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

type Line = {
  readonly product: string;
  readonly work: string;
  readonly runsPerMonth: number;
  readonly pods: number;
  readonly cpu: number;
  readonly memoryGib: number;
  readonly cost: number;
  readonly used: { readonly runsPerMonth: number; readonly hours: number; readonly cost: number } | null;
};
type Report = {
  readonly lines: readonly Line[];
  readonly domains: readonly {
    readonly domain: string;
    readonly costCenter: string;
    readonly cost: number;
  }[];
  readonly total: { readonly cost: number; readonly usedCost: number | null };
  readonly assumptions: readonly string[];
};

async function report(...args: readonly string[]): Promise<Report> {
  const called = await lakespec(examples, ['cost', '--platform', 'prod', '--format', 'json', ...args]);
  expect(called).toMatchObject({ status: 0, stderr: '' });
  return JSON.parse(called.stdout) as Report;
}
const runOf = ({ lines }: Report, product: string) =>
  lines.find((line) => line.product === product && line.work === 'run');

describe('runs in a month', () => {
  it.each([
    ['0 2 * * *', 30.4375],
    ['0 2,14 * * *', 60.875],
    ['0 2 1 * *', 1],
    ['0 2 29 2 *', 1 / 48],
    ['*/10 * * * *', 144 * 30.4375],
  ])('of %s', (cron, expected) => {
    const times = cronTimes(cron);
    expect(times && runsPerMonth(times)).toBeCloseTo(expected, 6);
  });
});

describe('cost', () => {
  it('is what the emitted Pod asks for, times runs, hours and prices', async () => {
    const found = await report('--hours', '2', '--cpu-hour', '1', '--gib-hour', '0.25');
    const line = runOf(found, 'claims');
    // 3Gi for the engine on prod, and 768Mi beside it.
    expect(line).toMatchObject({ pods: 1, cpu: 1, memoryGib: 3.75 });
    expect(line?.cost).toBeCloseTo((line?.runsPerMonth ?? 0) * 2 * (1 + 3.75 * 0.25), 6);
    expect(found.total.cost).toBeCloseTo(
      found.lines.reduce((sum, { cost }) => sum + cost, 0),
      6,
    );
    expect(found.domains.map(({ domain, costCenter }) => [domain, costCenter])).toEqual([
      ['clinical', 'cc-4100'],
      ['neuroimaging', 'cc-4200'],
    ]);
    expect(found.total.usedCost).toBeNull();
  });

  it('says that it is an estimate, and what was assumed', async () => {
    const { stdout } = await lakespec(examples, ['cost', '--platform', 'prod', '--domain', 'clinical']);
    expect(stdout).toContain('an estimate, no bill');
    expect(stdout).toContain('a run takes 12 h: the deadline of a Job');
    expect(stdout).toContain('assumed where neither a flag nor the platform says them');
    expect(stdout).not.toContain('neuroimaging');
  });

  it('takes prices from the platform, and flags before them', async () => {
    cpSync(join(examples, 'specs'), join(folder, 'specs'), { recursive: true });
    appendFileSync(
      join(folder, 'specs/platforms/prod.yaml'),
      '  cost: {cpuHour: 0.03, gibHour: 0.004, currency: EUR}\n',
    );
    const { stdout } = await lakespec(folder, [
      'cost',
      '--platform',
      'prod',
      '--gib-hour',
      '0.009',
      '--format',
      'json',
    ]);
    const { prices, assumptions } = JSON.parse(stdout) as Report & { prices: unknown };
    expect(prices).toEqual({ cpuHour: 0.03, gibHour: 0.009, currency: 'EUR' });
    expect(assumptions.join('\n')).not.toContain('assumed');
  });

  it('takes the seconds of the last run from the metrics that a run pushes', async () => {
    const stage = (name: 'ingest' | 'publish', seconds: number) => ({
      stage: name,
      seconds,
      tables: [],
      gates: [],
      quarantinedByRule: {},
    });
    const registry = metricsOf({
      plan: { product: { name: 'claims', domain: 'clinical' }, agreement: null, gates: [] } as never,
      ended: { stage: 'publish', exitCode: 0 },
      stages: [stage('ingest', 2700), stage('publish', 900)] as never,
      succeededAt: 1,
    });
    const file = join(folder, 'metrics.prom');
    writeFileSync(file, await registry.metrics());
    const found = await report('--use', file, '--cpu-hour', '1', '--gib-hour', '0');
    const line = runOf(found, 'claims');
    expect(line?.used).toMatchObject({ runsPerMonth: line?.runsPerMonth, hours: 1 });
    expect(line?.used?.cost).toBeCloseTo(line?.runsPerMonth ?? 0, 6);
    expect(runOf(found, 'stroke-mri')?.used).toBeNull();
    expect(found.total.usedCost).toBeCloseTo(line?.used?.cost ?? 0, 6);
  });

  it('asks Prometheus for runs and seconds of 30 days', async () => {
    asked = [];
    const { port } = server.address() as AddressInfo;
    const found = await report('--use', `http://127.0.0.1:${port}`, '--cpu-hour', '1', '--gib-hour', '0');
    expect(runOf(found, 'claims')?.used).toMatchObject({ hours: 0.5 });
    expect(runOf(found, 'claims')?.used?.runsPerMonth).toBeCloseTo((60 * 30.4375) / 30, 6);
    expect(asked).toHaveLength(2);
  });

  it('refuses what it cannot use', async () => {
    const { port } = server.address() as AddressInfo;
    const refusals: readonly (readonly [readonly string[], string])[] = [
      [['--platform', 'local'], 'runs no Pods'],
      [['--platform', 'prod', '--domain', 'nowhere'], 'there is no Domain `nowhere`'],
      [['--platform', 'prod', '--hours', 'long'], '--hours takes a number'],
      [['--platform', 'prod', '--cpu-hour', '-1'], '--cpu-hour takes a number'],
      [['--platform', 'prod', '--use', join(folder, 'none')], "can't be read"],
      [['--platform', 'prod', '--use', join(examples, 'package.json')], 'holds no lakespec_stage_seconds'],
      [['--platform', 'prod', '--use', `http://127.0.0.1:${port}/elsewhere`], 'is no Prometheus'],
    ];
    for (const [args, message] of refusals) {
      const { status, stderr } = await lakespec(examples, ['cost', ...args]);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
    }
  });
});
