import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkTargets, emit, targets } from '../../../src/compiler/emit/index.ts';
import { type Compilation, compile } from '../../../src/compiler/index.ts';
import type { SourceFile } from '../../../src/compiler/load/index.ts';

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));

/** A small workspace: a product over files, in four shards, and one over it; on this machine and on a cluster. */
export const workspaceFiles: readonly SourceFile[] = readdirSync(fixtures, {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(fixtures, path), bytes: readFileSync(path) }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

/** The small workspace with an edit in one file. */
export const changed = (path: string, edit: (text: string) => string): readonly SourceFile[] =>
  workspaceFiles.map((file) =>
    file.path === path
      ? { path, bytes: new TextEncoder().encode(edit(new TextDecoder().decode(file.bytes))) }
      : file,
  );

export const compileFixtures = (files: readonly SourceFile[] = workspaceFiles): Compilation =>
  compile({ files, today: '2026-07-01', lakespecVersion: '0.0.0' });

/** What targets find once `from` in a file is `to`. */
export function findingsAfter(path: string, from: string, to: string) {
  const compilation = compileFixtures(
    changed(path, (text) => {
      if (!text.includes(from)) throw new Error(`${path} holds no ${from}`);
      return text.replace(from, to);
    }),
  );
  return [...compilation.diagnostics, ...checkTargets(compilation)];
}

/** Path → content of everything that is emitted, or of some targets. */
export async function emitted(
  compilation: Compilation = compileFixtures(),
  names: readonly string[] = targets.map((target) => target.name),
): Promise<ReadonlyMap<string, string>> {
  const groups = [...(await emit(compilation, new Set(names)))];
  const files = groups.flatMap(({ files }) => files.map(({ path, content }) => [path, content] as const));
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
