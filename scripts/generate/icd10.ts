// Makes data/icd10/codes.tsv.gz of CMS's order files and of the tabular list, each with the days between which it
// is in force, and of data/icd10/chapters.tsv: `node scripts/generate/icd10.ts cm:2021-10-01:2022-10-01:icd10cm_order_2022.txt pcs:…`.
// The order files are not in the repository; data/icd10/ORIGIN.md names them with their checksums.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { codeSet, type ReleaseFile } from './icd10-code-set.ts';

const folder = new URL('../../data/icd10/', import.meta.url);

const files = process.argv
  .slice(2)
  .map((argument): ReleaseFile & { readonly name: string; readonly sha256: string } => {
    const [, set, from, to, path] =
      /^(cm|pcs):(\d{4}-\d{2}-\d{2}):(\d{4}-\d{2}-\d{2}):(.+)$/.exec(argument) ?? [];
    if ((set !== 'cm' && set !== 'pcs') || !from || !to || !path)
      throw new Error(`not SET:FROM:TO:FILE: ${argument}`);
    const bytes = readFileSync(path);
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString(
      path.includes('.xml') ? 'utf8' : 'latin1',
    );
    const sha256 = createHash('sha256')
      .update(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      .digest('hex');
    return { set, from, to, text, name: path.replace(/^.*\//, '').replace(/\.gz$/, ''), sha256 };
  });
if (files.length === 0) throw new Error('name the order files: SET:FROM:TO:FILE …');

const { codes, releases } = codeSet(files, readFileSync(new URL('chapters.tsv', folder), 'utf8'));
writeFileSync(new URL('codes.tsv.gz', folder), gzipSync(codes, { level: constants.Z_BEST_COMPRESSION }));
writeFileSync(new URL('releases.tsv', folder), releases);
for (const { name, sha256 } of files) console.log(`${sha256}  ${name}`);
