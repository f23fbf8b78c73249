import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWorkspace } from '../../../src/cli/workspace.ts';
import { dbtEmitter } from '../../../src/compiler/emit/dbt/files.ts';
import { compile } from '../../../src/compiler/index.ts';
import { type SelectGraph, select, selectGraph } from '../../../src/compiler/select/index.ts';
import { root } from '../workspace.ts';
import { pythonWithDbt } from './python.ts';

const product = 'heart-failure-fhir';
const folder = mkdtempSync(join(tmpdir(), 'lakespec-selectors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { files } = readWorkspace(root);
const compilation = compile({ files, today: '2026-07-01', lakespecVersion: '0.0.0', platform: 'local' });

/**
 * The product alone, as its project is. Edges from dimensions to facts go: facts of the project make their keys
 * without a `ref`.
 */
function asInProject(graph: SelectGraph): SelectGraph {
  const nodes = new Map(
    [...graph.nodes.values()].flatMap((node) => {
      if (node.product !== product) return [];
      const reads = compilation.graph.datasets.get(node.id)?.model?.reads;
      return [[node.id, { ...node, parents: reads ?? node.parents }] as const];
    }),
  );
  const children = new Map<string, string[]>();
  for (const { id, parents } of nodes.values())
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), id]);
  return { nodes, children };
}
const graph = asInProject(selectGraph(compilation.graph));
const gold = new Set(
  [...graph.nodes.values()].flatMap(({ layer, name }) => (layer === 'gold' ? [name] : [])),
);

/** Models by the names of the project, in which a silver table that is called like a gold one has a longer name. */
function ours([wanted, unwanted]: Selection): readonly string[] {
  const ids = select(graph, {
    select: wanted === null ? [] : [wanted],
    exclude: unwanted === null ? [] : [unwanted],
    stateOf: null,
  });
  if ('message' in ids) throw new Error(ids.message);
  return [...ids]
    .flatMap((id) => {
      const { resource, layer, name } = graph.nodes.get(id)!;
      if (resource !== 'model') return [];
      return [layer === 'silver' && gold.has(name) ? `${name}_silver` : name];
    })
    .sort();
}

type Selection = readonly [select: string | null, exclude: string | null];
const selections: readonly Selection[] = [
  ...[
    'diagnoses',
    '+diagnoses',
    '0+diagnoses',
    '1+diagnoses',
    'diagnoses+',
    'diagnoses+1',
    '1+diagnoses+1',
    '2+dim_diagnosis',
    '@diagnoses',
    '@conditions',
    'conditions+2',
    // Releases of dbt differ in whether `dim_*` alone matches a name: all of them match part by part.
    '*.*.dim_*',
    '*.*.dim_?ate',
    '*.*.dim_[d-i]*',
    '*.gold.dim_* *.gold.fct_*',
    'tag:silver',
    'tag:registry,tag:gold',
    '+dim_patient,tag:silver',
    'config.materialized:incremental',
    'config.materialized:table,tag:silver',
    'tag:gold,*.*.dim_* diagnoses',
    'resource_type:model',
    '+test_name:relationships',
  ].map((one): Selection => [one, null]),
  [null, 'tag:silver'],
  ['tag:gold', '*.*.dim_*'],
  ['+dim_patient +dim_diagnosis', 'conditions'],
  ['conditions+', 'tag:gold,*.*.dim_* @diagnoses'],
];

test('selectors mean to lakespec what they mean to dbt', () => {
  const found = compilation.workspace.products.find(({ name }) => name === product)!;
  const [platform] = compilation.platforms;
  const plan = compilation.plans.get(`local/${product}`)!;
  for (const { path, content } of dbtEmitter().product({
    compilation,
    product: found,
    platform: platform!,
    plan,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { status, stdout, stderr } = spawnSync(
    pythonWithDbt(),
    [join(import.meta.dirname, 'listed.py'), join(folder, product, 'dbt'), JSON.stringify(selections)],
    { encoding: 'utf8', env: { ...process.env, DBT_SEND_ANONYMOUS_USAGE_STATS: 'false' } },
  );
  expect(status, stderr).toBe(0);
  const theirs = JSON.parse(stdout) as readonly (readonly string[])[];
  for (const [index, selection] of selections.entries())
    expect(ours(selection), JSON.stringify(selection)).toEqual(theirs[index]);
  // They tell selections apart.
  expect(new Set(theirs.map((one) => one.join())).size).toBeGreaterThan(18);
  expect(theirs.filter((one) => one.length === 0)).toEqual([]);
});
