import type { Plan, StoreName } from '../../plan/index.ts';
import type { Engine, ObjectStore, Vault } from '../../ports/index.ts';
import type { Lake } from '../lake/lake.ts';
import { literal } from '../lake/sql.ts';
import { landingOf } from '../run/landing.ts';
import { parseFileIdentity } from '../stages/ingest/file-identity.ts';
import { rawKey } from './raw-store.ts';
import { bronzeRelation, type QuarantineRecord } from './records.ts';

/** Where raw bytes are, and the name that their object had in the landing. */
export type Raw = { readonly store: ObjectStore; readonly key: string; readonly name: string };

type Place = {
  readonly plan: Plan;
  readonly workspace: string;
  readonly stores: Readonly<Record<StoreName, ObjectStore>>;
  readonly lake: Lake;
  readonly engine: Engine;
  readonly vault: Vault;
};

/** The file's name in its landing, which only the vault knows. */
async function nameOfFile(vault: Vault, fileId: string): Promise<string | null> {
  const sealed = await vault.reveal(fileId);
  return sealed?.system === 'file' ? (parseFileIdentity(sealed.value)?.key ?? null) : null;
}

async function rawObject(
  { plan, stores, workspace, vault }: Place,
  source: string,
  fileId: string,
  raw: string | null,
): Promise<Raw | null> {
  const name = await nameOfFile(vault, fileId);
  if (name === null) return null;
  if (raw === null) {
    // `quarantine: reference`: the landing itself.
    const from = plan.sources.find((one) => one.name === source);
    return from ? { store: landingOf(from, stores, workspace).store, key: name, name } : null;
  }
  const sealed = await vault.reveal(raw);
  if (sealed?.system !== 'raw') return null;
  return { store: stores.quarantine, key: rawKey(plan, sealed.value), name };
}

/** What a record refers to: the bytes of the record itself, or the files of its unit that were refused whole. */
export async function rawOf(place: Place, record: QuarantineRecord): Promise<readonly Raw[]> {
  const isPart = record.byteOffset !== null;
  if (isPart) {
    const raw = record.raw === null ? null : await rawObject(place, record.source, record.fileId, record.raw);
    return raw ? [raw] : [];
  }
  const files = await bronzeRelation(place.lake, place.plan, 'files');
  if (files === null) return [];
  const isUnit = record.scope !== 'file';
  const rows = await place.engine.query(
    `SELECT DISTINCT file_id, raw FROM ${files} WHERE fate = 'quarantined' AND run_id = ${literal(record.runId)} AND ` +
      `${isUnit ? `unit_id = ${literal(record.unitId)}` : `file_id = ${literal(record.fileId)}`} ORDER BY file_id`,
  );
  const raws: Raw[] = [];
  for (const row of rows) {
    const raw = await rawObject(
      place,
      record.source,
      String(row.file_id),
      row.raw === null ? null : String(row.raw),
    );
    if (raw && (await raw.store.head(raw.key))) raws.push(raw);
  }
  return raws;
}
