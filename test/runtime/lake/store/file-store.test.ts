import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readlink, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../../src/runtime/lake/index.ts';
import { scratchFolder } from '../../scratch.ts';
import { describeStore, keysOf } from './store-conformance.ts';

const fileStoreAt = (root: string) => openStore({ kind: 'file', root }, '/');

describeStore('file', async () => fileStoreAt(join(await scratchFolder(), 'root')));

test('a store of a folder that is not there is empty', async () => {
  const store = fileStoreAt(join(await scratchFolder(), 'none'));
  expect(await keysOf(store, '')).toEqual([]);
  expect(await store.head('x')).toBeNull();
});

test('links that lead out of the store are refused, those inside are followed', async () => {
  const folder = await scratchFolder();
  const root = join(folder, 'root');
  await mkdir(join(root, 'in'), { recursive: true });
  await writeFile(join(folder, 'secret'), 'secret');
  await writeFile(join(root, 'in', 'plain'), 'plain');
  await symlink(join(folder, 'secret'), join(root, 'out'));
  await symlink(folder, join(root, 'up'));
  await symlink(join(root, 'in', 'plain'), join(root, 'alias'));
  const store = fileStoreAt(root);
  for (const key of ['out', 'up/secret']) {
    await expect(store.get(key)).rejects.toMatchObject({ kind: 'refused' });
    await expect(store.head(key)).rejects.toMatchObject({ kind: 'refused' });
  }
  await expect(store.put('up/new', new Uint8Array())).rejects.toMatchObject({ kind: 'refused' });
  await expect(store.remove('up/secret')).rejects.toMatchObject({ kind: 'refused' });
  expect(await readdir(folder)).toEqual(['root', 'secret']);
  expect(await keysOf(store, '')).toEqual(['alias', 'in/plain']);
});

test('an object cannot have the name of a folder, nor lie below an object', async () => {
  const store = fileStoreAt(await scratchFolder());
  await store.put('a/b', new Uint8Array([1]));
  await expect(store.put('a', new Uint8Array([2]))).rejects.toMatchObject({ kind: 'refused' });
  await expect(store.put('a/b/c', new Uint8Array([2]))).rejects.toMatchObject({ kind: 'refused' });
  expect(await keysOf(store, '')).toEqual(['a/b']);
});

test('messages hold no key: a key may name a person', async () => {
  const store = fileStoreAt(await scratchFolder());
  const error: Error = await store.get('sub-Jane_Example/scan').then(
    () => new Error('read'),
    (reason) => reason,
  );
  expect(error.message).not.toContain('Jane');
  expect(error.cause).toBeUndefined();
});

test('what a killed put left is not listed, and removed when it is old', async () => {
  const root = await scratchFolder();
  const store = fileStoreAt(root);
  await store.put('a/b', new Uint8Array([1]));
  const left = join(root, 'a', '.unfinished-0123456789abcdef');
  await writeFile(left, 'half');
  expect(await keysOf(store, '')).toEqual(['a/b']);
  const hour = 3_600_000;
  expect(await store.removeUnfinished?.('a/', Date.now() - hour)).toBe(0);
  await utimes(left, 0, 0);
  expect(await store.removeUnfinished?.('a/', Date.now() - hour)).toBe(1);
  expect(await readdir(join(root, 'a'))).toEqual(['b']);
});

test('a bucket whose credentials are not set opens, and the first request is refused with their name', async () => {
  const s3 = {
    kind: 's3',
    bucket: 'b',
    prefix: '',
    endpoint: null,
    region: 'r',
    pathStyle: true,
    credentials: { accessKey: { env: 'NO_SUCH_KEY' }, secretKey: { env: 'NO_SUCH_SECRET' } },
  } as const;
  await expect(openStore(s3, '/').head('k')).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('NO_SUCH_KEY'),
  });
});

/** Files below a folder that this process holds open. */
async function openBelow(folder: string): Promise<readonly string[]> {
  const found = await Promise.all(
    (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  );
  return found.filter((path) => path.startsWith(folder));
}

test.runIf(existsSync('/proc/self/fd'))(
  'a reader that gives up, wherever it is, leaves nothing open',
  async () => {
    const root = await scratchFolder();
    const store = fileStoreAt(root);
    await store.put('k', Buffer.alloc(3_000_000, 'k'));
    await store.put('other', new Uint8Array([1]));
    const { version } = (await store.head('k'))!;
    const gaveUp: Readonly<Record<string, () => Promise<unknown>>> = {
      'before it reads': async () => (await store.get('k')).destroy(),
      'in the middle': async () => {
        for await (const _ of await store.get('k')) break;
      },
      'with an error': async () => {
        const stream = (await store.get('k')).on('error', () => undefined);
        stream.once('data', () => stream.destroy(new Error('given up')));
        await once(stream, 'close').catch(() => undefined);
      },
      'by its signal, before it reads': async () => {
        const abort = new AbortController();
        (await store.get('k', { signal: abort.signal })).on('error', () => undefined);
        abort.abort();
      },
      'by its signal, while the object is opened': async () => {
        const abort = new AbortController();
        const stream = store.get('k', { signal: abort.signal });
        abort.abort();
        await stream.then((of) => of.on('error', () => undefined)).catch(() => undefined);
      },
      'because the object is another now': async () =>
        store.get('other', { ifVersion: version }).catch(() => undefined),
      // Each of these fails before it has read anything.
      'by putting it where nothing can be': async () =>
        store.put('other/below', await store.get('k')).catch(() => undefined),
      'by putting it under a name that is refused': async () =>
        store.put('../k', await store.get('k')).catch(() => undefined),
      'by putting it into a bucket that has no keys': async () => {
        const bucket = openStore(
          {
            kind: 's3',
            bucket: 'b',
            prefix: '',
            endpoint: 'http://127.0.0.1:9',
            region: 'r',
            pathStyle: true,
            credentials: { accessKey: { env: 'NO_SUCH_KEY' }, secretKey: { env: 'NO_SUCH_SECRET' } },
          },
          '/',
        );
        await bucket.put('k', await store.get('k')).catch(() => undefined);
      },
    };
    for (const [how, give] of Object.entries(gaveUp)) {
      await give();
      await expect.poll(() => openBelow(root), { message: how }).toEqual([]);
    }
  },
);
