import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unifiedDiff } from '../compiler/diff/index.ts';
import type { Fixed } from '../compiler/fix/index.ts';

/** Each file is replaced whole: who reads it meanwhile sees the old or the new one. */
export function writeFixed(root: string, { changed }: Fixed): void {
  for (const { path, after } of changed) {
    const target = join(root, path);
    const temporary = `${target}.lakespec-${process.pid}`;
    try {
      writeFileSync(temporary, after, { mode: statSync(target).mode });
      renameSync(temporary, target);
    } finally {
      rmSync(temporary, { force: true });
    }
  }
}

/** What would change, as a unified diff. */
export const diffText = ({ changed }: Fixed): string =>
  changed
    .map(({ path, before, after }) => [`--- ${path}`, `+++ ${path}`, ...unifiedDiff(before, after)])
    .flatMap((lines) => lines.map((line) => `${line}\n`))
    .join('');

/** `fixed specs/a.yaml:3:5 SCH001: Write …`, one line for each. */
export function mendsText(fixed: Fixed): string {
  return fixed.mends
    .map(({ diagnostic: { span, code, message, fixes } }) => {
      const title = fixes.find(({ certain }) => certain)?.title ?? '';
      return `fixed ${span.file}:${span.start.line}:${span.start.column} ${code}: ${message}; ${title.toLowerCase()}\n`;
    })
    .join('');
}
