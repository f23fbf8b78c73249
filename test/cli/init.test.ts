import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/init/ask.ts';
import { productFiles } from '../../src/cli/init/template.ts';
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
      expect({
        status,
        stdout: stdout.replace(/\d+ products?/, 'n products').replace(/, [\d.,]+ m?s\)/, ')'),
      }).toEqual({
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

describe('init with names', () => {
  it.each(Object.keys(products))(
    'makes a product over %s that compiles and runs under them',
    async (connector) => {
      const own = mkdtempSync(join(folder, 'own-'));
      const flags = ['--name', 'knee-study', '--domain', 'orthopaedics', '--owner', 'knee@example.org'];
      expect((await lakespec(own, ['init', connector, ...flags, '-q'])).status).toBe(0);
      expect(readdirSync(join(own, 'specs/products'))).toEqual(['knee-study.yaml']);
      expect(readdirSync(join(own, 'specs/domains'))).toEqual(['orthopaedics.yaml']);
      expect(readdirSync(join(own, 'landing'))).toEqual(['knee-study']);
      expect((await lakespec(own, ['check', '--quiet'])).stdout).toBe('');
      const { status, stdout } = await lakespec(own, ['run', 'knee-study', '--quiet', '--format', 'json']);
      expect(status).toBe(0);
      expect(stdout).toContain('"knee-study"');
      expect(stdout).not.toContain(products[connector]);
    },
  );

  it('adds two products of one connector to a workspace, and never overwrites one', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    for (const name of ['east', 'west']) {
      expect((await lakespec(own, ['init', 'csv', '--name', name, '-q'])).status).toBe(0);
    }
    expect((await lakespec(own, ['check', '--quiet'])).stdout).toBe('');
    const product = join(own, 'specs/products/east.yaml');
    rmSync(join(own, 'specs/products/west.yaml'));
    const { status, stderr } = await lakespec(own, ['init', 'fhir', '--name', 'east']);
    expect(status).toBe(2);
    expect(stderr).toContain('specs/products/east.yaml would be overwritten');
    expect(readFileSync(product, 'utf8')).toContain('connector: csv');
    expect(existsSync(join(own, 'specs/policies/clinical-shifted.yaml'))).toBe(false);
  });

  it('leaves the examples out when it is told so', () => {
    const paths = (example: boolean) =>
      productFiles({ connector: 'csv', example }).filter(({ path }) => path.startsWith('landing/'));
    expect(paths(true).length).toBeGreaterThan(0);
    expect(paths(false)).toEqual([]);
  });

  it.each([
    [['init', 'cvs'], 'did you mean `csv`?'],
    [['init', 'csv', '--name', 'Knee Study'], 'lower-case letters'],
    [['init', 'csv', '--owner', 'me'], 'an e-mail address'],
  ])('refuses %j', async (args, words) => {
    const own = mkdtempSync(join(folder, 'own-'));
    const { status, stderr } = await lakespec(own, args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(readdirSync(own)).toEqual([]);
  });
});

describe('init that asks', () => {
  async function asked(typed: string) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const shown: string[] = [];
    output.on('data', (chunk) => shown.push(String(chunk)));
    input.end(typed);
    const answers = await ask({}, { input, output });
    return { answers, shown: shown.join('') };
  }

  it('takes what is typed, and what stands in brackets for an empty line', async () => {
    const { answers, shown } = await asked('fhir\n\ncardiology\n\nno\n');
    expect(answers).toEqual({
      connector: 'fhir',
      name: 'heart-clinic',
      domain: 'cardiology',
      owner: 'data@example.org',
      example: false,
    });
    expect(shown).toContain('Name of the product [heart-clinic]');
  });

  it('asks again where an answer is wrong', async () => {
    const { answers, shown } = await asked('fihr\nfhir\nNo Name\nheart\n\n\n\n');
    expect(answers).toMatchObject({ connector: 'fhir', name: 'heart', example: true });
    expect(shown).toContain('did you mean `fhir`?');
  });

  it('writes nothing where the person leaves', async () => {
    expect((await asked('fhir\nheart\n')).answers).toBeNull();
  });
});
