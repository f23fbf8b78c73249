import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type CapacityInput, capacityOf } from '../../src/cli/capacity/sums.ts';
import { lakespec } from './lakespec.ts';

const examples = fileURLToPath(new URL('../..', import.meta.url));
const source = {
  product: 'scans',
  domain: 'imaging',
  quota: { cpu: 32, memoryGib: null, pods: 4 },
  share: 1,
  connector: 'dicom',
  rateMb: 20,
  rateFrom: '--rate',
  cpu: 2,
  memoryGib: 4,
  shardsNow: 1,
};
/** 8.64 TB in a day are 100 MB a second. */
const input: CapacityInput = {
  bytesPerDay: 8.64e12,
  windowHours: 24,
  sources: [
    source,
    {
      ...source,
      product: 'notes',
      domain: null,
      quota: { cpu: null, memoryGib: null, pods: null },
      share: 3,
    },
  ],
  kept: 0.5,
  landingDays: 7,
  retentionDays: 90,
  node: { cpu: 16, memoryGib: 64, gbit: 10 },
  storeGbit: 2,
  scratchGib: 10,
};
const valuesOf = (given: CapacityInput) =>
  Object.fromEntries(capacityOf(given).lines.map(({ what, value }) => [what, value]));

describe('the sums of a volume', () => {
  it('follow one from the other', () => {
    expect(valuesOf(input)).toEqual({
      'rate of all': 100,
      'scans: rate': 25,
      'scans: workers': 2,
      'scans: shards': 1,
      'notes: rate': 75,
      'notes: workers': 4,
      'notes: shards': 2,
      workers: 6,
      Pods: 3,
      CPU: 6,
      memory: 12,
      scratch: 30.75,
      'network to the store': 1.2,
      'nodes for Pods': 1,
      'nodes for network': 1,
      nodes: 1,
      landing: expect.closeTo(60.48, 6),
      'refined and curated after a month': expect.closeTo(8.64 * 0.5 * 30.4375, 6),
      'refined and curated after a year': expect.closeTo(8.64 * 0.5 * 90, 6),
    });
  });

  it('are of a shorter window as much larger as it is shorter', () => {
    expect(valuesOf({ ...input, windowHours: 6 })).toMatchObject({
      'rate of all': 400,
      workers: 5 + 15,
      CPU: 22,
    });
  });

  it('take as many nodes as the network needs', () => {
    const values = valuesOf({ ...input, bytesPerDay: 8.64e14, node: { cpu: 64, memoryGib: 512, gbit: 1 } });
    expect(values['nodes for network']).toBe(172);
    expect(values['nodes for Pods']).toBeLessThan(172);
    expect(values.nodes).toBe(172);
  });

  it('say the tightest limit first', () => {
    expect(capacityOf(input).limits[0]).toEqual({ what: 'network of the store', needed: 1.2, limit: 1.4 });
    const [first] = capacityOf({ ...input, storeGbit: null, windowHours: 2 }).limits;
    expect(first).toEqual({ what: 'Pods quota of domain imaging', needed: 8, limit: 4 });
  });

  it('show what each is made of', () => {
    expect(capacityOf(input).lines.find(({ what }) => what === 'notes: workers')?.arithmetic).toBe(
      '75 MB/s ÷ 20 MB/s (dicom, --rate), up',
    );
  });
});

describe('capacity', () => {
  const call = (...args: readonly string[]) =>
    lakespec(examples, ['capacity', '--platform', 'prod', ...args]);

  it('takes what Pods ask for from the platform, 20 TB a day and measured rates', async () => {
    const { status, stdout } = await call('--format', 'json');
    expect(status).toBe(0);
    const found = JSON.parse(stdout);
    expect(found.input).toMatchObject({ bytesPerDay: 20e12, windowHours: 24, scratchGib: 10 });
    expect(found.input.sources).toHaveLength(4);
    for (const { cpu, memoryGib, rateMb } of found.input.sources) {
      expect({ cpu, memoryGib }).toEqual({ cpu: 1, memoryGib: 3.75 });
      expect(rateMb).toBeGreaterThan(0);
    }
  });

  it('prints the arithmetic, the limits and what was assumed', async () => {
    const { stdout } = await call('--rate', 'dicom=50', '--share', 'stroke-mri=17');
    expect(stdout).toContain('20,000,000 MB ÷ (24 h × 3,600 s)');
    expect(stdout).toContain('231.5 MB/s × 17 ÷ 20');
    expect(stdout).toContain('÷ 50 MB/s (dicom, --rate), up');
    expect(stdout).toContain('what limits first: ');
    expect(stdout).toContain('- an estimate');
  });

  it.each([
    [['--volume', 'much'], '--volume takes an amount'],
    [['--window', '25'], '--window takes hours of a day'],
    [['--rate', 'dicom'], '--rate takes NAME=NUMBER'],
    [['--rate', 'hl7=3'], 'there is no `hl7`'],
    [['--share', 'stroke-mri=0'], '--share takes a number above 0'],
    [['--node-cpu', '1'], 'fits on no node of this size'],
    [['--platform', 'local'], 'runs no Pods'],
  ])('refuses %s', async (args, message) => {
    expect(await call(...args)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  });
});
