import { Buffer } from 'node:buffer';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Engine, EngineRow } from '../../ports/index.ts';
import { identifier, literal } from '../lake/sql.ts';
import { type Blob, wholeBytes } from './decode.ts';
import {
  budgetOf,
  type Find,
  type Stream,
  searchBlobs,
  searchBytes,
  searchPlain,
  searchStream,
} from './search-stream.ts';
import { spellingAutomaton } from './spelling-automaton.ts';
import type { Token } from './token.ts';

export type { Find } from './search-stream.ts';

/** @throws {NotScanned} from its functions: what can't be looked through may hold anything. */
export type Scan = {
  /** Finds in all files below a folder, in whatever they are packed; places are relative to the root. */
  folder(root: string, below?: string): Promise<readonly Find[]>;
  file(root: string, path: string): Promise<readonly Find[]>;
  /** Finds in bytes that stand in no file, such as a log. */
  bytes(blob: Blob): Promise<readonly Find[]>;
  /** Finds in a file, under another name. */
  named(place: string, path: string): Promise<readonly Find[]>;
};

const lines = (rows: readonly EngineRow[]): Buffer =>
  Buffer.from(rows.flatMap((row) => Object.values(row).map(String)).join('\n'));

/** All that the footer of a Parquet file says of its values. */
async function footerOf(engine: Engine, place: string, file: string): Promise<readonly Blob[]> {
  const statistics = await engine.query(
    `SELECT path_in_schema, stats_min, stats_max, stats_min_value, stats_max_value FROM parquet_metadata(${file})`,
  );
  const properties = await engine.query(
    `SELECT CAST(key AS VARCHAR) AS k, CAST(value AS VARCHAR) AS v FROM parquet_kv_metadata(${file})`,
  );
  return [
    { place: `${place} statistics`, bytes: lines(statistics) },
    { place: `${place} footer`, bytes: lines(properties) },
  ];
}

async function columnsOf(engine: Engine, file: string): Promise<readonly string[]> {
  const described = await engine.query(`DESCRIBE SELECT * FROM read_parquet(${file})`);
  return described.map((row) => String(row.column_name));
}

/** A column of more values is written to a file: each value may be longer as text than it is in the file. */
const wholeValues = 4_000_000;

/** Whether all values of a Parquet file fit into memory as text. */
async function unpacksWhole(engine: Engine, file: string): Promise<boolean> {
  const [sizes] = await engine.query(
    `SELECT sum(total_uncompressed_size) AS bytes, sum(num_values) AS "values" FROM parquet_metadata(${file})`,
  );
  return Number(sizes?.bytes ?? 0) <= 4 * wholeBytes && Number(sizes?.values ?? 0) <= wholeValues;
}

/** Every distinct value of a Parquet file as text. */
async function parquetValues(engine: Engine, place: string, file: string): Promise<readonly Blob[]> {
  const names = await columnsOf(engine, file);
  const columns = names.map(
    (name, index) => `string_agg(DISTINCT CAST(${identifier(name)} AS VARCHAR), chr(10)) AS c${index}`,
  );
  const [values] = await engine.query(`SELECT ${columns.join(', ')} FROM read_parquet(${file})`);
  return names.map((name, index) => ({
    place: `${place} column ${name}`,
    bytes: Buffer.from(String(values?.[`c${index}`] ?? '')),
  }));
}

/** The same of a file whose values don't fit into memory: by way of a file for each column. */
async function* largeParquetValues(
  engine: Engine,
  place: string,
  file: string,
  scratch: string,
): AsyncIterable<Stream> {
  for (const name of await columnsOf(engine, file)) {
    const folder = await mkdtemp(join(scratch, 'column-'));
    try {
      const path = join(folder, 'values.csv');
      await engine.run(
        `COPY (SELECT DISTINCT CAST(${identifier(name)} AS VARCHAR) FROM read_parquet(${file}))
         TO ${literal(path)} (FORMAT csv, HEADER false)`,
      );
      yield { place: `${place} column ${name}`, open: (start) => createReadStream(path, { start }) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Every value of every table of a SQLite database. */
async function* databaseTexts(path: string): AsyncIterable<Uint8Array> {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    for (const { name, sql } of database
      .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
      .all()) {
      yield Buffer.from(`${String(sql)}\n`);
      for (const row of database.prepare(`SELECT * FROM ${identifier(String(name))}`).iterate())
        yield Buffer.from(
          `${Object.values(row)
            .map((value) => (value instanceof Uint8Array ? '' : String(value)))
            .join('\n')}\n`,
        );
    }
  } finally {
    database.close();
  }
}

/**
 * A scan for tokens: each file is decoded, and each part searched in every encoding. What is larger than memory is read
 * as a stream.
 * @param scratch A private folder for values of large Parquet files.
 */
export function openScan(tokens: readonly Token[], engine: Engine, scratch: string): Scan {
  const automaton = spellingAutomaton(tokens);
  const search = (blobs: readonly Blob[]) => searchBlobs(automaton, blobs);

  /** What a file holds, and its name: that may tell somebody too. */
  const named = async (place: string, path: string): Promise<readonly Find[]> => {
    const { size } = statSync(path);
    const isWhole = size <= wholeBytes;
    const finds = [...search([{ place: `${place} path`, bytes: Buffer.from(place) }])];
    const stream: Stream = { place, open: (start) => createReadStream(path, { start }) };
    const bytes = isWhole ? readFileSync(path) : null;
    finds.push(
      ...(bytes === null
        ? await searchStream(automaton, stream, budgetOf(size))
        : await searchBytes(automaton, { place, bytes })),
    );
    const head = bytes?.subarray(0, 16) ?? (await headOf(path));
    if (head.toString('latin1', 0, 4) === 'PAR1') {
      const file = literal(path);
      if (isWhole && (await unpacksWhole(engine, file)))
        finds.push(...search(await parquetValues(engine, place, file)));
      else
        for await (const column of largeParquetValues(engine, place, file, scratch))
          finds.push(...(await searchPlain(automaton, column.place, await column.open(0))));
      finds.push(...search(await footerOf(engine, place, file)));
    }
    if (head.toString('latin1', 0, 15) === 'SQLite format 3')
      finds.push(...(await searchPlain(automaton, `${place} rows`, databaseTexts(path))));
    return finds;
  };

  const file = (root: string, path: string) => named(relative(root, path), path);
  return {
    named,
    file,
    folder: async (root, below = '.') => {
      const finds: Find[] = [];
      const entries = readdirSync(join(root, below), { recursive: true, withFileTypes: true });
      for (const entry of entries) {
        const path = join(entry.parentPath, entry.name);
        const place = relative(root, path);
        if (entry.isFile()) finds.push(...(await file(root, path)));
        else finds.push(...search([{ place: `${place} path`, bytes: Buffer.from(place) }]));
      }
      return finds;
    },
    bytes: (blob) => searchBytes(automaton, blob),
  };
}

async function headOf(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: 15 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Names of the tokens that were found, sorted. */
export const namesOf = (finds: readonly Find[]): readonly string[] =>
  [...new Set(finds.map(({ token }) => token.name))].sort();
