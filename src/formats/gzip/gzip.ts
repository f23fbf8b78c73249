import { pipeline, Readable } from 'node:stream';
import { constants, crc32, createDeflateRaw, createGunzip } from 'node:zlib';

/** RFC 1952: deflate, no flags (so neither file name nor comment), MTIME 0, XFL 0, OS unknown. */
const memberHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/** Above this level MR images shrink by less than one percent more. */
const level = 4;

/** The input is no gzip, is damaged, or ends too early. */
export class GzipError extends Error {
  override readonly name = 'GzipError';
}

/**
 * Inflates all members of a gzip. Memory doesn't grow with the length; how much to take is the consumer's decision.
 * @throws {GzipError} when the input is damaged; whatever the source throws passes through.
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflated = pipeline(Readable.from(source, { objectMode: false }), createGunzip(), () => {});
  try {
    for await (const chunk of inflated) yield chunk as Uint8Array;
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code === 'string' && code.startsWith('Z_')) throw new GzipError('damaged gzip');
    throw error;
  }
}

/** One gzip member; the same input gives the same bytes. Whatever the source throws passes through. */
export async function* gzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  let sizeBytes = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      checksum = crc32(chunk, checksum);
      sizeBytes += chunk.length;
      yield chunk;
    }
  }
  yield memberHeader;
  const deflated = pipeline(
    Readable.from(measured(), { objectMode: false }),
    createDeflateRaw({ level, memLevel: 8, strategy: constants.Z_DEFAULT_STRATEGY }),
    () => {},
  );
  for await (const chunk of deflated) yield chunk as Uint8Array;
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, checksum, true);
  trailer.setUint32(4, sizeBytes >>> 0, true);
  yield new Uint8Array(trailer.buffer);
}
