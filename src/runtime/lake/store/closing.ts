import { Readable } from 'node:stream';

/** Puts a body, and closes what it reads from, also where the put fails before it has read to the end. */
export async function closing<T>(body: Uint8Array | Readable, put: () => Promise<T>): Promise<T> {
  try {
    return await put();
  } finally {
    if (body instanceof Readable) body.destroy();
  }
}
