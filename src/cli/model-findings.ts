import { type Diagnostic, diagnostic, type Span } from '../compiler/diagnostics/index.ts';
import type { Graph } from '../compiler/graph/graph.ts';
import { nameOf, type PlanGate, type TableRef } from '../plan/index.ts';
import { GateError } from '../runtime/gates/index.ts';
import { ModelFailure } from '../runtime/models/model-failure.ts';
import type { Plans } from './plans.ts';

type Known = Pick<Plans, 'spanOf'> & { readonly graph: Pick<Graph, 'gates' | 'datasets'> };

/** Where the specs say a gate. */
function spanOfGate(gate: PlanGate, { graph }: Known): Span | null {
  const isIt = (table: TableRef | null | undefined) => table && nameOf(table) === nameOf(gate.table);
  for (const gates of graph.gates.values()) {
    const found = gates.find(({ id, dataset }) => id === gate.id && isIt(graph.datasets.get(dataset)?.table));
    if (found) return found.span;
  }
  return null;
}

/**
 * Models and gates whose statements failed in a run, where the specs say them. Dependants that were skipped are notes
 * of the first.
 */
export function modelFindings(error: unknown, known: Known): readonly Diagnostic[] {
  const { spanOf } = known;
  if (error instanceof GateError) {
    const { gate, reason } = error;
    const span = spanOfGate(gate, known) ?? spanOf(gate.table);
    const message = `gate \`${gate.id}\` of \`${nameOf(gate.table)}\` could not be asked: ${reason}`;
    const notes = [`nothing of ${gate.stage} was published`];
    return span === null ? [] : [diagnostic('SQL021', span, message, { notes })];
  }
  if (!(error instanceof ModelFailure)) return [];
  const notes = error.skipped.map(
    ({ table, reads }) =>
      `skipped: ${nameOf(table)}, ${reads === null ? 'the engine is gone' : `which reads ${nameOf(reads)}`}`,
  );
  return error.failed.flatMap(({ table, message }, index) => {
    const span = spanOf(table);
    if (span === null) return [];
    return diagnostic('SQL021', span, `\`${nameOf(table)}\` could not be made: ${message}`, {
      notes: index === 0 ? [...notes, `nothing of ${error.stage} was published`] : [],
    });
  });
}
