import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lineageColumns, nameOf, type Plan, type PlanColumn, type TableRef } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import { openLake } from '../lake/index.ts';
import type { LakeTable, TableChange } from '../lake/lake.ts';
import { identifier, literal } from '../lake/sql.ts';
import { inParentheses, readColumns } from '../models/table-session.ts';
import { lineage } from '../query/index.ts';
import type { RunContext } from '../run/context.ts';
import { bronzeRef, doorColumns } from '../stages/ingest/tables.ts';
import { forgetMaskedCopy, type MaskedCopy, recordMaskedCopy } from './copies.ts';
import { calendarSql, type MaskedColumn, type Masking, maskedSql } from './mask-column.ts';

export type MaskTarget =
  | { readonly kind: 'folder'; readonly path: string }
  /** `plan`: the same product on the platform that gets the copy. */
  | { readonly kind: 'platform'; readonly plan: Plan };

export type MaskedTable = { readonly table: TableRef; readonly rows: number; readonly rowsOf: number };

/** Marks what a masked copy commits; its value is the copy's id. */
const maskProperty = 'lakespec.masked';
export const folderMark = 'lakespec-mask.json';
/** Where an agreement says none. */
const defaultMinimumCell = 11;

/** Everything that follows from a seed. Dates go back by one to four years, so that no row lies in the future. */
export function maskingOf(seed: string, plan: Plan): Masking {
  const key = createHash('sha256').update(`lakespec mask|${plan.product.name}|${seed}`).digest();
  return {
    key: key.toString('hex'),
    days: -(366 + (key.readUInt32BE(0) % 1096)),
    minimumCell: plan.agreement?.minimumCellSize ?? defaultMinimumCell,
  };
}

/** The masked copy that a table is; null where it is none, or a run has written it since. */
export function copyOf(table: LakeTable): string | null {
  for (const { summary } of lineage(table)) {
    const id = summary[maskProperty];
    if (id !== undefined) return id;
    // Maintenance changes files and no rows.
    if (summary.operation !== 'replace') return null;
  }
  return null;
}

type Source = {
  readonly table: TableRef;
  readonly layer: 'bronze' | 'silver' | 'gold';
  readonly columns: readonly PlanColumn[];
  /** The column that names the person, whose share is taken. */
  readonly person: string | null;
};

/** The tables that can be masked: those of the product's sources and models, whose columns carry labels. */
function sourcesOf(plan: Plan): readonly Source[] {
  const bronze = plan.sources.flatMap(({ tables }) =>
    tables.map(
      (table): Source => ({
        table: bronzeRef(plan, table.bronze),
        layer: 'bronze',
        columns: [...doorColumns(table), ...lineageColumns],
        person: table.subject,
      }),
    ),
  );
  const persons = new Set(bronze.flatMap(({ person }) => (person === null ? [] : [person])));
  const models = (['refine', 'curate'] as const).flatMap((stage) =>
    plan[stage].flatMap((model): readonly Source[] =>
      model.materialized === 'view'
        ? []
        : [
            {
              table: model.table,
              layer: stage === 'refine' ? 'silver' : 'gold',
              columns: model.columns,
              person: model.columns.find(({ name }) => persons.has(name))?.name ?? null,
            },
          ],
    ),
  );
  return [...bronze, ...models];
}

/** @throws {RunFailure} `invalid` */
function chosen(plan: Plan, names: readonly string[] | null): readonly Source[] {
  const all = sourcesOf(plan);
  if (names === null) return all;
  return names.map((name) => {
    const found = all.filter(({ table }) => nameOf(table) === name || table.name === name);
    const [only] = found;
    if (only && found.length === 1) return only;
    const known = all.map(({ table }) => nameOf(table)).join(', ');
    throw new RunFailure(
      'invalid',
      only
        ? `${name} is in several layers: write its namespace too`
        : `there is no table ${name} to mask: ${known}`,
    );
  });
}

