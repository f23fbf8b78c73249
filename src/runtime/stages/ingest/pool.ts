import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Survey } from '../../../ports/index.ts';
import { RunFailure } from '../../failure.ts';
import type { DataFile } from '../../lake/lake.ts';
import type { RunContext } from '../../run/context.ts';
import type { PlannedUnit } from '../../run/worklist.ts';
import type { DeidentifiedCounts } from '../../write-set.ts';
import { addCounts, noCounts } from './accumulation.ts';
import type { ListedUnit } from './listing.ts';
import type { ProcessingData } from './protocol.ts';
import { type Answer, startThread, type Thread } from './thread.ts';
import type { UnitReport } from './unit-report.ts';

/** What a survey found; `broken`: the unit can't even be read. */
export type Surveyed =
  | { readonly kind: 'surveyed'; readonly survey: Survey | null }
  | { readonly kind: 'changed' }
  | { readonly kind: 'broken' };

export type Processed = {
  readonly tables: Readonly<Record<string, readonly DataFile[]>>;
  readonly reports: readonly UnitReport[];
  /** What the door did. */
  readonly counts: DeidentifiedCounts;
  /** Files with the hashes of identifying values that workers met. */
  readonly knownValues: readonly string[];
};

/** Worker threads, each with its own engine, vault, stores and lake; they take units one by one. */
export type Pool = {
  survey(units: readonly ListedUnit[]): Promise<readonly Surveyed[]>;
  process(units: readonly PlannedUnit[], processing: Omit<ProcessingData, 'knownValues'>): Promise<Processed>;
  close(): Promise<void>;
};

/** A worker's work is written to files after so much, so that its end costs no more. */
const unitsPerFlush = 2_000;
const bytesPerFlush = 4 * 1024 ** 3;

type Seat = { thread: Thread; writing: string[]; current: number | null };

