import { applyEdits, certainMends, type Diagnostic, type Mend } from '../diagnostics/index.ts';
import type { SourceFile } from '../load/index.ts';

/** One fix can make another visible; more rounds than these would be a fix that undoes one. */
const maxRounds = 10;

/** What the certain fixes would change. */
export type Fixed = {
  readonly files: readonly SourceFile[];
  /** Texts before and after, of files that differ. */
  readonly changed: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  readonly mends: readonly Mend[];
};

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
const mark = '\ufeff';

/** Positions are counted without a byte order mark; the file keeps it. */
function withEdits(file: SourceFile, mends: readonly Mend[]): SourceFile {
  const edits = mends.flatMap((mend) => mend.edits).filter(({ span }) => span.file === file.path);
  if (edits.length === 0) return file;
  const text = decoder.decode(file.bytes);
  const start = text.startsWith(mark) ? mark : '';
  return {
    path: file.path,
    bytes: encoder.encode(start + applyEdits(file.path, text.slice(start.length), edits)),
  };
}

/**
 * Makes the certain fixes, round by round, in memory.
 * @param findings what there is to find in the files as they are after a round
 */
export function fixFiles(
  files: readonly SourceFile[],
  findings: (files: readonly SourceFile[]) => readonly Diagnostic[],
): Fixed {
  let current = files;
  const mends: Mend[] = [];
  for (let round = 0; round < maxRounds; round++) {
    const made = certainMends(findings(current));
    if (made.length === 0) break;
    current = current.map((file) => withEdits(file, made));
    mends.push(...made);
  }
  const changed = current.flatMap((file, index) => {
    const before = files[index];
    return before === undefined || before === file
      ? []
      : [{ path: file.path, before: decoder.decode(before.bytes), after: decoder.decode(file.bytes) }];
  });
  return { files: current, changed, mends };
}
