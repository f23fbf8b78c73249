import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { PlanVault } from '../../plan/index.ts';
import type { ObjectRef, ObjectStore } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import {
  backupKey,
  derivedKeyring,
  keyCheck,
  openBytes,
  sealBytes,
  unwrapKeyring,
  wrapKeyring,
} from './keyring.ts';
import { metaNames, openKeyring, vaultTables } from './vault.ts';
import { loadVaultKey } from './vault-key.ts';
import type { VaultRecord, VaultTables } from './vault-tables.ts';

/**
 * A backup is a line of JSON that says what it is, and frames: four bytes of length (big endian), and a batch of rows,
 * gzipped and sealed. What is sealed names the backup and the place of the frame, and the last one says that it is the
 * last: so a backup that was cut, mended or put together from two does not open.
 */
const headerSchema = z.strictObject({
  format: z.literal('lakespec-vault-backup'),
  version: z.int(),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** Random. */
  id: z.string(),
  /** Tells whether a key is the one that it was made under. */
  keyCheck: z.string(),
});
type Header = z.output<typeof headerSchema>;

const backupVersion = 1;
const prefix = 'backup/';
/** No frame is larger; what says so is no backup. */
const maxFrameBytes = 256 * 1024 * 1024;
const maxHeaderBytes = 4096;

const recordSchema = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])));

/** Bytes are written as a list of one text, in base64. */
function toJson(records: readonly VaultRecord[]): Buffer {
  return Buffer.from(
    JSON.stringify(
      records.map((record) =>
        Object.fromEntries(
          Object.entries(record).map(([name, value]) => [
            name,
            value instanceof Uint8Array ? [Buffer.from(value).toString('base64')] : value,
          ]),
        ),
      ),
    ),
  );
}

function fromJson(json: Buffer): readonly VaultRecord[] {
  return recordSchema
    .parse(JSON.parse(json.toString('utf8')))
    .map(
      (row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            Array.isArray(value) ? Buffer.from(value[0] ?? '', 'base64') : value,
          ]),
        ) as unknown as VaultRecord,
    );
}

const about = (id: string, index: number, isLast: boolean): string =>
  `${id}|${index}|${isLast ? 'last' : 'more'}`;

async function* encode(
  records: AsyncIterable<readonly VaultRecord[]>,
  key: Buffer,
  header: Header,
  count: (rows: number) => void,
): AsyncIterable<Buffer> {
  const sealing = backupKey(key);
  yield Buffer.from(`${JSON.stringify(header)}\n`);
  let index = 0;
  const frame = (batch: readonly VaultRecord[], isLast: boolean): Buffer => {
    const sealed = sealBytes(sealing, gzipSync(toJson(batch), { level: 1 }), about(header.id, index, isLast));
    index += 1;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.byteLength);
    return Buffer.concat([length, sealed]);
  };
  for await (const batch of records) {
    yield frame(batch, false);
    count(batch.length);
  }
  yield frame([], true);
}

const noBackup = (cause?: unknown): RunFailure =>
  new RunFailure('invalid', 'this is no whole backup of a vault: it was cut or changed', { cause });

/** Reads so many bytes, or up to a line end, from a stream. */
function byteReader(stream: AsyncIterable<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { done, value } = await chunks.next();
    if (done) return false;
    held = held.byteLength === 0 ? Buffer.from(value) : Buffer.concat([held, value]);
    return true;
  };
  return {
    bytes: async (count: number): Promise<Buffer> => {
      const parts: Buffer[] = [];
      let missing = count;
      while (missing > 0) {
        if (held.byteLength === 0 && !(await more())) throw noBackup();
        const part = held.subarray(0, missing);
        held = held.subarray(part.byteLength);
        parts.push(part);
        missing -= part.byteLength;
      }
      return Buffer.concat(parts);
    },
    line: async (): Promise<string> => {
      for (;;) {
        const end = held.indexOf(0x0a);
        if (end >= 0) {
          const line = held.subarray(0, end).toString('utf8');
          held = held.subarray(end + 1);
          return line;
        }
        if (held.byteLength > maxHeaderBytes || !(await more())) throw noBackup();
      }
    },
    isAtEnd: async (): Promise<boolean> => held.byteLength === 0 && !(await more()),
    close: async (): Promise<void> => {
      await chunks.return?.();
    },
  };
}

/** Closes the stream, also where it is refused half-way. @throws {RunFailure} `invalid` */
async function* decode(
  stream: AsyncIterable<Uint8Array>,
  key: Buffer,
): AsyncIterable<readonly VaultRecord[]> {
  const reader = byteReader(stream);
  try {
    yield* batchesOf(reader, key);
  } finally {
    await reader.close();
  }
}

