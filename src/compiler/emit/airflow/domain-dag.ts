import type { Document } from '../../load/index.ts';
import { noDomain } from '../kubernetes/names.ts';
import { maintainSchedule } from '../kubernetes/times.ts';
import { origin } from '../target.ts';
import type { PodShape, StageShape } from './pods.ts';
import { dagLines } from './product-dag.ts';
import { Code, python, quoted } from './python.ts';

/** What the DAGs of a domain know of a product of Airflow's. */
export type Member = {
  readonly name: string;
  /** Products of Airflow's whose tables it reads. */
  readonly reads: readonly string[];
  /** Whether its inputs' assets start it: nobody else needs to. */
  readonly follows: boolean;
  readonly maintain: { readonly pod: PodShape; readonly stage: StageShape };
};

/** An identifier of Python; products' names have letters, digits and hyphens. */
const identifier = (name: string): string => name.replaceAll('-', '_');

/** Two DAGs of a domain: its weekly maintenance, and all its products one after another, started by hand. */
export function domainDag(
  domain: Document<'Domain'> | null,
  file: string,
  members: readonly Member[],
): string {
  const name = domain?.name ?? noDomain;
  const title = domain?.value.metadata.title ?? name;
  const owner = domain?.value.metadata.owner ?? '';
  const tags = ['lakespec', name];
  const started = members.filter(({ follows }) => !follows);
  const isStarted = new Set(started.map((one) => one.name));
  const order = started.flatMap((one) =>
    one.reads
      .filter((read) => isStarted.has(read))
      .map((read) => `    run_${identifier(read)} >> run_${identifier(one.name)}`),
  );
  return [
    `# ${origin(file)}`,
    'from datetime import datetime, timezone',
    '',
    ...(started.length > 0
      ? ['from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator']
      : []),
    'from airflow.sdk import DAG, CronTriggerTimetable',
    '',
    'from lakespec_airflow import DEFAULTS, Stage, lakespec_run_id, stage',
    '',
    ...dagLines({
      id: `domain_${identifier(name)}_maintain`,
      title: `${title}: maintenance`,
      schedule: new Code(`CronTriggerTimetable(${quoted(maintainSchedule)}, timezone="UTC")`),
      doc: `Compaction, expiry and sweeping of the products of ${name}, one after the other. The trouble of one is not that of the next.`,
      owner,
      tags: [...tags, 'maintain'],
      more: { max_active_tasks: 1 },
    }),
    ...members.flatMap(({ name: product, maintain: { pod, stage } }) => [
      '    Stage(',
      `        task_id=${quoted(product)},`,
      '        **stage(',
      `            ${python({ ...pod }, 12)},`,
      `            ${python(stage.container, 12)},`,
      `            ${python(stage.volumes, 12)},`,
      '        ),',
      '    )',
    ]),
    ...(started.length === 0
      ? []
      : [
          '',
          ...dagLines({
            id: `domain_${identifier(name)}`,
            title: `${title}: all products`,
            schedule: null,
            doc: `Runs every product of ${name} and waits for it, what is read before what reads it.`,
            owner,
            tags,
          }),
          ...started.flatMap(({ name: product }) => [
            `    run_${identifier(product)} = TriggerDagRunOperator(`,
            `        task_id=${quoted(product)},`,
            `        trigger_dag_id=${quoted(product)},`,
            '        wait_for_completion=True,',
            '        deferrable=True,',
            // Its tasks were repeated already.
            '        retries=0,',
            '    )',
          ]),
          ...order,
        ]),
    '',
  ].join('\n');
}
