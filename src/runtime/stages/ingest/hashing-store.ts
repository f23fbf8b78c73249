import { createHash, type Hash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import type { ObjectStore } from '../../../ports/index.ts';
import { isStoreError } from '../../run/json-object.ts';

/** A store that takes the SHA-256 of objects that are read from beginning to end, on the way. */
export type HashingStore = {
  readonly store: ObjectStore;
  /** Lower-case hex; reads the object where nobody has read it whole. */
  sha256(key: string, version: string): Promise<string>;
};

function hashOnTheWay(source: Readable, done: (hash: Hash) => void): Readable {
  const hash = createHash('sha256');
  const through = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      hash.update(chunk);
      next(null, chunk);
    },
    flush(next) {
      done(hash);
      next();
    },
  });
  source.on('error', (error) => through.destroy(error));
  through.on('close', () => source.destroy());
  return source.pipe(through);
}

/** An object that may not be read is one that isn't there yet: its unit waits, and no other does. */
async function orMissing<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (isStoreError(error) && error.kind === 'refused')
      throw Object.assign(new Error('an object of the landing may not be read'), { kind: 'not-found' });
    throw error;
  }
}

export function hashingStore(inner: ObjectStore): HashingStore {
  const known = new Map<string, string>();
  const get: ObjectStore['get'] = async (key, options) => {
    const source = await orMissing(inner.get(key, options));
    if (known.has(key)) return source;
    return hashOnTheWay(source, (hash) => known.set(key, hash.digest('hex')));
  };
  return {
    store: {
      ...inner,
      get,
      getRange: async (key, start, length, options) => {
        const bytes = await orMissing(inner.getRange(key, start, length, options));
        // Fewer bytes than were asked for: the object ended, and this was all of it.
        if (options?.ifVersion !== undefined && start === 0 && bytes.length < length && !known.has(key))
          known.set(key, createHash('sha256').update(bytes).digest('hex'));
        return bytes;
      },
    },
    sha256: async (key, version) => {
      const found = known.get(key);
      if (found !== undefined) return found;
      const hash = createHash('sha256');
      for await (const chunk of await orMissing(inner.get(key, { ifVersion: version })))
        hash.update(chunk as Uint8Array);
      const made = hash.digest('hex');
      known.set(key, made);
      return made;
    },
  };
}