async function* batchesOf(
  reader: ReturnType<typeof byteReader>,
  key: Buffer,
): AsyncIterable<readonly VaultRecord[]> {
  let header: Header;
  try {
    header = headerSchema.parse(JSON.parse(await reader.line()));
  } catch (cause) {
    throw noBackup(cause);
  }
  if (header.version !== backupVersion) {
    throw new RunFailure(
      'invalid',
      `the backup has version ${header.version}, and this lakespec reads ${backupVersion}: use a newer one`,
    );
  }
  if (header.keyCheck !== keyCheck(key).toString('hex')) {
    throw new RunFailure(
      'invalid',
      'the backup was made under another key: name that key with --backup-key-file or --backup-key-env',
    );
  }
  const sealing = backupKey(key);
  for (let index = 0; ; index += 1) {
    const length = (await reader.bytes(4)).readUInt32BE();
    if (length > maxFrameBytes) throw noBackup();
    const sealed = await reader.bytes(length);
    // Who sealed the last frame is the only one who can say that it is the last.
    const isLast = await reader.isAtEnd();
    let batch: readonly VaultRecord[];
    try {
      batch = fromJson(gunzipSync(openBytes(sealing, sealed, about(header.id, index, isLast))));
    } catch (cause) {
      throw noBackup(cause);
    }
    if (isLast) return;
    yield batch;
  }
}

export type Backup = { readonly key: string; readonly entries: number; readonly sizeBytes: number };

/** The backups in a store, the newest first. */
export async function listBackups(store: ObjectStore): Promise<readonly ObjectRef[]> {
  const found: ObjectRef[] = [];
  for await (const object of store.list(prefix)) if (object.key.endsWith('.vault')) found.push(object);
  // Their names begin with the time.
  return found.toReversed();
}

/**
 * Writes all that a vault holds, as of one moment, to store `vault`; runs go on meanwhile. What was written is read
 * again before it counts.
 * @throws {RunFailure} `invalid`, `dependency`
 */
export async function backUpVault(options: {
  readonly vault: PlanVault;
  readonly workspace: string;
  readonly store: ObjectStore;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly begin: (entries: number) => void;
  readonly advance: (entries: number) => void;
}): Promise<Backup> {
  const { vault, workspace, store, at } = options;
  const tables = vaultTables(vault, workspace);
  try {
    if (!(await tables.exists()))
      throw new RunFailure('invalid', 'there is no vault yet: the first run makes it');
    const key = loadVaultKey(vault.key, workspace, true);
    await openKeyring(tables, key);
    options.begin(await tables.countRecords());
    const id = randomBytes(16).toString('hex');
    const header: Header = {
      format: 'lakespec-vault-backup',
      version: backupVersion,
      at,
      id,
      keyCheck: keyCheck(key).toString('hex'),
    };
    const name = `${prefix}${at.replaceAll(/[:.]/g, '')}-${id.slice(0, 8)}.vault`;
    let entries = 0;
    const body = encode(tables.records(), key, header, (rows) => {
      entries += rows;
      options.advance(rows);
    });
    const { sizeBytes } = await store.put(name, Readable.from(body));
    let read = 0;
    for await (const batch of decode(await store.get(name), key)) read += batch.length;
    if (read !== entries) throw new Error('the backup holds other rows than were written');
    return { key: name, entries, sizeBytes };
  } finally {
    tables.close();
  }
}

/** The rows of a backup for a vault whose key is another now. */
async function* underKey(
  records: AsyncIterable<readonly VaultRecord[]>,
  from: Buffer,
  to: Buffer,
  at: string,
): AsyncIterable<readonly VaultRecord[]> {
  let keyring = derivedKeyring(from);
  for await (const batch of records) {
    const kept: VaultRecord[] = [];
    for (const record of batch) {
      if (record.of !== 'meta') kept.push(record);
      else if (record.name === metaNames.keyring) {
        const found = unwrapKeyring(from, record.value);
        if (found === null) throw noBackup();
        keyring = found;
      } else if (record.name !== metaNames.keyCheck && record.name !== metaNames.former(to)) {
        kept.push(record);
      }
    }
    yield kept;
  }
  yield [
    { of: 'meta', name: metaNames.keyring, value: wrapKeyring(to, keyring) },
    { of: 'meta', name: metaNames.keyCheck, value: keyCheck(to) },
    { of: 'meta', name: metaNames.former(from), value: Buffer.from(at) },
  ];
}

async function isEmpty(tables: VaultTables): Promise<boolean> {
  return !(await tables.exists()) || (await tables.countRecords()) === 0;
}

/**
 * Makes a vault from a backup, whole or not at all, in whichever database the platform names now.
 * @param options.key The mounted key at the time of the backup; null = the present one.
 * @param options.replace Whether a vault that is there may be lost.
 * @returns Entries of the vault.
 * @throws {RunFailure} `invalid`, `dependency`
 */
export async function restoreVault(options: {
  readonly vault: PlanVault;
  readonly workspace: string;
  /** Bytes of the backup; a stream is closed in any case. */
  readonly from: AsyncIterable<Uint8Array>;
  readonly key: Buffer | null;
  readonly replace: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly advance: (entries: number) => void;
}): Promise<number> {
  const { vault, workspace, from, replace, at } = options;
  const tables = vaultTables(vault, workspace);
  try {
    const present = loadVaultKey(vault.key, workspace, true);
    const key = options.key ?? present;
    if (!replace && !(await isEmpty(tables))) {
      throw new RunFailure(
        'invalid',
        'there is a vault already, and what it gave since the backup would be lost: --replace puts the backup in its place',
      );
    }
    let entries = 0;
    await tables.replaceRecords(async function* () {
      const records = decode(from, key);
      for await (const batch of key.equals(present) ? records : underKey(records, key, present, at)) {
        yield batch;
        entries += batch.length;
        options.advance(batch.length);
      }
    });
    await openKeyring(tables, present);
    return entries;
  } finally {
    if (from instanceof Readable) from.destroy();
    tables.close();
  }
}
