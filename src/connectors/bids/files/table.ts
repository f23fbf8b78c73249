import { describeRemark, type TableKind } from '../../../formats/bids/index.ts';
import { GzipError, gunzip, gzip } from '../../../formats/gzip/index.ts';
import type { DatasetFile } from '../dataset.ts';
import { noCounts } from '../deidentify/counts.ts';
import type { Rules } from '../deidentify/rules.ts';
import { type RewrittenTable, rewriteTable, type TableOptions } from '../deidentify/table.ts';
import { finding } from '../outcomes.ts';
import type { SourceReader } from '../source.ts';
import { spool } from '../spool.ts';
import type { FileResult } from './result.ts';

/** A table of signals may inflate to this, and beyond it by `inflationFactor`. */
const honestBytes = 2 ** 24;
const inflationFactor = 100;

class Overflow extends Error {}

async function* bounded(source: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<Uint8Array> {
  let passed = 0;
  for await (const chunk of source) {
    passed += chunk.length;
    if (passed > limitBytes) throw new Overflow();
    yield chunk;
  }
}

type Compressed =
  | RewrittenTable
  | { readonly ok: false; readonly problem: 'gz-damaged' | 'inflates-too-much' };

/** A gzipped table; the gzip is written anew. */
async function* rewriteCompressed(
  file: DatasetFile,
  options: TableOptions,
  rules: Rules,
  reader: SourceReader,
  counts: ReturnType<typeof noCounts>,
): AsyncGenerator<Uint8Array, Compressed> {
  const limitBytes = Math.max(honestBytes, inflationFactor * file.object.sizeBytes);
  let end: RewrittenTable | null = null;
  async function* table(): AsyncGenerator<Uint8Array> {
    const source = bounded(gunzip(reader.stream(file)), limitBytes);
    end = yield* rewriteTable(source, options, file, rules, counts);
  }
  try {
    yield* gzip(table());
  } catch (error) {
    if (error instanceof GzipError) return { ok: false, problem: 'gz-damaged' };
    if (error instanceof Overflow) return { ok: false, problem: 'inflates-too-much' };
    throw error;
  }
  return end ?? { ok: false, problem: 'gz-damaged' };
}

const compressedMessages = {
  'gz-damaged': 'The file is not a gzip, or it is damaged or cut off.',
  'inflates-too-much': 'The file inflates to more than a table of its size honestly can.',
};

const requiredColumns: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  events: ['onset', 'duration'],
};

/** A TSV file with the columns and cells that may be published. */
export async function takeTable(
  file: DatasetFile,
  compressed: boolean,
  options: TableOptions,
  rules: Rules,
  reader: SourceReader,
  scratch: string,
  errors: 'record' | 'quarantine',
): Promise<FileResult> {
  const counts = noCounts();
  const { result, spool: output } = await spool<Compressed>(
    compressed
      ? rewriteCompressed(file, options, rules, reader, counts)
      : rewriteTable(reader.stream(file), options, file, rules, counts),
    scratch,
  );
  const reject = async (
    code: string,
    message: string,
    location: string | null = null,
  ): Promise<FileResult> => {
    await output.discard();
    return { kind: 'rejected', findings: [finding(code, message, location)] };
  };
  if (!result.ok) {
    if (typeof result.problem === 'string') return reject(result.problem, compressedMessages[result.problem]);
    return reject(result.problem.code, result.problem.message, `line ${result.problem.line}`);
  }
  if (result.outside > 0) {
    return reject(
      'date-outside-range',
      'A date in the table, shifted by the offset of its dataset, would not lie where shifted dates may lie.',
    );
  }
  const missing = (options.kind === null ? [] : (requiredColumns[options.kind] ?? [])).filter(
    (column) => !result.columns.includes(column),
  );
  const lacking = missing.map((column) =>
    finding('required-column-missing', 'The table lacks a column that BIDS requires.', column),
  );
  if (lacking.length > 0 && errors === 'quarantine') {
    await output.discard();
    return { kind: 'rejected', findings: lacking };
  }
  if (result.columns.length === 0) {
    await output.discard();
    return { kind: 'left', reason: 'no-known-columns' };
  }
  return {
    kind: 'taken',
    spool: output,
    counts,
    issues: [
      ...lacking.map(({ message, location }) => ({
        code: 'required-column-missing',
        severity: 'error' as const,
        message,
        path: file.path,
        location,
      })),
      ...result.remarks.map((remark) => ({
        code: `table-${remark}`,
        severity: 'warning' as const,
        message: describeRemark(remark),
        path: file.path,
        location: null,
      })),
    ],
  };
}
