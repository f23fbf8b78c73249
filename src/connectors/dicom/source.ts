import { Readable } from 'node:stream';
import { type ByteSource, bytesSource, type Part } from '../../formats/dicom/index.ts';
import type { ObjectRef, ObjectStore } from '../../ports/index.ts';

/** Files up to this size are read once and whole; of longer ones only what is needed, at its position. */
const wholeFileBytes = 8 * 2 ** 20;
const chunkBytes = 2 * 2 ** 20;

/** A source that reads what is asked for, where it stands. */
function openAtPositions(store: ObjectStore, { key, sizeBytes, version }: ObjectRef): ByteSource {
  return {
    sizeBytes,
    read: (start, length) => store.getRange(key, start, length, { ifVersion: version }),
  };
}

export async function openSource(store: ObjectStore, object: ObjectRef): Promise<ByteSource> {
  const source = openAtPositions(store, object);
  if (object.sizeBytes > wholeFileBytes) return source;
  // One byte more than there is: that it isn't given shows that the object was read to its end.
  return bytesSource(await source.read(0, object.sizeBytes + 1));
}

/** The bytes of a file that is written, as they are read. */
async function* chunks(
  parts: readonly Part[],
  source: ByteSource,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Uint8Array) {
      yield part;
      continue;
    }
    for (let done = 0; done < part.length; ) {
      signal.throwIfAborted();
      const wanted = Math.min(chunkBytes, part.length - done);
      const bytes = await source.read(part.start + done, wanted);
      // A store that gives less than it listed would make a file that looks whole and isn't.
      if (bytes.length < wanted) throw new Error('the object is shorter than it was listed');
      yield bytes;
      done += bytes.length;
    }
  }
}

/** The body of a file that is written: of a small one its bytes, because a stream costs more than they do. */
export async function bodyOf(
  parts: readonly Part[],
  source: ByteSource,
  signal: AbortSignal,
): Promise<Readable | Uint8Array> {
  if (source.sizeBytes > wholeFileBytes)
    return Readable.from(chunks(parts, source, signal), { objectMode: false });
  const whole: Uint8Array[] = [];
  for await (const chunk of chunks(parts, source, signal)) whole.push(chunk);
  return Buffer.concat(whole);
}
