import type { Diagnostic, Edit } from './diagnostic.ts';

/** A finding and the edits that mend it. */
export type Mend = { readonly diagnostic: Diagnostic; readonly edits: readonly Edit[] };

const meet = (a: Edit, b: Edit): boolean =>
  a.span.file === b.span.file &&
  a.span.start.offset <= b.span.end.offset &&
  b.span.start.offset <= a.span.end.offset;

/** The certain fixes that can be made at once: in order, and none that touches one before it. */
export function certainMends(diagnostics: readonly Diagnostic[]): readonly Mend[] {
  const taken: Edit[] = [];
  return diagnostics.flatMap((diagnostic) => {
    const fix = diagnostic.fixes.find(({ certain }) => certain);
    if (!fix || fix.edits.some((edit) => taken.some((other) => meet(edit, other)))) return [];
    taken.push(...fix.edits);
    return [{ diagnostic, edits: fix.edits }];
  });
}

/** The text of a file with edits made in it; all else stays as it is, character by character. */
export function applyEdits(file: string, text: string, edits: readonly Edit[]): string {
  const inFile = edits
    .filter(({ span }) => span.file === file)
    .sort((a, b) => a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset);
  let after = '';
  let from = 0;
  for (const edit of inFile) {
    after += text.slice(from, edit.span.start.offset) + edit.text;
    from = edit.span.end.offset;
  }
  return after + text.slice(from);
}
