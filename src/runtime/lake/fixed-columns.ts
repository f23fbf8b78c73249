import { type FileHandle, open, rm } from 'node:fs/promises';
import {
  fieldType,
  fixedOf,
  footerLength,
  parquetTailBytes,
  withFixedLengths,
} from '../../formats/iceberg/index.ts';
import type { Engine } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import type { WriteTarget } from './lake.ts';
import { identifier, literal } from './sql.ts';

/** Bytes that are copied at once. */
const copiedBytes = 8 * 1024 * 1024;

/** Bytes of each value of columns that have a fixed length, by their names. */
export function fixedLengths({ columns }: WriteTarget): ReadonlyMap<string, number> {
  return new Map(
    columns.flatMap(({ name, type }) => {
      const of = fieldType(type);
      const length = typeof of === 'string' ? fixedOf(of) : null;
      return length === null ? [] : [[name, length] as const];
    }),
  );
}

async function readAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, start);
  if (bytesRead < length) throw new Error('an engine wrote no whole Parquet file');
  return bytes;
}

/**
 * Writes a Parquet file of DuckDB's, which knows only values of any length, with the values of some columns as Iceberg
 * asks for them, beside it; that one goes in any case.
 * @returns Path and size of the new file. It has another name: engines keep what they know of a file.
 * @throws {RunFailure} `invalid`, where a value has another length than its column.
 */
export async function withFixedColumns(
  engine: Engine,
  path: string,
  lengths: ReadonlyMap<string, number>,
  signal: AbortSignal | undefined,
): Promise<{ readonly path: string; readonly sizeBytes: number }> {
  const made = path.replace(/\.parquet$/, '-fixed.parquet');
  const valuesOf = async (column: string, firstRow: number, rows: number) => {
    const found = await engine.query(
      `SELECT ${identifier(column)} AS "value" FROM read_parquet(${literal(path)}, file_row_number = true)
       WHERE file_row_number >= ${firstRow} AND file_row_number < ${firstRow + rows} ORDER BY file_row_number`,
      signal === undefined ? {} : { signal },
    );
    const length = lengths.get(column);
    return found.map(({ value }) => {
      if (!(value instanceof Uint8Array)) return null;
      if (value.length === length) return value;
      throw new RunFailure(
        'invalid',
        `column ${column} has a value of ${value.length} bytes, and all of its have ${length}: write it anew with the engine that made it`,
      );
    });
  };
  const from = await open(path, 'r');
  try {
    const to = await open(made, 'wx', 0o600);
    try {
      const { size } = await from.stat();
      const length = footerLength(await readAt(from, size - parquetTailBytes, parquetTailBytes));
      if (!length.ok) throw new Error('an engine wrote no Parquet file');
      const footer = await readAt(from, size - parquetTailBytes - length.value, length.value);
      let sizeBytes = 0;
      for await (const part of withFixedLengths(footer, lengths, valuesOf)) {
        if (part instanceof Uint8Array) await to.write(part);
        else {
          for (let done = 0; done < part.length; done += copiedBytes)
            await to.write(await readAt(from, part.start + done, Math.min(copiedBytes, part.length - done)));
        }
        sizeBytes += part.length;
      }
      return { path: made, sizeBytes };
    } catch (error) {
      await rm(made, { force: true });
      throw error;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
    await rm(path);
  }
}
