/** A line of an NDJSON file, without its line end. */
export type Line = {
  /** What was read of it: all, or its beginning where it is too long. */
  readonly bytes: Buffer;
  /** Position of its first byte in the file. */
  readonly byteOffset: number;
  /** From 1. */
  readonly number: number;
  readonly tooLong: boolean;
};

const lineFeed = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function trimmed(bytes: Buffer, number: number): Buffer {
  const from = number === 1 && bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  let to = bytes.length;
  while (to > from && isBlank(bytes[to - 1])) to -= 1;
  return bytes.subarray(from, to);
}

const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === lineFeed;

/**
 * Splits a stream into lines: byte order mark, CRLF, blank lines and a missing last line end are all read over. Of a
 * line above `maxBytes` only the beginning is kept.
 */
export async function* readLines(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let lineBytes = 0;
  let number = 1;
  let lineStart = 0;
  const keep = (part: Buffer): void => {
    lineBytes += part.length;
    const room = maxBytes - heldBytes;
    if (room <= 0) return;
    const kept = part.length > room ? part.subarray(0, room) : part;
    held.push(kept);
    heldBytes += kept.length;
  };
  const take = (): Line | null => {
    const [only] = held;
    const bytes = trimmed(held.length === 1 && only ? only : Buffer.concat(held), number);
    const line = { bytes, byteOffset: lineStart, number, tooLong: lineBytes > maxBytes };
    held = [];
    heldBytes = 0;
    lineBytes = 0;
    return bytes.length === 0 ? null : line;
  };
  for await (const chunk of source) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (;;) {
      const end = buffer.indexOf(lineFeed, from);
      if (end === -1) break;
      keep(buffer.subarray(from, end));
      const length = lineBytes + 1;
      const line = take();
      if (line) yield line;
      lineStart += length;
      number += 1;
      from = end + 1;
    }
    // The stream may use its memory again.
    if (from < buffer.length) keep(Buffer.from(buffer.subarray(from)));
  }
  const last = take();
  if (last) yield last;
}
