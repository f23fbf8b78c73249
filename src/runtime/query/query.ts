import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameOf, namespacesOf, type Plan, type PlanModel, type TableRef } from '../../plan/index.ts';
import type { Engine, EngineRow } from '../../ports/index.ts';
import { EngineError, openDuckdb } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import type { EngineFiles } from '../lake/engine-files.ts';
import { openLake } from '../lake/index.ts';
import type { DataFile, Lake, LakeTable } from '../lake/lake.ts';
import { identifier, literal } from '../lake/sql.ts';
import { qualified } from '../models/sql.ts';
import { inParentheses } from '../models/table-session.ts';
import { checkAgreement } from '../run/agreement.ts';
import { fitting, type GivenCondition } from './conditions.ts';
import { columnsOfSnapshot, type Moment, momentOf, snapshotAt } from './snapshot.ts';
import { type NamedTable, tablesOfSelect } from './statement.ts';

export type QueryOptions = {
  /** Every product of the platform. */
  readonly plans: readonly Plan[];
  readonly workspace: string;
  readonly statement: string;
  readonly purpose: string | null;
  readonly asOf: string | null;
  /** Rows that are returned at most. */
  readonly limit: number;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly signal: AbortSignal;
  /** Called before a row is read, with the tables by product: an access that can't be recorded doesn't happen. */
  readonly record: (plan: Plan, tables: readonly TableRef[]) => Promise<void>;
};

export type QueryResult = {
  readonly columns: readonly string[];
  readonly rows: readonly EngineRow[];
  /** Whether there are more rows than `limit`. */
  readonly more: boolean;
};

function ownerOf(plans: readonly Plan[], ref: TableRef): Plan {
  const plan = plans.find(({ product }) => namespacesOf(product.identifier).includes(ref.namespace));
  if (!plan) {
    throw new RunFailure(
      'refused',
      `table ${nameOf(ref)} belongs to no product of the specs, so nobody says what it may be used for`,
    );
  }
  return plan;
}

/** Writes a name as the catalog has it; a name without namespace must be in one only. */
function resolveName(named: NamedTable, all: readonly TableRef[]): TableRef {
  const found = all.filter(
    ({ namespace, name }) =>
      name.toLowerCase() === named.name.toLowerCase() &&
      (named.namespace === '' || namespace.toLowerCase() === named.namespace.toLowerCase()),
  );
  const [only, other] = found;
  if (only && !other) return only;
  const written = named.namespace === '' ? named.name : `${named.namespace}.${named.name}`;
  if (!only) throw new RunFailure('invalid', `there is no table ${written}: lakespec history lists them`);
  throw new RunFailure('invalid', `${written} is in several namespaces: ${found.map(nameOf).join(', ')}`);
}

function checkPurpose(plan: Plan, purpose: string | null, today: string): void {
  if (plan.agreement !== null && purpose === null) {
    throw new RunFailure(
      'refused',
      `product ${plan.product.name} is under agreement ${plan.agreement.id}: state --purpose, one of ${plan.agreement.purposes.join(', ')}`,
    );
  }
  checkAgreement(plan, today, purpose);
}

/** Views of all products, by name. */
function viewsOfPlans(plans: readonly Plan[]): ReadonlyMap<string, PlanModel> {
  return new Map(
    plans.flatMap(({ refine }) =>
      refine.flatMap((model) =>
        model.materialized === 'view' ? [[nameOf(model.table), model] as const] : [],
      ),
    ),
  );
}

/** What has to be shown for a statement: the tables in the end, and views over them, each behind those that it reads. */
function below(
  refs: readonly TableRef[],
  views: ReadonlyMap<string, PlanModel>,
): { readonly tables: ReadonlyMap<string, TableRef>; readonly views: ReadonlySet<PlanModel> } {
  const tables = new Map<string, TableRef>();
  const ordered = new Set<PlanModel>();
  const visit = (ref: TableRef): void => {
    const view = views.get(nameOf(ref));
    if (!view) tables.set(nameOf(ref), ref);
    else if (!ordered.has(view)) {
      for (const read of [...view.reads, ...(view.views ?? []).map(({ table }) => table)]) visit(read);
      ordered.add(view);
    }
  };
  for (const ref of refs) visit(ref);
  return { tables, views: ordered };
}

async function showView(engine: Engine, { table, definitions }: PlanModel): Promise<void> {
  const select = definitions?.find(({ dialect }) => dialect === 'duckdb')?.sql;
  if (select === undefined) throw new Error(`view ${nameOf(table)} has no words for DuckDB`);
  await engine.run(`CREATE SCHEMA IF NOT EXISTS ${identifier(table.namespace)}`);
  await engine.run(`CREATE OR REPLACE VIEW ${qualified(table)} AS SELECT * FROM (${select}\n) AS shown`);
}

