import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Change, diff, type Side } from '../../../src/compiler/diff/index.ts';
import { createSession } from '../../../src/compiler/incremental/index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The example specs by path. */
export const examples: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(`${root}specs`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(yaml|sql)$/.test(entry.name))
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [path.slice(root.length), readFileSync(path, 'utf8')];
    }),
);

/** One for all sides: what they have in common is compiled once. */
const session = createSession();

/** Compiles texts by path. */
export function side(texts: Readonly<Record<string, string>>): Side {
  const encoder = new TextEncoder();
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
  return { files, compilation: session.compile({ files, today: '2026-11-25', lakespecVersion: '0.0.0' }) };
}

export const errorsOf = ({ compilation }: Side): readonly string[] =>
  compilation.diagnostics.flatMap(({ severity, code, message, span }) =>
    severity === 'error' ? [`${code} ${span.file}:${span.start.line} ${message}`] : [],
  );

/** `class kind title`, as a reviewer sees them. */
export const lines = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ class: name, kind, title }) => `${name} ${kind}: ${title}`);

/** What changed between two sets of texts, both without errors. */
export function changes(before: Side, after: Side): readonly Change[] {
  const errors = [...errorsOf(before), ...errorsOf(after)];
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return diff(before, after).changes;
}
