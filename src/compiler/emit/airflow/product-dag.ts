import { layers, nameOf, type Plan, type TableRef } from '../../../plan/index.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';
import type { KubernetesSpec } from '../kubernetes/placement.ts';
import { stagesOf } from '../kubernetes/resources.ts';
import { runDeadline } from '../kubernetes/times.ts';
import { origin, type Planned } from '../target.ts';
import { podShape, stageShape } from './pods.ts';
import { argumentLines, Code, type Python, python, quoted } from './python.ts';

/** What a partition of a backfill is written like. */
const partitionPattern = {
  day: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  month: '^\\d{4}-(0[1-9]|1[0-2])$',
  year: '^\\d{4}$',
} as const;

/** Those that Airflow starts. */
export const isScheduled = ({ spec }: ResolvedProduct): boolean => spec.operations.scheduler === 'airflow';

const assetOf = (platform: string, table: TableRef): Code =>
  new Code(
    `Asset(name=${quoted(nameOf(table))}, uri=${quoted(`lakespec://${platform}/${table.namespace}/${table.name}`)})`,
  );

const assetsOf = (platform: string, tables: readonly TableRef[]): readonly Code[] | undefined =>
  tables.length === 0 ? undefined : tables.map((table) => assetOf(platform, table));

/** A product without a schedule of its own that reads nothing but products of Airflow's runs when they have. */
export const followsInputs = (product: ResolvedProduct, plan: Plan): boolean =>
  product.spec.schedule === undefined &&
  plan.sources.length === 0 &&
  product.inputs.length > 0 &&
  product.inputs.every((input) => isScheduled(input.product));

function scheduleOf(product: ResolvedProduct, plan: Plan, inputs: readonly TableRef[]): Python {
  const { schedule } = product.spec;
  if (schedule !== undefined) {
    const { cron, timezone } = typeof schedule === 'string' ? { cron: schedule, timezone: 'UTC' } : schedule;
    return new Code(`CronTriggerTimetable(${quoted(cron)}, timezone=${quoted(timezone)})`);
  }
  return followsInputs(product, plan) ? (assetsOf(plan.platform.name, inputs) ?? null) : null;
}

