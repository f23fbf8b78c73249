import { expect } from 'vitest';
import type { Plan, TableRef } from '../../../src/plan/index.ts';
import type { EngineRow } from '../../../src/ports/index.ts';
import { ModelFailure } from '../../../src/runtime/models/model-failure.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { examplePlan } from '../../runtime/plan.ts';
import { openWorkbench, type Workbench } from '../../runtime/workbench.ts';
import { type EngineName, openTwinLakes, type TwinLakes } from './lakes.ts';

export const engines = ['duckdb', 'trino'] as const;

export const bronze = (name: string) => ({ namespace: 'example_claims_bronze', name });
export const silver = (name: string) => ({ namespace: 'example_claims_silver', name });

/** What a stage did, without what differs between runs. */
export type Done = {
  readonly how: readonly (readonly [string, number])[];
  readonly gates: readonly (readonly [string, string, number])[];
  readonly rows: readonly (readonly string[])[];
};

/** Models that failed, as table and exit: engines have words of their own. */
export type Failed = { readonly failed: readonly string[]; readonly skipped: readonly string[] };

/** The same stage on DuckDB and Trino, over lakes that were one. */
export type Benches = {
  readonly twin: TwinLakes;
  of(name: EngineName): Workbench;
  plan(name: EngineName, changes: Partial<Plan>): Plan;
  /** Adds rows to bronze of both. */
  append(ref: TableRef, columns: Parameters<Workbench['append']>[1], select: string): Promise<void>;
  /** Refines on both, expects the same of them, and gives it. */
  both(changes: Partial<Plan>, tables: readonly string[]): Promise<Done>;
  /** Models that fail on both, and what each engine says. */
  failures(changes: Partial<Plan>): Promise<Failed & { readonly messages: readonly string[] }>;
  close(): Promise<void>;
};

const exactly = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? `${value}n` : typeof value === 'number' ? String(value) : value;

export const shownRows = (rows: readonly EngineRow[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row, exactly)).sort();

/** @param fill Writes bronze, before the lakes part. */
export async function openBenches(fill: (bench: Workbench) => Promise<void>): Promise<Benches> {
  const twin = await openTwinLakes(['specs']);
  const benches = new Map<EngineName, Workbench>();
  const plan = (name: EngineName, changes: Partial<Plan>): Plan =>
    examplePlan({ platform: twin.planned(name), ...changes });
  const of = (name: EngineName): Workbench => benches.get(name)!;
  const first = await openWorkbench(plan('duckdb', {}));
  await fill(first);
  await first.close();
  await twin.fork();
  for (const name of engines) benches.set(name, await openWorkbench(plan(name, {})));
  return {
    twin,
    of,
    plan,
    append: async (ref, columns, select) => {
      for (const name of engines) await of(name).append(ref, columns, select);
    },
    both: async (changes, tables) => {
      const found: Done[] = [];
      for (const name of engines) {
        const done = await refine(of(name).context(plan(name, changes)));
        const rows = await Promise.all(tables.map((table) => of(name).rows(silver(table))));
        found.push({
          how: done.tables.map(({ how, rowsAdded }) => [how, rowsAdded]),
          gates: done.gates.map(({ id, outcome, failures }) => [id, outcome, failures]),
          rows: rows.map(shownRows),
        });
      }
      expect(found[1]).toEqual(found[0]);
      return found[1]!;
    },
    failures: async (changes) => {
      const found: Failed[] = [];
      const messages: string[] = [];
      for (const name of engines) {
        const error: unknown = await refine(of(name).context(plan(name, changes))).then(
          () => new Error(`nothing failed on ${name}`),
          (reason: unknown) => reason,
        );
        if (!(error instanceof ModelFailure)) throw error;
        messages.push(error.message);
        found.push({
          failed: error.failed.map(({ table, origin, kind }) => `${table.name} ${origin} ${kind}`),
          skipped: error.skipped.map(({ table }) => table.name),
        });
      }
      expect(found[1]).toEqual(found[0]);
      return { ...found[1]!, messages };
    },
    close: async () => {
      for (const one of benches.values()) await one.close();
      await twin.close();
    },
  };
}
