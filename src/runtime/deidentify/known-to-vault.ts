import { nameOf, type Plan, type TableRef } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import type { Lake } from '../lake/lake.ts';
import { identifier, literal } from '../lake/sql.ts';
import { inParentheses, readColumns } from '../models/table-session.ts';
import { bronzeRef, type RuntimeTable } from '../stages/ingest/tables.ts';
import { surrogatePattern } from './surrogate.ts';
import { openVaultTables } from './vault.ts';
import type { VaultFinding } from './verify-vault.ts';

/** Columns of the runtime's own tables that hold surrogates of the vault. */
const ownColumns = {
  files: ['file_id', 'unit_id', 'dataset_id', 'raw', 'replay_of'],
  objects: ['subject_id', 'file_id', 'unit_id'],
  quarantine: ['file_id', 'unit_id', 'raw'],
} as const satisfies Partial<Readonly<Record<RuntimeTable, readonly string[]>>>;

type SurrogateColumn = { readonly table: TableRef; readonly column: string; readonly arrived: string };

/** Every column of a product's bronze tables that holds what the vault gave. */
function surrogateColumns(plan: Plan): readonly SurrogateColumn[] {
  const sources = plan.sources.flatMap(({ tables }) =>
    tables.flatMap(({ bronze, columns }) => {
      const named = columns.filter(({ door }) => door.action === 'surrogate').map(({ name }) => name);
      return [...named, '_file_id'].map((column) => ({
        table: bronzeRef(plan, bronze),
        column,
        arrived: '_ingested_at',
      }));
    }),
  );
  const own = Object.entries(ownColumns).flatMap(([name, columns]) =>
    columns.map((column) => ({
      table: bronzeRef(plan, name),
      column,
      arrived: name === 'quarantine' ? 'quarantined_at' : 'ingested_at',
    })),
  );
  return [...sources, ...own];
}

export type LakeSample = {
  /** Surrogates that were looked for. */
  readonly surrogates: number;
  readonly unknown: number;
  readonly findings: readonly VaultFinding[];
};

/** Values that are looked for at once. */
const batchSize = 5_000;

/**
 * Whether the vault knows what the lake's bronze tables say: one that was restored from a backup older than the lake
 * doesn't. Looks for the newest values of every column with surrogates.
 * @param options.perColumn Distinct values that are looked for in each column; null = all of them.
 * @throws {RunFailure}
 */
export async function knownToVault(
  {
    plan,
    lake,
    workspace,
    signal,
  }: {
    readonly plan: Plan;
    readonly lake: Lake;
    readonly workspace: string;
    readonly signal: AbortSignal;
  },
  engine: Engine,
  options: { readonly perColumn: number | null },
): Promise<LakeSample> {
  const product = plan.product.name;
  const vault = await openVaultTables(plan.platform.vault, workspace);
  const findings: VaultFinding[] = [];
  let surrogates = 0;
  let unknown = 0;
  try {
    for (const { table: ref, column, arrived } of surrogateColumns(plan)) {
      signal.throwIfAborted();
      const table = await lake.table(ref);
      const columns = table === null ? [] : readColumns(table);
      if (table === null || !columns.some(({ name }) => name === column)) continue;
      const relation = inParentheses(await lake.relation(columns, await lake.dataFiles(table)));
      const value = identifier(column);
      // Others stand for nobody: labels that a standard names, or names that a policy once let pass.
      const rows = await engine.query(
        `SELECT value FROM (
           SELECT ${value} AS value, max(${identifier(arrived)}) AS arrived FROM ${relation}
           WHERE regexp_full_match(CAST(${value} AS VARCHAR), ${literal(surrogatePattern)}) GROUP BY 1
         ) ORDER BY arrived DESC ${options.perColumn === null ? '' : `LIMIT ${options.perColumn}`}`,
        { signal },
      );
      let missing = 0;
      for (let start = 0; start < rows.length; start += batchSize) {
        const batch = rows.slice(start, start + batchSize).map((row) => String(row.value));
        const known = vault === null ? [] : await vault.tables.areKnown(product, batch);
        missing += batch.filter((_, index) => known[index] !== true).length;
      }
      surrogates += rows.length;
      unknown += missing;
      if (missing > 0) {
        findings.push({
          product,
          message: `the vault does not know ${missing} of ${rows.length} surrogates in ${nameOf(ref)}.${column}: it is older than the lake`,
        });
      }
    }
    return { surrogates, unknown, findings };
  } finally {
    vault?.tables.close();
  }
}