const isCalendar = (columns: readonly PlanColumn[]): boolean =>
  ['date_key', 'date', 'iso_week', 'day_of_week'].every((name) =>
    columns.some((column) => column.name === name),
  );

/** A SELECT of the masked rows of a table. */
function selectOf(
  source: Source,
  columns: readonly MaskedColumn[],
  relation: string,
  masking: Masking,
  percent: number,
): string {
  const calendar = isCalendar(source.columns);
  const masked = columns.map((column) => {
    const sql = calendar ? calendarSql(column.name, masking.days) : maskedSql(column, masking);
    return `${sql} AS ${identifier(column.name)}`;
  });
  const person =
    source.person !== null && columns.some(({ name }) => name === source.person)
      ? identifier(source.person)
      : null;
  // A dimension is whole, so that what refers to it finds it: facts name persons by their keys.
  const isWhole = percent >= 100 || source.table.name.startsWith('dim_');
  const drawn = person ?? `concat_ws('|', ${columns.map(({ name }) => identifier(name)).join(', ')})`;
  const share = `CAST('0x' || substr(sha256(${literal(`${masking.key}sample`)} || CAST(${drawn} AS VARCHAR)), 1, 8) AS BIGINT) / 4294967296.0`;
  // Cells are counted before the sample is taken.
  return isWhole
    ? `SELECT ${masked.join(', ')} FROM ${relation} AS s`
    : `SELECT * EXCLUDE (_share) FROM (SELECT ${masked.join(', ')}, ${share} AS _share FROM ${relation} AS s) WHERE _share < ${percent / 100}`;
}

/** What gets the copy. Nothing of it shows before `finish`. */
type Sink = {
  take(source: Source, select: string): Promise<number>;
  finish(): Promise<void>;
  /** After a failure too. */
  close(): Promise<void>;
};

async function folderSink(engine: Engine, path: string, copy: MaskedCopy): Promise<Sink> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const held = await readdir(path);
  if (held.length > 0 && !held.includes(folderMark))
    throw new RunFailure('invalid', `folder ${path} is not empty, and holds no masked copy: name another`);
  if (held.includes(folderMark)) {
    const mark = JSON.parse(await readFile(join(path, folderMark), 'utf8')) as { product?: unknown };
    if (mark.product !== copy.product)
      throw new RunFailure('invalid', `folder ${path} holds a masked copy of another product: name another`);
  }
  const temporary = join(path, `.${copy.id}`);
  await mkdir(temporary, { mode: 0o700 });
  const files: string[] = [];
  return {
    take: async ({ table }, select) => {
      const file = `${nameOf(table)}.parquet`;
      files.push(file);
      return engine.run(
        `COPY (${select}) TO ${literal(join(temporary, file))} (FORMAT parquet, COMPRESSION zstd)`,
      );
    },
    finish: async () => {
      for (const file of held) if (file.endsWith('.parquet')) await rm(join(path, file));
      for (const file of files) await rename(join(temporary, file), join(path, file));
      await writeFile(join(path, folderMark), `${JSON.stringify({ ...copy, files }, null, 2)}\n`, {
        mode: 0o600,
      });
    },
    close: () => rm(temporary, { recursive: true, force: true }),
  };
}

async function platformSink(
  { workspace, engine: limits, runId, signal }: RunContext,
  engine: Engine,
  target: Plan,
  copy: MaskedCopy,
): Promise<Sink> {
  const lake = await openLake({ platform: target.platform, workspace, scratch: limits.scratch });
  const changes: TableChange[] = [];
  return {
    take: async ({ table: ref, layer, columns }, select) => {
      const held = await lake.table(ref);
      if (held !== null && copyOf(held) === null) {
        throw new RunFailure(
          'invalid',
          `platform ${target.platform.name} has a table ${nameOf(ref)} of its own, which no masked copy may replace`,
        );
      }
      const layout = {
        ref,
        store: layer === 'gold' ? 'curated' : 'refined',
        description: '',
        columns: columns.map((column) => ({ ...column, nullable: true })),
        renames: [],
        sort: [],
      } as const;
      const into = await lake.target(layout);
      const remove = held === null ? [] : await lake.dataFiles(held);
      const add = await lake.write(engine, into, select, runId, { signal });
      changes.push({
        target: into,
        operation: remove.length > 0 ? 'overwrite' : 'append',
        add,
        remove,
        properties: {},
        summary: { [maskProperty]: copy.id },
      });
      return add.reduce((sum, { records }) => sum + records, 0);
    },
    finish: async () => {
      await lake.commit(changes);
      changes.length = 0;
    },
    close: async () => {
      for (const { add } of changes) await lake.discard(add).catch(() => undefined);
      await lake.close();
    },
  };
}

