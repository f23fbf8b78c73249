import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline as pipelineOf, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { isMarkedContent, manifest, markOf, splitMark } from '../../connectors/bids/mark.ts';
import { openSource } from '../../connectors/dicom/source.ts';
import { descriptionFile, isObject, parseJson } from '../../formats/bids/index.ts';
import { marksOf, readHeader } from '../../formats/dicom/index.ts';
import type { ObjectStore, Vault } from '../../ports/index.ts';
import { openStore } from '../lake/index.ts';
import type { Successors } from './successors.ts';

/** A de-identified object as table `objects` lists it. */
export type ListedObject = {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
};

/** What became of one. */
export type MovedObject = {
  readonly from: string;
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
};

/** No surrogate and no UID is longer; so many bytes wait for the next chunk. */
const longestToken = 64;
const chunkBytes = 1 << 20;

/** Bytes with the successors in the place of what they hold. */
async function* withSuccessors(
  bytes: AsyncIterable<Uint8Array>,
  successors: Successors,
): AsyncGenerator<Buffer> {
  let held = '';
  const put = async (text: string): Promise<Buffer> => {
    const [next = text] = await successors.inTexts([text]);
    return Buffer.from(next, 'latin1');
  };
  for await (const chunk of bytes) {
    // One character a byte, whatever the bytes are.
    held += Buffer.from(chunk).toString('latin1');
    if (held.length < chunkBytes) continue;
    // Never within what may be a surrogate: at a byte that is no letter or digit of one, and no point.
    let cut = held.length - longestToken;
    while (cut > 0 && /[a-z0-9.]/.test(held[cut - 1] ?? '')) cut -= 1;
    if (cut === 0) continue;
    yield await put(held.slice(0, cut));
    held = held.slice(cut);
  }
  if (held !== '') yield await put(held);
}

async function* replacedText(
  bytes: AsyncIterable<Uint8Array>,
  from: string,
  to: string,
): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let isDone = from === to;
  for await (const chunk of bytes) {
    if (isDone) {
      yield Buffer.from(chunk);
      continue;
    }
    held = Buffer.concat([held, chunk]);
    const at = held.indexOf(from, 0, 'latin1');
    if (at < 0) {
      const safe = Math.max(0, held.byteLength - from.length);
      yield held.subarray(0, safe);
      held = held.subarray(safe);
      continue;
    }
    yield held.subarray(0, at);
    yield Buffer.from(to, 'latin1');
    yield held.subarray(at + from.length);
    held = Buffer.alloc(0);
    isDone = true;
  }
  yield held;
}

type Work = {
  readonly store: ObjectStore;
  readonly successors: Successors;
  readonly vault: Pick<Vault, 'mac'>;
  readonly scratch: string;
  readonly signal: AbortSignal;
};

