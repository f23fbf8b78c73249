import type { DoorColumn, Identifier, Plan, PlanSource, PlanTable } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { lookupOf, openSealed } from '../deidentify/vault.ts';
import type { HeldRow } from '../deidentify/vault-tables.ts';
import { RunFailure } from '../failure.ts';
import { identifier } from '../lake/sql.ts';
import { inParentheses, readColumns } from '../models/table-session.ts';
import { bronzeRef } from '../stages/ingest/tables.ts';
import type { Context, OpenedVault, Person } from './work.ts';

/** Whom to forget: by a surrogate of some product, or by the true identifier that the sources have. */
export type Who =
  | { readonly surrogate: string }
  | {
      readonly value: string /** Name space of surrogates; null = that of people. */;
      readonly system: string | null;
    };

/** Name spaces of the surrogates that stand for people in a product. */
export function subjectSystems(plan: Pick<Plan, 'sources'>): readonly string[] {
  const systems = plan.sources.flatMap(({ tables }) =>
    tables.flatMap(({ columns, subject }) =>
      columns.flatMap(({ name, door }) =>
        name === subject && door.action === 'surrogate' ? [door.system] : [],
      ),
    ),
  );
  return [...new Set(systems)];
}

/** A number of one person, whoever else it is told to. */
const personal = new Set<Identifier>([
  'mrn',
  'ssn',
  'health-plan',
  'account',
  'licence',
  'phone',
  'fax',
  'email',
  'biometric',
]);

/** The name space of what a column holds behind the door; null where it is no pseudonym. */
function systemOf({ door }: DoorColumn): string | null {
  if (door.action === 'uid') return 'uid';
  return door.action === 'surrogate' ? door.system : null;
}

/** Columns whose values may be one person's alone: keys of what belongs to people, and their numbers. */
function mayBeOwned(table: PlanTable, column: DoorColumn): boolean {
  const system = systemOf(column);
  if (system === null || system === 'dataset' || column.name === table.subject) return false;
  return (
    (table.subject !== null && table.key.includes(column.name)) ||
    column.sourceLabel.some((label) => personal.has(label))
  );
}

/** A source's table with SQL of its rows. */
export type BronzeTable = { readonly source: PlanSource; readonly table: PlanTable; readonly rows: string };

export async function bronzeTables({ plan, lake }: Context): Promise<readonly BronzeTable[]> {
  const found: BronzeTable[] = [];
  for (const source of plan.sources) {
    for (const table of source.tables) {
      const held = await lake.table(bronzeRef(plan, table.bronze));
      if (held === null) continue;
      const known = new Set(readColumns(held).map(({ name }) => name));
      const columns = table.columns.filter(({ name }) => known.has(name));
      // A table from before its subject was a column says of nobody whose rows are in it.
      const subject = columns.some(({ name }) => name === table.subject) ? table.subject : null;
      const rows = inParentheses(await lake.relation(readColumns(held), await lake.dataFiles(held)));
      found.push({ source, table: { ...table, columns, subject }, rows });
    }
  }
  return found;
}

const peopleTable = identifier('forget people');
const ownedTable = identifier('forget owned');

/** SQL: whether a row is theirs. */
function isTheirs({ table }: BronzeTable): string {
  const owned = table.columns.flatMap((column) => {
    const system = systemOf(column);
    return system === null || column.name === table.subject
      ? []
      : [
          `(${identifier(column.name)}, '${system.replaceAll("'", "''")}') IN (SELECT (v, system) FROM ${ownedTable})`,
        ];
  });
  const byOwned = owned.length === 0 ? 'false' : owned.join(' OR ');
  if (table.subject === null) return byOwned;
  const subject = identifier(table.subject);
  return `(${subject} IN (SELECT v FROM ${peopleTable}) OR (${subject} IS NULL AND (${byOwned})))`;
}

/**
 * Names of what belongs to these people and to nobody else. What rows of others hold too (an organisation, a shared
 * study) is not theirs. Rows that name no subject belong to them by what they refer to, and bring names of their own.
 */
