import { Buffer } from 'node:buffer';
import { Readable, type Transform } from 'node:stream';
import { createGunzip, createInflate, createInflateRaw, constants as zlib } from 'node:zlib';
import {
  avroValues,
  type Blob,
  decode,
  deflatedStart,
  dicomValues,
  isAvro,
  isDicom,
  jsonTexts,
  maxDepth,
  NotScanned,
  startsWith,
  TooLarge,
  tooDeep,
  wholeBytes,
} from './decode.ts';
import type { Automaton } from './spelling-automaton.ts';
import type { Token } from './token.ts';

/** Something large, from any byte on, as often as it is asked for. */
export type Stream = {
  readonly place: string;
  open(start: number): AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>;
};
export type Find = { readonly token: Token; readonly place: string };

/** What stands behind a find, and decides whether it is whole. */
const lookAhead = 24;
const headBytes = 1024;
/** Avro files are held whole. */
const maxAvroBytes = 1024 ** 3;

export const searchBlobs = (automaton: Automaton, blobs: readonly Blob[]): readonly Find[] =>
  blobs.flatMap(({ place, bytes }) => [...automaton.find(bytes)].map((token) => ({ token, place })));

/** Searches bytes as they come; what a find spans may lie in two chunks. */
export async function searchPlain(
  automaton: Automaton,
  place: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<readonly Find[]> {
  const found = new Set<Token>();
  const kept = automaton.longest + lookAhead + 1;
  let carry: Buffer = Buffer.alloc(0);
  let isStart = true;
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([carry, chunk]);
    const until = bytes.length - lookAhead;
    if (until > 0) for (const token of automaton.find(bytes, isStart ? 0 : 1, until)) found.add(token);
    if (bytes.length > kept) isStart = false;
    carry = bytes.subarray(Math.max(0, bytes.length - kept));
  }
  for (const token of automaton.find(carry, isStart ? 0 : 1)) found.add(token);
  return [...found].map((token) => ({ token, place }));
}

async function firstBytes(stream: Stream, count: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of await stream.open(0)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= count) break;
  }
  return Buffer.concat(chunks).subarray(0, count);
}

/** What a decompression gives as far as it goes: behind the end there may be anything. */
async function* through(source: AsyncIterable<Uint8Array>, transform: Transform): AsyncIterable<Uint8Array> {
  const input = Readable.from(source, { objectMode: false });
  input.on('error', () => transform.destroy());
  input.pipe(transform);
  try {
    for await (const chunk of transform) yield chunk as Uint8Array;
  } catch {
    // It ends where it is no compressed data any more.
  } finally {
    input.destroy();
    transform.destroy();
  }
}

async function* from(source: AsyncIterable<Uint8Array>, start: number): AsyncIterable<Uint8Array> {
  let skip = start;
  for await (const chunk of source) {
    if (chunk.length > skip) yield skip === 0 ? chunk : chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
  }
}

/** Bytes that may still be unpacked of one file, however often: archives are there that never end. */
export type Budget = { left: number };

/** So many bytes of any file are unpacked, and of a large one so many times its size, which no honest one needs. */
const leastBudgetBytes = 4 * 1024 ** 3;
const budgetTimes = 200;
export const budgetOf = (sizeBytes: number): Budget => ({
  left: leastBudgetBytes + budgetTimes * sizeBytes,
});

async function* within(budget: Budget, source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const chunk of source) {
    budget.left -= chunk.length;
    if (budget.left < 0) throw new NotScanned('unpacks to far more than its size');
    yield chunk;
  }
}

function inflatedFrom(
  stream: Stream,
  at: number,
  place: string,
  budget: Budget,
  make: () => Transform,
): Stream {
  return {
    place,
    open: async (start) => from(within(budget, through(await stream.open(at), make())), start),
  };
}

const zlibEnd = { finishFlush: zlib.Z_SYNC_FLUSH };
const localHeader = Buffer.from('PK\x03\x04', 'latin1');
const localHeaderBytes = 30;

/** Where deflated members of a ZIP archive begin, by their local headers (APPNOTE 4.3.7). */
async function* zipMembers(stream: Stream): AsyncIterable<number> {
  let carry: Buffer = Buffer.alloc(0);
  let position = 0;
  for await (const chunk of await stream.open(0)) {
    const bytes = Buffer.concat([carry, chunk]);
    let done = 0;
    for (let at = bytes.indexOf(localHeader); at >= 0; at = bytes.indexOf(localHeader, at + 4)) {
      if (at + localHeaderBytes > bytes.length) break;
      done = at + 4;
      if (bytes.readUInt16LE(at + 8) === 8)
        yield position + at + localHeaderBytes + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    }
    const keep = Math.max(done, bytes.length - localHeaderBytes);
    carry = bytes.subarray(keep);
    position += keep;
  }
}

