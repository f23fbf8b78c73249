import type { Pool, PoolClient } from 'pg';
import { RunFailure } from './failure.ts';
import { openPatience } from './patience.ts';

/** Connections of a process; a run asks for little at once. */
const connections = 4;
const connectTimeoutMs = 10_000;
/** A transaction waits at most so long for the locks of another's. */
const statementTimeoutMs = 60_000;

/** Tables that a database has or gets. */
export type OwnTables = {
  /** What the database is to lakespec, for messages: `the catalog's`. */
  readonly whose: string;
  readonly names: readonly string[];
  /** Makes them, where they are missing. */
  readonly ddl: string;
  /** Held while they are made: two that make one at once fail in the system's own catalog. Any number that is ours. */
  readonly lock: number;
};

/** PostgreSQL's code of an error. */
export const codeOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;

/** Two transactions that wait for each other, or can't be put in an order: one of them has lost. */
export const lostRace: ReadonlySet<string> = new Set(['40001', '40P01']);

/** A server that restarts, or that another takes the place of, is waited for so long. */
const defaultPatienceMs = 30_000;

/** Classes of codes: 08 connection, 53 no room or no connections left, 57P shut down or starting up. */
const awayCodes = /^(08...|53300|57P0[123])$/;
const awayErrors: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);
/** Of the driver, which gives these no code. */
const awayMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether a server can't be reached now, and may be soon. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined
    ? error instanceof Error && awayMessages.test(error.message)
    : awayErrors.has(code) || awayCodes.test(code);
}

/** Login, database, rights: what no repeat mends (PostgreSQL, appendix A: classes 28 and 3D, 42501). */
const refusals = /^(28...|3D000|42501)$/;

/**
 * A server's failure as the run's. Of what it says the code alone is told: its messages may quote the connection URL's user,
 * and values.
 */
function failureOf(error: unknown, what: string): RunFailure {
  if (error instanceof RunFailure) return error;
  const code = codeOf(error) ?? 'no connection';
  if (refusals.test(code)) {
    return new RunFailure(
      'invalid',
      `${what} refuses the login (${code}): set user, password and database of its URL right, and the rights of the user`,
    );
  }
  return isAway(error)
    ? new RunFailure('dependency', `${what} can't be reached (${code}): run again when it is back`)
    : new RunFailure('dependency', `${what} can't be used (${code})`);
}

/** Host and port of a URL, for messages. */
function placeOf(url: string): string {
  try {
    const { hostname, port } = new URL(url);
    return ` at ${hostname}:${port || '5432'}`;
  } catch {
    return '';
  }
}

/** What can't be repeated, as within a transaction. @throws {RunFailure} as `LazyPool.using` */
export async function orDependency<T>({ whose }: OwnTables, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failureOf(error, `${whose} PostgreSQL`);
  }
}

/** A pool that is opened when it is first asked for. */
export type LazyPool = {
  /**
   * Work on it, which is repeated where the server is away: so it must come to the same when it is done twice.
   * @throws {RunFailure} `dependency`; `invalid`, where the server refuses the login.
   */
  using<T>(work: (pool: Pool) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/**
 * @param url `postgresql://user:password@host:port/database`; `sslmode` and its like say how TLS is used.
 * @param patienceMs How long the server may be away; default: half a minute.
 */
export function lazyPool(url: string, tables: OwnTables, patienceMs = defaultPatienceMs): LazyPool {
  let opened: Promise<Pool> | null = null;
  const open = () => {
    opened ??= connect(url, tables, Math.min(connectTimeoutMs, patienceMs)).catch((error: unknown) => {
      // The next call may have more luck.
      opened = null;
      throw error;
    });
    return opened;
  };
  const what = `${tables.whose} PostgreSQL${placeOf(url)}`;
  return {
    using: async (work) => {
      const patience = openPatience(patienceMs);
      for (;;) {
        try {
          return await work(await open());
        } catch (error) {
          if (!isAway(error) || !(await patience.pause())) throw failureOf(error, what);
        }
      }
    },
    close: async () => {
      const pool = await opened?.catch(() => null);
      opened = null;
      await pool?.end();
    },
  };
}

/** Only a run that has such a database waits for the driver to load. */
async function connect(url: string, tables: OwnTables, connectionTimeoutMillis: number): Promise<Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis,
    statement_timeout: statementTimeoutMs,
    application_name: 'lakespec',
    // An idle connection must not keep a process alive that has done its work.
    allowExitOnIdle: true,
  });
  // A connection that breaks while nobody uses it is made anew by the pool.
  pool.on('error', () => undefined);
  // One that breaks between two statements of a transaction tells the next of them; without a listener it ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await makeTables(pool, tables);
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Makes what is missing; a user who may not make tables needs none of that right where they are there. */
async function makeTables(pool: Pool, { names, ddl, lock }: OwnTables): Promise<void> {
  const { rows } = await pool.query<{ there: boolean }>(
    'SELECT bool_and(to_regclass(name) IS NOT NULL) AS there FROM unnest($1::text[]) AS t(name)',
    [names],
  );
  if (rows[0]?.there) return;
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    await client.query(ddl);
    return true;
  });
}

/** Commits unless the work says false or fails, which takes all back. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    // Each statement sees what others have committed until then: an update waits for its row, and looks again.
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    const done = await work(client);
    await client.query(done === false ? 'ROLLBACK' : 'COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
