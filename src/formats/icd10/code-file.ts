import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const inPackage = join('data', 'icd10', 'codes.tsv.gz');

/** The folder above that has the file: of the checkout, or of the installed package. */
function findFile(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, inPackage))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`the package lacks ${inPackage}`);
    folder = above;
  }
  return join(folder, inPackage);
}

let found: string | null = null;

/** The codes of ICD-10-CM and ICD-10-PCS: tab-separated, gzip-compressed, with a header line. */
export function icd10CodeFile(): string {
  found ??= findFile();
  return found;
}

/** The days between which each release of the sets is in force: tab-separated, with a header line. */
export const icd10ReleaseFile = (): string => join(dirname(icd10CodeFile()), 'releases.tsv');

let version: string | null = null;

/** SHA-256 of the codes' file: another one has other codes. */
export function icd10Version(): string {
  version ??= createHash('sha256').update(readFileSync(icd10CodeFile())).digest('hex');
  return version;
}
