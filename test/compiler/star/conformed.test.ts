import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { complete, definitions } from '../../../src/compiler/editor/index.ts';
import { at } from '../editor/workbench.ts';
import { emitted } from '../emit/workspace.ts';
import { compileTexts, messages, planOf, productText, visits } from '../specs.ts';

const pairs = `
  silver:
    pairs: {from: visits, key: [visit_id, ward], columns: {visit_id: , ward: }}`;

const owner = visits(`
  star:
    dimensions:
      dim_patient: {from: visits, naturalKey: [patient_id], attributes: {zip: type1}}
      dim_ward: {from: visits, naturalKey: [ward], attributes: {cost: type1}}
    facts:
      fct_visit:
        from: visits
        grain: [visit_id]
        dimensions: {patient: {to: dim_patient, on: patient_id}}`);

const reader = (star: string, silver = ''): string =>
  productText(
    `
  inputs: {clinic: {product: visits}}
  privacy: {policy: shifted}
  silver:
    stays: {from: clinic.visits, key: [visit_id], columns: {visit_id: , patient_id: , ward: , cost: , started_on: , zip: }}
    pairs: {from: clinic.visits, key: [visit_id, ward], columns: {visit_id: , ward: }}${silver}
  star:${star}`,
    'stays',
  );

const fact = (roles: string, more = ''): string => `
    facts:
      fct_stay:
        from: stays
        grain: [visit_id]
        dimensions: {${roles}}${more}`;

const both = (star: string) => compileTexts({ 'specs/owner.yaml': owner, 'specs/reader.yaml': reader(star) });

