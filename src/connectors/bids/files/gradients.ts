import type { DatasetFile } from '../dataset.ts';
import { noCounts } from '../deidentify/counts.ts';
import { finding } from '../outcomes.ts';
import type { SourceReader } from '../source.ts';
import { spool } from '../spool.ts';
import type { FileResult } from './result.ts';

/** Thousands of directions take some hundred kilobytes. */
const limitBytes = 16 * 2 ** 20;
const longestNumber = 40;
const number = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?|nan)$/i;

/** A `.bval` or `.bvec` file: numbers and white space, or nothing of it is taken. */
export async function takeGradients(
  file: DatasetFile,
  reader: SourceReader,
  scratch: string,
): Promise<FileResult> {
  const bytes = await reader.bytes(file, limitBytes);
  const words = bytes === null ? null : Buffer.from(bytes).toString('latin1').split(/\s+/);
  if (!bytes || !words?.every((word) => word === '' || (word.length <= longestNumber && number.test(word)))) {
    const message = 'The file holds something else than numbers; .bval and .bvec files hold nothing else.';
    return { kind: 'rejected', findings: [finding('gradients-not-numeric', message)] };
  }
  async function* whole(content: Uint8Array): AsyncGenerator<Uint8Array, null> {
    yield content;
    return null;
  }
  const { spool: output } = await spool(whole(bytes), scratch);
  return { kind: 'taken', spool: output, counts: { ...noCounts(), kept: 1 }, issues: [] };
}
