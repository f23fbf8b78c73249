import { describe, expect, it } from 'vitest';
import { isLabelValue } from '../../../../src/compiler/emit/kubernetes/labels.ts';
import { cronJobName, namespaceOf } from '../../../../src/compiler/emit/kubernetes/names.ts';
import { quantityFault, quantityValue } from '../../../../src/compiler/emit/kubernetes/quantity.ts';
import { cronFault, timeZoneFault } from '../../../../src/compiler/schedule/index.ts';

describe('schedules, as Kubernetes reads them', () => {
  it.each(['0 2 * * *', '*/15 0-6,22 1,15 jan-MAR mon-fri', '5/10 * ? * 0', '0 0 29 2 *', '0 0 31 2 1'])(
    'takes %s',
    (text) => expect(cronFault(text)).toBeNull(),
  );

  it.each([
    ['60 2 * * *', /minute.*0–59/],
    ['0 24 * * *', /hour/],
    ['0 0 0 * *', /day/],
    ['0 0 * 13 *', /month/],
    ['0 0 * * 7', /weekday.*0–6/],
    ['0 0 31 2 *', /never/],
    ['0 0 31 4,6 *', /never/],
    ['*/0 * * * *', /step/],
    ['9-5 * * * *', /behind/],
    ['1,,2 * * * *', /read/],
    ['? * * * *', /read/],
    ['0 0 * * mond', /read/],
    ['@daily', /five fields/],
  ])('refuses %s', (text, why) => expect(cronFault(text)).toMatch(why));

  it.each(['Etc/UTC', 'Europe/Berlin', 'UTC'])('knows %s', (name) => expect(timeZoneFault(name)).toBeNull());
  it.each(['Local', '+02:00', 'Europe/Atlantis', ''])('does not know %s', (name) =>
    expect(timeZoneFault(name)).not.toBeNull(),
  );
});

describe('amounts', () => {
  it('computes cores and bytes', () => {
    expect(quantityValue('500m')).toBe(0.5);
    expect(quantityValue('2Gi')).toBe(2 * 1024 ** 3);
    expect(quantityValue('1.5')).toBe(1.5);
  });

  it.each([
    ['cpu', '2Gi'],
    ['cpu', '0'],
    ['cpu', '500'],
    ['memory', '500m'],
    ['memory', '512'],
    ['memory', '0Gi'],
  ] as const)('refuses %s %s, which the API server takes', (kind, text) =>
    expect(quantityFault(kind, text)).not.toBeNull(),
  );
});

describe('names', () => {
  it('shortens to what a Job of a CronJob may be called, and keeps names apart', () => {
    const long = `${'a'.repeat(60)}-b`;
    expect(cronJobName(long)).toHaveLength(52);
    expect(cronJobName(long)).not.toBe(cronJobName(`${'a'.repeat(60)}-c`));
    expect(cronJobName('short')).toBe('short');
    // Pods of an Indexed Job are called by it and their index.
    expect(cronJobName(long, 256)).toHaveLength(48);
    expect(cronJobName(long, 1)).toHaveLength(52);
    expect(namespaceOf('lakespec', null)).toBe('lakespec');
    expect(namespaceOf('lakespec', 'd'.repeat(63))).toHaveLength(63);
  });

  it('knows label values', () => {
    expect(isLabelValue('CC-4711')).toBe(true);
    expect(isLabelValue('cost center')).toBe(false);
    expect(isLabelValue('x'.repeat(64))).toBe(false);
  });
});
