import { type Diagnostic, diagnostic } from '../compiler/diagnostics/index.ts';
import { nameOf } from '../plan/index.ts';
import { ModelFailure } from '../runtime/models/model-failure.ts';
import type { Plans } from './plans.ts';

/** Models that failed in a run, where the specs say them. Dependants that were skipped are notes of the first. */
export function modelFindings(error: unknown, { spanOf }: Pick<Plans, 'spanOf'>): readonly Diagnostic[] {
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