/** What every DAG says of itself. */
export function dagLines(given: {
  readonly id: string;
  readonly title: string;
  readonly schedule: Python;
  readonly doc: string;
  readonly owner: string;
  readonly tags: readonly string[];
  readonly more?: Readonly<Record<string, Python | undefined>>;
}): readonly string[] {
  const { id, owner } = given;
  const isMail = /^[^\s@:/?#,]+@[^\s@:/?#,]+$/.test(owner);
  return [
    'with DAG(',
    ...argumentLines(
      {
        dag_id: id,
        dag_display_name: given.title,
        schedule: given.schedule,
        start_date: new Code('datetime(2024, 1, 1, tzinfo=timezone.utc)'),
        catchup: false,
        max_active_runs: 1,
        default_args:
          owner === '' ? new Code('DEFAULTS') : new Code(`{**DEFAULTS, "owner": ${quoted(owner)}}`),
        owner_links: isMail ? { [owner]: `mailto:${owner}` } : undefined,
        tags: [...new Set(given.tags.map((tag) => tag.slice(0, 100)))],
        doc_md: given.doc,
        user_defined_macros: new Code('{"lakespec_run_id": lakespec_run_id}'),
        ...given.more,
      },
      4,
    ),
    '):',
  ];
}

function backfillLines(product: ResolvedProduct, plan: Plan, kubernetes: KubernetesSpec): readonly string[] {
  const { backfill } = plan.operations;
  if (!backfill) return [];
  const { name, title, owner, domain, tags = [] } = plan.product;
  const range = ['--from', '{{ params["from"] }}', '--to', '{{ params["to"] }}'];
  const { container, volumes } = stageShape('backfill', product, plan, kubernetes, range);
  const param = (what: string) =>
    new Code(
      `Param(type="string", pattern=${quoted(partitionPattern[backfill.partition])}, description=${quoted(what)})`,
    );
  return [
    '',
    ...dagLines({
      id: `${name}-backfill`,
      title: `${title}: backfill`,
      schedule: null,
      doc: `Repeats partitions (${backfill.partition}s) of ${name}, the first and the last one included.`,
      owner,
      tags: ['lakespec', 'backfill', ...(domain === '' ? [] : [domain]), ...tags],
      more: {
        params: {
          from: param(`The first ${backfill.partition}.`),
          to: param(`The last ${backfill.partition}.`),
        },
      },
    }),
    '    Stage(',
    '        task_id="backfill",',
    '        **stage(',
    '            POD,',
    `            ${python(container, 12)},`,
    `            ${python(volumes, 12)},`,
    '        ),',
    '    )',
  ];
}

/** The DAGs of a product: its runs, and its backfills where it has them. */
export function productDag({ product, plan }: Planned, kubernetes: KubernetesSpec): string {
  const { name, title, owner, domain, tags = [] } = plan.product;
  const platform = plan.platform.name;
  const stages = stagesOf(plan);
  const { shards, freshnessSeconds } = plan.operations;
  const inputs = plan.inputs.flatMap(({ tables }) => tables);
  const tables = [...plan.refine, ...plan.curate].map(({ table }) => table);
  const description = product.document.value.metadata.description ?? '';
  const isMapped = (stage: string) => stage === 'ingest' && shards > 1;
  const schedule = scheduleOf(product, plan, inputs);
  const body = [
    ...dagLines({
      id: name,
      title,
      schedule,
      doc: [
        `**${title}**`,
        description,
        `Product \`${name}\` on platform \`${platform}\`: ${stages.join(', ')}. ${layers.slice(1).join(' and ')} tables are its assets.`,
      ]
        .filter((line) => line !== '')
        .join('\n\n'),
      owner,
      tags: ['lakespec', ...(domain === '' ? [] : [domain]), ...tags],
      more: {
        deadline: new Code(
          `deadline(${quoted(name)}, timedelta(seconds=${Math.min(freshnessSeconds ?? runDeadline, runDeadline)}))`,
        ),
      },
    }),
    ...stages.flatMap((stage) => {
      const given = [
        `task_id=${quoted(stage)},`,
        ...argumentLines(
          {
            inlets: stage === stages[0] ? assetsOf(platform, inputs) : undefined,
            outlets: stage === 'publish' ? assetsOf(platform, tables) : undefined,
          },
          8,
        ).map((line) => line.trimStart()),
        `**stage(POD, ${stage.toUpperCase()}, ${stage.toUpperCase()}_VOLUMES),`,
      ].map((line) => `        ${line}`);
      return isMapped(stage)
        ? [
            `    ${stage} = Stage.partial(`,
            ...given,
            `    ).expand(env_vars=[{"JOB_COMPLETION_INDEX": str(shard)} for shard in range(${shards})])`,
          ]
        : [`    ${stage} = Stage(`, ...given, '    )'];
    }),
    `    ${stages.join(' >> ')}`,
    ...backfillLines(product, plan, kubernetes),
  ];
  const constants = [
    ['POD', podShape(product, plan, kubernetes, 'pipeline')] as const,
    ...stages.flatMap((stage) => {
      const { container, volumes } = stageShape(stage, product, plan, kubernetes);
      return [
        [stage.toUpperCase(), container] as const,
        [`${stage.toUpperCase()}_VOLUMES`, volumes] as const,
      ];
    }),
  ].map(([key, value]) => `${key} = ${python(value, 0, key.length + 3)}`);
  const sdk = [
    ...(inputs.length + tables.length > 0 ? ['Asset'] : []),
    ...(product.spec.schedule === undefined ? [] : ['CronTriggerTimetable']),
    'DAG',
    ...(plan.operations.backfill ? ['Param'] : []),
  ];
  return [
    `# ${origin(product.document.file)}`,
    'from datetime import datetime, timedelta, timezone',
    '',
    `from airflow.sdk import ${sdk.sort().join(', ')}`,
    '',
    'from lakespec_airflow import DEFAULTS, Stage, deadline, lakespec_run_id, stage',
    '',
    ...constants,
    '',
    ...body,
    '',
  ].join('\n');
}
