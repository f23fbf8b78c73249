import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { backfillJobs } from '../../../../src/compiler/emit/kubernetes/backfill.ts';
import type { Compilation } from '../../../../src/compiler/index.ts';
import { compileFixtures, emitted, workspaceFiles } from '../workspace.ts';

// biome-ignore lint/suspicious/noExplicitAny: manifests are read as a reader of YAML finds them
type Manifest = any;
const documents = (text: string): Manifest[] =>
  parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS());

const path = 'specs/visits.yaml';
let compilation: Compilation;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  const found = workspaceFiles.find((file) => file.path === path);
  const text = new TextDecoder().decode(found!.bytes);
  expect(text).toContain('  operations:\n');
  const bytes = new TextEncoder().encode(
    text.replace('  operations:\n', '  operations:\n    backfill: {partition: year, column: visit_date}\n'),
  );
  compilation = compileFixtures(workspaceFiles.map((file) => (file.path === path ? { path, bytes } : file)));
  expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  files = await emitted(compilation, ['kubernetes', 'plan']);
});

const cronJobPod = () => {
  const [cronJob] = documents(files.get('prod/clinic-visits/kubernetes/pipeline.yaml')!).filter(
    ({ kind }) => kind === 'CronJob',
  );
  return cronJob.spec.jobTemplate.spec.template;
};

function jobs(): Manifest[] {
  const platform = compilation.platforms.find(({ name }) => name === 'prod')!;
  const product = compilation.workspace.products.find(({ name }) => name === 'clinic-visits')!;
  const plan = compilation.plans.get('prod/clinic-visits')!;
  const ranges = [
    { from: '2021', to: '2022' },
    { from: '2023', to: '2024' },
  ];
  return documents(backfillJobs(product, plan, platform.spec.kubernetes!, ranges, null));
}

describe('a backfill on Kubernetes', () => {
  it('is a template in a ConfigMap, which starts nothing, and only where a product says how', () => {
    const found = [...files.keys()].filter((file) => file.endsWith('backfill.yaml'));
    expect(found).toEqual(['prod/clinic-visits/kubernetes/backfill.yaml']);
    const [configMap, ...others] = documents(files.get(found[0]!)!);
    expect(others).toEqual([]);
    expect(configMap).toMatchObject({ kind: 'ConfigMap', metadata: { name: 'clinic-visits-backfill' } });
    const filled = configMap.data['job.yaml'].replaceAll(/\$\{(FROM|TO)\}/g, (_: string, name: string) =>
      name === 'FROM' ? '2021' : '2022',
    );
    expect(documents(filled)).toEqual(jobs().slice(0, 1));
  });

  it('is a Job for each range, with the plan, rights and limits of the product and no secret of ingest', () => {
    const [first, second] = jobs();
    expect([first, second].map(({ metadata }) => metadata.name)).toEqual([
      'clinic-visits-backfill-2021-2022',
      'clinic-visits-backfill-2023-2024',
    ]);
    const { spec, metadata } = first.spec.template;
    const [container, ...more] = spec.containers;
    expect(more).toEqual([]);
    expect(container.args).toEqual([
      ...['backfill', '--plan', '/etc/lakespec/plan.json', '--from', '2021', '--to', '2022'],
    ]);
    const pod = cronJobPod();
    expect(metadata.labels).toEqual(pod.metadata.labels);
    for (const key of [
      'serviceAccountName',
      'securityContext',
      'automountServiceAccountToken',
      'restartPolicy',
    ])
      expect(spec[key], key).toEqual(pod.spec[key]);
    const refine = pod.spec.initContainers.find(({ name }: Manifest) => name === 'refine');
    expect(container.resources).toEqual(refine.resources);
    expect(container.securityContext).toEqual(refine.securityContext);
    const curate = pod.spec.initContainers.find(({ name }: Manifest) => name === 'curate');
    expect(container.env).toEqual(curate.env);
    expect(first.spec.podFailurePolicy.rules[1]).toMatchObject({ action: 'FailJob' });
    expect(first.spec.activeDeadlineSeconds).toBeGreaterThan(0);
  });
});
