import { nameOf, type TableRef } from '../../plan/index.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import { formatProperty, lakeFormat } from '../lake/commit.ts';
import { tablesHere } from '../lake/index.ts';
import type { LakeTable } from '../lake/lake.ts';
import { sameTarget } from '../lake/same-target.ts';
import type { LakeContext } from '../run/context.ts';
import { step } from '../run/step.ts';
import { type LakeMigration, lakeMigrations } from './migrations.ts';

export type LakeUpgrade = {
  readonly format: number;
  readonly current: number;
  /** Tables that are older, with the migrations that they need. */
  readonly due: readonly {
    readonly table: TableRef;
    readonly from: number;
    readonly steps: readonly string[];
  }[];
  readonly upgraded: number;
  /** Tables that lakespec did not make. */
  readonly foreign: number;
};

const formatOf = (table: LakeTable): number | null => {
  const written = table.metadata.properties[formatProperty];
  return written === undefined ? null : Number(written);
};

/** @throws {RunFailure} `invalid`, where there is no way from one to the other. */
function stepsFrom(from: number, to: number, migrations: readonly LakeMigration[]): readonly LakeMigration[] {
  const steps: LakeMigration[] = [];
  let at = from;
  while (at < to) {
    const next = migrations.find((one) => one.from === at);
    if (!next) {
      throw new RunFailure(
        'invalid',
        `the lake has tables of format ${from}, which this lakespec doesn't know any more: upgrade with an older one first`,
      );
    }
    steps.push(next);
    at = next.to;
  }
  return steps;
}

/**
 * Brings all tables of a lake that lie in stores of the platform to the present format, each in one commit. Killed between two, it goes on with the next
 * call; called again, it does nothing.
 * @param options.dryRun Says what is due, and does nothing.
 * @throws {RunFailure} `invalid`, where a table is of a later format; nothing is changed then. `race`
 */
export async function upgradeLake(
  context: LakeContext,
  options: {
    readonly dryRun: boolean;
    readonly migrations?: readonly LakeMigration[];
    readonly format?: number;
  },
): Promise<LakeUpgrade> {
  const { lake, runId, progress, signal } = context;
  const { dryRun, migrations = lakeMigrations, format = lakeFormat } = options;
  const due: {
    readonly table: LakeTable;
    readonly from: number;
    readonly steps: readonly LakeMigration[];
  }[] = [];
  let current = 0;
  let foreign = 0;
  for await (const table of tablesHere(lake)) {
    const { ref } = table;
    const from = formatOf(table);
    if (from === null) foreign += 1;
    else if (from === format) current += 1;
    else if (from > format) {
      throw new RunFailure(
        'invalid',
        `table ${nameOf(ref)} has format ${from}, and this lakespec knows formats up to ${format}: use a newer one`,
      );
    } else due.push({ table, from, steps: stepsFrom(from, format, migrations) });
  }
  let upgraded = 0;
  if (!dryRun && due.length > 0) {
    const engine = await openDuckdb(context.engine);
    progress.begin('upgrade', { units: due.length, sizeBytes: 0 });
    try {
      for (const { table: before, steps } of due) {
        let table = before;
        for (const migration of steps) {
          signal.throwIfAborted();
          const change = await migration.change({ lake, engine, table, name: runId });
          const [committed] = await lake.commit([
            {
              target: sameTarget(table),
              operation: 'replace',
              add: [],
              remove: [],
              ...change,
              properties: { ...change?.properties, [formatProperty]: String(migration.to) },
              summary: { 'lakespec.upgrade': `${migration.from} to ${migration.to}` },
            },
          ]);
          if (!committed) throw new Error('a commit gave no table');
          table = committed;
        }
        upgraded += 1;
        progress.advance({ units: 1, sizeBytes: 0 });
        step('upgrade.table', context.log);
      }
    } finally {
      progress.end();
      engine.close();
    }
  }
  return {
    format,
    current,
    due: due.map(({ table, from, steps }) => ({
      table: table.ref,
      from,
      steps: steps.map(({ description }) => description),
    })),
    upgraded,
    foreign,
  };
}