async function showTable(
  lake: Lake,
  engine: Engine,
  found: EngineFiles,
  table: LakeTable,
  moment: Moment | null,
  conditions: readonly GivenCondition[],
): Promise<readonly DataFile[]> {
  const snapshot = snapshotAt(table, moment);
  if (moment !== null && snapshot === null) {
    throw new RunFailure('invalid', `table ${nameOf(table.ref)} wasn't there yet at that time`);
  }
  const columns = columnsOfSnapshot(table, snapshot);
  const isCurrent = snapshot?.snapshotId === table.metadata.currentSnapshotId;
  const files =
    snapshot === null
      ? []
      : await lake.dataFiles(
          table,
          isCurrent ? undefined : snapshot.snapshotId,
          fitting(columns, conditions),
        );
  const relation = inParentheses(await lake.relation(columns, files, found));
  await engine.run(`CREATE SCHEMA IF NOT EXISTS ${identifier(table.ref.namespace)}`);
  await engine.run(`CREATE OR REPLACE VIEW ${qualified(table.ref)} AS SELECT * FROM ${relation}`);
  return files;
}

/**
 * From here on the engine reads the data files that the views show, and nothing else of this machine or network: a
 * statement may call functions that read files.
 */
async function confine(engine: Engine, paths: readonly string[]): Promise<void> {
  await engine.run(`SET allowed_paths = [${paths.map(literal).join(', ')}]`);
  await engine.run('SET enable_external_access = false');
  await engine.run('SET lock_configuration = true');
}

/** An engine's complaint about a person's own statement is theirs to read. */
function ofStatement(error: unknown): unknown {
  if (!(error instanceof EngineError)) return error;
  // What follows the first paragraph quotes the statement as we have wrapped it.
  const [complaint = ''] = error.detail().split('\n\n');
  return new RunFailure('invalid', `the statement failed: ${complaint}`);
}

/**
 * Answers one SELECT over the lake. Read-only: tables are views of an engine that can reach nothing else.
 * @throws {RunFailure} `invalid` for the statement, `refused` where an agreement doesn't allow it.
 */
export async function query(options: QueryOptions): Promise<QueryResult> {
  const { plans, workspace, statement, purpose, asOf, limit, today, signal, record } = options;
  const [first] = plans;
  if (!first) throw new RunFailure('invalid', 'there is no product');
  const scratch = await mkdtemp(join(tmpdir(), 'lakespec-query-'));
  const limits =
    first.platform.engine.kind === 'duckdb' ? first.platform.engine : { memoryMb: 1024, threads: 2 };
  const engine = await openDuckdb({ memoryMb: limits.memoryMb, threads: limits.threads, scratch });
  const lake = await openLake({ platform: first.platform, workspace, scratch });
  try {
    const views = viewsOfPlans(plans);
    const stored = (await lake.tables()).filter((ref) => !views.has(nameOf(ref)));
    const all = [...stored, ...[...views.values()].map(({ table }) => table)];
    const named = (await tablesOfSelect(engine, statement)).map((table) => ({
      table,
      ref: resolveName(table, all),
    }));
    const byOwner = Map.groupBy(named, ({ ref }) => ownerOf(plans, ref));
    for (const plan of byOwner.keys()) checkPurpose(plan, purpose, today);
    const wanted = below(
      named.map(({ ref }) => ref),
      views,
    );
    const loaded: LakeTable[] = [];
    for (const [name, ref] of wanted.tables) {
      const found = await lake.table(ref);
      if (!found) throw new RunFailure('invalid', `table ${name} isn't there yet, and a view reads it`);
      loaded.push(found);
    }
    const moment = asOf === null ? null : momentOf(asOf, loaded);
    const files: DataFile[] = [];
    const found = lake.filesOf(engine);
    const belowViews = new Set([...wanted.views].flatMap(({ reads }) => reads.map(nameOf)));
    for (const table of loaded) {
      const places = named.filter(({ ref }) => nameOf(ref) === nameOf(table.ref));
      const isReadOnce = places.length === 1 && !belowViews.has(nameOf(table.ref));
      const conditions = isReadOnce ? (places[0]?.table.conditions ?? []) : [];
      files.push(...(await showTable(lake, engine, found, table, moment, conditions)));
    }
    for (const view of wanted.views) await showView(engine, view);
    for (const { table, ref } of named) {
      if (table.namespace !== '') continue;
      await engine.run(`CREATE VIEW ${identifier(table.name)} AS SELECT * FROM ${qualified(ref)}`);
    }
    for (const [plan, tables] of byOwner) {
      await record(
        plan,
        tables.map(({ ref }) => ref),
      );
    }
    await confine(engine, await lake.paths(files, found));
    const limited = `SELECT * FROM (${statement.replace(/;\s*$/, '')}\n) AS answer`;
    const asked = (sql: string) => found.asking(() => engine.query(sql, { signal }));
    const columns = await asked(`DESCRIBE ${limited}`);
    const rows = await asked(`${limited} LIMIT ${limit + 1}`);
    return {
      columns: columns.map(({ column_name: name }) => String(name)),
      rows: rows.slice(0, limit),
      more: rows.length > limit,
    };
  } catch (error) {
    throw ofStatement(error);
  } finally {
    engine.close();
    await lake.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
