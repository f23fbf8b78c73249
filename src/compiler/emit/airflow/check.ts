import type { Compilation } from '../../compilation.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import type { ResolvedPlatform } from '../../resolve/index.ts';

/** Two DAGs of one name: Airflow keeps whichever it has read last. */
export function* airflowFindings(
  { workspace: { products } }: Compilation,
  { spec: { kubernetes } }: ResolvedPlatform,
): Iterable<Diagnostic> {
  if (!kubernetes) return;
  const scheduled = products.filter(({ spec }) => spec.operations.scheduler === 'airflow');
  const backfills = new Map<string, string>(
    scheduled.flatMap(({ name, spec }) =>
      spec.operations.backfill ? [[`${name}-backfill`, name] as const] : [],
    ),
  );
  for (const { name, document } of scheduled) {
    const other = backfills.get(name);
    if (other !== undefined)
      yield diagnostic(
        'OPS008',
        document.places.value(['metadata', 'name']),
        `a product of Airflow's can't be called \`${name}\` beside \`${other}\``,
        { help: `DAG \`${name}\` is the backfill of \`${other}\`; choose another name` },
      );
  }
}
