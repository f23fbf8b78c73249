import { type Checkpoint, type Dialect, type Reject, scanDelimited } from '../../formats/delimited/index.ts';
import type { ObjectStore } from '../../ports/index.ts';

/** A record that is wanted back: a rejected line, or an accepted record by its number (from 0). */
export type Wanted = { readonly ordinal: number | null; readonly reject: Reject | null };

export type RecordBytes = {
  /** Position among the wanted. */
  readonly index: number;
  readonly raw: Uint8Array;
  readonly position: { readonly row: number | null; readonly byteOffset: number; readonly line: number };
};

const trimLineEnd = (bytes: Uint8Array): Uint8Array => {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end -= 1;
  return bytes.subarray(0, end);
};

/** Bytes between two checkpoints, read once for all wanted records in it. */
async function* recordsBehind(
  store: ObjectStore,
  key: string,
  checkpoint: Checkpoint,
  endOffset: number,
  ordinals: ReadonlyMap<number, number>,
  dialect: Dialect,
  columns: number,
): AsyncGenerator<RecordBytes> {
  const found: RecordBytes[] = [];
  let ordinal = checkpoint.record;
  const bytes = await store.getRange(key, checkpoint.byteOffset, endOffset - checkpoint.byteOffset);
  await scanDelimited(
    (async function* () {
      yield bytes;
    })(),
    {
      dialect,
      columns,
      hasHeader: false,
      maxRejects: Number.POSITIVE_INFINITY,
      onRecord: (record, place) => {
        const index = ordinals.get(ordinal);
        if (index !== undefined) {
          found.push({
            index,
            raw: Buffer.from(trimLineEnd(record)),
            position: {
              row: ordinal + 1,
              byteOffset: checkpoint.byteOffset + place.byteOffset,
              line: checkpoint.line + place.line - 1,
            },
          });
        }
        ordinal += 1;
      },
    },
  );
  yield* found;
}

/** Fetches rejected lines and rows that break the contract from the file, with their exact places. */
export async function* recordBytes(
  store: ObjectStore,
  key: string,
  wanted: readonly Wanted[],
  dialect: Dialect,
  checkpoints: readonly Checkpoint[],
  columns: number,
): AsyncGenerator<RecordBytes> {
  const byCheckpoint = new Map<number, Map<number, number>>();
  for (const [index, { ordinal, reject }] of wanted.entries()) {
    if (reject) {
      const raw = await store.getRange(key, reject.byteOffset, reject.sizeBytes);
      yield {
        index,
        raw: trimLineEnd(raw),
        position: { row: null, byteOffset: reject.byteOffset, line: reject.line },
      };
    } else if (ordinal !== null) {
      const at = checkpoints.findLastIndex((one) => one.record <= ordinal);
      const group = byCheckpoint.get(at) ?? new Map<number, number>();
      byCheckpoint.set(at, group.set(ordinal, index));
    }
  }
  const end = (await store.head(key))?.sizeBytes ?? 0;
  for (const [at, ordinals] of byCheckpoint) {
    const checkpoint = checkpoints[at];
    if (!checkpoint) continue;
    yield* recordsBehind(
      store,
      key,
      checkpoint,
      checkpoints[at + 1]?.byteOffset ?? end,
      ordinals,
      dialect,
      columns,
    );
  }
}
