import type { PlanSource, PlanTable } from '../../plan/index.ts';
import type { Engine, SurrogateKey, Values } from '../../ports/index.ts';
import { identifier } from '../lake/sql.ts';
import type { ProductVault } from './vault.ts';

/** Keys that are asked together. */
const batchKeys = 20_000;

/** Keeps rows of people out who were forgotten, in front of the door. */
export type ForgottenRows = {
  /** Which rows of a batch (column → values) are theirs; null = none. */
  inBatch(
    table: PlanTable,
    columns: Readonly<Record<string, Values>>,
    rowCount: number,
  ): Promise<readonly boolean[] | null>;
  /** Takes such rows out of a table of the engine that has the source's columns; resolves to how many. */
  removeFrom(engine: Engine, table: PlanTable, relation: string): Promise<number>;
  /** Whether an object belongs to somebody who was forgotten. */
  isSubject(source: PlanSource, subject: string | null): Promise<boolean>;
};

/** The name space of the surrogates that stand for people in a source's tables; null where their names pass. */
export function subjectSystem(source: PlanSource): string | null {
  for (const table of source.tables) {
    const column = table.columns.find(({ name }) => name === table.subject);
    if (column?.door.action === 'surrogate') return column.door.system;
  }
  return null;
}

type Judged = {
  readonly name: string;
  readonly system: string;
  /** A row with this value goes, whatever else is in it. Others decide only where no subject is named. */
  readonly decides: boolean;
};

/**
 * The columns that say whose a row is: the subject, keys of what belongs to one, and, where a row names no subject,
 * every reference to something that does.
 */
function judgedColumns({ columns, key, subject }: PlanTable): readonly Judged[] {
  return columns.flatMap(({ name, door }) =>
    door.action === 'surrogate'
      ? [{ name, system: door.system, decides: name === subject || key.includes(name) }]
      : [],
  );
}

async function forgottenOf(vault: ProductVault, keys: readonly SurrogateKey[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let start = 0; start < keys.length; start += batchKeys) {
    const batch = keys.slice(start, start + batchKeys);
    const are = await vault.forgotten(batch);
    for (const [index, { value }] of batch.entries()) if (are[index]) found.add(value);
  }
  return found;
}

const forgottenTable = 'forgotten values';

/** @param count How many keys of the product were forgotten when the run began; 0 = nobody has to be kept out. */
export function forgottenRows(vault: ProductVault, count: number): ForgottenRows {
  if (count === 0) {
    return { inBatch: async () => null, removeFrom: async () => 0, isSubject: async () => false };
  }
  return {
    inBatch: async (table, columns, rowCount) => {
      const subjects = table.subject === null ? undefined : columns[table.subject];
      const gone = new Array<boolean>(rowCount).fill(false);
      let some = false;
      for (const { name, system, decides } of judgedColumns(table)) {
        const values = columns[name];
        if (values === undefined) continue;
        const distinct = [...new Set(values.filter((value) => value !== null).map(String))];
        const forgotten = await forgottenOf(
          vault,
          distinct.map((value) => ({ system, value })),
        );
        if (forgotten.size === 0) continue;
        for (let row = 0; row < rowCount; row += 1) {
          const value = values[row] ?? null;
          if (value === null || !forgotten.has(String(value))) continue;
          if (!decides && (subjects?.[row] ?? null) !== null) continue;
          gone[row] = true;
          some = true;
        }
      }
      return some ? gone : null;
    },
    removeFrom: async (engine, table, relation) => {
      const of = identifier(forgottenTable);
      let removed = 0;
      for (const { name, system, decides } of judgedColumns(table)) {
        const column = `CAST(${identifier(name)} AS VARCHAR)`;
        const rows = await engine.query(
          `SELECT DISTINCT ${column} AS value FROM ${relation} WHERE ${identifier(name)} IS NOT NULL`,
        );
        const forgotten = await forgottenOf(
          vault,
          rows.map(({ value }) => ({ system, value: String(value) })),
        );
        if (forgotten.size === 0) continue;
        await engine.run(`DROP TABLE IF EXISTS ${of}`);
        await engine.load(
          forgottenTable,
          [{ name: 'value', type: 'VARCHAR' }],
          { value: [...forgotten] },
          forgotten.size,
        );
        const named = table.subject === null ? '' : ` AND ${identifier(table.subject)} IS NULL`;
        removed += await engine.run(
          `DELETE FROM ${relation} WHERE ${column} IN (SELECT value FROM ${of})${decides ? '' : named}`,
        );
        await engine.run(`DROP TABLE ${of}`);
      }
      return removed;
    },
    isSubject: async (source, subject) => {
      const system = subjectSystem(source);
      if (system === null || subject === null) return false;
      const [isForgotten = false] = await vault.forgotten([{ system, value: subject }]);
      return isForgotten;
    },
  };
}
