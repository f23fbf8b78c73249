import { nameOf, type PlanModel, type TableRef } from '../../plan/index.ts';
import { EngineError } from '../engines/duckdb/index.ts';
import { TrinoError } from '../engines/trino/trino-error.ts';
import { type FailureKind, RunFailure } from '../failure.ts';
import { asRunFailure } from '../run/dependency.ts';
import type { Timed } from '../run/stopwatch.ts';

/** A model that could not be made, and why; the message holds no value. */
export type FailedModel = {
  readonly table: TableRef;
  /** The file that says it. */
  readonly origin: string;
  readonly kind: FailureKind;
  readonly message: string;
  /** Whether the engine can't be asked any more. */
  readonly engineGone: boolean;
  /** How long it was tried. */
  readonly timed?: Timed;
};

/** A model that was not tried: it reads one that was not made, or (null) the engine is gone. */
export type SkippedModel = {
  readonly table: TableRef;
  readonly origin: string;
  readonly reads: TableRef | null;
};

/** What a person does about it, where the engine's words don't say. */
const helps: readonly (readonly [RegExp, string])[] = [
  [
    /Out of Memory|EXCEEDED_.*MEMORY|MEMORY_LIMIT/i,
    'raise the memory of the engine in the Platform, or make the model smaller',
  ],
];

/** Kinds of DuckDB's errors that are no fault of the model: no room, or an engine that is gone. */
const ofTheEngine: ReadonlySet<string> = new Set(['Out of Memory', 'Connection', 'FATAL', 'INTERNAL']);

/**
 * Why an engine refused a statement: `invalid` where the statement or its rows are at fault, `dependency` where the
 * engine is gone or has no room. Null for what no engine said of a statement.
 */
export function statementFailure(
  error: unknown,
): { readonly kind: FailureKind; readonly message: string } | null {
  const failed = (kind: FailureKind, message: string) => {
    const help = helps.find(([pattern]) => pattern.test(message))?.[1];
    return { kind, message: help === undefined ? message : `${message}; ${help}` };
  };
  // A file that it can't read or write is none of the statement's.
  if (error instanceof EngineError && error.kind !== 'IO')
    return failed(ofTheEngine.has(error.kind) ? 'dependency' : 'invalid', error.message);
  if (error instanceof TrinoError)
    return failed(error.kind === 'USER_ERROR' ? 'invalid' : 'dependency', error.message);
  return null;
}

/**
 * Why a model's statement failed: `invalid` where the model or its rows are at fault, `dependency` where the engine is
 * gone or has no room. Null for what is no failure of a model: a lost race, the end of the run, a fault of ours.
 */
export function failedModel(model: PlanModel, error: unknown): FailedModel | null {
  const told = asRunFailure(error);
  const { table, origin } = model;
  if (told instanceof RunFailure) {
    const { kind, message } = told;
    return kind === 'invalid' || kind === 'dependency'
      ? { table, origin, kind, message, engineGone: kind === 'dependency' }
      : null;
  }
  const failure = statementFailure(told);
  return failure && { table, origin, ...failure, engineGone: false };
}

function text(stage: string, failed: readonly FailedModel[], skipped: readonly SkippedModel[]): string {
  return [
    `${stage}: ${failed.length === 1 ? 'a model' : `${failed.length} models`} failed, nothing was published`,
    ...failed.map(({ table, origin, message }) => `  ${nameOf(table)} (${origin}): ${message}`),
    ...skipped.map(
      ({ table, origin, reads }) =>
        `  ${nameOf(table)} (${origin}): skipped, ${reads === null ? 'the engine is gone' : `it reads ${nameOf(reads)}`}`,
    ),
  ].join('\n');
}

/** Models of a stage could not be made: nothing of it was committed. */
export class ModelFailure extends RunFailure {
  readonly stage: string;
  readonly failed: readonly FailedModel[];
  readonly skipped: readonly SkippedModel[];

  constructor(stage: string, failed: readonly FailedModel[], skipped: readonly SkippedModel[]) {
    // A model that is wrong stays so when the run is repeated: that decides.
    super(
      failed.some(({ kind }) => kind === 'invalid') ? 'invalid' : 'dependency',
      text(stage, failed, skipped),
    );
    this.name = 'ModelFailure';
    this.stage = stage;
    this.failed = failed;
    this.skipped = skipped;
  }
}