/** Lines of a text, each as long as may be decoded in memory. */
async function* lines(source: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    const bytes = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
    // Longer than any line of ours: it is searched as bytes alone.
    if (rest.length > wholeBytes) rest = Buffer.alloc(0);
  }
  yield rest;
}

async function* jsonOfLines(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const line of lines(source)) {
    try {
      yield Buffer.from(`${jsonTexts(JSON.parse(line.toString('utf8'))).join('\n')}\n`);
    } catch {
      // No JSON.
    }
  }
}

const ofBytes = ({ place, bytes }: Blob): Stream => ({
  place,
  open: async function* (start) {
    yield bytes.subarray(start);
  },
});

/**
 * Searches something that fits into memory, and all that is packed in it, which need not.
 * @throws {NotScanned}
 */
export async function searchBytes(
  automaton: Automaton,
  blob: Blob,
  budget = budgetOf(blob.bytes.length),
  depth = 0,
): Promise<readonly Find[]> {
  try {
    return searchBlobs(automaton, await decode(blob, depth));
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return searchLarge(automaton, ofBytes(blob), Buffer.from(blob.bytes), budget, depth);
  }
}

/**
 * Searches something that may be too large for memory, and all that is packed in it.
 * @throws {NotScanned}
 */
export async function searchStream(
  automaton: Automaton,
  stream: Stream,
  budget: Budget,
  depth = 0,
): Promise<readonly Find[]> {
  const head = await firstBytes(stream, wholeBytes + 1);
  return head.length <= wholeBytes
    ? searchBytes(automaton, { place: stream.place, bytes: head }, budget, depth)
    : searchLarge(automaton, stream, head, budget, depth);
}

async function searchLarge(
  automaton: Automaton,
  stream: Stream,
  head: Buffer,
  budget: Budget,
  depth: number,
): Promise<readonly Find[]> {
  let sizeBytes = 0;
  const counted = async function* () {
    for await (const chunk of await stream.open(0)) {
      sizeBytes += chunk.length;
      yield chunk;
    }
  };
  const finds = [...(await searchPlain(automaton, stream.place, counted()))];
  const decoded: Blob[] = [];
  if (isDicom(head)) {
    const read = (start: number, length: number) =>
      firstBytes({ ...stream, open: async () => stream.open(start) }, length);
    decoded.push(...(await dicomValues(stream.place, { sizeBytes, read })));
  }
  // Whoever reads a table holds its manifests whole.
  if (isAvro(head) && sizeBytes > maxAvroBytes) throw new NotScanned('an Avro file of more than 1 GiB');
  if (isAvro(head)) decoded.push(...avroValues(stream.place, await firstBytes(stream, sizeBytes)));
  finds.push(...searchBlobs(automaton, decoded));
  const { place } = stream;
  const look = async (one: Stream): Promise<void> => {
    if (depth < maxDepth) finds.push(...(await searchStream(automaton, one, budget, depth + 1)));
    else if ((await firstBytes(one, 1)).length > 0) throw tooDeep();
  };
  const inside: Stream[] = [];
  if (startsWith(head, 0x1f, 0x8b))
    inside.push(inflatedFrom(stream, 0, `${place} gunzipped`, budget, () => createGunzip(zlibEnd)));
  if (startsWith(head, 0x78) && head.readUInt16BE() % 31 === 0)
    inside.push(inflatedFrom(stream, 0, `${place} inflated`, budget, () => createInflate(zlibEnd)));
  const deflated = deflatedStart(head.subarray(0, headBytes));
  if (deflated !== null)
    inside.push(inflatedFrom(stream, deflated, `${place} inflated`, budget, () => createInflateRaw(zlibEnd)));
  for (const one of inside) await look(one);
  if (startsWith(head, 0x50, 0x4b, 3, 4)) {
    for await (const at of zipMembers(stream)) {
      await look(
        inflatedFrom(stream, at, `${place} in the archive`, budget, () => createInflateRaw(zlibEnd)),
      );
    }
  }
  if (startsWith(head, 0x7b) || startsWith(head, 0x5b))
    finds.push(...(await searchPlain(automaton, `${place} parsed`, jsonOfLines(await stream.open(0)))));
  return finds;
}
