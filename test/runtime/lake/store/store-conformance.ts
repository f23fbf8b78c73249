import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ObjectStore, ObjectVersion } from '../../../../src/ports/index.ts';

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

export async function keysOf(store: ObjectStore, prefix: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(prefix)) keys.push(key);
  return keys;
}

export async function versionsOf(store: ObjectStore, prefix: string): Promise<readonly ObjectVersion[]> {
  const versions: ObjectVersion[] = [];
  for await (const version of store.listVersions(prefix)) versions.push(version);
  return versions;
}

const text = (value: string) => new TextEncoder().encode(value);

/** What every store does. `make` gives an empty one. */
export function describeStore(name: string, make: () => Promise<ObjectStore>): void {
  describe(`store ${name}`, () => {
    test('gives back what was put, from bytes and from a stream', async () => {
      const store = await make();
      expect(await store.put('a/b.txt', text('hello'))).toEqual({ sizeBytes: 5 });
      expect(await store.put('a/c.txt', Readable.from([text('stre'), text('am')]))).toEqual({ sizeBytes: 6 });
      expect(String(await bytesOf(await store.get('a/b.txt')))).toBe('hello');
      expect(String(await bytesOf(await store.get('a/c.txt')))).toBe('stream');
      await store.put('a/b.txt', text(''));
      expect((await store.head('a/b.txt'))?.sizeBytes).toBe(0);
    });

    test('reads ranges, fewer bytes at the end', async () => {
      const store = await make();
      await store.put('x', text('0123456789'));
      const range = async (start: number, length: number) =>
        String(Buffer.from(await store.getRange('x', start, length)));
      expect(await range(2, 3)).toBe('234');
      expect(await range(8, 9)).toBe('89');
      expect(await range(20, 5)).toBe('');
    });

    test('lists by prefix in ascending order of UTF-8 bytes', async () => {
      const store = await make();
      const keys = ['b', 'a/x', 'a.txt', 'a', 'a0', 'ab/c', 'Z', 'ﬀ', '😀', 'a/y/z'].filter(
        (key) => key !== 'a',
      );
      for (const key of keys) await store.put(key, text(key));
      const sorted = [...keys].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
      expect(await keysOf(store, '')).toEqual(sorted);
      expect(await keysOf(store, 'a')).toEqual(sorted.filter((key) => key.startsWith('a')));
      expect(await keysOf(store, 'a/')).toEqual(['a/x', 'a/y/z']);
      expect(await keysOf(store, 'a/y')).toEqual(['a/y/z']);
      expect(await keysOf(store, 'nothing/')).toEqual([]);
    });

    test('lists any set of keys in order', async () => {
      const part = fc.string({
        unit: fc.constantFrom('a', 'b', '.x', '-', '0', 'é', '😀'),
        minLength: 1,
        maxLength: 3,
      });
      const key = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(key, { maxLength: 6 }), async (keys) => {
          // A folder can't be an object too in a file system.
          const possible = keys.filter((one) => !keys.some((other) => other.startsWith(`${one}/`)));
          const store = await make();
          for (const one of possible) await store.put(one, text(one));
          const sorted = [...possible].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
          expect(await keysOf(store, '')).toEqual(sorted);
        }),
        { numRuns: 20 },
      );
    });

    test('shows an object the same in head and list', async () => {
      const store = await make();
      await store.put('k', text('v'));
      const head = await store.head('k');
      expect(head).toMatchObject({ key: 'k', sizeBytes: 1 });
      for await (const listed of store.list('')) expect(listed).toEqual(head);
    });

    test('says what is not there', async () => {
      const store = await make();
      expect(await store.head('none')).toBeNull();
      await expect(store.get('none')).rejects.toMatchObject({ kind: 'not-found' });
      await expect(store.getRange('none/x', 0, 1)).rejects.toMatchObject({ kind: 'not-found' });
      await store.remove('none');
    });

    test('removes', async () => {
      const store = await make();
      await store.put('f/g/h', text('1'));
      await store.remove('f/g/h');
      expect(await store.head('f/g/h')).toBeNull();
      expect(await keysOf(store, '')).toEqual([]);
    });

    test('lists versions, and removes one', async () => {
      const store = await make();
      await store.put('v/a', text('one'));
      await store.put('v/b', text('two'));
      await store.put('w', text('three'));
      const versions = await versionsOf(store, 'v/');
      expect(versions.map(({ key, sizeBytes, isLatest }) => [key, sizeBytes, isLatest])).toEqual([
        ['v/a', 3, true],
        ['v/b', 3, true],
      ]);
      for (const { key, versionId } of versions) await store.removeVersion(key, versionId);
      expect(await versionsOf(store, 'v/')).toEqual([]);
      expect(await keysOf(store, '')).toEqual(['w']);
      // Again, as a repeated erasure does.
      for (const { key, versionId } of versions) await store.removeVersion(key, versionId);
      await expect(store.removeVersion('../w', 'null')).rejects.toMatchObject({ kind: 'refused' });
    });

    test('refuses to read what has changed since it was listed', async () => {
      const store = await make();
      await store.put('k', text('old'));
      const { version } = (await store.head('k'))!;
      expect(String(await bytesOf(await store.get('k', { ifVersion: version })))).toBe('old');
      await store.put('k', text('new'));
      await expect(store.get('k', { ifVersion: version })).rejects.toMatchObject({ kind: 'changed' });
      await expect(store.getRange('k', 0, 1, { ifVersion: version })).rejects.toMatchObject({
        kind: 'changed',
      });
    });

    test('keeps the old object when a put breaks off, and no half one', async () => {
      const store = await make();
      await store.put('k', text('old'));
      const broken = new Readable({
        read() {
          this.push(text('half'));
          this.destroy(new Error('broken off'));
        },
      });
      await expect(store.put('k', broken)).rejects.toThrow();
      expect(String(await bytesOf(await store.get('k')))).toBe('old');
      expect(await keysOf(store, '')).toEqual(['k']);
    });

    test.each(['', '/a', 'a//b', '../x', 'a/../b', './a', 'a/', 'a\0b'])(
      'refuses the key %j',
      async (key) => {
        const store = await make();
        await expect(store.put(key, text('x'))).rejects.toMatchObject({ kind: 'refused' });
        await expect(store.get(key)).rejects.toMatchObject({ kind: 'refused' });
        await expect(store.head(key)).rejects.toMatchObject({ kind: 'refused' });
        await expect(store.remove(key)).rejects.toMatchObject({ kind: 'refused' });
      },
    );
  });
}
