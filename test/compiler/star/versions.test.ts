import { describe, expect, it } from 'vitest';
import { compileTexts, productText, visits } from '../specs.ts';

/** Product `visits` with wards that have a history, pairs of visits and wards, and a star of these lines. */
const product = (star: string) =>
  visits(`
  silver:
    wards: {from: visits, key: [ward, started_on], columns: {ward: , zip: , urgent: , started_on: }}
    places: {from: visits, key: [ward], columns: {ward: , cost: }}
    pairs: {from: visits, key: [visit_id, ward], columns: {visit_id: , ward: , at: {from: started_on}}}
  star:${star}`);

const history =
  'dim_ward: {from: wards, naturalKey: [ward], attributes: {zip: type2, urgent: type1}, effectiveFrom: started_on}';
const fact = (roles: string, more = '') => `
    facts:
      fct_visit: {from: visits, grain: [visit_id], dimensions: {${roles}}, measures: {cost: {expr: cost}, beds: {expr: cost, additive: semi}, rate: {expr: cost, additive: none}}${more}}`;

const compiled = (star: string) => compileTexts({ 'specs/p.yaml': product(star) });
const gold = (star: string, name: string) => {
  const { graph, diagnostics } = compiled(star);
  expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  const dataset = graph.datasets.get(`visits/gold.${name}`);
  if (!dataset) throw new Error(`no ${name}`);
  return { dataset, gates: graph.gates.get('visits')?.filter((gate) => gate.dataset === dataset.id) ?? [] };
};
const said = (star: string, code: string) =>
  compiled(star)
    .diagnostics.filter((one) => one.code === code)
    .map(({ message, help }) => `${message} (${help})`);

