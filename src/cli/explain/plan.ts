import { didYouMean } from '../../compiler/diagnostics/index.ts';
import type { Compilation } from '../../compiler/index.ts';
import { nameOf, type Plan, type PlanModel } from '../../plan/index.ts';
import { UsageError } from '../failure.ts';

function findPlan(compilation: Compilation, name: string): Plan {
  const plans = [...compilation.plans.values()];
  const found = plans.find((plan) => plan.product.name === name);
  if (found) return found;
  throw new UsageError(
    `there is no plan of a product \`${name}\``,
    didYouMean(
      name,
      plans.map((plan) => plan.product.name),
    ),
  );
}

const kept = ({ materialized, strategy }: PlanModel) => {
  if (materialized !== 'incremental') return materialized === 'table' ? 'whole' : 'view';
  return strategy === 'history' ? 'members that changed' : `new rows, ${strategy ?? 'append'}`;
};

function* modelLines(models: readonly PlanModel[]): Iterable<string> {
  for (const model of models) {
    const reads = model.reads.map(nameOf).join(', ');
    const views = (model.views ?? []).map(({ table }) => nameOf(table)).join(', ');
    yield `  ${nameOf(model.table)} (${kept(model)}) ← ${reads}${views === '' ? '' : ` through ${views}`}`;
  }
}

/** What a run of the product does, stage by stage. */
export function explainPlan(compilation: Compilation, name: string, format: 'pretty' | 'json'): string {
  const plan = findPlan(compilation, name);
  if (format === 'json') return `${JSON.stringify(plan, null, 2)}\n`;
  const gates = (stage: string) =>
    plan.gates.filter((gate) => gate.stage === stage).map((gate) => `  gate ${gate.id} (${gate.onFail})`);
  return `${[
    `plan of ${plan.product.name} for ${plan.platform.name}, ${plan.hash.slice(0, 12)}`,
    `policy ${plan.policy.name}: ${plan.policy.regime}; dates ${plan.policy.dates.method}`,
    ...(plan.agreement === null ? [] : [`agreement ${plan.agreement.id}, until ${plan.agreement.expires}`]),
    ...plan.inputs.map((input) => `reads ${input.product} as ${input.name}`),
    '',
    `ingest (${plan.operations.shards} shard${plan.operations.shards === 1 ? '' : 's'})`,
    ...plan.sources.flatMap((source) => [
      `  ${source.connector} from ${source.location.kind === 'landing' ? `landing://${source.location.prefix}` : source.location.path}`,
      ...source.tables.flatMap((table) => {
        const dropped = table.columns.filter((column) => column.door.action === 'drop').length;
        const columns = table.columns.length - dropped;
        return [
          `  → ${plan.product.identifier}_bronze.${table.bronze}: ${columns} columns, ${dropped} dropped at the door`,
          ...(table.checks ?? []).map(
            ({ codes, column, asOf, onFail }) =>
              `    check ${column} is ${codes}${asOf === null ? '' : ` as of ${asOf}`} (${onFail})`,
          ),
        ];
      }),
    ]),
    ...plan.references.map(({ set, table }) => `  ${nameOf(table)} ← code set ${set} of lakespec`),
    ...gates('ingest'),
    '',
    'refine',
    ...modelLines(plan.refine),
    ...gates('refine'),
    '',
    'curate',
    ...modelLines(plan.curate),
    ...gates('curate'),
  ].join('\n')}\n`;
}
