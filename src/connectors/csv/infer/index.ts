import { open } from 'node:fs/promises';
import type { Draft, Engine } from '../../../ports/index.ts';
import { text } from '../sql.ts';
import { columnFacts } from './column-facts.ts';
import { type ColumnDraft, draftColumn, draftYaml } from './draft.ts';
import { guessWritten } from './written.ts';

/** So much of a file tells how it is written, in bytes. */
const beginning = 1024 * 1024;

async function readBeginning(
  path: string,
): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(beginning);
    const { bytesRead } = await file.read(buffer, 0, beginning, 0);
    return { bytes: buffer.subarray(0, bytesRead), isWhole: bytesRead < beginning };
  } finally {
    await file.close();
  }
}

/**
 * A contract drafted from a delimited file: how it is written, types, keys, codes, and what likely identifies people.
 * @param maxRows so many rows are read, from the beginning
 * @returns null where the file is no delimited text
 */
export async function inferContract(
  path: string,
  table: string,
  engine: Engine,
  maxRows: number,
): Promise<Draft | null> {
  const { bytes, isWhole } = await readBeginning(path);
  const written = guessWritten(bytes, isWhole);
  if (written === null) return null;
  const names = written.header ?? Array.from({ length: written.columnCount }, (_, index) => `c${index + 1}`);
  const columns = names.map((name) => `${text(name)}: 'VARCHAR'`).join(', ');
  const options = [
    `delim = ${text(written.delimiter)}`,
    `header = ${written.header !== null}`,
    `quote = '"'`,
    `escape = '"'`,
    `columns = {${columns}}`,
    `encoding = ${text(written.encoding)}`,
    // Rows that can't be read go to quarantine later; a draft needs the others.
    'ignore_errors = true',
    'null_padding = true',
    'auto_detect = false',
  ];
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE inferred AS SELECT * FROM read_csv(${text(path)}, ${options.join(', ')}) LIMIT ${maxRows}`,
  );
  const drafts: ColumnDraft[] = [];
  for (const name of names) drafts.push(draftColumn(name, await columnFacts(engine, 'inferred', name)));
  await engine.run('DROP TABLE inferred');
  return {
    yaml: draftYaml(written, table, drafts),
    rows: drafts[0]?.facts.rows ?? 0,
    columns: drafts.map(({ name, identifies, why }) => ({ name, identifies: identifies ?? null, why })),
  };
}