async function ownedBy(
  engine: Engine,
  tables: readonly BronzeTable[],
  surrogates: readonly string[],
): Promise<readonly string[]> {
  await engine.run(`DROP TABLE IF EXISTS ${peopleTable}`);
  await engine.load('forget people', [{ name: 'v', type: 'VARCHAR' }], { v: surrogates }, surrogates.length);
  await engine.run(`CREATE OR REPLACE TEMP TABLE ${ownedTable} (v VARCHAR, system VARCHAR)`);
  const count = async () =>
    Number((await engine.query(`SELECT count(*) AS n FROM ${ownedTable}`))[0]?.n ?? 0);
  for (let before = -1; before !== (await count()); ) {
    before = await count();
    for (const one of tables) {
      for (const column of one.table.columns.filter((of) => mayBeOwned(one.table, of))) {
        const name = identifier(column.name);
        const system = (systemOf(column) ?? '').replaceAll("'", "''");
        await engine.run(
          `INSERT INTO ${ownedTable} SELECT DISTINCT ${name}, '${system}' FROM ${one.rows} AS held
           WHERE ${name} IS NOT NULL AND (${isTheirs(one)})
             AND (${name}, '${system}') NOT IN (SELECT (v, system) FROM ${ownedTable})`,
        );
      }
    }
    for (const { table, rows } of tables) {
      if (table.subject === null) continue;
      const subject = identifier(table.subject);
      for (const column of table.columns) {
        const system = systemOf(column);
        if (system === null || column.name === table.subject) continue;
        await engine.run(
          `DELETE FROM ${ownedTable} WHERE system = '${system.replaceAll("'", "''")}' AND v IN (
             SELECT ${identifier(column.name)} FROM ${rows} AS held
             WHERE ${identifier(column.name)} IS NOT NULL AND ${subject} IS NOT NULL
               AND ${subject} NOT IN (SELECT v FROM ${peopleTable}))`,
        );
      }
    }
  }
  const rows = await engine.query(`SELECT DISTINCT v FROM ${ownedTable} ORDER BY v`);
  return rows.map(({ v }) => String(v));
}

/** Files whose rows and objects are all theirs. */
async function filesOf(
  context: Context,
  engine: Engine,
  tables: readonly BronzeTable[],
): Promise<{ readonly files: readonly string[]; readonly objects: readonly string[] }> {
  const { plan, lake } = context;
  const theirs: string[] = [];
  const others: string[] = [];
  for (const one of tables) {
    const { rows } = one;
    theirs.push(`SELECT _file_id AS id FROM ${rows} AS held WHERE (${isTheirs(one)}) IS TRUE`);
    others.push(`SELECT _file_id AS id FROM ${rows} AS held WHERE (${isTheirs(one)}) IS NOT TRUE`);
  }
  const table = await lake.table(bronzeRef(plan, 'objects'));
  let objects: readonly string[] = [];
  if (table !== null) {
    const rows = inParentheses(await lake.relation(readColumns(table), await lake.dataFiles(table)));
    const isOwn = `subject_id IN (SELECT v FROM ${peopleTable})`;
    theirs.push(`SELECT file_id AS id FROM ${rows} AS held WHERE (${isOwn}) IS TRUE`);
    others.push(`SELECT file_id AS id FROM ${rows} AS held WHERE (${isOwn}) IS NOT TRUE`);
    const found = await engine.query(
      `SELECT DISTINCT path FROM ${rows} AS held WHERE ${isOwn} OR EXISTS (
         SELECT 1 FROM ${peopleTable} AS people WHERE contains(held.path, people.v)) ORDER BY path`,
    );
    objects = found.map(({ path }) => String(path));
  }
  if (theirs.length === 0) return { files: [], objects };
  const files = await engine.query(
    `SELECT DISTINCT id FROM (${theirs.join(' UNION ALL ')}) AS own
     WHERE id NOT IN (SELECT id FROM (${others.join(' UNION ALL ')}) AS shared WHERE id IS NOT NULL) ORDER BY id`,
  );
  return { files: files.map(({ id }) => String(id)), objects };
}

