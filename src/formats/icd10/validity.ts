import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { icd10CodeFile, icd10ReleaseFile } from './code-file.ts';

export type CodeSet = 'icd10cm' | 'icd10pcs';

/** Days between which a release of a code set is in force; `to` is not one of them. ISO 8601. */
export type Release = { readonly from: string; readonly to: string };

/** How the files call the sets. */
export const codeSetNames: Readonly<Record<CodeSet, { readonly file: string; readonly title: string }>> = {
  icd10cm: { file: 'cm', title: 'ICD-10-CM' },
  icd10pcs: { file: 'pcs', title: 'ICD-10-PCS' },
};

/** What every code of a set looks like, in upper case and without its dot. */
export const codeShapes: Readonly<Record<CodeSet, string>> = {
  icd10cm: '[A-Z][0-9A-Z]{2,6}',
  icd10pcs: '[0-9A-HJ-NP-Z]{7}',
};

const shapes = {
  icd10cm: new RegExp(`^${codeShapes.icd10cm}$`),
  icd10pcs: new RegExp(`^${codeShapes.icd10pcs}$`),
};

let releases: ReadonlyMap<string, readonly Release[]> | null = null;

/** The releases of a set that lakespec has, in their order. */
export function releasesOf(set: CodeSet): readonly Release[] {
  releases ??= Map.groupBy(
    readFileSync(icd10ReleaseFile(), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [name = '', from = '', to = ''] = line.split('\t');
        return { name, from, to };
      }),
    ({ name }) => name,
  );
  return releases.get(codeSetNames[set].file) ?? [];
}

type Validity = { readonly from: string; readonly to: string };

const codes = new Map<CodeSet, ReadonlyMap<string, Validity>>();

/** The codes that are valid for billing, and when; an open end is an empty text. */
function codesOf(set: CodeSet): ReadonlyMap<string, Validity> {
  const known = codes.get(set);
  if (known) return known;
  const [header = '', ...lines] = gunzipSync(readFileSync(icd10CodeFile()))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const names = header.split('\t');
  const at = (name: string) => names.indexOf(name);
  const [code, name, isBillable, from, to] = [
    at('icd10'),
    at('code_set'),
    at('is_billable'),
    at('valid_from'),
    at('valid_to'),
  ];
  const found = new Map<string, Validity>();
  for (const line of lines) {
    const cells = line.split('\t');
    if (cells[name] !== codeSetNames[set].title || cells[isBillable] !== 'true') continue;
    found.set(cells[code] ?? '', { from: cells[from] ?? '', to: cells[to] ?? '' });
  }
  codes.set(set, found);
  return found;
}

/** A code as the sets have it: in upper case, without its dot and spaces around. */
export const normalCode = (text: string): string =>
  text
    .replaceAll(/^ +| +$/g, '')
    .toUpperCase()
    .replaceAll('.', '');

/**
 * Whether a code was valid for billing on a day. Without a day it must be in some release. On a day that no release
 * covers nobody can say: `unjudged`, as long as it looks like a code.
 * @param day YYYY-MM-DD, also with a time behind it.
 */
export function judgeCode(set: CodeSet, text: string, day: string | null): 'valid' | 'invalid' | 'unjudged' {
  const code = normalCode(text);
  if (!shapes[set].test(code)) return 'invalid';
  const validity = codesOf(set).get(code);
  if (day === null) return validity ? 'valid' : 'invalid';
  const on = day.slice(0, 10);
  if (!releasesOf(set).some(({ from, to }) => from <= on && on < to)) return 'unjudged';
  if (!validity) return 'invalid';
  return validity.from <= on && (validity.to === '' || on < validity.to) ? 'valid' : 'invalid';
}