describe('a type-2 dimension', () => {
  const { dataset, gates } = gold(`\n    dimensions: {${history}}`, 'dim_ward');

  it('has versions: since when, until when, and which is the newest', () => {
    expect(
      dataset.columns.map(({ name, type, nullable }) => `${name} ${type}${nullable ? '?' : ''}`),
    ).toEqual([
      'ward_key bigint',
      'ward string?',
      'zip string?',
      'urgent boolean?',
      'valid_from date',
      'valid_to date?',
      'is_current boolean',
    ]);
    expect(dataset.key).toEqual(['ward', 'valid_from']);
    expect(dataset.model?.query).toMatchObject({
      kind: 'history',
      attributes: [
        { name: 'zip', tracked: true },
        { name: 'urgent', tracked: false },
      ],
      effectiveFrom: { name: 'started_on' },
    });
  });

  it('identifies what its dates identify, its surrogate key too', () => {
    const date = dataset.columns.find((one) => one.name === 'valid_from')?.label;
    expect(date?.length).toBe(1);
    for (const name of ['ward_key', 'valid_to']) {
      expect(dataset.columns.find((one) => one.name === name)?.label).toEqual(date);
    }
    expect(dataset.columns.find((one) => one.name === 'is_current')?.label).toEqual([]);
  });

  it('is tested for gaps and overlaps', () => {
    expect(gates.map(({ id }) => id)).toEqual(['dim_ward.unique.ward_key', 'dim_ward.history.ward']);
  });

  it('gives a fact the version of a date', () => {
    const { dataset: fct } = gold(
      `\n    dimensions: {${history}}${fact('ward: {to: dim_ward, on: ward, asOf: started_on}')}`,
      'fct_visit',
    );
    const key = fct.columns.find((one) => one.name === 'ward_key');
    expect(key?.derivation).toMatchObject({
      kind: 'generated',
      direct: [
        { dataset: 'visits/silver.visits', column: 'ward' },
        { dataset: 'visits/silver.visits', column: 'started_on' },
      ],
    });
    expect(fct.model?.reads).toEqual(['visits/gold.dim_ward', 'visits/silver.visits']);
  });

  it.each([
    [
      history.replace(', effectiveFrom: started_on', ''),
      'STAR005',
      /keeps the history of `zip`, and lacks `effectiveFrom` \(dates of `wards`: started_on\)/,
    ],
    [history.replace('zip: type2', 'zip: type1'), 'STAR005', /has no type-2 attribute/],
    [
      history.replace('effectiveFrom: started_on', 'effectiveFrom: urgent'),
      'STAR005',
      /is a date or timestamp, and `urgent` is a boolean/,
    ],
    [
      history.replace('effectiveFrom: started_on', 'effectiveFrom: startd_on'),
      'SQL004',
      /has no column `startd_on` \(did you mean `started_on`\?\)/,
    ],
  ])('is refused where its history can’t be kept: %s', (dimension, code, message) => {
    const found = said(`\n    dimensions: {${dimension}}`, code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  it.each([
    [
      history,
      'ward: {to: dim_ward, on: ward}',
      /does not say which is meant \(add `asOf`: one of (birth_date, )?started_on, ended_on/,
    ],
    [
      history,
      'ward: {to: dim_ward, on: ward, asOf: zip}',
      /`asOf` is a date or timestamp, and `zip` is a string/,
    ],
    [
      'dim_ward: {from: places, naturalKey: [ward], attributes: {cost: type1}}',
      'ward: {to: dim_ward, on: ward, asOf: started_on}',
      /has one version of each member/,
    ],
    [history, 'd: {to: dim_date, on: started_on, asOf: started_on}', /`dim_date` has one version/],
  ])('is met as of a date, and no other is: %s %s', (dimension, role, message) => {
    const found = said(`\n    dimensions: {${dimension}}${fact(role)}`, 'STAR006');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });
});

describe('a bridge', () => {
  const place = 'dim_place: {from: places, naturalKey: [ward], attributes: {cost: type1}}';
  const star = (rest: string) =>
    `\n    dimensions: {${place}}${fact(`places: {to: dim_place, on: visit_id, ${rest}}`)}`;

  it('is a table of pairs with a share for each member', () => {
    const { dataset, gates } = gold(star('bridge: pairs, key: ward, weight: equal'), 'pairs');
    expect(dataset.kind).toBe('bridge');
    expect(dataset.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'visit_id_key bigint',
      'place_key bigint',
      'weight double',
    ]);
    expect(dataset.model?.reads).toEqual(['visits/silver.pairs', 'visits/silver.visits']);
    expect(gates.map(({ id }) => id)).toEqual([
      'pairs.unique.visit_id_key_place_key',
      'pairs.relationships.place_key',
    ]);
  });

  it('has no share without weight', () => {
    const { dataset } = gold(star('bridge: pairs, key: ward, weight: none'), 'pairs');
    expect(dataset.columns.map((one) => one.name)).not.toContain('weight');
  });

  it('is what the key of a fact refers to', () => {
    const { gates } = gold(star('bridge: pairs, key: ward'), 'fct_visit');
    expect(gates.find((gate) => gate.check.kind === 'relationships')?.check).toMatchObject({
      column: 'places_key',
      to: 'visits/gold.pairs',
      field: 'visit_id_key',
    });
  });

  it.each([
    ['bridge: pairs', 'STAR007', /lacks its `key`/],
    ['weight: equal', 'STAR007', /`weight` belongs to a bridge, and this role has none/],
    ['key: ward', 'STAR007', /`key` belongs to a bridge/],
    ['bridge: pairz, key: ward', 'REF004', /there is no silver table `pairz` \(did you mean `pairs`\?\)/],
    ['bridge: pairs, key: wrd', 'SQL004', /`pairs` has no column `wrd`/],
    ['bridge: pairs, key: at', 'STAR003', /`at` is a date, and the natural key of `dim_place` is a string/],
  ])('is refused where a part is missing: %s', (rest, code, message) => {
    const found = said(star(rest), code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  it('is the same wherever it is used', () => {
    const roles =
      'a: {to: dim_place, on: visit_id, bridge: pairs, key: ward, weight: equal}, b: {to: dim_place, on: visit_id, bridge: pairs, key: ward, weight: none}';
    expect(said(`\n    dimensions: {${place}}${fact(roles)}`, 'STAR007')).toHaveLength(1);
  });

  it('says of a fact in the place of a dimension that it is one', () => {
    expect(said(fact('x: {to: fct_visit, on: visit_id}'), 'STAR001')[0]).toMatch(
      /`fct_visit` is a fact, and a role refers/,
    );
  });
});

describe('an aggregate', () => {
  const place = 'dim_place: {from: places, naturalKey: [ward], attributes: {cost: type1}}';
  const roles =
    'place: {to: dim_place, on: ward}, started: {to: dim_date, on: started_on}, ended: {to: dim_date, on: ended_on}';
  const star = (aggregate: string, weight = 'equal') =>
    `\n    dimensions: {${place}}${fact(`${roles}, wards: {to: dim_place, on: visit_id, bridge: pairs, key: ward, weight: ${weight}}`, ', degenerate: [zip]')}\n    aggregates: {agg: {from: fct_visit, ${aggregate}}}`;

  it('has typed columns by what it groups and sums', () => {
    const { dataset } = gold(
      star('by: [zip, started.year, place.cost], measures: [count, cost], suppressBelow: 11'),
      'agg',
    );
    expect(
      dataset.columns.map(({ name, type, nullable }) => `${name} ${type}${nullable ? '?' : ''}`),
    ).toEqual([
      'zip string?',
      'started_year integer?',
      'place_cost decimal(10,2)?',
      'count bigint?',
      'cost decimal(38,2)?',
    ]);
    expect(dataset.key).toEqual(['zip', 'started_year', 'place_cost']);
    expect(dataset.columns[0]?.label).toEqual(['geographic.zip3']);
    expect(dataset.model?.reads).toEqual([
      'visits/gold.dim_date',
      'visits/gold.dim_place',
      'visits/gold.fct_visit',
    ]);
    expect(dataset.indirect).toContainEqual({ dataset: 'visits/gold.fct_visit', column: 'started_key' });
  });

  it('shares a measure out over a bridge', () => {
    const { dataset } = gold(star('by: [wards.ward], measures: [cost]'), 'agg');
    expect(dataset.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'wards_ward string',
      'cost double',
    ]);
    expect(dataset.model?.query).toMatchObject({
      measures: [{ measure: 'cost', shared: true }],
    });
  });

  it.each([
    [
      'by: [zipp], measures: [count]',
      'SQL004',
      /neither `fct_visit` nor its dimensions have `zipp` \(did you mean `zip`\?\)/,
    ],
    [
      'by: [year], measures: [count]',
      'SQL005',
      /several roles of `fct_visit` \(say which: started.year or ended.year\)/,
    ],
    ['by: [startd.year], measures: [count]', 'STAR001', /has no role `startd` \(did you mean `started`\?\)/],
    [
      'by: [started.yeer], measures: [count]',
      'SQL004',
      /`dim_date` has no attribute `yeer` \(did you mean `year`\?\)/,
    ],
    ['by: [zip], measures: [costs]', 'SQL004', /has no measure `costs` \(did you mean `cost`\?\)/],
    ['by: [zip, zip], measures: [count]', 'STAR002', /two columns called `zip`/],
    ['by: [zip], measures: [rate]', 'STAR009', /`rate` can't be summed: it is `additive: none`/],
    [
      'by: [started.year], measures: [beds]',
      'STAR009',
      /can't be summed over dates.* \(add started.date to `by`/,
    ],
  ])('is refused: %s', (aggregate, code, message) => {
    const found = said(star(aggregate), code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  it('tells a measure called count from the number of rows', () => {
    const counted = star('by: [zip], measures: [count]').replace('cost: {expr: cost}', 'count: {expr: cost}');
    expect(counted).not.toBe(star('by: [zip], measures: [count]'));
    expect(said(counted, 'SQL005')).toEqual([
      '`count` is the number of rows, and a measure of `fct_visit` (give the measure another name)',
    ]);
  });

  it('sums a state within a day', () => {
    expect(said(star('by: [started.date], measures: [beds]'), 'STAR009')).toEqual([]);
  });

  it('does not count a measure once for each member', () => {
    expect(said(star('by: [wards.ward], measures: [cost]', 'none'), 'STAR009')[0]).toMatch(
      /once for each wards of a row/,
    );
    expect(said(star('by: [wards.ward], measures: [count]', 'none'), 'STAR009')).toEqual([]);
  });

  it('is of a fact', () => {
    expect(
      said(
        star('by: [], measures: [count]').replace('from: fct_visit, by', 'from: fct_visits, by'),
        'REF004',
      )[0],
    ).toMatch(/there is no fact `fct_visits` \(did you mean `fct_visit`\?\)/);
  });
});

describe('a query over a dimension of another product', () => {
  const over = (sql: string) =>
    compileTexts({
      'specs/p.yaml': product(`\n    dimensions: {${history}}`),
      'specs/o.yaml': productText(
        '\n  inputs: {v: {product: visits}}\n  silver: {s: {sql: s.sql, key: [visit_id]}}',
        'over',
      ),
      'specs/s.sql': sql,
    }).diagnostics.map(({ code, message }) => `${code} ${message}`);
  const join = (on: string) =>
    `select v.visit_id, w.zip from {{ ref('v.visits') }} v join {{ ref('v.dim_ward') }} w on w.ward = v.ward${on}`;

  it('says which version it means', () => {
    expect(over(join(''))).toContain(
      'STAR006 `dim_ward` has versions, and this join does not say which is meant',
    );
    expect(over(join(' where w.is_current'))).toEqual([]);
    expect(
      over(join(' and w.valid_from <= v.started_on and (v.started_on < w.valid_to or w.valid_to is null)')),
    ).toEqual([]);
    expect(
      over("select w.ward as visit_id, w.zip from {{ ref('v.dim_ward') }} w where w.is_current"),
    ).toEqual([]);
  });
});
