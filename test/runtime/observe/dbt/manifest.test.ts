import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readWorkspace } from '../../../../src/cli/workspace.ts';
import { emit } from '../../../../src/compiler/emit/index.ts';
import { compile } from '../../../../src/compiler/index.ts';
import { type Plan, planSchema } from '../../../../src/plan/index.ts';
import { dbtManifest } from '../../../../src/runtime/observe/dbt/index.ts';
import { exampleModel, examplePlan } from '../../plan.ts';
import { expectManifest } from './schemas.ts';

const root = join(import.meta.dirname, '../../../..');
const manifestOf = (plan: Plan) =>
  dbtManifest({
    plan,
    runId: '01KB0000000000000000000000',
    startedAt: '2026-11-26T03:00:00.000Z',
    generatedAt: '2026-11-26T03:00:07.500Z',
  });

describe('the manifests of the example products', () => {
  const files = new Map<string, string>();
  const plans = new Map<string, Plan>();
  beforeAll(async () => {
    const compilation = compile({
      files: readWorkspace(root).files,
      today: '2026-11-25',
      lakespecVersion: '0.0.0',
    });
    for (const group of await emit(compilation, new Set(['plan', 'dbt'])))
      for (const { path, content } of group.files) files.set(path, content);
    for (const [path, content] of files)
      if (path.endsWith('/plan.json')) plans.set(path, planSchema.parse(JSON.parse(content)));
  });

  it('fulfil the published schema, on every platform', () => {
    expect(plans.size).toBeGreaterThanOrEqual(10);
    for (const plan of plans.values()) expectManifest(manifestOf(plan));
  });

  it('call models and sources as the compiled project of dbt does', () => {
    for (const [path, plan] of plans) {
      const folder = path.replace('plan.json', 'dbt');
      const project = parse(files.get(`${folder}/dbt_project.yml`)!).name;
      const { nodes, sources } = manifestOf(plan);
      const models = Object.values(nodes).filter(({ resource_type }) => resource_type === 'model');
      for (const { unique_id, original_file_path } of models) {
        expect(unique_id).toBe(`model.${project}.${/([^/]+)\.sql$/.exec(original_file_path)![1]}`);
        expect(files.has(`${folder}/${original_file_path}`), original_file_path).toBe(true);
      }
      const theirs = [...files.keys()].filter(
        (file) =>
          file.startsWith(`${folder}/models/`) && file.endsWith('.sql') && !/__measurements/.test(file),
      );
      expect(models).toHaveLength(theirs.length);
      const declared = parse(files.get(`${folder}/models/sources.yml`)!).sources as {
        name: string;
        tables: { name: string }[];
      }[];
      expect(Object.keys(sources).sort()).toEqual(
        declared
          .flatMap(({ name, tables }) => tables.map((table) => `source.${project}.${name}.${table.name}`))
          .sort(),
      );
    }
  });

  it('name of each node only nodes that are there, both ways', () => {
    for (const plan of plans.values()) {
      const { nodes, sources, exposures, parent_map, child_map } = manifestOf(plan);
      const ids = new Set([...Object.keys(nodes), ...Object.keys(sources), ...Object.keys(exposures)]);
      expect(new Set(Object.keys(parent_map))).toEqual(ids);
      for (const [id, parents] of Object.entries(parent_map))
        for (const parent of parents) expect(child_map[parent]).toContain(id);
      const edges = (map: Record<string, string[]>) => Object.values(map).flat().length;
      expect(edges(parent_map)).toBe(edges(child_map));
      expect(edges(parent_map)).toBeGreaterThan(0);
    }
  });

  it('tell nothing of the landing', () => {
    for (const plan of plans.values()) {
      const text = JSON.stringify(manifestOf(plan));
      expect(text.includes('landing://') || text.includes('examples/landing')).toBe(false);
      for (const { location, name } of plan.sources) {
        const place = location.kind === 'file' ? location.path : location.prefix;
        if (place !== name) expect(text.includes(`${place}/`), place).toBe(false);
      }
    }
  });
});

describe('a manifest', () => {
  const silver = (name: string) => ({ namespace: 'example_claims_silver', name });
  const gold = (name: string) => ({ namespace: 'example_claims_gold', name });
  const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
  const foreign = { namespace: 'other_gold', name: 'dim_place' };
  const plan = examplePlan({
    product: { ...examplePlan().product, identifier: '2026_claims', tags: ['money'] },
    refine: [
      exampleModel({
        table: silver('claims'),
        select: 'SELECT 1',
        reads: [bronze],
        materialized: 'incremental',
        strategy: 'merge',
        key: ['claim_id'],
      }),
      exampleModel({
        table: silver('shown'),
        select: 'SELECT 2',
        reads: [silver('claims')],
        materialized: 'view',
      }),
    ],
    curate: [
      exampleModel({
        table: gold('claims'),
        select: 'SELECT 3',
        reads: [silver('claims'), foreign],
        views: [{ table: silver('shown'), hash: 'c' }],
      }),
    ],
    gates: [
      {
        id: 'claims.not_null.amount',
        stage: 'refine',
        table: silver('claims'),
        kind: 'not_null',
        column: 'amount',
        description: 'amount is there',
        onFail: 'quarantine',
        maxFailures: 3,
        reads: [],
        select: 'SELECT 4',
      },
    ],
  });
  const { nodes, sources, parent_map } = manifestOf(plan);

  it('fulfils the schema', () => expectManifest(manifestOf(plan)));

  it('has other names where dbt can take no others: a leading digit, silver and gold of one name', () => {
    expect(Object.keys(nodes)).toEqual([
      'model._2026_claims.claims_silver',
      'model._2026_claims.shown',
      'model._2026_claims.claims',
      'test._2026_claims.claims__not_null__amount',
    ]);
    expect(nodes['model._2026_claims.claims_silver']).toMatchObject({
      alias: 'claims',
      relation_name: '"lake"."example_claims_silver"."claims"',
      config: { materialized: 'incremental', incremental_strategy: 'merge', unique_key: ['claim_id'] },
      tags: ['silver', 'money'],
    });
  });

  it('hangs a model on the view that it reads, and not on what is below the view', () => {
    expect(parent_map['model._2026_claims.claims']).toEqual([
      'model._2026_claims.shown',
      'source._2026_claims.other_gold.dim_place',
    ]);
    expect(Object.keys(sources)).toContain('source._2026_claims.example_claims_bronze.claims');
  });

  it('says of a test what it guards and how much it takes', () => {
    expect(nodes['test._2026_claims.claims__not_null__amount']).toMatchObject({
      attached_node: 'model._2026_claims.claims_silver',
      column_name: 'amount',
      test_metadata: { name: 'not_null' },
      config: { severity: 'error', error_if: '>3', meta: { gate: 'claims.not_null.amount' } },
    });
  });
});
