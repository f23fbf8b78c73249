import { mkdir } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Engine } from '../../../ports/index.ts';
import { RunFailure } from '../../failure.ts';
import { EngineError } from './engine-error.ts';
import { httpfs } from './httpfs.ts';
import { loadTable } from './load.ts';
import { engineValue } from './value.ts';

export type DuckdbOptions = {
  /** Upper limit in MiB; beyond it DuckDB spills to `scratch`. */
  readonly memoryMb: number;
  readonly threads: number;
  /** A private folder for what doesn't fit; made where it is missing. */
  readonly scratch: string;
};

type Running = { readonly signal?: AbortSignal } | undefined;

async function open(options: DuckdbOptions): Promise<{
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}> {
  await mkdir(options.scratch, { recursive: true, mode: 0o700 });
  const instance = await DuckDBInstance.create(':memory:', {
    // Without them an instance takes 80 % of the machine and all its cores.
    memory_limit: `${options.memoryMb}MiB`,
    threads: String(options.threads),
    temp_directory: options.scratch,
    // A run needs no network: what isn't linked in is not there.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    // Keys of buckets are in memory alone, and no statement shows them.
    allow_persistent_secrets: 'false',
    allow_unredacted_secrets: 'false',
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return { instance, connection };
}

/**
 * DuckDB in this process, in memory. Statements run one after the other, in the order in which they were given.
 * @throws {EngineError} from its functions, when a statement fails; {StoreFailure}, when a bucket does that it reads itself.
 */
export async function openDuckdb(options: DuckdbOptions): Promise<Engine> {
  const { instance, connection } = await open(options);
  const buckets = httpfs(connection, options.scratch);
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const inTurn = <T>(running: Running, work: () => Promise<T>): Promise<T> => {
    const signal = running?.signal;
    const turn = last.then(async () => {
      signal?.throwIfAborted();
      if (closed) throw new EngineError('Connection Error: the engine is closed');
      const onAbort = () => connection.interrupt();
      signal?.addEventListener('abort', onAbort, { once: true });
      try {
        return await work();
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof RunFailure) throw error;
        const detail = error instanceof Error ? error.message : String(error);
        throw buckets.failureOf(detail) ?? new EngineError(detail);
      } finally {
        signal?.removeEventListener('abort', onAbort);
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    run: (statement, running) =>
      inTurn(running, async () => {
        const result = await connection.run(statement);
        return result.rowsChanged;
      }),
    query: (statement, running) =>
      inTurn(running, async () => {
        const result = await connection.run(statement);
        return (await result.convertRowObjects(engineValue)) as Awaited<ReturnType<Engine['query']>>;
      }),
    validate: (statement) =>
      inTurn(undefined, async () => {
        try {
          const prepared = await connection.prepare(statement);
          prepared.destroySync();
          return null;
        } catch (error) {
          return error instanceof Error ? error.message : String(error);
        }
      }),
    load: (table, columns, values, rowCount) =>
      inTurn(undefined, () => loadTable(connection, table, columns, values, rowCount)),
    reach: (access) => inTurn(undefined, () => buckets.reach(access)),
    interrupt: () => {
      if (!closed) connection.interrupt();
    },
    close: () => {
      if (closed) return;
      closed = true;
      // Closing under a running query would wait for its end and block the event loop; an interrupt that comes
      // before the query has begun is lost, so it is repeated.
      connection.interrupt();
      const again = setInterval(() => connection.interrupt(), 50);
      void last.then(() => {
        clearInterval(again);
        connection.disconnectSync();
        instance.closeSync();
      });
    },
  };
}
