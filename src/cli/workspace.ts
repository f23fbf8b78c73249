import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SourceFile } from '../compiler/load/index.ts';
import { UsageError } from './failure.ts';

/** The folder that holds `specs/`; every path in specs and plans starts here. */
export type WorkspaceFolder = { readonly root: string; readonly files: readonly SourceFile[] };

const specFile = /\.(ya?ml|sql)$/;

/** Upwards from `start` to the folder with `specs/`. */
function findWorkspace(start: string): string {
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

/** All specs and SQL files under `specs/`, by path relative to the workspace with `/`. Links are not followed. */
export function readWorkspace(start: string): WorkspaceFolder {
  const root = findWorkspace(start);
  const files: SourceFile[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && specFile.test(entry.name)) {
        files.push({ path, bytes: readFileSync(join(root, path)) });
      }
    }
  };
  visit('specs');
  return { root, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