/** The people whom a number of another name space (a record number, say) stands for. */
async function holdersOf(
  engine: Engine,
  tables: readonly BronzeTable[],
  system: string,
  surrogates: readonly string[],
): Promise<readonly string[]> {
  await engine.run('DROP TABLE IF EXISTS "forget numbers"');
  await engine.load('forget numbers', [{ name: 'v', type: 'VARCHAR' }], { v: surrogates }, surrogates.length);
  const found = new Set<string>();
  for (const { table, rows } of tables) {
    if (table.subject === null) continue;
    for (const column of table.columns.filter((one) => systemOf(one) === system)) {
      const named = await engine.query(
        `SELECT DISTINCT ${identifier(table.subject)} AS subject FROM ${rows} AS held
         WHERE ${identifier(column.name)} IN (SELECT v FROM "forget numbers") AND ${identifier(table.subject)} IS NOT NULL`,
      );
      for (const { subject } of named) found.add(String(subject));
    }
  }
  return [...found];
}

/** All that the vault has of the one whom somebody asks for; none where the product doesn't know them. */
async function entriesOf(
  { plan }: Context,
  { tables, cipher }: OpenedVault,
  engine: Engine,
  bronze: readonly BronzeTable[],
  who: Who,
): Promise<readonly HeldRow[]> {
  const { name: product } = plan.product;
  const people = subjectSystems(plan);
  const ofEveryEpoch = (rows: readonly HeldRow[]) =>
    tables.heldSurrogates(product, { lookups: rows.map(({ lookup }) => lookup) });
  if ('surrogate' in who) {
    const held = await tables.heldSurrogates(product, { surrogates: [who.surrogate] });
    const other = held.find(({ system }) => !people.includes(system));
    if (other !== undefined) {
      throw new RunFailure(
        'invalid',
        `that surrogate stands for a ${other.system} of product ${product}, and for no person: give the surrogate of ` +
          `the ${people.join(' or ')} whose it is`,
      );
    }
    return held.length === 0 ? [] : ofEveryEpoch(held);
  }
  const found: HeldRow[] = [];
  const known = plan.sources.flatMap(({ tables: all }) =>
    all.flatMap(({ columns }) => columns.map(systemOf)),
  );
  for (const system of who.system === null ? people : [who.system]) {
    if (!known.includes(system)) continue;
    const lookup = lookupOf(cipher, product, { system, value: who.value });
    const held = (await tables.heldSurrogates(product, { lookups: [lookup] })).filter(
      (row) => row.system === system,
    );
    if (people.includes(system)) found.push(...held);
    else if (held.length > 0) {
      const surrogates = await holdersOf(
        engine,
        bronze,
        system,
        held.map(({ surrogate }) => surrogate),
      );
      found.push(...(await ofEveryEpoch(await tables.heldSurrogates(product, { surrogates }))));
    }
  }
  return found;
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/**
 * Somebody as a product knows them, with all that is theirs; null where it doesn't.
 * @throws {RunFailure} `invalid`, where it publishes people under their own names, or the surrogate is no person's.
 */
export async function findPerson(
  context: Context,
  vault: OpenedVault,
  engine: Engine,
  who: Who,
): Promise<Person | null> {
  const { plan } = context;
  const { name: product } = plan.product;
  const { tables, cipher } = vault;
  const bronze = await bronzeTables(context);
  const entries = await entriesOf(context, vault, engine, bronze, who);
  if (entries.length === 0) return null;
  const surrogates = unique(entries.map(({ surrogate }) => surrogate));
  const owned = await ownedBy(engine, bronze, surrogates);
  const { files, objects } = await filesOf(context, engine, bronze);
  const held = await tables.heldSurrogates(product, { surrogates: owned });
  const numbers = new Set(
    bronze.flatMap(({ table }) =>
      table.columns.flatMap((column) =>
        column.sourceLabel.some((label) => personal.has(label)) ? [systemOf(column) ?? ''] : [],
      ),
    ),
  );
  const sourceValue = ({ sealed }: HeldRow) => openSealed(cipher, sealed);
  return {
    product,
    surrogates: [...surrogates],
    owned: [...owned],
    values: [
      ...unique([
        ...entries.map(sourceValue),
        ...held.filter(({ system }) => numbers.has(system)).map(sourceValue),
      ]),
    ],
    ownedValues: [...unique(held.filter(({ system }) => !numbers.has(system)).map(sourceValue))],
    files: [...files],
    objects: [...objects],
    sharedObjects: [],
    raws: [],
  };
}
