import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectors } from '../../src/connectors/registry.ts';
import { lakespec } from './lakespec.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lakespec-init-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const products: Readonly<Record<string, string>> = {
  csv: 'clinic-visits',
  fhir: 'heart-clinic',
  bids: 'finger-tapping',
  dicom: 'head-mri',
};

describe('init', () => {
  it('has a template for every connector', () => {
    expect(Object.keys(products).sort()).toEqual([...connectors.keys()].sort());
  });

  it.each(Object.keys(products))(
    'writes a product over %s into the same workspace, and no finding',
    async (connector) => {
      expect(await lakespec(folder, ['init', connector, '-q'])).toEqual({
        status: 0,
        stdout: '',
        stderr: '',
      });
      const { status, stdout } = await lakespec(folder, ['check']);
      expect({ status, stdout: stdout.replace(/\d+ products?/, 'n products') }).toEqual({
        status: 0,
        stdout: 'no findings (n products, 1 platform)\n',
      });
    },
  );

  it('made products that run, with what is broken in quarantine', async () => {
    const { status, stdout } = await lakespec(folder, ['run', '--all', '--quiet', '--format', 'json']);
    expect(status).toBe(0);
    for (const product of Object.values(products)) expect(stdout).toContain(`"${product}"`);
  });

  it('writes what Git ignores as such', () => {
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toContain('.lake/\n');
  });
});
