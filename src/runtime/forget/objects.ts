import { createHash } from 'node:crypto';
import { readObject } from '../run/json-object.ts';
import type { Context } from './work.ts';

/** An object that told of others too, as it is now; `sha256` null = no line of it was left, and it is gone. */
export type RewrittenObject = {
  readonly key: string;
  readonly sha256: string | null;
  readonly sizeBytes: number;
};

/** Formats with a record on each line: a line can leave, and the rest still means what it meant. */
const lineFormats = /\.(tsv|csv|ndjson|jsonl)$/i;

/**
 * Takes the lines that bear one of these names out of a de-identified object. One that has no lines can't tell of them
 * and of others: all of it goes.
 */
export async function withoutLines(
  { stores }: Context,
  key: string,
  names: readonly string[],
): Promise<RewrittenObject | null> {
  const bytes = await readObject(stores.refined, key);
  if (bytes === null) return null;
  if (!lineFormats.test(key)) return { key, sha256: null, sizeBytes: 0 };
  const text = bytes.toString('utf8');
  const lines = text.split('\n');
  const kept = lines.filter((line) => !names.some((name) => line.includes(name)));
  const now = Buffer.from(kept.join('\n'));
  if (kept.length < lines.length) await stores.refined.put(key, now);
  return { key, sha256: createHash('sha256').update(now).digest('hex'), sizeBytes: now.length };
}
