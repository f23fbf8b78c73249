import { createHash } from 'node:crypto';
import type { Engine } from '../../ports/index.ts';
import { identifier, literal } from '../lake/sql.ts';

/** Shorter values are met by chance. */
const minimumLength = 6;
const pageName = 'known page';
const knownTable = identifier('known values');

/**
 * How a value is known: 64 bits of a hash of it, without case and surrounding blanks. The values themselves are never
 * kept; two that fall together are as rare as one in 10^9 over a billion comparisons.
 */
export const knownHash = (value: string): string => `md5_number_lower(lower(trim(${value})))`;

/** Values that wait outside of the engine: a statement for each small file would cost more than the file. */
const waitingValues = 20_000;

/** The identifying values that a worker meets. */
export type KnownValues = {
  /** Remembers values that a connector met outside of rows. */
  remember(values: readonly string[]): Promise<void>;
  /** Writes what was remembered to a file on this machine, for the scan before the commit. */
  write(path: string, signal: AbortSignal): Promise<void>;
};

/** Makes a worker's engine ready to remember. */
export async function openKnownValues(engine: Engine): Promise<KnownValues> {
  await engine.run(`CREATE TEMP TABLE ${knownTable} (h UBIGINT)`);
  const waiting = new Set<bigint>();
  const load = async (): Promise<void> => {
    if (waiting.size === 0) return;
    await engine.load(pageName, [{ name: 'h', type: 'UBIGINT' }], { h: [...waiting] }, waiting.size);
    await engine.run(`INSERT INTO ${knownTable} SELECT h FROM ${identifier(pageName)}`);
    await engine.run(`DROP TABLE ${identifier(pageName)}`);
    waiting.clear();
  };
  return {
    remember: async (values) => {
      for (const value of values) {
        const plain = value.trim().toLowerCase();
        // Equal to `knownHash`: the last eight bytes, little endian.
        if (plain.length >= minimumLength)
          waiting.add(createHash('md5').update(plain).digest().readBigUInt64LE(8));
      }
      if (waiting.size >= waitingValues) await load();
    },
    write: async (path, signal) => {
      await load();
      await engine.run(`COPY (SELECT DISTINCT h FROM ${knownTable}) TO ${literal(path)} (FORMAT parquet)`, {
        signal,
      });
    },
  };
}

/** Remembers the values of a column that the door drops or replaces. */
export async function rememberColumn(
  engine: Engine,
  relation: string,
  column: string,
  signal: AbortSignal,
): Promise<void> {
  // Hashing is dear: distinct values first.
  const values = `SELECT DISTINCT CAST(${identifier(column)} AS VARCHAR) AS v FROM ${relation}`;
  await engine.run(
    `INSERT INTO ${knownTable} SELECT ${knownHash('v')} FROM (${values}) WHERE length(trim(v)) >= ${minimumLength}`,
    { signal },
  );
}
