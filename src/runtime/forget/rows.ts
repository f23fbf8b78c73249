import { createHash, randomUUID } from 'node:crypto';
import { type Column, isColumnType } from '../../formats/iceberg/index.ts';
import {
  type DoorColumn,
  nameOf,
  namespacesOf,
  type Plan,
  type PlanTable,
  type TableRef,
} from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { markOf, type ProductVault } from '../deidentify/vault.ts';
import { columnsAt } from '../lake/index.ts';
import type { LakeTable, TableChange } from '../lake/lake.ts';
import { sameTarget } from '../lake/same-target.ts';
import { identifier, literal } from '../lake/sql.ts';
import { marks, runMarks } from '../models/watermark.ts';
import { bronzeRelation } from '../quarantine/records.ts';
import { step } from '../run/step.ts';
import { orDiscard, untilWon } from '../run/until-won.ts';
import { auditLink } from '../stages/ingest/audit-link.ts';
import { runtimeLayout } from '../stages/ingest/tables.ts';
import type { RewrittenObject } from './objects.ts';
import { type Rewriting, rewrite } from './rewrite.ts';
import { dimensionKey } from './tokens.ts';
import type { Context, OpenedVault, Person, Work } from './work.ts';

const maxAttempts = 5;

/** Tables of a product that a person may be in: all but its audit trail, which names nobody. */
export async function tablesOfProduct(
  { lake }: Context,
  { product: { identifier: name } }: Plan,
): Promise<readonly LakeTable[]> {
  const found: LakeTable[] = [];
  for (const namespace of namespacesOf(name)) {
    for (const ref of await lake.tables(namespace)) {
      if (isAudit(ref)) continue;
      const table = await lake.table(ref);
      if (table !== null) found.push(table);
    }
  }
  return found;
}

export const isAudit = ({ namespace, name }: TableRef): boolean =>
  name === 'audit' && namespace.endsWith('_bronze');

/** Makes tables of the engine of what is looked for; resolves to conditions over them. */
export async function loadNames(engine: Engine, people: readonly Person[]): Promise<void> {
  const load = async (table: string, type: string, values: readonly (string | bigint)[]): Promise<void> => {
    await engine.run(`DROP TABLE IF EXISTS ${identifier(table)}`);
    await engine.load(table, [{ name: 'v', type }], { v: values }, values.length);
  };
  const surrogates = people.flatMap((one) => one.surrogates);
  await load('forget people', 'VARCHAR', surrogates);
  await load('forget names', 'VARCHAR', [...surrogates, ...people.flatMap(({ owned }) => owned)]);
  await load('forget keys', 'BIGINT', surrogates.map(dimensionKey));
  await load(
    'forget files',
    'VARCHAR',
    people.flatMap(({ files }) => files),
  );
}

const names = '(SELECT v FROM "forget names")';

/** SQL: whether a column holds a name of theirs; null where it can't. */
function holdsName({ name, type }: Column, { wide }: { readonly wide: boolean }): string | null {
  const column = `held.${identifier(name)}`;
  const within = (table: string, value: string) =>
    `EXISTS (SELECT 1 FROM ${identifier(table)} AS one WHERE contains(${value}, one.v))`;
  if (!isColumnType(type)) return within('forget names', `CAST(${column} AS VARCHAR)`);
  if (type === 'bigint') return `${column} IN (SELECT v FROM "forget keys")`;
  if (type !== 'string') return null;
  // Rows that gates took out stand as a whole in one column; paths bear the surrogate of the person.
  return wide
    ? within('forget names', column)
    : `(${column} IN ${names} OR ${within('forget people', column)})`;
}

const anyOf = (conditions: readonly (string | null)[]): string => {
  const some = conditions.filter((one) => one !== null);
  return some.length === 0 ? 'false' : some.join(' OR ');
};

const isPseudonym = ({ door }: DoorColumn): boolean => door.action === 'surrogate' || door.action === 'uid';

/**
 * Of a source's table: rows of the person go, and rows that name nobody and hang on something of theirs. Rows of others
 * that refer to them stay without the reference, where the column may be empty.
 */
function ofSource(table: PlanTable, columns: readonly Column[]): Rewriting {
  const known = new Map(columns.map((column) => [column.name, column]));
  const pseudonyms = table.columns.filter((column) => isPseudonym(column) && known.has(column.name));
  const named = (one: string) => `held.${identifier(one)} IN ${names}`;
  const subject = table.subject !== null && known.has(table.subject) ? table.subject : null;
  if (subject === null) return { gone: anyOf(columns.map((column) => holdsName(column, { wide: false }))) };
  const others = pseudonyms.filter(({ name }) => name !== subject);
  const isRequired = ({ name }: DoorColumn) => known.get(name)?.required === true;
  const fixed = others.filter((column) => table.key.includes(column.name) || isRequired(column));
  const loose = others.filter((column) => !fixed.includes(column));
  return {
    gone: anyOf([
      named(subject),
      ...fixed.map(({ name }) => named(name)),
      ...loose.map(({ name }) => `(held.${identifier(subject)} IS NULL AND ${named(name)})`),
      // A path, or a text that the connector made.
      ...columns
        .filter(({ name }) => !pseudonyms.some((one) => one.name === name))
        .map((column) => holdsName(column, { wide: false })),
    ]),
    changed: anyOf(loose.map(({ name }) => named(name))),
    values: Object.fromEntries(
      loose.map(({ name }) => [name, `CASE WHEN ${named(name)} THEN NULL ELSE held.${identifier(name)} END`]),
    ),
  };
}

