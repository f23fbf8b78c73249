import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf, type PlanGate, type TableRef } from '../../plan/index.ts';
import { EngineError, openDuckdb } from '../engines/duckdb/index.ts';
import { openStageEngine } from '../engines/open-stage.ts';
import { TrinoError } from '../engines/trino/trino-error.ts';
import {
  bindGates,
  formerMeasurements,
  GateError,
  type GateResult,
  type RunFacts,
  runGates,
} from '../gates/index.ts';
import { openTableSession, readColumns } from '../models/table-session.ts';
import { viewsOf } from '../models/view.ts';
import type { RunContext } from '../run/context.ts';

/** What a gate says of the tables that are in the lake now. */
export type DataTestResult = { readonly gate: PlanGate } /** `note`: why it judges nothing yet. */ & (
  | { readonly state: 'asked'; readonly result: GateResult; readonly note: string | null }
  /** A table that it asks for is not in the lake, or not yet with this column. */
  | { readonly state: 'absent'; readonly table: TableRef; readonly column: string | null }
  /** The engine refused its statement; the message holds no value. */
  | { readonly state: 'refused'; readonly message: string; readonly seconds: number }
);

type Lack = { readonly table: TableRef; readonly column: string | null };

/**
 * Asks gates of what is committed, with the engine that the platform names. Nothing is written: no row leaves, none is
 * kept, no table is marked.
 * @throws {RunFailure} `dependency`, where the lake or the engine can't be asked.
 */
export async function runDataTests(
  context: RunContext,
  gates: readonly PlanGate[],
): Promise<readonly DataTestResult[]> {
  const { plan, lake, signal, progress } = context;
  const scratch = await mkdtemp(join(context.engine.scratch, 'test-'));
  const local = await openDuckdb({ ...context.engine, scratch });
  const engine = openStageEngine(context, local);
  const interrupt = () => local.interrupt();
  signal.addEventListener('abort', interrupt);
  const views = viewsOf(plan);
  const session = openTableSession(lake, engine, views);
  const declared = new Map(
    [...plan.refine, ...plan.curate].map((model) => [nameOf(model.table), model.columns]),
  );
  const facts: RunFacts = {
    runId: context.runId,
    startedAt: context.startedAt,
    columns: async (ref) => (await session.read(ref)).columns,
    measurements: (ref) => formerMeasurements(lake, local, ref),
  };
  const lacking = new Map<string, Lack | null>();
  const lackOf = async (table: TableRef): Promise<Lack | null> => {
    const known = lacking.get(nameOf(table));
    if (known !== undefined) return known;
    const view = views.find((one) => nameOf(one.table) === nameOf(table));
    if (view) {
      for (const below of view.reads) {
        const lack = await lackOf(below);
        if (lack !== null) return lack;
      }
      return null;
    }
    const base = await lake.table(table);
    const there = new Set(base ? readColumns(base).map(({ name }) => name) : []);
    const column = declared.get(nameOf(table))?.find(({ name }) => !there.has(name))?.name ?? null;
    const lack = base === null ? { table, column: null } : column === null ? null : { table, column };
    lacking.set(nameOf(table), lack);
    return lack;
  };
  const ask = async (gate: PlanGate): Promise<DataTestResult> => {
    const refs = [gate.table, ...gate.reads];
    for (const ref of refs) {
      const lack = await lackOf(ref);
      // Which columns there are is what a schema's gate asks.
      if (lack !== null && (lack.column === null || gate.bounds?.of !== 'columns'))
        return { gate, state: 'absent', ...lack };
    }
    const begun = performance.now();
    try {
      for (const ref of refs) await session.read(ref);
      const [bound] = await bindGates([gate], facts);
      const [result] = await runGates(engine, bound ? [bound.gate] : [], signal);
      if (!result) throw new Error(`gate ${gate.id} gave no result`);
      return { gate, state: 'asked', result, note: bound?.note ?? null };
    } catch (error) {
      const seconds = (performance.now() - begun) / 1000;
      if (error instanceof GateError) return { gate, state: 'refused', message: error.reason, seconds };
      if (!(error instanceof EngineError || error instanceof TrinoError)) throw error;
      return { gate, state: 'refused', message: error.message, seconds };
    }
  };
  try {
    progress.begin('data tests', { units: gates.length, sizeBytes: 0 });
    const results: DataTestResult[] = [];
    for (const gate of gates) {
      results.push(await ask(gate));
      progress.advance({ units: 1, sizeBytes: 0 });
    }
    return results;
  } finally {
    progress.end();
    signal.removeEventListener('abort', interrupt);
    await engine.close();
    local.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
