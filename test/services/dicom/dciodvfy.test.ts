import type { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { findUncleanable } from '../../../src/formats/dicom/index.ts';
import { plantedFiles } from '../../formats/dicom/planted-file.ts';
import { at, deidentified, findingOf, headerOf } from '../../formats/dicom/rewritten.ts';

const command = process.env.DCIODVFY ?? 'dciodvfy';
const installed = spawnSync(command, ['-version']).error === undefined;
if (!installed) console.warn('SKIPPED: dciodvfy is not installed (Debian: apt-get install dicom3tools)');

const folder = mkdtempSync(join(tmpdir(), 'lakespec-dciodvfy-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Errors of the IOD's definition, UIDs and wrong terms made alike, because those differ by design. */
function errorsOf(bytes: Buffer): readonly string[] {
  const path = join(folder, 'file.dcm');
  writeFileSync(path, bytes);
  const { stdout, stderr } = spawnSync(command, [path], { encoding: 'latin1' });
  return `${stderr}\n${stdout}`
    .split('\n')
    .filter((line) => line.startsWith('Error'))
    .map((line) =>
      line
        .replaceAll(/<[0-9.]{20,}>/g, '<uid>')
        .replace(/value <.*> for/, 'value for')
        .trim(),
    );
}

/** Files of a folder that can be de-identified, by name. */
async function readable(path: string): Promise<readonly (readonly [string, Buffer])[]> {
  const root = fileURLToPath(new URL(path, import.meta.url));
  const files: [string, Buffer][] = [];
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if ((await findingOf(bytes)) !== 'none') continue;
    // Reports, indices and what has no SOP class wait for a person; they are never written.
    const header = await headerOf(bytes);
    const hasSopClass = at(header, 0x00080016) !== null;
    if (hasSopClass && findUncleanable(header, { pixels: false }).length === 0)
      files.push([entry.name, bytes]);
  }
  return files;
}

const files = [
  ...(await readable('../../formats/dicom/fixtures')),
  ...(await readable('../../../examples/landing/stroke-mri')),
  ...Object.entries(plantedFiles),
];

describe.skipIf(!installed)('de-identification makes no new error of the IOD', () => {
  test('there are files to judge', () => expect(files.length).toBeGreaterThan(20));

  test.each(files)('%s', async (_, source) => {
    const before = errorsOf(source);
    const { bytes } = await deidentified(source);
    const known = new Map<string, number>();
    for (const error of before) known.set(error, (known.get(error) ?? 0) + 1);
    const added = errorsOf(bytes).filter((error) => {
      const left = known.get(error) ?? 0;
      known.set(error, left - 1);
      return left <= 0;
    });
    expect(added).toEqual([]);
  });
});
