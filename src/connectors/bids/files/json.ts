import { describeJsonFault, isObject, type JsonObject } from '../../../formats/bids/index.ts';
import type { DatasetFile } from '../dataset.ts';
import { type Counts, noCounts } from '../deidentify/counts.ts';
import type { ScrubbedJson } from '../deidentify/sidecar.ts';
import { finding } from '../outcomes.ts';
import { readJson } from '../reading.ts';
import type { SourceReader } from '../source.ts';
import { type Spool, spool } from '../spool.ts';
import type { FileResult } from './result.ts';

/** An object as the text of a file, the same for the same object. */
export function jsonText(value: JsonObject): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export async function spoolText(text: string, scratch: string): Promise<Spool> {
  async function* whole(): AsyncGenerator<Uint8Array, null> {
    yield Buffer.from(text);
    return null;
  }
  return (await spool(whole(), scratch)).spool;
}

/** A JSON file with what may be published of it. */
export async function takeJson(
  file: DatasetFile,
  scrub: (object: JsonObject, counts: Counts) => ScrubbedJson,
  reader: SourceReader,
  scratch: string,
): Promise<FileResult> {
  const json = await readJson(file, reader);
  if (!json.ok) {
    const message = `The JSON file ${describeJsonFault(json.fault)}.`;
    return { kind: 'rejected', findings: [finding('json-unreadable', message)] };
  }
  if (!isObject(json.value)) {
    return { kind: 'rejected', findings: [finding('json-unreadable', 'The JSON file holds no object.')] };
  }
  const counts = noCounts();
  const { value, outside } = scrub(json.value, counts);
  if (outside) {
    const message =
      'A date in the file, shifted by the offset of its dataset, would not lie where shifted dates may lie.';
    return { kind: 'rejected', findings: [finding('date-outside-range', message)] };
  }
  return {
    kind: 'taken',
    spool: await spoolText(jsonText(value), scratch),
    counts,
    issues: json.byteOrderMark
      ? [
          {
            code: 'json-byte-order-mark',
            severity: 'warning',
            message: 'The JSON file begins with a byte order mark; JSON allows none.',
            path: file.path,
            location: null,
          },
        ]
      : [],
  };
}
