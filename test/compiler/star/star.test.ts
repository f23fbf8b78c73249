import { describe, expect, it } from 'vitest';
import { compileTexts, planOf, visits } from '../specs.ts';

const star = (lines: string): Readonly<Record<string, string>> => ({
  'specs/product.yaml': visits(`\n  star:${lines}`),
});
const patient = `
    dimensions:
      dim_patient: {from: visits, naturalKey: [patient_id], attributes: {zip: type1}}`;
const fact = (lines: string): string => `
    facts:
      fct_visit:
        from: visits
        grain: [visit_id]${lines}`;

describe('a star', () => {
  it('has surrogate, natural key and attributes in a dimension; keys, grain, degenerate columns and measures in a fact', () => {
    const plan = planOf(
      compileTexts(
        star(
          `${patient}${fact(`
        dimensions: {patient: {to: dim_patient, on: patient_id}, began: {to: dim_date, on: started_on}}
        degenerate: [ward, visit_id]
        measures: {cost: {expr: cost, description: In euros.}, urgent: {expr: "case when urgent then 1 else 0 end"}}`)}`,
        ),
      ),
      'visits',
    );
    expect(
      plan.curate.map(({ table, columns }) => [
        table.name,
        columns.map(({ name, type, nullable }) => `${name} ${type}${nullable ? '' : ' not null'}`),
      ]),
    ).toEqual([
      ['dim_patient', ['patient_key bigint not null', 'patient_id string', 'zip string']],
      [
        'dim_date',
        [
          'date_key integer not null',
          'date date',
          'year integer',
          'quarter integer',
          'month integer',
          'month_name string',
          'day integer',
          'iso_year integer',
          'iso_week integer',
          'day_of_week integer',
          'day_name string',
          'is_weekend boolean',
        ],
      ],
      [
        'fct_visit',
        [
          'patient_key bigint not null',
          'began_key integer not null',
          'visit_id string not null',
          'ward string',
          'cost decimal(10,2)',
          'urgent integer not null',
        ],
      ],
    ]);
  });

  it('hashing a key lowers no label, and a date key is a date', () => {
    const { graph } = compileTexts(
      star(
        `${patient}${fact('\n        dimensions: {patient: {to: dim_patient, on: patient_id}, began: {to: dim_date, on: started_on}}')}`,
      ),
    );
    const label = (table: string, name: string) =>
      graph.datasets.get(`visits/gold.${table}`)?.columns.find((one) => one.name === name)?.label;
    expect(label('dim_patient', 'patient_key')).toEqual(['pseudonym']);
    expect(label('fct_visit', 'patient_key')).toEqual(['pseudonym']);
    expect(label('fct_visit', 'began_key')).toEqual(['date.shifted(dataset:visits)']);
    // Whoever takes a day from the calendar has the day of a fact.
    expect(label('dim_date', 'date')).toEqual(['date.shifted(dataset:visits)']);
  });

  it('has the gates that follow from it', () => {
    const plan = planOf(
      compileTexts(
        star(
          `${patient}${fact('\n        dimensions: {patient: {to: dim_patient, on: patient_id}, began: {to: dim_date, on: started_on}}')}`,
        ),
      ),
      'visits',
    );
    expect(plan.gates.map(({ id, stage, onFail, maxFailures }) => [id, stage, onFail, maxFailures])).toEqual([
      ['visits.unique.visit_id', 'refine', 'stop', 0],
      ['visits.not_null.visit_id', 'refine', 'stop', 0],
      ['dim_patient.unique.patient_key', 'curate', 'stop', 0],
      ['dim_patient.unique.patient_id', 'curate', 'stop', 0],
      ['visits.not_null.patient_id', 'refine', 'stop', 0],
      ['dim_date.unique.date_key', 'curate', 'stop', 0],
      ['fct_visit.unique.visit_id', 'curate', 'stop', 0],
      ['fct_visit.relationships.patient_key', 'curate', 'stop', 0],
      ['fct_visit.relationships.began_key', 'curate', 'stop', 0],
    ]);
  });

  const wrong: readonly [what: string, lines: string, expected: readonly string[]][] = [
    [
      'with a dimension of nothing, and a fact that uses it',
      `
    dimensions: {dim_a: {from: visit, naturalKey: [x], attributes: {y: type1}}}${fact('\n        dimensions: {a: {to: dim_a, on: ward}}')}`,
      ['REF004 there is no silver table `visit` (did you mean `visits`?)'],
    ],
    [
      'with a dimension that is not there',
      fact('\n        dimensions: {patient: {to: dim_patent, on: patient_id}}').replace(
        '\n    facts',
        `${patient}\n    facts`,
      ),
      ['STAR001 there is no dimension `dim_patent` (did you mean `dim_patient`?)'],
    ],
    [
      'with a dimension called like the calendar',
      '\n    dimensions: {dim_date: {from: visits, naturalKey: [ward], attributes: {}}}',
      ['STAR002 `dim_date` is built in (give yours another name, or use the built-in one: `to: dim_date`)'],
    ],
    [
      'with a dimension and a fact of one name',
      '\n    dimensions: {a: {from: visits, naturalKey: [ward], attributes: {}}}\n    facts: {a: {from: visits, grain: [visit_id]}}',
      ['STAR002 two gold tables are called `a` (rename one of them)'],
    ],
    [
      'with an attribute that is the natural key',
      '\n    dimensions: {a: {from: visits, naturalKey: [ward], attributes: {ward: type1}}}',
      ['STAR002 `a` has two columns called `ward` (name it once)'],
    ],
    [
      'with a measure called like a key',
      fact(
        '\n        dimensions: {began: {to: dim_date, on: started_on}}\n        measures: {began_key: {expr: cost}}',
      ),
      ['STAR002 `fct_visit` has two columns called `began_key` (rename one of them)'],
    ],
    [
      'with a measure that is no number',
      fact('\n        measures: {urgent: {expr: urgent}}'),
      [
        'STAR004 measure `urgent` is a boolean, and a measure is a number (count it: case when … then 1 else 0 end)',
      ],
    ],
    [
      'with a measure that is a text',
      fact('\n        measures: {where: {expr: ward}}'),
      [
        'STAR004 measure `where` is a string, and a measure is a number (keep it as a degenerate column, or cast it to a number)',
      ],
    ],
    [
      'with a date role over what is no date',
      fact('\n        dimensions: {began: {to: dim_date, on: ward}}'),
      ['STAR003 `ward` is a string, and dim_date needs a date (cast it to a date in silver)'],
    ],
    [
      'with a key of another type than the natural key',
      `${patient}${fact('\n        dimensions: {patient: {to: dim_patient, on: cost}}')}`,
      [
        'STAR003 `cost` is a decimal(10,2), and the natural key of `dim_patient` is a string (cast one of them in silver: equal keys need equal types)',
      ],
    ],
    [
      'with a natural key of two columns',
      `
    dimensions: {dim_w: {from: visits, naturalKey: [ward, patient_id], attributes: {}}}${fact('\n        dimensions: {w: {to: dim_w, on: ward}}')}`,
      [
        'STAR003 `dim_w` has a natural key of 2 columns, and `on` names one (make one column of them in silver, and use it as the natural key)',
      ],
    ],
    [
      'with a grain that is not there',
      '\n    facts: {f: {from: visits, grain: [visitid]}}',
      ['SQL004 `visits` has no column `visitid` (did you mean `visit_id`?)'],
    ],
  ];
  it.each(wrong)('%s', (_what, lines, expected) => {
    const { diagnostics } = compileTexts(star(lines));
    expect(diagnostics.map(({ code, message, help }) => `${code} ${message} (${help})`)).toEqual(expected);
  });
});