type Removed = { readonly table: TableRef; readonly rows: number; readonly changed: number };

export function rewritingOf(
  plan: Plan,
  table: LakeTable,
  raws: readonly string[],
  objects: readonly RewrittenObject[],
): Rewriting {
  const columns = columnsAt(table);
  const { namespace, name } = table.ref;
  const isBronze = namespace === `${plan.product.identifier}_bronze`;
  const inRaws = raws.length === 0 ? 'false' : `held.raw IN (${raws.map(literal).join(', ')})`;
  const theirFile = 'held.file_id IN (SELECT v FROM "forget files")';
  if (isBronze && name === 'files') {
    return {
      gone: 'false',
      changed: `(${theirFile} AND held.fate <> 'forgotten') OR ${inRaws}`,
      values: {
        fate: `CASE WHEN ${theirFile} THEN 'forgotten' ELSE held.fate END`,
        content_mac: `CASE WHEN ${theirFile} THEN '' ELSE held.content_mac END`,
        raw: 'NULL',
      },
    };
  }
  if (isBronze && name === 'quarantine') return { gone: `${theirFile} OR ${inRaws} OR held.raw IN ${names}` };
  const all = anyOf(columns.map((column) => holdsName(column, { wide: name.endsWith('__failures') })));
  if (isBronze && name === 'objects') {
    const shared = objects.filter(({ sha256 }) => sha256 !== null);
    const paths = shared.map(({ key }) => literal(key)).join(', ');
    const lost = objects.filter(({ sha256 }) => sha256 === null).map(({ key }) => literal(key));
    const gone = anyOf([all, theirFile, lost.length === 0 ? null : `held.path IN (${lost.join(', ')})`]);
    if (shared.length === 0) return { gone };
    const now = (of: (one: RewrittenObject) => string) =>
      `CASE held.path ${shared.map((one) => `WHEN ${literal(one.key)} THEN ${of(one)}`).join(' ')} END`;
    const sha256 = now((one) => literal(one.sha256 ?? ''));
    return {
      gone,
      changed: `held.path IN (${paths}) AND held.sha256 <> ${sha256}`,
      values: { sha256, size_bytes: now((one) => `${one.sizeBytes}`) },
    };
  }
  const source = isBronze
    ? plan.sources.flatMap(({ tables }) => tables).find(({ bronze }) => bronze === name)
    : undefined;
  return source === undefined ? { gone: all } : ofSource(source, columns);
}

/** What stands for a person in the audit trail: who has the vault can tell that it is the one, nobody else can. */
function commitmentOf({ cipher }: OpenedVault, { product, surrogates }: Person): string {
  const text = [...surrogates].sort().join('|');
  return createHash('sha256')
    .update(markOf(cipher, product, `forgotten|${text}`))
    .digest('hex');
}

/** Whether the audit trail says already that this was forgotten. */
export async function isAudited(context: Context, engine: Engine, work: Pick<Work, 'id'>): Promise<boolean> {
  const relation = await bronzeRelation(context.lake, context.plan, 'audit');
  if (relation === null) return false;
  const [row] = await engine.query(
    `SELECT count(*) AS n FROM ${relation} AS entries WHERE kind = 'forget' AND run_id = ${literal(work.id)}`,
  );
  return Number(row?.n ?? 0) > 0;
}

/**
 * Takes people out of all tables of a product, in one transaction with the entry of the audit trail. A run that commits
 * in between makes it look again.
 */
export async function removeRows(
  context: Context,
  opened: OpenedVault,
  vault: ProductVault,
  engine: Engine,
  work: Work,
  { raws, objects }: { readonly raws: readonly string[]; readonly objects: readonly RewrittenObject[] },
): Promise<readonly Removed[]> {
  const { lake, plan, signal } = context;
  await loadNames(engine, work.people);
  const own = work.people.filter(({ product }) => product === plan.product.name);
  return untilWon(maxAttempts, async () => {
    const removed: Removed[] = [];
    const changes: Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'>[] = [];
    // Before the tables are read: what a run adds later makes this commit lose.
    const audit = await lake.target(runtimeLayout(plan, 'audit'));
    for (const table of await tablesOfProduct(context, plan)) {
      const rewriting = rewritingOf(plan, table, raws, objects);
      const files = await lake.dataFiles(table);
      const found = await rewrite(lake, engine, sameTarget(table), files, rewriting, context.runId, signal);
      if (found === null) continue;
      changes.push(found.change);
      removed.push({ table: table.ref, rows: found.gone, changed: found.changed });
    }
    const summary = {
      ...runMarks({ plan, runId: work.id }),
      [marks.stage]: 'forget',
      [marks.commit]: randomUUID(),
    };
    const isFirst = !(await isAudited(context, engine, work));
    if (!isFirst && changes.length === 0) return [];
    if (isFirst || removed.length > 0) {
      const link = await auditLink(context, engine, vault, audit, {
        runId: work.id,
        kind: 'forget',
        fileIds: own.flatMap(({ files }) => files),
        details: {
          commitments: own.map((person) => commitmentOf(opened, person)),
          rows: Object.fromEntries(removed.map(({ table, rows }) => [nameOf(table), rows])),
        },
      });
      changes.push(link);
    }
    step('forget.rows.written', context.log);
    await orDiscard(
      lake,
      changes.flatMap(({ add }) => add),
      () => lake.commit(changes.map((change) => ({ ...change, properties: {}, summary }))),
    );
    step('forget.rows.committed', context.log);
    return removed;
  });
}
