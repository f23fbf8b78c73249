import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Diagnostic } from '../../compiler/diagnostics/index.ts';
import type { Notes } from '../../compiler/emit/index.ts';
import type { ProductFindings } from '../../compiler/incremental/index.ts';
import type { SourceFile } from '../../compiler/load/index.ts';

/** A file of the output as it was left: path in its group, size in bytes, times of its bytes and of its inode in ms. */
type Stamp = readonly [path: string, size: number, mtimeMs: number, ctimeMs: number];

export type CachedGroup = {
  /** Of the product; null for what products share. */
  readonly fingerprint: string | null;
  readonly notes: Notes;
  readonly stamps: readonly Stamp[];
};

/** What a compile without errors leaves for the next one. */
export type Cache = {
  /** Of everything that isn't in a file of the workspace: build, day, flags. */
  readonly setting: string;
  /** SHA-256 of all input files; null where the cache doesn't know every group of the output. */
  readonly inputs: string | null;
  /** Ms since 1970, when the output had been written. */
  readonly savedAt: number;
  readonly diagnostics: readonly Diagnostic[];
  /** By fingerprint. */
  readonly findings: Readonly<Record<string, ProductFindings>>;
  /** By `<platform>/<product>`. */
  readonly groups: Readonly<Record<string, CachedGroup>>;
};

/** Ms. A file may be changed again within one tick of the file system's clock: what is so young isn't trusted. */
const tickMs = 20;

/** Of paths and bytes; files are sorted by path. */
export function inputsDigest(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.byteLength}\0`).update(bytes);
  return hash.digest('hex');
}

/** The cache of one set of flags; each has its own. */
const fileOf = (folder: string, flags: string): string =>
  join(folder, `compile-${createHash('sha256').update(flags).digest('hex').slice(0, 12)}.json`);

/** Null where there is none, or one of another setting, or one that can't be read. */
export function readCache(folder: string, flags: string, setting: string): Cache | null {
  try {
    const text = readFileSync(fileOf(folder, flags), 'utf8');
    const end = text.indexOf('\n');
    const [seal, body] = [text.slice(0, end), text.slice(end + 1)];
    // Damaged, or of another build: without looking into it.
    if (seal !== sealOf(setting, body)) return null;
    return JSON.parse(body) as Cache;
  } catch {
    return null;
  }
}

const sealOf = (setting: string, body: string): string =>
  createHash('sha256').update(setting).update('\n').update(body).digest('hex');

/** Whole or not at all. Where it can't be written there is none: it is a matter of speed. */
export function writeCache(folder: string, flags: string, cache: Cache): void {
  const body = JSON.stringify(cache);
  const path = fileOf(folder, flags);
  try {
    writeFileSync(`${path}.tmp`, `${sealOf(cache.setting, body)}\n${body}`);
    renameSync(`${path}.tmp`, path);
  } catch {
    // Read-only or full.
  }
}

/** The workspace's folder for what can be made again; false where it can't be made. Git doesn't see into it. */
export function makeCacheFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
    return true;
  } catch {
    return false;
  }
}

export function stampOf(root: string, group: string, path: string): Stamp | null {
  const found = lstatSync(join(root, group, path), { throwIfNoEntry: false });
  return found?.isFile() ? [path, found.size, found.mtimeMs, found.ctimeMs] : null;
}

/** Waits until the youngest file is old enough to be trusted: else the next compile would have to look at it again. */
export async function pastTick(stamps: readonly Stamp[]): Promise<void> {
  let youngest = 0;
  for (const [, , , ctimeMs] of stamps) youngest = Math.max(youngest, ctimeMs);
  const restMs = youngest + tickMs + 1 - Date.now();
  if (restMs > 0) await setTimeout(restMs);
}

/** Whether every file of a group is still what was left there. */
export function isUntouched(root: string, group: string, stamps: readonly Stamp[], savedAt: number): boolean {
  return stamps.every(([path, size, mtimeMs, ctimeMs]) => {
    const now = stampOf(root, group, path);
    if (now === null || now[1] !== size || now[2] !== mtimeMs || now[3] !== ctimeMs) return false;
    return ctimeMs < savedAt - tickMs;
  });
}