/** Puts what a source gives, counted and hashed on the way. */
async function put(
  { store }: Work,
  key: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly sha256: string; readonly sizeBytes: number }> {
  const hash = createHash('sha256');
  const hashed = async function* () {
    for await (const chunk of bytes) {
      hash.update(chunk);
      yield chunk;
    }
  };
  const { sizeBytes } = await store.put(key, Readable.from(hashed()), { flush: 'later' });
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** What a gzipped object holds. Ends with an error where either end does. */
const unpacked = (packed: Readable): Readable => pipelineOf(packed, createGunzip(), () => undefined);

const isBrokenGzip = (error: unknown): boolean => /^Z_/.test((error as { code?: string } | null)?.code ?? '');

/** Whether a packed object holds anything that has a successor: most don't, and stay as they are. */
async function isTouched({ store, successors }: Work, key: string): Promise<boolean> {
  const before = createHash('sha256');
  const after = createHash('sha256');
  const packed = await store.get(key);
  const counted = async function* () {
    try {
      for await (const chunk of unpacked(packed)) {
        before.update(chunk as Uint8Array);
        yield chunk as Uint8Array;
      }
    } catch (error) {
      // An image that was cut before it came: what can be read of it was.
      if (!isBrokenGzip(error)) throw error;
    }
  };
  for await (const chunk of withSuccessors(counted(), successors)) after.update(chunk);
  return before.digest('hex') !== after.digest('hex');
}

/** A DICOM file is marked over its header: with other identifiers it needs another mark. */
async function moveDicom(work: Work, from: string, to: string) {
  const { store, successors, vault, scratch, signal } = work;
  const folder = await mkdtemp(join(scratch, 'object-'));
  try {
    const file = join(folder, 'file');
    await pipeline(
      withSuccessors(await store.get(from), successors),
      createWriteStream(file, { mode: 0o600 }),
      { signal },
    );
    const local = openStore({ kind: 'file', root: folder }, folder);
    const listed = await local.head('file');
    if (listed === null) throw new Error('a file of the scratch folder is gone');
    const read = await readHeader(await openSource(local, listed));
    const marks = read.ok ? marksOf(read.header, (text) => vault.mac(text)) : null;
    return await put(work, to, replacedText(createReadStream(file), marks?.written ?? '', marks?.due ?? ''));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function moveOne(work: Work, object: ListedObject, path: string) {
  const { store, successors } = work;
  if (object.mediaType === 'application/dicom') return moveDicom(work, object.path, path);
  if (!object.path.endsWith('.gz'))
    return put(work, path, withSuccessors(await store.get(object.path), successors));
  if (!(await isTouched(work, object.path))) return put(work, path, await store.get(object.path));
  const plain = unpacked(await store.get(object.path));
  const packed = pipelineOf(Readable.from(withSuccessors(plain, successors)), createGzip(), () => undefined);
  return put(work, path, packed);
}

/** dataset_description.json bears the mark of its tree: it comes after all the others. */
async function moveDescription(
  work: Work,
  object: ListedObject,
  path: string,
  folder: string,
  moved: readonly MovedObject[],
) {
  const { store, successors, vault } = work;
  const chunks: Uint8Array[] = [];
  for await (const chunk of withSuccessors(await store.get(object.path), successors)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const parsed = parseJson(bytes);
  const split = parsed.ok && isObject(parsed.value) ? splitMark(parsed.value) : null;
  if (split?.mark == null) return put(work, path, Readable.from([bytes]));
  const tree = manifest();
  for (const one of moved) {
    const name = one.path.slice(folder.length);
    tree.add(name, isMarkedContent(name) ? one.sha256 : null);
  }
  const due = markOf(tree, split.rest, vault);
  return put(work, path, replacedText(Readable.from([bytes]), split.mark, due));
}

/** A published tree stands below the folders of product, dataset and unit. */
const treeDepth = 4;
/** How many objects are moved at once. */
const atOnce = 4;

/**
 * Writes the objects of a unit under the names of the next epoch, with the successors in them and marks that fit. The
 * former ones stay where they are.
 */
export async function moveUnit(
  work: Work,
  objects: readonly ListedObject[],
): Promise<readonly MovedObject[]> {
  const paths = await work.successors.inTexts(objects.map(({ path }) => path));
  const moved: MovedObject[] = [];
  const isDescription = ({ path }: ListedObject) =>
    path.endsWith(`/${descriptionFile}`) && path.split('/').length === treeDepth;
  const waiting = [...objects.entries()].filter(([, object]) => !isDescription(object));
  const last = [...objects.entries()].filter(([, object]) => isDescription(object));
  const taking = waiting.values();
  const take = async (): Promise<void> => {
    for (const [index, object] of taking) {
      work.signal.throwIfAborted();
      const path = paths[index] ?? object.path;
      moved.push({ from: object.path, path, ...(await moveOne(work, object, path)) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  for (const [index, object] of last) {
    const path = paths[index] ?? object.path;
    const folder = path.slice(0, -descriptionFile.length);
    const put = await moveDescription(work, object, path, folder, moved);
    moved.push({ from: object.path, path, ...put });
  }
  await work.store.flush?.(moved.map(({ path }) => path));
  return moved;
}