export function openPool(context: RunContext, count: number): Pool {
  const { plan, workspace, runId, engine, stores, log, progress, signal } = context;
  const claims = new Map<string, number>();
  const seats: Seat[] = [];
  let started = 0;

  const start = async (onAside: Parameters<typeof startThread>[1]): Promise<Thread> => {
    started += 1;
    const scratch = join(engine.scratch, `worker-${started}`);
    await mkdir(scratch, { recursive: true, mode: 0o700 });
    return startThread(
      {
        plan,
        workspace,
        runId,
        memoryMb: Math.max(128, Math.floor(engine.memoryMb / count)),
        threads: Math.max(1, Math.floor(engine.threads / count)),
        scratch,
      },
      onAside,
    );
  };
  const sit = async (seat: Seat): Promise<void> => {
    seat.thread = await start((message) => {
      switch (message.kind) {
        case 'writing':
          seat.writing.push(message.key);
          return;
        case 'progress':
          progress.advance({ units: 0, sizeBytes: message.sizeBytes });
          return;
        case 'claim': {
          const content = createHash('sha256')
            .update([...message.contentMacs].sort().join('\n'))
            .digest('hex');
          const holder = claims.get(content) ?? seat.current;
          if (holder !== null) claims.set(content, holder);
          seat.thread.tell({ kind: 'claimed', isNew: holder === seat.current });
        }
      }
    });
  };
  const openSeats = async (wanted: number): Promise<readonly Seat[]> => {
    while (seats.length < Math.min(count, wanted)) {
      const seat: Seat = { thread: null as never, writing: [], current: null };
      await sit(seat);
      seats.push(seat);
    }
    return seats;
  };
  /** A new thread in the place of one that failed. */
  const replace = async (seat: Seat): Promise<void> => {
    await seat.thread.close();
    await sit(seat);
  };
  const onAbort = (): void => {
    for (const { thread } of seats) thread.tell({ kind: 'abort' });
  };
  signal.addEventListener('abort', onAbort);

  /** All seats at once; the first failure ends the others. */
  const together = async (work: (seat: Seat) => Promise<void>, wanted: number): Promise<void> => {
    const working = (await openSeats(wanted)).map(async (seat) => {
      try {
        await work(seat);
      } catch (error) {
        onAbort();
        throw error;
      }
    });
    const results = await Promise.allSettled(working);
    signal.throwIfAborted();
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  };

  const logBroken = (answer: Extract<Answer, { kind: 'broken' }>, unitId: string): void => {
    log.warn({ unit: unitId, error: answer.errorName, stack: answer.stack }, 'a worker failed on a unit');
  };

  return {
    survey: async (units) => {
      const surveyed: Surveyed[] = units.map(() => ({ kind: 'surveyed', survey: null }));
      let next = 0;
      await together(async (seat) => {
        for (let index = next++; index < units.length; index = next++) {
          const unit = units[index];
          if (!unit) return;
          const { source, fileIds: _fileIds, replay, ...plain } = unit;
          const message = { kind: 'survey', index, unit: plain, source: source.name, replay } as const;
          let answer = await seat.thread.ask(message);
          signal.throwIfAborted();
          if (answer.kind === 'broken') {
            await replace(seat);
            answer = await seat.thread.ask(message);
            if (answer.kind === 'broken') {
              logBroken(answer, 'survey');
              await replace(seat);
            }
          }
          if (answer.kind === 'broken') surveyed[index] = { kind: 'broken' };
          else if (answer.kind === 'surveyed') {
            surveyed[index] = answer.changed
              ? { kind: 'changed' }
              : { kind: 'surveyed', survey: answer.survey };
          }
        }
      }, units.length);
      return surveyed;
    },

    process: async (units, processing) => {
      const queue = units.map((_, index) => index);
      /** Units that a worker failed on: tried once more with nothing else at stake, then refused. */
      const alone: number[] = [];
      const attempts = new Map<number, number>();
      const tables: Record<string, DataFile[]> = {};
      const reports: UnitReport[] = [];
      const knownValues = new Set<string>();
      let counts = noCounts;
      let begun = 0;

      const messageFor = (index: number): PlannedUnit => {
        const unit = units[index] as PlannedUnit;
        if ((attempts.get(index) ?? 0) < 2) return unit;
        const message =
          'reading it failed twice, the second time by itself; a fault of lakespec or a hostile file';
        return { ...unit, refused: { rule: 'ingest.failed', message } };
      };
      /** Begins on a new thread; resolves to the file that it will write what it met to. */
      const begin = async (seat: Seat): Promise<string> => {
        begun += 1;
        const file = join(engine.scratch, `known-values-${begun}.parquet`);
        const answer = await seat.thread.ask({
          kind: 'begin',
          processing: { ...processing, knownValues: file },
        });
        if (answer.kind !== 'ready') throw new Error(`a worker could not begin: ${describe(answer)}`);
        return file;
      };

      await together(async (seat) => {
        let unflushed: { readonly index: number; readonly report: UnitReport }[] = [];
        let unflushedBytes = 0;
        let file = '';
        const suspect = (index: number): void => {
          const tried = (attempts.get(index) ?? 0) + 1;
          if (tried > 2) throw new Error('a unit could not even be quarantined');
          attempts.set(index, tried);
          alone.push(index);
        };
        const restart = async (answer: Answer): Promise<void> => {
          signal.throwIfAborted();
          if (answer.kind === 'broken' && answer.errorName === 'ENOSPC')
            throw new RunFailure('dependency', 'the disk is full');
          if (answer.kind === 'broken') {
            const unit = seat.current === null ? undefined : units[seat.current];
            logBroken(answer, unit?.unitId ?? 'several');
          }
          // What the worker was writing belongs to nothing now.
          if (seat.current !== null) for (const key of seat.writing) await stores.refined.remove(key);
          unflushed = [];
          unflushedBytes = 0;
          seat.current = null;
          await replace(seat);
          file = await begin(seat);
        };
        const flush = async (): Promise<void> => {
          if (unflushed.length === 0) return;
          const answer = await seat.thread.ask({ kind: 'flush' });
          if (answer.kind !== 'flushed') {
            for (const { index } of unflushed) suspect(index);
            await restart(answer);
            return;
          }
          for (const [table, files] of Object.entries(answer.flushed.tables))
            tables[table] = [...(tables[table] ?? []), ...files];
          counts = addCounts(counts, answer.flushed.counts);
          knownValues.add(file);
          reports.push(...unflushed.map(({ report }) => report));
          unflushed = [];
          unflushedBytes = 0;
        };
        const take = async (index: number): Promise<void> => {
          const unit = messageFor(index);
          seat.current = index;
          seat.writing = [];
          const answer = await seat.thread.ask({ kind: 'unit', index, unit });
          if (answer.kind !== 'done') {
            queue.unshift(...unflushed.map((one) => one.index));
            suspect(index);
            await restart(answer);
            return;
          }
          seat.current = null;
          unflushed.push({ index, report: answer.report });
          unflushedBytes += answer.report.sizeBytes;
          progress.advance({ units: 1, sizeBytes: 0 });
          if (unflushed.length >= unitsPerFlush || unflushedBytes >= bytesPerFlush) await flush();
        };

        file = await begin(seat);
        for (;;) {
          signal.throwIfAborted();
          const index = queue.shift();
          if (index !== undefined) {
            await take(index);
            continue;
          }
          await flush();
          const suspected = alone.shift();
          if (suspected !== undefined) {
            await take(suspected);
            await flush();
          } else if (queue.length === 0) return;
        }
      }, units.length);
      return { tables, reports, counts, knownValues: [...knownValues] };
    },

    close: async () => {
      signal.removeEventListener('abort', onAbort);
      await Promise.all(seats.map(({ thread }) => thread.close()));
    },
  };
}

function describe(answer: Answer): string {
  return answer.kind === 'broken' ? answer.errorName : answer.kind;
}
