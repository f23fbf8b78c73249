import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/index.ts';
import { type Selection, select, selectGraph, statesAgainst } from '../../../src/compiler/select/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The example workspace of the repository. */
function compiled(change: (path: string, text: string) => string = (_, text) => text) {
  const files = readdirSync(join(root, 'specs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|sql)$/.test(path))
    .map((path) => {
      const name = `specs/${path.replaceAll('\\', '/')}`;
      return {
        path: name,
        bytes: new TextEncoder().encode(change(name, readFileSync(join(root, name), 'utf8'))),
      };
    });
  return compile({ files, today: '2026-07-01', lakespecVersion: '0.0.0', platform: 'local' });
}
const workspace = compiled();
const graph = selectGraph(workspace.graph);

function found(wanted: string | readonly string[], more: Partial<Selection> = {}) {
  const ids = select(graph, {
    select: typeof wanted === 'string' ? [wanted] : wanted,
    exclude: [],
    stateOf: null,
    ...more,
  });
  if ('message' in ids) throw new Error(`${ids.message}; ${ids.help}`);
  return [...ids];
}
const tables = (...args: Parameters<typeof found>) =>
  found(...args)
    .filter((id) => !/^(unit|data) /.test(id))
    .sort();
const tests = (...args: Parameters<typeof found>) =>
  found(...args)
    .filter((id) => /^(unit|data) /.test(id))
    .sort();
const hf = (...names: readonly string[]) => names.map((name) => `heart-failure-fhir/${name}`).sort();

describe('names', () => {
  it('mean a table in every product that has it, or in one', () => {
    expect(tables('dim_patient')).toEqual([
      'heart-failure-fhir/gold.dim_patient',
      'stroke-mri/gold.dim_patient',
    ]);
    for (const one of [
      'stroke-mri.dim_patient',
      'stroke-mri.gold.dim_patient',
      'stroke_mri_gold.dim_patient',
    ]) {
      expect(tables(one)).toEqual(['stroke-mri/gold.dim_patient']);
    }
  });

  it('mean models before bronze tables of the same name', () => {
    expect(tables('silver.claims')).toEqual(['claims/silver.claims']);
    expect(tables('claims.claims')).toEqual(['claims/silver.claims']);
    expect(tables('bronze.claims')).toEqual(['claims/bronze.claims']);
  });

  it('of a product take all of it, as does product:', () => {
    expect(tables('stroke-mri')).toEqual(tables('product:stroke-mri'));
    expect(tables('stroke-mri.gold').every((id) => id.startsWith('stroke-mri/gold.'))).toBe(true);
    expect(tables('stroke-mri').some((id) => id.startsWith('stroke-mri/bronze.'))).toBe(true);
  });

  it('take wildcards, over names of models', () => {
    expect(tables('dim_*').every((id) => id.includes('/gold.dim_'))).toBe(true);
    expect(tables('dim_[d-e]*').every((id) => /\.dim_(date|diagnosis)$/.test(id))).toBe(true);
    expect(tables('dim_[!d]*').some((id) => id.endsWith('dim_date'))).toBe(false);
    expect(tables('fct_?ncounter')).toEqual(hf('gold.fct_encounter'));
    expect(tables('clai*').every((id) => id === 'claims/silver.claims')).toBe(true);
    expect(tables('product:clai*')).toEqual(tables('product:claims'));
  });
});

describe('graph operators', () => {
  it('follow parents, as far as they are told', () => {
    expect(tables('1+diagnoses')).toEqual(hf('silver.diagnoses', 'silver.conditions'));
    expect(tables('2+diagnoses')).toEqual(hf('silver.diagnoses', 'silver.conditions', 'bronze.condition'));
    expect(tables('+diagnoses')).toEqual(tables('2+diagnoses'));
    expect(tables('0+diagnoses')).toEqual(tables('diagnoses'));
  });

  it('follow children over products', () => {
    expect(tables('stroke-mri.instances+1')).toContain('imaging-holdings/silver.holdings');
    expect(tables('working-memory.silver.images+')).toEqual(
      expect.arrayContaining(['imaging-holdings/silver.holdings', 'imaging-holdings/silver.subjects']),
    );
  });

  it('count a dimension among what its facts are made of', () => {
    expect(tables('heart-failure-fhir.dim_patient+1')).toEqual(
      hf('gold.dim_patient', 'gold.fct_encounter', 'gold.fct_observation'),
    );
    expect(tables('+fct_observation,layer:gold')).toEqual(
      hf('gold.fct_observation', 'gold.dim_patient', 'gold.dim_date'),
    );
  });

  it('stand on both sides', () => {
    const both = tables('1+diagnoses+1');
    expect(both).toEqual([...new Set([...tables('1+diagnoses'), ...tables('diagnoses+1')])].sort());
    expect(both).toEqual(hf('silver.conditions', 'silver.diagnoses', 'gold.dim_diagnosis'));
  });

  it('@ takes descendants and all that those are made of', () => {
    const taken = tables('@diagnoses');
    expect(taken).toEqual(expect.arrayContaining(tables('diagnoses+')));
    // Facts by diagnosis need patients too.
    expect(taken).toEqual(
      expect.arrayContaining(hf('gold.dim_patient', 'silver.patients', 'bronze.patient')),
    );
    for (const child of tables('diagnoses+')) {
      const name = child.replace('/', '.');
      expect(taken).toEqual(expect.arrayContaining(tables(`+${name}`)));
    }
  });
});

describe('methods', () => {
  it.each([
    ['tag:registry', (id: string) => id.startsWith('heart-failure-fhir/')],
    ['layer:silver', (id: string) => id.includes('/silver.')],
    ['layer:bronze', (id: string) => id.includes('/bronze.')],
    ['resource_type:source resource_type:seed', (id: string) => id.includes('/bronze.')],
    ['path:specs/products/claims.yaml', (id: string) => id.startsWith('claims/')],
    ['specs/products/claims.yaml', (id: string) => id.startsWith('claims/')],
    ['file:claims.yaml', (id: string) => id.startsWith('claims/')],
    ['claims.yaml', (id: string) => id.startsWith('claims/')],
    ['config.schema:claims_gold', (id: string) => id.startsWith('claims/gold.')],
    ['source:fhir.*', (id: string) => id.startsWith('heart-failure-fhir/bronze.') && !id.endsWith('_codes')],
  ])('%s', (selector, isMeant) => {
    const all = [...graph.nodes.keys()].filter((id) => !/^(unit|data) /.test(id));
    const expected = all.filter(isMeant).sort();
    expect(expected.length).toBeGreaterThan(0);
    expect(tables(selector)).toEqual(expected);
  });

  it('know the file of a statement, and its folder', () => {
    expect(tables('path:specs/models/diagnoses.sql')).toEqual(hf('silver.diagnoses'));
    expect(tables('diagnoses.sql')).toEqual(hf('silver.diagnoses'));
    expect(tables('specs/models/')).toEqual(
      expect.arrayContaining(['claims/silver.members', 'imaging-holdings/silver.holdings']),
    );
  });

  it('know how tables are kept', () => {
    const incremental = tables('config.materialized:incremental');
    expect(incremental).toContain('claims/silver.claims');
    expect(incremental).not.toContain('claims/silver.members');
    expect(
      tables('config.materialized:incremental config.materialized:table config.materialized:view'),
    ).toEqual(tables('resource_type:model'));
  });

  it('source:x+ takes what is made of it', () => {
    expect(tables('source:fhir.condition+1')).toEqual(
      expect.arrayContaining(hf('bronze.condition', 'silver.conditions', 'silver.encounter_diagnoses')),
    );
  });
});

describe('tests', () => {
  it('come with the tables that they are about, those of relations with either', () => {
    const relation = 'data heart-failure-fhir fct_encounter.relationships.patient_key';
    expect(tests('fct_encounter')).toContain(relation);
    expect(tests('heart-failure-fhir.dim_patient')).toContain(relation);
    expect(tests('heart-failure-fhir.dim_patient')).not.toContain(
      'data heart-failure-fhir fct_encounter.relationships.started_key',
    );
  });

  it('are told apart by what they are', () => {
    expect(tests('diagnoses,test_type:unit')).toEqual([
      'unit heart-failure-fhir/silver.diagnoses 0',
      'unit heart-failure-fhir/silver.diagnoses 1',
    ]);
    expect(tests('diagnoses,test_type:data').every((id) => id.startsWith('data '))).toBe(true);
    expect(tests('claims.claims,test_name:row_count')).toEqual(['data claims claims.row_count']);
    expect(tests('unit_test:one*')).toEqual(['unit heart-failure-fhir/silver.diagnoses 0']);
    expect(tests('claims.row_count')).toEqual(['data claims claims.row_count']);
  });
});

describe('sets', () => {
  it('space and several selectors unite, comma intersects', () => {
    expect(tables('members services')).toEqual(['claims/silver.members', 'claims/silver.services']);
    expect(tables(['members', 'services'])).toEqual(tables('members services'));
    expect(tables('tag:registry,layer:gold,dim_*')).toEqual(
      tables('heart-failure-fhir.gold').filter((id) => id.includes('.dim_')),
    );
    expect(tables('members,services')).toEqual([]);
  });

  it('exclude takes away, also from everything', () => {
    expect(tables('claims.gold', { exclude: ['dim_*'] })).toEqual(['claims/gold.fct_claim']);
    const rest = tables([], { exclude: ['product:claims'] });
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.some((id) => id.startsWith('claims/'))).toBe(false);
  });
});

describe('state', () => {
  const plans = (of: typeof workspace) =>
    new Map([...of.plans.values()].map((plan) => [plan.product.name, plan]));
  const before = compiled((path, text) => {
    if (path.endsWith('models/services.sql')) return text.replace('max(service)', 'min(service)');
    if (path.endsWith('products/claims.yaml')) {
      return text
        .replace('description: The latest word', 'description: Another word')
        .replace('amount >= 0', 'amount > 0');
    }
    // This dimension is new.
    if (path.endsWith('stroke-mri.yaml')) return text.replaceAll('dim_series', 'dim_sequence');
    return text;
  });
  const stateOf = statesAgainst(plans(before), plans(workspace));

  it('compares statements, and no descriptions', () => {
    expect(before.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(tables('state:modified,product:claims', { stateOf })).toEqual(['claims/silver.services']);
    expect(tables('state:modified+,product:claims', { stateOf })).toEqual(tables('services+'));
  });

  it('knows what is new, and gates that ask for something else', () => {
    expect(tables('state:new', { stateOf })).toEqual(['stroke-mri/gold.dim_series']);
    expect(tables('state:modified', { stateOf })).toContain('stroke-mri/gold.dim_series');
    const gates = tests('state:modified', { stateOf }).filter((id) => id.includes('fct_claim.expression'));
    expect(gates).toHaveLength(1);
    expect(tables('state:old state:new', { stateOf })).toEqual(tables([]));
    expect(tables('state:unmodified state:modified', { stateOf })).toEqual(tables([]));
  });

  it('is nothing where nothing changed, and no fault', () => {
    const same = statesAgainst(plans(workspace), plans(workspace));
    expect(found('state:modified', { stateOf: same })).toEqual([]);
  });
});

it.each([
  ['dim_pateint', 'matches nothing', 'did you mean `dim_patient`?'],
  ['+dim_pateint', 'matches nothing', 'did you mean `dim_patient`?'],
  ['tag:regsitry+', 'matches nothing', 'did you mean `tag:registry`?'],
  ['tag:nope', 'matches nothing', 'known: '],
  ['zzzzzzzzzzzz', 'matches nothing', 'known: claims, heart-failure-fhir, '],
  ['dim_x*', 'matches nothing', ''],
  ['tga:x', 'there is no selector method `tga`', 'did you mean `tag`?'],
  ['@dim_patient+', 'both `@` and a `+`', ''],
  ['a,,b', 'names nothing', ''],
  ['+', 'names nothing', ''],
  ['config:table', 'which setting', 'config.materialized:…'],
  ['config.colour:red', 'which setting', 'config.materialized:…'],
  ['tag.x:y', 'takes no `.x`', 'tag:y'],
  ['state:modified', 'none is named', '--state'],
])('%s is a fault that says what to do', (selector, message, help) => {
  for (const selection of [
    { select: [selector], exclude: [] },
    { select: ['claims'], exclude: [selector] },
  ]) {
    const fault = select(graph, { ...selection, stateOf: null });
    if (!('message' in fault)) throw new Error('no fault');
    expect(fault.message).toContain(message);
    expect(fault.help ?? '').toContain(help);
  }
});