describe('dim_icd10', () => {
  const star = (role: string, silver = '') =>
    compileTexts({
      'specs/product.yaml': visits(`${silver}
  star:
    facts:
      fct_visit:
        from: visits
        grain: [visit_id]
        dimensions: {diagnosis: {${role}}}
    aggregates:
      agg: {from: fct_visit, by: [diagnosis.chapter], measures: [count]}`),
    });

  it('is made of a table of codes that the runtime brings, with those that facts name', () => {
    const plan = planOf(star('to: dim_icd10, on: ward'), 'visits');
    expect(plan.references).toMatchObject([
      { set: 'icd10', table: { namespace: 'visits_bronze', name: 'icd10_codes' } },
    ]);
    expect(plan.references[0]?.columns.map(({ name }) => name)).toContain('valid_from');
    const model = plan.curate.find(({ table }) => table.name === 'dim_icd10');
    expect(model?.columns.slice(0, 3).map(({ name, type }) => `${name} ${type}`)).toEqual([
      'icd10_key bigint',
      'icd10 string',
      'dotted string',
    ]);
    expect(model?.reads).toEqual([
      { namespace: 'visits_bronze', name: 'icd10_codes' },
      { namespace: 'visits_silver', name: 'visits' },
    ]);
    expect(plan.gates.map(({ id }) => id).filter((id) => id.includes('icd10'))).toEqual([
      'dim_icd10.unique.icd10_key',
      'dim_icd10.unique.icd10',
    ]);
    expect(plan.gates.map(({ id }) => id)).toContain('fct_visit.relationships.diagnosis_key');
  });

  it('is no part of a plan that no role names it in', () => {
    expect(planOf(compileTexts({ 'specs/product.yaml': owner }), 'visits').references).toEqual([]);
  });

  it('takes codes however they are spelled, in facts and in bridges', () => {
    const spelled = `nullif(replace(upper(trim(BOTH ' ' FROM "ward")), '.', ''), '')`;
    const direct = planOf(star('to: dim_icd10, on: ward'), 'visits').curate;
    for (const name of ['fct_visit', 'dim_icd10'])
      expect(direct.find(({ table }) => table.name === name)?.select.toLowerCase()).toContain(
        spelled.toLowerCase(),
      );
    const bridged = planOf(
      star('to: dim_icd10, bridge: pairs, on: visit_id, key: ward, weight: equal', pairs),
      'visits',
    ).curate.find(({ table }) => table.name === 'pairs');
    expect(bridged?.columns.map(({ name }) => name)).toEqual(['visit_id_key', 'icd10_key', 'weight']);
    expect(bridged?.select.toLowerCase()).toContain(spelled.toLowerCase());
  });

  it('is read from bronze in the SQL of every dialect and in dbt, where it grows no older', async () => {
    const files = await emitted(star('to: dim_icd10, on: ward'), ['sql', 'dbt']);
    for (const dialect of ['duckdb', 'trino', 'spark', 'snowflake']) {
      const sql = files.get(`local/visits/sql/${dialect}/gold.sql`)?.replaceAll(/["`]/g, '') ?? '';
      expect(sql, dialect).toMatch(/FROM visits_bronze\.icd10_codes/i);
    }
    expect(files.get('local/visits/dbt/models/gold/dim_icd10.sql')).toContain(
      "source('visits_bronze', 'icd10_codes')",
    );
    const { sources } = parse(files.get('local/visits/dbt/models/sources.yml') ?? '');
    expect(sources[0].tables.find(({ name }: { name: string }) => name === 'icd10_codes').config).toEqual({
      freshness: null,
    });
  });

  it('is refused where it would be defined, or named by what is no code', () => {
    expect(
      messages(
        compileTexts({
          'specs/product.yaml': visits(`
  star:
    dimensions: {dim_icd10: {from: visits, naturalKey: [ward], attributes: {cost: type1}}}`),
        }),
      ),
    ).toContainEqual('STAR002 `dim_icd10` is built in');
    expect(messages(star('to: dim_icd10, on: started_on'))).toContainEqual(
      'STAR003 `started_on` is a date, and the natural key of `dim_icd10` is a string',
    );
    expect(messages(star('to: dim_icd10, on: patient_id')).join()).toMatch(/surrogate/);
  });
});

describe('a dimension of another product', () => {
  it('gives its keys to facts, which wait for it and are checked against it', () => {
    const plan = planOf(both(fact('patient: {to: clinic.dim_patient, on: patient_id}')), 'stays');
    expect(plan.inputs[0]?.tables).toContainEqual({ namespace: 'visits_gold', name: 'dim_patient' });
    expect(plan.curate.map(({ table }) => table.name)).toEqual(['fct_stay']);
    const [model] = plan.curate;
    expect(model?.reads).toContainEqual({ namespace: 'visits_gold', name: 'dim_patient' });
    expect(model?.select).toMatch(/LEFT JOIN \(\s+SELECT "patient_key" AS "lakespec key 1"/);
    const gate = plan.gates.find(({ id }) => id === 'fct_stay.relationships.patient_key');
    expect(gate?.reads).toContainEqual({ namespace: 'visits_gold', name: 'dim_patient' });
  });

  it('is a source of the dbt project', async () => {
    const files = await emitted(both(fact('patient: {to: clinic.dim_patient, on: patient_id}')), ['dbt']);
    expect(files.get('local/stays/dbt/models/gold/fct_stay.sql')).toContain(
      "source('visits_gold', 'dim_patient')",
    );
    const { sources } = parse(files.get('local/stays/dbt/models/sources.yml') ?? '');
    expect(
      sources.map(({ name, tables }: { name: string; tables: { name: string }[] }) => [
        name,
        ...tables.map((table) => table.name),
      ]),
    ).toContainEqual(['visits_gold', 'dim_patient']);
  });

  it('groups aggregates', () => {
    const plan = planOf(
      both(
        fact(
          'patient: {to: clinic.dim_patient, on: patient_id}',
          `
    aggregates:
      agg: {from: fct_stay, by: [patient.zip], measures: [count], suppressBelow: 11}`,
        ),
      ),
      'stays',
    );
    const agg = plan.curate.find(({ table }) => table.name === 'agg');
    expect(agg?.columns.map(({ name }) => name)).toEqual(['patient_zip', 'count']);
    expect(agg?.reads).toContainEqual({ namespace: 'visits_gold', name: 'dim_patient' });
  });

  it('is met over a bridge too', () => {
    const roles = 'wards: {to: clinic.dim_ward, on: visit_id, bridge: pairs, key: ward, weight: equal}';
    const plan = planOf(both(fact(roles)), 'stays');
    const bridge = plan.curate.find(({ table }) => table.name === 'pairs');
    expect(bridge?.columns.map(({ name }) => name)).toEqual(['visit_id_key', 'ward_key', 'weight']);
    expect(bridge?.reads).toContainEqual({ namespace: 'visits_gold', name: 'dim_ward' });
  });

  it('is what the key has its lineage from', () => {
    const { graph } = both(fact('patient: {to: clinic.dim_patient, on: patient_id}'));
    const key = graph.datasets.get('stays/gold.fct_stay')?.columns.find(({ name }) => name === 'patient_key');
    expect(key?.derivation).toMatchObject({
      direct: [
        { dataset: 'stays/silver.stays', column: 'patient_id' },
        { dataset: 'visits/gold.dim_patient', column: 'patient_key' },
      ],
    });
    expect(key?.label).toContain('pseudonym');
  });

  it.each([
    ['x: {to: clinic.dim_patent, on: patient_id}', 'STAR001 `clinic` has no dimension `dim_patent`'],
    ['x: {to: clinic.fct_visit, on: visit_id}', 'STAR001 `clinic.fct_visit` is no dimension'],
    [
      'x: {to: clinc.dim_patient, on: patient_id}',
      'STAR001 there is no input `clinc`, whose dimension `clinc.dim_patient` could be',
    ],
    ['x: {to: clinic.dim_date, on: started_on}', 'STAR014 `dim_date` is built in: no product owns it'],
    ['x: {to: clinic.dim_icd10, on: ward}', 'STAR014 `dim_icd10` is built in: no product owns it'],
    [
      'x: {to: clinic.dim_patient, on: patient_id, asOf: started_on}',
      'STAR006 `clinic.dim_patient` has one version of each member, so there is none as of a date',
    ],
    [
      'x: {to: clinic.dim_patient, on: cost}',
      'STAR003 `cost` is a decimal(10,2), and the natural key of `dim_patient` is a string',
    ],
  ])('is refused where it does not fit: %s', (roles, message) => {
    expect(messages(both(fact(roles)))).toContainEqual(message);
  });

  it('is found and offered where a role names it', () => {
    const texts = (to: string) => ({
      'specs/owner.yaml': owner,
      'specs/reader.yaml': reader(fact(`patient: {to: ${to}, on: patient_id}`)),
    });
    const named = at(texts('clinic.dim_pat¦ient'));
    expect(
      definitions(named.knowledge, named.file, named.offset).map(({ file, start }) => [file, start.line]),
    ).toEqual([['specs/owner.yaml', owner.slice(0, owner.indexOf('dim_patient')).split('\n').length]]);
    const offered = at(texts('¦'), texts('clinic.dim_patient'));
    expect(complete(offered.knowledge, offered.file, offered.offset).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['clinic.dim_patient', 'clinic.dim_ward', 'dim_icd10']),
    );
  });

  it('has members of its own name space alone', () => {
    const other = visits(
      `
  inputs: {clinic: {product: visits}}
  star:
    facts:
      fct_own:
        from: visits
        grain: [visit_id]
        dimensions: {patient: {to: clinic.dim_patient, on: patient_id}}`,
    ).replace('name: visits', 'name: others');
    const found = messages(
      compileTexts({
        'specs/owner.yaml': owner,
        'specs/other.yaml': other.replace('landing://visits', 'landing://others'),
      }),
    );
    expect(found.join('\n')).toMatch(/surrogate of `others`[\s\S]*`visits`|surrogate of `visits`/);
  });

  it('is better than the same one defined again', () => {
    const again = `
    dimensions:
      dim_patient: {from: stays, naturalKey: [patient_id], attributes: {zip: type1}}`;
    const texts = {
      'specs/domain.yaml':
        'apiVersion: lakespec/v1\nkind: Domain\nmetadata: {name: clinical}\nspec: {owners: [a@example.org]}\n',
      'specs/owner.yaml': owner.replace('{name: visits}', '{name: visits, domain: clinical}'),
      'specs/reader.yaml': reader(again).replace('{name: stays}', '{name: stays, domain: clinical}'),
    };
    expect(messages(compileTexts(texts)).filter((one) => one.startsWith('STAR015'))).toEqual([
      'STAR015 `visits` owns a dimension `dim_patient`, and this is another',
    ]);
  });
});
