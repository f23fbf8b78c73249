import { describe, expect, it } from 'vitest';
import { type ChangeClass, changeClasses, diff } from '../../../src/compiler/diff/index.ts';
import { changes, errorsOf, examples, lines, side } from './workspace.ts';

const base = side(examples);

type Edit = readonly [file: string, from: string, to: string];

function edited(edits: readonly Edit[], texts = examples): Readonly<Record<string, string>> {
  const result = { ...texts };
  for (const [file, from, to] of edits) {
    const path = `specs/${file}`;
    const text = result[path] ?? '';
    if (!text.includes(from)) throw new Error(`${path} lacks ${from}`);
    result[path] = text.replace(from, to);
  }
  return result;
}

const claims = 'products/claims.yaml';
const fhir = 'products/heart-failure-fhir.yaml';
const mri = 'products/stroke-mri.yaml';
const bids = 'products/working-memory.yaml';
const imaging = 'policies/research-imaging.yaml';
const dua = 'agreements/hf-registry-2026.yaml';
const local = 'platforms/local.yaml';

/** Each edit of the example specs, and the class and kind of all that it changes, the worst first. */
const cases: readonly (readonly [what: string, edits: readonly Edit[], found: readonly string[]])[] = [
  // Breaking: who reads the tables must follow.
  [
    'a degenerate column of a fact left out',
    [[fhir, ', type, reason]', ', type]']],
    ['breaking column-removed'],
  ],
  [
    'a measure computed otherwise',
    [[claims, 'amount: {expr: amount,', 'amount: {expr: "coalesce(amount, 0)",']],
    ['breaking values-changed'],
  ],
  [
    'a grain of two columns',
    [
      [claims, 'grain: [claim_id]', 'grain: [claim_id, class]'],
      [claims, 'degenerate: [class, ', 'degenerate: ['],
    ],
    ['breaking grain-changed'],
  ],
  [
    'a type that the table can not take',
    [[claims, 'AMOUNT: {type: "decimal(12,2)"', 'AMOUNT: {type: double']],
    ['breaking type-changed'],
  ],
  [
    'a condition of a silver table',
    [
      [
        claims,
        '  silver:\n',
        '  silver:\n    claims: {from: csv.claims, key: [claim_id], where: amount > 0}\n',
      ],
    ],
    ['breaking rows-changed', 'operational materialization-changed'],
  ],
  [
    'a table that becomes a view',
    [[claims, 'key: [service_code]\n', 'key: [service_code]\n      materialized: view\n']],
    ['operational materialization-changed'],
  ],
  [
    'a condition within a SQL file',
    [['models/members.sql', 'newest = 1', 'newest <= 1']],
    ['breaking rows-changed'],
  ],
  [
    'a fact under another name',
    [
      [claims, '      fct_claim:', '      fct_claims:'],
      [claims, '    fct_claim:', '    fct_claims:'],
    ],
    ['breaking table-renamed'],
  ],
  [
    'a product under another name',
    [
      [bids, 'name: working-memory', 'name: memory-tasks'],
      ['products/imaging-holdings.yaml', 'product: working-memory', 'product: memory-tasks'],
    ],
    ['breaking product-renamed', 'operational inputs.tasks.product'],
  ],
  [
    'surrogates rotated',
    [[imaging, '  dates:', '  subjects: {epoch: 2}\n  dates:']],
    ['breaking subjects.epoch'],
  ],
  [
    'a dimension that keeps versions of its members',
    [
      [
        fhir,
        'attributes: {sex: type1, birth_year: type1, state: type1',
        'effectiveFrom: updated_on\n        attributes: {sex: type1, birth_year: type1, state: type2',
      ],
      [
        fhir,
        'patient: {to: dim_patient, on: patient_id}\n          started',
        'patient: {to: dim_patient, on: patient_id, asOf: updated_on}\n          started',
      ],
      [
        fhir,
        'patient: {to: dim_patient, on: patient_id}\n          observed',
        'patient: {to: dim_patient, on: patient_id, asOf: updated_on}\n          observed',
      ],
    ],
    [
      'breaking history-kept',
      'breaking values-changed',
      'breaking values-changed',
      'privacy-weakening label-grows',
      'operational test-added',
      'additive column-added',
      'additive table-added',
      'cosmetic column-described',
    ],
  ],
  // Privacy-weakening: less is held back than before.
  [
    'an identifier declared harmless',
    [[claims, 'PHONE: {identifies: phone', 'PHONE: {identifies: none']],
    ['privacy-weakening declared-less'],
  ],
  [
    'a zip code declared harmless that is in gold',
    [[claims, 'ZIP: {identifies: zip', 'ZIP: {identifies: none']],
    ['privacy-weakening declared-less'],
  ],
  ['an agreement for longer', [[dua, '2027-06-30', '2028-06-30']], ['privacy-weakening expires']],
  [
    'data kept for longer',
    [[dua, 'retainUntil: 2030', 'retainUntil: 2035']],
    ['privacy-weakening retainUntil'],
  ],
  ['data kept without end', [[dua, '  retainUntil: 2030-12-31\n', '']], ['privacy-weakening retainUntil']],
  [
    'one more purpose',
    [[dua, '[heart-failure-outcomes]', '[heart-failure-outcomes, teaching]']],
    ['privacy-weakening purposes'],
  ],
  [
    'one more group of users',
    [[dua, '[{group: outcomes-research}]', '[{group: outcomes-research}, {group: students}]']],
    ['privacy-weakening users'],
  ],
  ['linkage approved', [[dua, 'linkage: forbidden', 'linkage: approved']], ['privacy-weakening linkage']],
  [
    'smaller cells shown',
    [[dua, 'minimumCellSize: 11', 'minimumCellSize: 5']],
    ['privacy-weakening minimumCellSize'],
  ],
  ['no agreement any more', [[fhir, '  agreement: hf-registry-2026\n', '']], ['privacy-weakening agreement']],
  [
    'a keep-list of private elements',
    [
      [
        imaging,
        '    burnedIn: quarantine',
        '    burnedIn: quarantine\n    keepPrivate: ["(2005,xx0E) Philips MR Imaging DD 001"]',
      ],
    ],
    ['privacy-weakening dicom.keepPrivate'],
  ],
  [
    'burned-in text let through',
    [[imaging, 'burnedIn: quarantine', 'burnedIn: keep']],
    ['privacy-weakening dicom.burnedIn'],
  ],
  [
    'a sidecar field kept',
    [[imaging, 'InstitutionName: remove, ', '']],
    ['privacy-weakening sidecars.InstitutionName'],
  ],
  [
    'originals kept',
    [[imaging, '  missingDates', '  originals: keep\n  missingDates']],
    ['privacy-weakening originals'],
  ],
  [
    'files of others let through',
    [[imaging, 'foreign: quarantine', 'foreign: keep']],
    ['privacy-weakening foreign'],
  ],
  [
    'missing dates let through',
    [[imaging, 'missingDates: quarantine', 'missingDates: keep']],
    ['privacy-weakening missingDates'],
  ],
  [
    'fewer required attributes',
    [[mri, 'Modality, PatientID]', 'Modality]']],
    ['privacy-weakening validation.dicom.required'],
  ],
  [
    'fewer required columns',
    [[bids, '[participant_id, age, sex]', '[participant_id, age]']],
    ['privacy-weakening validation.bids.requiredColumns'],
  ],
  [
    'errors recorded only',
    [[bids, 'bids: {requiredColumns', 'bids: {errors: record, requiredColumns']],
    ['privacy-weakening validation.bids.errors'],
  ],
  [
    'a test that stopped only warns',
    [[fhir, '{not_null: patient_id}', '{not_null: patient_id, onFail: warn}']],
    ['privacy-weakening test-softened'],
  ],
  [
    'a test less',
    [[claims, '        - {expression: amount >= 0}\n', '']],
    ['privacy-weakening test-removed'],
  ],
  [
    'tests of a whole table, each less strict',
    [
      [claims, 'measure: sum(amount)}', 'measure: sum(amount), tolerance: 0.01}'],
      [claims, 'sigma: 3}', 'sigma: 4}'],
      [claims, 'not_null: service_code', 'not_null: service_code, maxFailures: 1%'],
    ],
    ['privacy-weakening test-softened', 'privacy-weakening test-softened', 'privacy-weakening test-softened'],
  ],
  [
    'what is usual over a shorter time, and of another number',
    [
      [claims, 'window: 28d', 'window: 14d'],
      [
        claims,
        '        - {expression: amount >= 0}\n',
        '        - {expression: amount >= 0}\n        - {anomaly: {measure: sum(amount), window: 28d, sigma: 3}}\n',
      ],
    ],
    ['operational test-added', 'operational test-changed'],
  ],
  [
    'drift accepted',
    [[claims, '  privacy: {policy', '  validation: {csv: {drift: accept}}\n  privacy: {policy']],
    ['privacy-weakening validation.csv.drift'],
  ],
  [
    'a closed list of values open',
    [[claims, 'SEX: {values: [female, male], ', 'SEX: {']],
    ['privacy-weakening source.csv.columns.SEX.values'],
  ],
  [
    'a column required no more',
    [[claims, 'SERVICE_DATE: {type: date, required: true', 'SERVICE_DATE: {type: date']],
    ['breaking nullable-widened', 'privacy-weakening source.csv.columns.SERVICE_DATE.required'],
  ],
  [
    'a group reads the domain',
    [
      [
        'domains.yaml',
        'role: researcher}]\n  quota: {cpu: 16',
        'role: researcher}, {group: students, role: researcher}]\n  quota: {cpu: 16',
      ],
    ],
    ['privacy-weakening members'],
  ],
  [
    'a finding silenced',
    [[claims, '  schedule:', '  # lakespec-ignore LINT001 it is meant so\n  schedule:']],
    ['privacy-weakening suppression-added'],
  ],
  [
    'a regime that lets more through',
    [
      ['policies/claims-safe-harbor.yaml', 'regime: safe_harbor', 'regime: expert_determination'],
      [
        'policies/claims-safe-harbor.yaml',
        'attestation: {by: privacy-office@example.org, on: 2026-02-01}',
        'determination: {id: ED-1, expires: 2027-12-31}',
      ],
    ],
    [
      'breaking type-changed',
      'privacy-weakening attestation',
      'privacy-weakening dates.method',
      'privacy-weakening regime',
      'privacy-weakening door-loosened',
      'operational determination',
      'operational label-shrinks',
      'operational test-added',
      'additive nullable-narrowed',
    ],
  ],
  // Operational: it runs otherwise.
  ['another time', [[claims, '30 3 * * *', '45 3 * * *']], ['operational schedule.cron']],
  [
    'more shards',
    [[claims, '  operations:\n', '  operations:\n    shards: 4\n']],
    ['operational operations.shards'],
  ],
  ['another channel', [[claims, '#claims-data', '#claims']], ['operational operations.alerts.slack']],
  ['another image', [['platforms/prod.yaml', 'sha256:0', 'sha256:1']], ['operational kubernetes.image']],
  ['more memory', [[local, 'memory: 1Gi', 'memory: 2Gi']], ['operational engine.duckdb.memory']],
  ['an agreement for less long', [[dua, '2027-06-30', '2027-05-31']], ['operational expires']],
  [
    'a test more',
    [
      [
        claims,
        '        - {not_null: service_code, onFail: warn}',
        '        - {not_null: service_code, onFail: warn}\n        - {unique: service_code}',
      ],
    ],
    ['operational test-added'],
  ],
  ['another owner', [[claims, 'owner: clinical-data', 'owner: claims']], ['operational owner']],
  // Additive: nobody must follow.
  [
    'a column of the grain named once more',
    [[fhir, '[encounter_class, type, reason]', '[encounter_class, type, reason, encounter_id]']],
    ['cosmetic star.facts.fct_encounter.degenerate'],
  ],
  [
    'one more measure',
    [[claims, '        degenerate: [class', '          lines: {expr: "1"}\n        degenerate: [class']],
    ['additive column-added'],
  ],
  [
    'one more column from a subquery up to gold',
    [
      ['models/members.sql', 'select member_id, sex,', 'select member_id, class, sex,'],
      ['models/members.sql', '  select member_id, sex,', '  select member_id, class, sex,'],
      [claims, 'attributes: {sex: type1, state', 'attributes: {class: type1, sex: type1, state'],
    ],
    ['additive column-added'],
  ],
  ['a wider type', [[claims, 'decimal(12,2)', 'decimal(14,2)']], ['additive type-widened']],
  // Cosmetic: nothing follows.
  ['another title', [[claims, 'title: Claims', 'title: All claims']], ['cosmetic title']],
  [
    'another description of a table',
    [[claims, 'One row for each claim.', 'A row is a claim.']],
    ['cosmetic table-described'],
  ],
  ['a comment', [[claims, 'spec:\n', '# the spec\nspec:\n']], ['cosmetic file-rewritten']],
  [
    'a comment in SQL',
    [['models/members.sql', 'from (', '-- newest first\nfrom (']],
    ['cosmetic file-rewritten'],
  ],
  [
    'a default written out',
    [[claims, '    csv:\n', '    csv:\n      delimiter: ","\n']],
    ['cosmetic file-rewritten'],
  ],
  [
    'block style for flow style',
    [[claims, '  privacy: {policy: claims-safe-harbor}', '  privacy:\n    policy: claims-safe-harbor']],
    ['cosmetic file-rewritten'],
  ],
  [
    'keys in another order',
    [[claims, '  name: claims\n  domain: clinical\n', '  domain: clinical\n  name: claims\n']],
    ['cosmetic file-rewritten'],
  ],
];

