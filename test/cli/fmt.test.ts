import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lakespec } from './lakespec.ts';

let folder: string;
const canonical = 'apiVersion: lakespec/v1\nkind: Domain\nmetadata: {name: a}\nspec: {}\n';
const other = 'kind: Domain\napiVersion: lakespec/v1\nmetadata: {name: b}\nspec: {}\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lakespec-fmt-'));
  mkdirSync(join(folder, 'specs/more'), { recursive: true });
  writeFileSync(join(folder, 'specs/a.yaml'), canonical);
  writeFileSync(join(folder, 'specs/more/b.yaml'), other);
  writeFileSync(join(folder, 'specs/more/c.sql'), 'select   1 as one');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('fmt', () => {
  it('names with --check what would change, and changes nothing', async () => {
    const { status, stdout } = await lakespec(folder, ['fmt', '--check']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'specs/more/b.yaml\n' });
    expect(readFileSync(join(folder, 'specs/more/b.yaml'), 'utf8')).toBe(other);
  });

  it('takes files and folders', async () => {
    expect((await lakespec(folder, ['fmt', '--check', 'specs/a.yaml'])).status).toBe(0);
    expect((await lakespec(folder, ['fmt', '--check', 'specs/more'])).status).toBe(1);
    const wrong = await lakespec(folder, ['fmt', 'specs/more/c.sql']);
    expect(wrong).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('SQL files are left as they are'),
    });
    expect((await lakespec(folder, ['fmt', 'nowhere'])).status).toBe(2);
  });

  it('writes the canonical form, once', async () => {
    expect(await lakespec(folder, ['fmt'])).toMatchObject({ status: 0, stdout: 'specs/more/b.yaml\n' });
    expect(readFileSync(join(folder, 'specs/more/b.yaml'), 'utf8')).toBe(
      canonical.replace('name: a', 'name: b'),
    );
    expect(await lakespec(folder, ['fmt'])).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(join(folder, 'specs/more/c.sql'), 'utf8')).toBe('select   1 as one');
  });

  it('leaves a file that is no YAML alone, says why, and formats the others', async () => {
    writeFileSync(join(folder, 'specs/broken.yaml'), 'kind: [\n');
    writeFileSync(join(folder, 'specs/more/b.yaml'), other);
    const { status, stdout, stderr } = await lakespec(folder, ['fmt']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'specs/more/b.yaml\n' });
    expect(stderr).toContain('SYN001');
    expect(stderr).toContain('specs/broken.yaml:1');
    expect(readFileSync(join(folder, 'specs/broken.yaml'), 'utf8')).toBe('kind: [\n');
  });
});
