/** Reads a stream of chunks by length, holding no more than what is asked for. */
export type ByteQueue = {
  /** Exactly `length` bytes, or fewer where the stream ends. */
  take(length: number): Promise<Uint8Array>;
  /** Skips; resolves to the number of bytes that were there. */
  skip(length: number): Promise<number>;
  /** Passes on up to `length` bytes as they come. */
  pass(length: number): AsyncGenerator<Uint8Array>;
  /** Ends the source early. */
  close(): Promise<void>;
};

export function byteQueue(source: AsyncIterable<Uint8Array>): ByteQueue {
  const iterator = source[Symbol.asyncIterator]();
  let current: Uint8Array = new Uint8Array(0);

  /** The next bytes, at most `length`; empty at the end. */
  async function next(length: number): Promise<Uint8Array> {
    while (current.length === 0) {
      const { value, done } = await iterator.next();
      if (done) return current;
      current = value;
    }
    const part = current.subarray(0, length);
    current = current.subarray(part.length);
    return part;
  }

  async function* pass(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0; ) {
      const part = await next(left);
      if (part.length === 0) return;
      left -= part.length;
      yield part;
    }
  }

  return {
    pass,
    take: async (length) => {
      const bytes = new Uint8Array(length);
      let filled = 0;
      for await (const part of pass(length)) {
        bytes.set(part, filled);
        filled += part.length;
      }
      return bytes.subarray(0, filled);
    },
    skip: async (length) => {
      let skipped = 0;
      for await (const part of pass(length)) skipped += part.length;
      return skipped;
    },
    close: async () => {
      await iterator.return?.();
    },
  };
}