describe('the class of a change', () => {
  it.each(cases)('%s', (_, edits, found) => {
    const made = changes(base, side(edited(edits)));
    expect(
      made.map(({ class: name, kind }) => `${name} ${kind}`),
      lines(made).join('\n'),
    ).toEqual(found);
  });
});

describe('the diff', () => {
  it('of a workspace with itself is empty', () => {
    expect(diff(base, side(examples))).toEqual({ changes: [], tables: [] });
  });

  it('says which groups an aggregate shows more, and where gold is delivered', () => {
    const aggregate = (suppressBelow: number): readonly Edit[] => [
      [
        claims,
        '    facts:\n',
        `    aggregates:\n      agg_class: {from: fct_claim, by: [class], measures: [count], suppressBelow: ${suppressBelow}}\n    facts:\n`,
      ],
      [claims, '  schedule:', '  delivery: {trino: {schema: claims}}\n  schedule:'],
    ];
    const [change, ...others] = changes(side(edited(aggregate(11))), side(edited(aggregate(5))));
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      class: 'privacy-weakening',
      kind: 'smaller-cells-shown',
      subject: 'claims_gold.agg_class',
    });
    expect(change?.consequences.map(({ text }) => text)).toContain('delivered to trino claims');
    const added = changes(base, side(edited(aggregate(11)))).map(
      ({ class: name, kind }) => `${name} ${kind}`,
    );
    expect(added).toEqual(['additive delivery', 'additive table-added']);
  });

  it('takes a new name with `was` for a rename that keeps history', () => {
    const silver = (columns: string) =>
      edited([
        [
          claims,
          '  silver:\n',
          `  silver:\n    visits: {from: csv.claims, key: [claim_id], columns: {claim_id: {}, ${columns}}}\n`,
        ],
      ]);
    const [change, ...others] = changes(
      side(silver('kind: {from: class}')),
      side(silver('sort: {from: class, was: kind}')),
    );
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      class: 'breaking',
      kind: 'column-renamed',
      items: [{ name: 'claims_silver.visits.sort', before: 'kind', after: 'sort' }],
    });
    expect(change?.consequences.map(({ text }) => text).join('\n')).toContain('history is kept');
  });

  it('names gold columns, products over it, tables and places on both sides', () => {
    const head = side(
      edited([
        ['models/subjects.sql', 'select', '-- who\nselect'],
        [
          'products/stroke-mri.yaml',
          '  quality:\n',
          '  silver:\n    instances: {from: dicom.instances, key: [sop_instance_uid], where: frames > 1}\n  quality:\n',
        ],
      ]),
    );
    const change = changes(base, head).find(({ kind }) => kind === 'rows-changed');
    const said = change?.consequences.map(({ text }) => text).join('\n') ?? '';
    expect(said).toContain('stroke_mri_gold.dim_patient');
    expect(said).toContain('imaging_holdings_gold.fct_holding');
    expect(said).toContain('products over it: imaging-holdings');
    expect(said).toContain('is rebuilt by the next run');
    const { tables } = diff(base, head, new Map([['stroke_mri_silver.instances', 12]]));
    expect(tables.find(({ table }) => table === 'stroke_mri_silver.instances')).toMatchObject({
      effect: 'rebuilt',
      rows: 12,
    });
    expect(tables.find(({ table }) => table === 'imaging_holdings_silver.holdings')?.effect).toBe(
      'recomputed',
    );
  });

  it('says what becomes of a table whose name a view takes, and the other way round', () => {
    const view = (more = '') =>
      side(
        edited([
          [claims, 'key: [service_code]\n', `key: [service_code]\n      materialized: view\n`],
          ...(more === '' ? [] : [['models/services.sql', 'select', more] as const]),
        ]),
      );
    const [change] = changes(base, view());
    expect(change?.consequences.map(({ text }) => text).join('\n')).toContain('the table leaves the catalog');
    const detailOf = (before: typeof base, after: typeof base) =>
      diff(before, after).tables.find(({ table }) => table === 'claims_silver.services')?.detail;
    expect(detailOf(base, view())).toContain('a view takes the place of the table');
    expect(detailOf(view(), base)).toBe('a new table takes the place of the view');
    expect(detailOf(view(), view('select distinct'))).toBe('the view says something else');
  });

  it('says that a table refuses a type which its history does not allow', () => {
    const head = side(edited([[claims, 'AMOUNT: {type: "decimal(12,2)"', 'AMOUNT: {type: double']]));
    const refused = diff(base, head).tables.filter(({ effect }) => effect === 'refused');
    expect(refused.map(({ table }) => table)).toEqual([
      'claims_bronze.claims',
      'claims_silver.claims',
      'claims_gold.fct_claim',
    ]);
  });

  it('of everything against nothing is additive, and the other way round nothing is', () => {
    const classes = (before: typeof base, after: typeof base) =>
      new Set(diff(before, after).changes.map((one) => one.class));
    expect(classes(side({}), base)).toEqual(new Set<ChangeClass>(['additive']));
    expect(classes(base, side({})).has('breaking')).toBe(true);
    expect(errorsOf(side({}))).toEqual([]);
  });

  it('is sorted by class', () => {
    const head = side(
      edited(
        cases
          .filter(([what]) => /harmless$|another t|wider|shards|left out/.test(what))
          .flatMap(([, edits]) => edits),
      ),
    );
    const ranks = changes(base, head).map((one) => changeClasses.indexOf(one.class));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(5);
  });
});
