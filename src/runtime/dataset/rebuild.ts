import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { recordAccess } from '../deidentify/audit.ts';
import { RunFailure } from '../failure.ts';
import { fileStore } from '../lake/store/file-store.ts';
import { checkAgreement } from '../run/agreement.ts';
import type { LakeContext } from '../run/context.ts';
import { isSafePath } from '../stages/ingest/object-path.ts';
import { contentOf } from './content.ts';
import { digestOf, type Frozen, type FrozenManifest } from './frozen.ts';
import { placeOfPart, totalOf } from './verify.ts';

type Part = {
  /** Below the folder. */
  readonly target: string;
  readonly isObject: boolean;
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

function exported(frozen: Frozen): readonly Part[] {
  const tables = frozen.tables.flatMap(({ table, files }) =>
    files.map(({ uri, sizeBytes, sha256 }, index) => ({
      target: `tables/${table.namespace}/${table.name}/part-${String(index + 1).padStart(5, '0')}.parquet`,
      isObject: false,
      path: uri,
      sizeBytes,
      sha256,
    })),
  );
  const objects = frozen.objects.map(({ path, sizeBytes, sha256 }) => ({
    target: `objects/${path}`,
    isObject: true,
    path,
    sizeBytes,
    sha256,
  }));
  const parts = [...tables, ...objects];
  // A manifest is an object of a store: whoever writes there must not write elsewhere on this machine.
  if (!parts.every(({ target }) => isSafePath(target)))
    throw new RunFailure('invalid', 'the manifest names a file outside of the folder');
  return parts;
}

/** As `sha256sum --check` reads it. */
function sumsOf(manifest: FrozenManifest, parts: readonly Part[]): string {
  const sums = [...parts, { target: 'dataset.json', sha256: manifest.digest }];
  return sums
    .sort((a, b) => (a.target < b.target ? -1 : 1))
    .map(({ target, sha256 }) => `${sha256}  ${target}\n`)
    .join('');
}

async function readable(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** The folder is new, empty, or holds a part of this very dataset: a rebuild that was killed. */
async function openFolder(folder: string, manifest: FrozenManifest): Promise<void> {
  await mkdir(folder, { recursive: true });
  const there = await readdir(folder);
  if (there.length === 0) return;
  const known = await readable(join(folder, 'dataset.json'));
  if (known !== null && digestOf(known) === manifest.digest) return;
  throw new RunFailure('invalid', `${folder} has other files in it: name an empty folder`);
}

async function copy(context: LakeContext, folder: string, part: Part): Promise<void> {
  const path = join(folder, part.target);
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === part.sizeBytes) {
    const kept = await contentOf(fileStore(folder), part.target, context.signal);
    if (kept?.sha256 === part.sha256) return;
  }
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w');
  let content: Awaited<ReturnType<typeof contentOf>>;
  try {
    const { store, key } = placeOfPart(context, part);
    content = await contentOf(store, key, context.signal, async (chunk) => {
      await file.appendFile(chunk);
    });
  } finally {
    await file.close();
  }
  if (content?.sha256 !== part.sha256) {
    await rm(unfinished, { force: true });
    throw new RunFailure(
      'invalid',
      'a file of the dataset is not what was frozen: lakespec dataset verify says which',
    );
  }
  await rename(unfinished, path);
}

/**
 * Writes a frozen dataset as files: the very data files of its tables, its objects, the manifest, and SHA256SUMS over
 * all of them. The same dataset gives the same bytes, whatever has happened to its tables since.
 * @param purpose Asked for where an agreement governs the product.
 * @throws {RunFailure} `invalid`, where a byte is not what was frozen; `refused` by the agreement.
 */
export async function rebuildDataset(
  context: LakeContext,
  manifest: FrozenManifest,
  folder: string,
  purpose: string | null,
): Promise<{ readonly files: number; readonly sizeBytes: number }> {
  const { plan, stores, startedAt, actor, progress, signal } = context;
  if (plan.agreement !== null && purpose === null) {
    throw new RunFailure(
      'refused',
      `product ${plan.product.name} is under agreement ${plan.agreement.id}: state --purpose, one of ${plan.agreement.purposes.join(', ')}`,
    );
  }
  checkAgreement(plan, startedAt.slice(0, 10), purpose);
  const parts = exported(manifest.frozen);
  await openFolder(folder, manifest);
  // An access that can't be recorded doesn't happen.
  await recordAccess(stores.raw, plan, {
    at: startedAt,
    actor,
    what: 'dataset rebuild',
    details: { dataset: manifest.frozen.name, manifest: manifest.digest, purpose },
  });
  await writeFile(join(folder, 'dataset.json'), manifest.bytes);
  const total = totalOf(manifest.frozen);
  progress.begin('rebuild', total);
  try {
    for (const part of parts) {
      signal.throwIfAborted();
      await copy(context, folder, part);
      progress.advance({ units: 1, sizeBytes: part.sizeBytes });
    }
  } finally {
    progress.end();
  }
  // Last: who finds it finds all that it names.
  await writeFile(join(folder, 'SHA256SUMS'), sumsOf(manifest, parts));
  return { files: parts.length, sizeBytes: total.sizeBytes };
}
