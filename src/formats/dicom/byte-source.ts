/** A file that can be read at any position. Positions exceed 32 bits. */
export type ByteSource = {
  readonly sizeBytes: number;
  /** `length` bytes from `start` on, fewer only at the end of the file. */
  read(start: number, length: number): Promise<Uint8Array>;
};

/** Bytes in memory as a source; reads are views, not copies. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    read: async (start, length) => bytes.subarray(start, start + length),
  };
}

const firstReadBytes = 64 * 1024;
const largestReadBytes = 4 * 1024 * 1024;

/** The part of a source that a parser looks at; it moves forward and reads ahead. */
export type ByteWindow = {
  bytes: Uint8Array;
  /** Position of `bytes[0]` in the source. */
  start: number;
  end: number;
  readAheadBytes: number;
  readonly source: ByteSource;
};

export const openWindow = (source: ByteSource): ByteWindow => ({
  bytes: new Uint8Array(0),
  start: 0,
  end: 0,
  readAheadBytes: firstReadBytes,
  source,
});

/** True when the window holds `length` bytes at `position`, or all that the source has of them. */
export function covers(window: ByteWindow, position: number, length: number): boolean {
  return position >= window.start && Math.min(position + length, window.source.sizeBytes) <= window.end;
}

/**
 * Moves the window to `position`. Steps that follow closely on one another make it read further ahead, so that
 * walking thousands of fragments costs few requests; a jump over bulk data makes it read little again.
 */
export async function moveWindow(window: ByteWindow, position: number, length: number): Promise<void> {
  const near = position >= window.start && position - window.end <= window.readAheadBytes;
  window.readAheadBytes =
    near && window.end > 0 ? Math.min(window.readAheadBytes * 2, largestReadBytes) : firstReadBytes;
  const wanted = Math.min(Math.max(length, window.readAheadBytes), window.source.sizeBytes - position);
  const read = wanted <= 0 ? new Uint8Array(0) : await window.source.read(position, wanted);
  // Views of a Buffer are Buffers, and much slower to make than plain ones.
  window.bytes = new Uint8Array(read.buffer, read.byteOffset, read.byteLength);
  window.start = position;
  window.end = position + window.bytes.length;
}
