import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SourceFile } from '../compiler/load/index.ts';
import { maxFileBytes } from '../compiler/load/max-file-bytes.ts';
import { UsageError } from './failure.ts';

/** The folder that holds `specs/`; every path in specs and plans starts here. */
export type WorkspaceFolder = { readonly root: string; readonly files: readonly SourceFile[] };

const specFile = /\.(ya?ml|sql)$/;

const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** Whether a file belongs to the workspace that it lies in; `path` relative to it, with `/`. */
export function isWorkspaceFile(path: string): boolean {
  const steps = path.split('/');
  return steps[0] === 'specs' && specFile.test(path) && !steps.some(isHidden);
}

/** Upwards from `start` to the folder with `specs/`. */
export function findWorkspace(start: string): string {
  const from = resolve(start);
  for (let folder = from; ; folder = dirname(folder)) {
    const specs = join(folder, 'specs');
    if (existsSync(specs) && statSync(specs).isDirectory()) return folder;
    if (folder === dirname(folder)) {
      throw new UsageError(
        `there is no folder specs/ in ${from} or above it`,
        '`lakespec init csv` writes a small working workspace here',
      );
    }
  }
}

/** The bytes of a file; of one that is too large just so many as show it, whatever its size. */
export function readSpec(path: string): Uint8Array {
  if (statSync(path).size <= maxFileBytes) return readFileSync(path);
  const beginning = new Uint8Array(maxFileBytes + 1);
  const file = openSync(path, 'r');
  try {
    return beginning.subarray(0, readSync(file, beginning, 0, beginning.length, 0));
  } finally {
    closeSync(file);
  }
}

/** All specs and SQL files under `specs/`, by path relative to the workspace with `/`. Links are not followed. */
export function readWorkspace(start: string): WorkspaceFolder {
  const root = findWorkspace(start);
  const files: SourceFile[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (isHidden(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && specFile.test(entry.name)) {
        files.push({ path, bytes: readSpec(join(root, path)) });
      }
    }
  };
  visit('specs');
  return { root, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
