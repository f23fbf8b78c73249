import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  bytesSource,
  compileRules,
  type DeidentificationRules,
  type Header,
  identifyingValues,
  type RewrittenFile,
  readHeader,
  rewrite,
  uidsOf,
} from '../../../src/formats/dicom/index.ts';

export const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

const rulesWith = (changes: Partial<DeidentificationRules> = {}): DeidentificationRules => ({
  options: ['retain-patient-characteristics', 'retain-longitudinal-modified-dates'],
  dates: 'shift',
  keep: [],
  keepPrivate: [],
  ages: { cap: 89, top: 90 },
  sentinels: [],
  policy: 'test',
  ...changes,
});

export const mac = (text: string): string => createHash('sha256').update(`key|${text}`).digest('hex');

export const surrogate = 'abcdefghijklmnopqrstuvwxyz';
export const mappedUid = (uid: string): string =>
  `2.25.${BigInt(`0x${createHash('sha256').update(uid).digest('hex').slice(0, 30)}`)}`;

export async function headerOf(bytes: Uint8Array): Promise<Header> {
  const result = await readHeader(bytesSource(bytes));
  if (!result.ok) throw new Error(result.finding.message);
  return result.header;
}

export async function findingOf(bytes: Uint8Array): Promise<string> {
  const result = await readHeader(bytesSource(bytes));
  return result.ok ? 'none' : `${result.finding.rule}: ${result.finding.message}`;
}

/** The bytes of a file as it is written. */
export const bytesOf = ({ parts }: RewrittenFile, source: Uint8Array): Buffer =>
  Buffer.concat(
    parts.map((part) =>
      part instanceof Uint8Array ? part : source.subarray(part.start, part.start + part.length),
    ),
  );

export async function deidentified(
  source: Uint8Array,
  changes: Partial<DeidentificationRules> = {},
  offsetDays = -1000,
): Promise<{ readonly bytes: Buffer; readonly header: Header; readonly file: RewrittenFile }> {
  const before = await headerOf(source);
  const rules = compileRules(rulesWith(changes));
  const sopClass = before.dataSet.find(({ tag }) => tag === 0x00080016)?.value;
  const text = sopClass?.kind === 'bytes' ? Buffer.from(sopClass.bytes).toString().replaceAll('\0', '') : '';
  const known = new Set(uidsOf(before.dataSet, rules, text));
  const file = rewrite(
    before,
    rules,
    identifyingValues(before.dataSet, rules, text),
    { patient: surrogate, offsetDays, uid: (uid) => (known.has(uid) ? mappedUid(uid) : null) },
    mac,
  );
  const bytes = bytesOf(file, source);
  return { bytes, header: await headerOf(bytes), file };
}

/** Text of an element at a path of tags: `at(header, 0x00081110, 0x00080050)` looks into the first item. */
export function at(header: Header, ...path: readonly number[]): string | null {
  let elements = header.dataSet;
  for (const [index, tag] of path.entries()) {
    const value = elements.find((element) => element.tag === tag)?.value;
    if (value === undefined) return null;
    if (index === path.length - 1)
      return value.kind === 'bytes'
        ? Buffer.from(value.bytes)
            .toString()
            .replace(/[ \0]+$/, '')
        : value.kind;
    if (value.kind !== 'items') return null;
    elements = value.items[0]?.elements ?? [];
  }
  return null;
}
