import type { Edit } from '../../../src/compiler/diagnostics/index.ts';
import { type Knowledge, textsOver } from '../../../src/compiler/editor/index.ts';
import { base, compileTexts } from '../specs.ts';

/** Where the cursor stands in a text of a test. */
const cursor = '¦';

export type Bench = {
  readonly knowledge: Knowledge;
  readonly file: string;
  readonly offset: number;
  readonly texts: Readonly<Record<string, string>>;
};

/**
 * Texts by path, one of them with a cursor `¦`. The workspace was last compiled with the texts of `before`; by default
 * with these, without the cursor.
 */
export function at(
  texts: Readonly<Record<string, string>>,
  before?: Readonly<Record<string, string>>,
): Bench {
  const [file, marked] = Object.entries(texts).find(([, text]) => text.includes(cursor)) ?? [];
  if (file === undefined || marked === undefined) throw new Error('no text has a cursor');
  const offset = marked.indexOf(cursor);
  const now = { ...base, ...texts, [file]: marked.replace(cursor, '') };
  const good = compileTexts(before ?? now);
  const compilation = compileTexts(now);
  const knowledge: Knowledge = {
    compilation,
    texts: textsOver(
      () => Object.keys(now),
      (path) => now[path] ?? null,
    ),
    remembered: {
      products: new Map(good.workspace.products.map((one) => [one.name, one])),
      datasets: good.graph.datasets,
    },
  };
  return { knowledge, file, offset, texts: now };
}

/** Texts with edits made, of those files that they change. */
export function edited({ texts }: Bench, edits: readonly Edit[]): Readonly<Record<string, string>> {
  const files = [...new Set(edits.map(({ span }) => span.file))];
  return Object.fromEntries(
    files.map((file) => {
      const inFile = edits
        .filter(({ span }) => span.file === file)
        .sort((a, b) => b.span.start.offset - a.span.start.offset);
      let text = texts[file] ?? '';
      for (const { span, text: written } of inFile)
        text = text.slice(0, span.start.offset) + written + text.slice(span.end.offset);
      return [file, text];
    }),
  );
}