/**
 * Copies tables of a product with other surrogates, other dates and without text that may name somebody. The same seed
 * gives the same copy; it is kept nowhere.
 * @param options.percent Of the persons, above 0 to 100; of the rows, where a table names none.
 * @param options.record Called before a row is read.
 * @throws {RunFailure}
 */
export async function maskTables(
  context: RunContext,
  options: {
    readonly target: MaskTarget;
    /** Null = all. */
    readonly tables: readonly string[] | null;
    readonly percent: number;
    readonly seed: string;
    readonly record: (tables: readonly TableRef[]) => Promise<void>;
  },
): Promise<{ readonly copy: MaskedCopy; readonly tables: readonly MaskedTable[] }> {
  const { plan, lake, stores, startedAt, actor, progress, signal } = context;
  const { target, percent } = options;
  const wanted = chosen(plan, options.tables);
  const masking = maskingOf(options.seed, plan);
  const found = [];
  for (const source of wanted) {
    const table = await lake.table(source.table);
    if (table !== null) found.push({ source, table });
    else if (options.tables !== null)
      throw new RunFailure('invalid', `table ${nameOf(source.table)} isn't there yet: run the product first`);
  }
  if (found.length === 0)
    throw new RunFailure('invalid', 'there is no table to mask yet: run the product first');
  const copy: MaskedCopy = {
    id: randomUUID(),
    product: plan.product.name,
    at: startedAt,
    actor,
    target: target.kind === 'folder' ? target : { kind: 'platform', name: target.plan.platform.name },
    tables: found.map(({ source }) => source.table),
  };
  await options.record(copy.tables);
  // On record before it is there: a copy that nobody knows of could not be purged.
  await recordMaskedCopy(stores.raw, copy);
  const engine = await openDuckdb(context.engine);
  const interrupt = () => engine.interrupt();
  signal.addEventListener('abort', interrupt);
  progress.begin('mask', { units: found.length, sizeBytes: 0 });
  let sink: Sink | null = null;
  let isShowing = false;
  try {
    sink =
      target.kind === 'folder'
        ? await folderSink(engine, target.path, copy)
        : await platformSink(context, engine, target.plan, copy);
    const tables: MaskedTable[] = [];
    for (const { source, table } of found) {
      signal.throwIfAborted();
      const held = readColumns(table);
      // What the lake has and the plan doesn't know has no label: unknown means identifying.
      const columns = source.columns.filter(({ name }) => held.some((column) => column.name === name));
      const files = await lake.dataFiles(table);
      const relation = inParentheses(await lake.relation(held, files));
      const [count] = await engine.query(`SELECT count(*) AS n FROM ${relation}`, { signal });
      const rows = await sink.take(
        { ...source, columns },
        selectOf(source, columns, relation, masking, percent),
      );
      tables.push({ table: source.table, rows, rowsOf: Number(count?.n ?? 0) });
      progress.advance({ units: 1, sizeBytes: 0 });
    }
    isShowing = true;
    await sink.finish();
    return { copy, tables };
  } catch (error) {
    if (!isShowing) await forgetMaskedCopy(stores.raw, copy).catch(() => undefined);
    throw error;
  } finally {
    progress.end();
    signal.removeEventListener('abort', interrupt);
    await sink?.close();
    engine.close();
  }
}
