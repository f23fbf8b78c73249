import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Output that is whole, so that it can be handed on: whether its source was good is known at its end only. */
export type Spool = {
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly body: () => Readable | Uint8Array;
  /** Removes what it keeps on disk. */
  readonly discard: () => Promise<void>;
};

/** Longer output goes to the scratch folder. */
const memoryBytes = 4 * 2 ** 20;

/** Names in the scratch folder; a worker has one dataset at a time in it. */
let serial = 0;

/** Collects what a generator yields; its return value says whether that is worth anything. */
export async function spool<Result>(
  source: AsyncGenerator<Uint8Array, Result>,
  scratch: string,
): Promise<{ readonly result: Result; readonly spool: Spool }> {
  const hash = createHash('sha256');
  let held: Uint8Array[] = [];
  let sizeBytes = 0;
  let path: string | null = null;
  let file: WriteStream | null = null;
  const discard = async (): Promise<void> => {
    if (path !== null) await rm(path, { force: true });
  };
  try {
    for (;;) {
      const step = await source.next();
      if (step.done) {
        if (file) {
          file.end();
          await once(file, 'close');
        }
        const bytes = path === null ? Buffer.concat(held) : null;
        const written = path;
        return {
          result: step.value,
          spool: {
            sizeBytes,
            sha256: hash.digest('hex'),
            body: () => bytes ?? createReadStream(written ?? ''),
            discard,
          },
        };
      }
      const chunk = step.value;
      hash.update(chunk);
      sizeBytes += chunk.length;
      if (!file && sizeBytes > memoryBytes) {
        serial += 1;
        path = join(scratch, `bids-${serial}`);
        file = createWriteStream(path, { mode: 0o600 });
        for (const part of held) file.write(part);
        held = [];
      }
      if (!file) held.push(new Uint8Array(chunk));
      else if (!file.write(chunk)) await once(file, 'drain');
    }
  } catch (error) {
    file?.destroy();
    await discard();
    throw error;
  }
}
