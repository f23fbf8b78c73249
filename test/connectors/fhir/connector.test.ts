import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryRanges } from '../../../src/connectors/fhir/bundle.ts';
import { fhir } from '../../../src/connectors/fhir/declaration.ts';
import { imbalanceOf, rejectionsOf, rowsOf, runFhir } from './run-fhir.ts';

const folder = join(import.meta.dirname, '../../fixtures/fhir/synthea');
const synthea = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);
const uuid = 'c757873d-ec9a-4326-a141-556f43239520';
const otherUuid = '0a0b0c0d-ec9a-4326-a141-556f43239521';

const patient = (id: string | undefined, parts: object = {}): object => ({
  resourceType: 'Patient',
  id,
  ...parts,
});
const encounter = (id: string | undefined, reference: string, parts: object = {}): object => ({
  resourceType: 'Encounter',
  id,
  status: 'finished',
  class: { code: 'AMB' },
  subject: { reference },
  ...parts,
});
const observation = (parts: object = {}): object => ({
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '8302-2' }] },
  ...parts,
});
const ndjson = (...resources: readonly object[]): string =>
  `${resources.map((one) => JSON.stringify(one)).join('\n')}\n`;
const bundle = (type: string, ...entry: readonly object[]): object => ({
  resourceType: 'Bundle',
  type,
  entry,
});

const condition = (id: string, code: string, parts: object = {}): object => ({
  resourceType: 'Condition',
  id,
  subject: { reference: 'Patient/p' },
  code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] },
  ...parts,
});

const rules = (run: Parameters<typeof rejectionsOf>[0]): readonly string[] =>
  rejectionsOf(run).map(({ findings }) => findings[0]?.rule ?? '');

describe('a bulk export', () => {
  test('comes to one row for each resource, joined by ids', async () => {
    const run = await runFhir(synthea, { chunkBytes: 65_536 });
    expect(rejectionsOf(run)).toEqual([]);
    expect(imbalanceOf(run)).toBe(0);
    const count = (name: string): number => synthea[`${name}.ndjson`]!.trimEnd().split('\n').length;
    const patients = rowsOf(run, 'patient');
    expect(patients).toHaveLength(count('Patient'));
    for (const [table, type] of [
      ['encounter', 'Encounter'],
      ['condition', 'Condition'],
      ['observation', 'Observation'],
    ] as const) {
      const rows = rowsOf(run, table);
      expect(rows).toHaveLength(count(type));
      const ids = new Set(patients.map((row) => row.patient_id));
      expect(rows.every((row) => ids.has(row.patient_id))).toBe(true);
    }
    const encounters = new Set(rowsOf(run, 'encounter').map((row) => row.encounter_id));
    expect(rowsOf(run, 'condition').every((row) => encounters.has(row.encounter_id))).toBe(true);
    expect(rowsOf(run, 'observation_component').length).toBeGreaterThan(0);
  });

  test('values are those of the resources', async () => {
    const run = await runFhir(synthea);
    const [first] = rowsOf(run, 'patient');
    expect(first).toMatchObject({ sex: expect.stringMatching(/^(fe)?male$/), state: 'MA' });
    const pressure = synthea['Observation.ndjson']!.split('\n').find((line) =>
      line.includes('"code":"8480-6"'),
    )!;
    const expected = JSON.parse(pressure) as {
      id: string;
      component: { code: { coding: { code: string }[] }; valueQuantity: { value: number; code: string } }[];
    };
    const rows = rowsOf(run, 'observation_component').filter((row) => row.observation_id === expected.id);
    expect(rows.map((row) => [row.component, row.code, row.value_number, row.value_unit])).toEqual(
      expected.component.map((one, index) => [
        index + 1,
        one.code.coding[0]!.code,
        one.valueQuantity.value,
        one.valueQuantity.code,
      ]),
    );
    const parent = rowsOf(run, 'observation').find((row) => row.observation_id === expected.id)!;
    expect(parent).toMatchObject({
      components: rows.length,
      value_number: null,
      code_system: 'http://loinc.org',
    });
  });

  test('is the same whatever the chunks, line ends, byte order mark, blank lines and last line end', async () => {
    const text = synthea['Encounter.ndjson']!;
    const plain = rowsOf(await runFhir({ 'a.ndjson': text }), 'encounter');
    const variants = [
      `\ufeff${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\n\n \n'),
      text.trimEnd(),
    ];
    for (const variant of variants) {
      const run = await runFhir({ 'a.ndjson': variant }, { chunkBytes: 777 });
      expect(rowsOf(run, 'encounter')).toEqual(plain);
      expect(imbalanceOf(run)).toBe(0);
    }
  });

  test('types that the product does not take are neither loaded nor rejected', async () => {
    const run = await runFhir(synthea, { config: { resources: ['Patient'] } });
    expect(
      run.outcomes.filter(({ kind }) => kind === 'rows').map((one) => 'table' in one && one.table),
    ).toEqual(['patient']);
    expect(rejectionsOf(run)).toEqual([]);
    expect(imbalanceOf(run)).toBe(0);
  });

  test('the scan is told what identifies', async () => {
    const run = await runFhir(synthea);
    const told = new Set(run.outcomes.flatMap((one) => (one.kind === 'identifiers' ? one.values : [])));
    for (const line of synthea['Patient.ndjson']!.trimEnd().split('\n')) {
      const one = JSON.parse(line) as {
        id: string;
        identifier: { value: string }[];
        name: { family: string; given: string[] }[];
        telecom: { value: string }[];
        address: { line: string[] }[];
      };
      const expected = [
        one.id,
        ...one.identifier.map(({ value }) => value),
        ...one.name.flatMap(({ family, given }) => [family, ...given, `${given[0]} ${family}`]),
        ...one.telecom.map(({ value }) => value),
        ...one.address.flatMap(({ line }) => line),
      ];
      expect(expected.filter((value) => !told.has(value))).toEqual([]);
    }
  });
});

describe('what is broken', () => {
  const good = JSON.stringify(patient('p1'));
  test.each<[string, string | Buffer, string, string | null]>([
    ['a line that ends in the middle', good.slice(0, 20), 'fhir.invalid-json', null],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'fhir.invalid-utf8', null],
    ['a key twice', '{"resourceType":"Patient","id":"a","id":"b"}', 'fhir.duplicate-key', null],
    ['a number', '17', 'fhir.resource', null],
    ['a resource that R4 does not have', '{"resourceType":"Patent"}', 'fhir.resource-type', '/resourceType'],
    ['no id', '{"resourceType":"Patient"}', 'fhir.no-id', '/id'],
    [
      'a day that is none',
      '{"resourceType":"Patient","id":"a","birthDate":"1970-02-30"}',
      'fhir.value',
      '/birthDate',
    ],
    [
      'a modifierExtension',
      '{"resourceType":"Patient","id":"a","modifierExtension":[{"url":"http://a.org/not","valueBoolean":true}]}',
      'fhir.modifier-extension',
      '/modifierExtension',
    ],
    [
      'a modifierExtension further in',
      '{"resourceType":"Patient","id":"a","contact":[{"name":{"text":"x"},"modifierExtension":[{"url":"http://a.org/not","valueBoolean":true}]}]}',
      'fhir.modifier-extension',
      '/contact/0/modifierExtension',
    ],
    [
      'implicitRules',
      '{"resourceType":"Patient","id":"a","implicitRules":"http://a.org/r"}',
      'fhir.implicit-rules',
      '/implicitRules',
    ],
    ['deep nesting', '['.repeat(5000), 'fhir.too-deep', null],
    ['a prototype', '{"__proto__":{"resourceType":"Patient"}}', 'fhir.forbidden-key', null],
  ])('%s goes to quarantine as it is; its neighbours are loaded', async (_, broken, rule, location) => {
    const bytes = Buffer.concat([
      Buffer.from(`${good}\n\n`),
      Buffer.from(broken),
      Buffer.from(`\r\n${JSON.stringify(patient('p2'))}`),
    ]);
    const run = await runFhir({ 'a.ndjson': bytes });
    const [rejection, ...others] = rejectionsOf(run);
    expect(others).toEqual([]);
    expect(rejection!.findings[0]).toMatchObject({ rule, location });
    expect(rejection!.scope).toBe('resource');
    expect(rejection!.position).toEqual({ row: 2, byteOffset: good.length + 2, line: 3 });
    expect(Buffer.from(rejection!.raw!)).toEqual(Buffer.from(broken));
    expect(rowsOf(run, 'patient').map((row) => [row.patient_id, row._row])).toEqual([
      ['p1', 1n],
      ['p2', 3n],
    ]);
    expect(imbalanceOf(run)).toBe(0);
  });

  test('a line without end costs neither memory nor its neighbours', async () => {
    const long = `{"resourceType":"Patient","id":"${'x'.repeat(17 * 2 ** 20)}"}`;
    const run = await runFhir(
      { 'a.ndjson': `${good}\n${long}\n${JSON.stringify(patient('p2'))}\n` },
      { chunkBytes: 2 ** 20 },
    );
    expect(rules(run)).toEqual(['fhir.too-long']);
    expect(rejectionsOf(run)[0]!.raw!.length).toBeLessThanOrEqual(2 ** 16);
    expect(rowsOf(run, 'patient').map((row) => row.patient_id)).toEqual(['p1', 'p2']);
    expect(imbalanceOf(run)).toBe(0);
  });

  test('too many of them take the file with them', async () => {
    const text = ndjson(patient('p1'), patient(undefined), patient(undefined), patient(undefined));
    const run = await runFhir({ 'a.ndjson': text }, { profile: { maxRejectedResources: 2 } });
    expect(rejectionsOf(run).at(-1)).toMatchObject({ scope: 'file', raw: null, position: null });
    expect(rules(run).at(-1)).toBe('fhir.too-many-rejected');
    expect(run.outcomes.some(({ kind }) => kind === 'counted')).toBe(false);
  });

  test('onInvalid: file takes the file with the first', async () => {
    const text = ndjson(patient('p1'), patient(undefined), patient('p2'));
    const run = await runFhir({ 'a.ndjson': text }, { profile: { onInvalid: 'file' } });
    expect(rejectionsOf(run)).toMatchObject([{ scope: 'file', findings: [{ rule: 'fhir.no-id' }] }]);
  });

  test('a truncated document is rejected whole', async () => {
    const text = JSON.stringify(bundle('collection', { resource: patient('p1') }));
    for (const end of [1, 20, text.length - 3, text.length - 1]) {
      const run = await runFhir({ 'a.json': text.slice(0, end) });
      expect(rejectionsOf(run)).toMatchObject([{ scope: 'file', findings: [{ rule: 'fhir.invalid-json' }] }]);
      expect(rowsOf(run, 'patient')).toEqual([]);
    }
  });

  test('every record comes to a row, to quarantine, or is out of scope, whatever is done to the bytes', async () => {
    const lines = Object.values(synthea).flatMap((text) => text.trimEnd().split('\n').slice(0, 6));
    const damage = fc.record({ line: fc.nat(lines.length - 1), at: fc.nat(3000), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { maxLength: 8 }), async (damages) => {
        const bytes = lines.map((line) => Buffer.from(line));
        for (const { line, at, byte } of damages) {
          const one = bytes[line]!;
          // A line feed would make two lines of it.
          if (byte !== 0x0a) one[at % one.length] = byte;
        }
        const run = await runFhir({
          'a.ndjson': Buffer.concat(bytes.flatMap((one) => [one, Buffer.from('\n')])),
        });
        expect(imbalanceOf(run)).toBe(0);
        const loaded = ['patient', 'encounter', 'condition', 'observation'].flatMap((table) =>
          rowsOf(run, table),
        );
        expect(loaded.length + rejectionsOf(run).length).toBeGreaterThanOrEqual(
          lines.length - damages.length,
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('bundles', () => {
  const entry = (resource: object, fullUrl?: string): object => ({
    ...(fullUrl ? { fullUrl } : {}),
    resource,
  });

  test('references by address join, whatever their form', async () => {
    const forms = bundle(
      'collection',
      entry(patient('p1'), `urn:uuid:${uuid}`),
      entry(patient(undefined), `urn:uuid:${otherUuid}`),
      entry(patient('p3'), 'http://a.org/fhir/Patient/p3'),
      entry(encounter('e1', `urn:uuid:${uuid.toUpperCase()}`)),
      entry(encounter('e2', `urn:uuid:${otherUuid}`)),
      entry(encounter('e3', 'Patient/p3')),
      entry(encounter('e4', 'http://a.org/fhir/Patient/p3')),
      entry(encounter('e5', 'Patient/p3/_history/7')),
      entry(encounter('e6', 'Group/p3')),
    );
    const run = await runFhir({ 'a.json': JSON.stringify(forms, null, 1) });
    expect(rejectionsOf(run)).toEqual([]);
    expect(rowsOf(run, 'patient').map((row) => row.patient_id)).toEqual(['p1', otherUuid, 'p3']);
    expect(rowsOf(run, 'encounter').map((row) => row.patient_id)).toEqual([
      'p1',
      otherUuid,
      'p3',
      'p3',
      'p3',
      null,
    ]);
    expect(imbalanceOf(run)).toBe(0);
  });

  test('an invalid entry is rejected with its own bytes and place', async () => {
    const bad = JSON.stringify(entry(patient('p2', { gender: 'm', name: [{ text: 'a } ] \\" "' }] })));
    const text = `{"resourceType":"Bundle",\n"type":"collection","meta":{"tag":[{"code":"entry"}]},\n"entry":[\n${JSON.stringify(
      entry(patient('p1')),
    )},\n${bad}\n]}`;
    const run = await runFhir({ 'a.json': text });
    const [rejection, ...others] = rejectionsOf(run);
    expect(others).toEqual([]);
    expect(rejection).toMatchObject({
      scope: 'resource',
      findings: [{ rule: 'fhir.code-not-allowed', location: '/entry/1/resource/gender' }],
      position: { row: 2, byteOffset: text.indexOf(bad), line: 5 },
    });
    expect(Buffer.from(rejection!.raw!).toString()).toBe(bad);
    expect(rowsOf(run, 'patient').map((row) => row.patient_id)).toEqual(['p1']);
    expect(imbalanceOf(run)).toBe(0);
  });

  test('what quarantine keeps of an entry can be tried again as it is', async () => {
    const bad = bundle('transaction', {
      fullUrl: `urn:uuid:${uuid}`,
      resource: patient(undefined, { gender: 'm' }),
      request: { method: 'POST', url: 'Patient' },
    });
    const [rejection] = rejectionsOf(await runFhir({ 'a.json': JSON.stringify(bad) }));
    const raw = Buffer.from(rejection!.raw!).toString();
    for (const name of ['a.json', 'a.ndjson']) {
      expect(rules(await runFhir({ [name]: raw }))).toEqual(['fhir.code-not-allowed']);
      const mended = await runFhir({ [name]: raw.replace('"m"', '"male"') });
      expect(rowsOf(mended, 'patient')).toMatchObject([{ patient_id: uuid, sex: 'male' }]);
      expect(imbalanceOf(mended)).toBe(0);
    }
  });

  test('a bundle in a line of NDJSON', async () => {
    const text = ndjson(
      patient('p0'),
      bundle(
        'collection',
        entry(patient('p1'), `urn:uuid:${uuid}`),
        entry(encounter('e1', `urn:uuid:${uuid}`)),
      ),
      encounter('e2', 'Patient/p0'),
    );
    const run = await runFhir({ 'a.ndjson': text });
    expect(rowsOf(run, 'encounter').map((row) => [row.patient_id, row._row])).toEqual([
      ['p1', 3n],
      ['p0', 4n],
    ]);
    expect(imbalanceOf(run)).toBe(0);
  });

  test('onInvalid: bundle rejects the bundle, and nothing else', async () => {
    const broken = bundle('collection', entry(patient('p1')), entry(patient('p2', { gender: 'm' })));
    const line = await runFhir(
      { 'a.ndjson': ndjson(patient('p0'), broken) },
      { profile: { onInvalid: 'bundle' } },
    );
    expect(rejectionsOf(line)).toMatchObject([{ scope: 'bundle', position: { row: 2, line: 2 } }]);
    expect(rowsOf(line, 'patient').map((row) => row.patient_id)).toEqual(['p0']);
    expect(imbalanceOf(line)).toBe(0);
    const file = await runFhir({ 'a.json': JSON.stringify(broken) }, { profile: { onInvalid: 'bundle' } });
    expect(rejectionsOf(file)).toMatchObject([{ scope: 'file', raw: null }]);
    expect(rowsOf(file, 'patient')).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['no type', { resourceType: 'Bundle', entry: [{ resource: patient('p1') }] }, 'fhir.required'],
    ['an unknown type', bundle('heap', { resource: patient('p1') }), 'fhir.code-not-allowed'],
    [
      'an entry twice',
      bundle('collection', ...[1, 2].map(() => entry(patient('p1'), `urn:uuid:${uuid}`))),
      'fhir.full-url',
    ],
  ])('%s: rejected whole', async (_, resource, rule) => {
    const run = await runFhir({ 'a.json': JSON.stringify(resource) });
    expect(rejectionsOf(run)).toMatchObject([{ scope: 'file', findings: [{ rule }] }]);
  });

  test('a deletion is not passed over', async () => {
    const resource = bundle('transaction', { request: { method: 'DELETE', url: 'Patient/p1' } });
    const run = await runFhir({ 'a.json': JSON.stringify(resource) });
    expect(rejectionsOf(run)).toMatchObject([{ scope: 'resource', findings: [{ rule: 'fhir.deletion' }] }]);
    expect(imbalanceOf(run)).toBe(0);
  });

  test('a search as a reference is rejected: only a server could resolve it', async () => {
    const resource = bundle('transaction', {
      resource: encounter('e1', 'Patient?identifier=1'),
      request: { method: 'POST', url: 'Encounter' },
    });
    const run = await runFhir({ 'a.json': JSON.stringify(resource) });
    expect(rules(run)).toEqual(['fhir.conditional-reference']);
  });

  test('a single resource in a file, and lines in a file called .json', async () => {
    const run = await runFhir({
      'a.json': JSON.stringify(patient('p1'), null, 2),
      'b.json': ndjson(patient('p2'), patient('p3')),
    });
    expect(rowsOf(run, 'patient').map((row) => row.patient_id)).toEqual(['p1', 'p2', 'p3']);
    expect(imbalanceOf(run)).toBe(0);
  });
});

describe('columns', () => {
  const observed = async (parts: object) =>
    rowsOf(await runFhir({ 'a.ndjson': ndjson(observation(parts)) }), 'observation')[0]!;

  test.each([
    ['2020', { effective_on: null, effective_at: null, effective_precision: 'year' }],
    ['2020-03', { effective_on: null, effective_at: null, effective_precision: 'month' }],
    ['2020-03-01', { effective_on: '2020-03-01', effective_at: null, effective_precision: 'day' }],
    [
      '2020-03-01T23:30:00-05:00',
      { effective_on: '2020-03-01', effective_at: '2020-03-02T04:30:00Z', effective_precision: 'instant' },
    ],
  ])('%s: nothing is guessed', async (effectiveDateTime, expected) => {
    expect(await observed({ effectiveDateTime })).toMatchObject(expected);
  });

  test('numbers keep their digits', async () => {
    const line = JSON.stringify(observation({ valueQuantity: { value: 7 } })).replace(':7}', ':1.00}');
    const [row] = rowsOf(await runFhir({ 'a.ndjson': line }), 'observation');
    expect(row).toMatchObject({ value_number: 1, value_digits: '1.00', value_type: 'Quantity' });
  });

  test.each([
    [[{ system: 'http://snomed.info/sct', code: '40055000' }], '40055000'],
    // The last digit is a check digit.
    [[{ system: 'http://snomed.info/sct', code: '40055001' }], null],
    [[{ system: 'http://loinc.org', code: '8302-2' }], '8302-2'],
    [[{ system: 'http://loinc.org', code: '8302-3' }], null],
    [[{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I50.1' }], 'I50.1'],
    [[{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'SMITH' }], null],
    [[{ system: 'http://hospital.example.org/codes', code: 'X1' }], null],
    [[{ system: 'http://own.example.org/codes', code: 'X1' }], 'X1'],
    [[{ system: 'http://own.example.org/codes', code: 'John Smith' }], null],
    [[{ code: '40055000' }], null],
    [
      [
        { system: 'http://hospital.example.org/codes', code: 'X1' },
        { system: 'http://snomed.info/sct', code: '40055000' },
      ],
      '40055000',
    ],
  ])('codes of %j', async (coding, code) => {
    const run = await runFhir(
      { 'a.ndjson': ndjson(observation({ code: { coding } })) },
      { config: { codeSystems: ['http://own.example.org/codes'] } },
    );
    expect(rowsOf(run, 'observation')[0]!.code).toBe(code);
  });

  test.each([
    ['mm[Hg]', 'mm[Hg]'],
    ['10*3/uL', '10*3/uL'],
    ['mL/min/{1.73_m2}', 'mL/min/{1.73_m2}'],
    ['{score}', '{score}'],
    ['%', '%'],
    ['{John_Smith}', null],
    ['5551234567', null],
  ])('unit %s', async (code, unit) => {
    const quantity = { value: 1, system: 'http://unitsofmeasure.org', code };
    expect((await observed({ valueQuantity: quantity })).value_unit).toBe(unit);
  });

  test.each<[object, number | null, number | null]>([
    [{ valueQuantity: { value: 93, system: 'http://unitsofmeasure.org', code: 'a' } }, null, 93],
    [{ valueQuantity: { value: 93, unit: 'years' } }, null, 93],
    [{ valueQuantity: { value: 1200, system: 'http://unitsofmeasure.org', code: 'mo' } }, null, 100],
    [{ valueQuantity: { value: 6, system: 'http://unitsofmeasure.org', code: 'mo' } }, 6, null],
    [{ valueInteger: 93, code: { coding: [{ system: 'http://loinc.org', code: '30525-0' }] } }, null, 93],
    [{ valueInteger: 93 }, 93, null],
    [{ valueInteger: 555013991 }, null, null],
    [{ valueQuantity: { value: 999447193, unit: 'x' } }, null, null],
    [
      { valueQuantity: { value: 5000000, system: 'http://unitsofmeasure.org', code: '{copies}/mL' } },
      5_000_000,
      null,
    ],
  ])('numbers and ages: %j', async (parts, number, age) => {
    expect(await observed(parts)).toMatchObject({ value_number: number, value_age: age });
  });

  test('of several addresses the one at home', async () => {
    const address = [
      { use: 'old', state: 'Texas', postalCode: '73301' },
      { use: 'work', state: 'NY', postalCode: '10001' },
      { use: 'home', state: 'Massachusetts', postalCode: '02115-1234' },
    ];
    const run = await runFhir({ 'a.ndjson': ndjson(patient('p1', { address })) });
    expect(rowsOf(run, 'patient')[0]).toMatchObject({ state: 'MA', zip3: '02115-1234' });
  });
});

test('the entries of a bundle stand where they are said to', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const entries = fc.array(fc.dictionary(fc.string(), json), { minLength: 1, maxLength: 4 });
  const others = fc.dictionary(
    fc.string().filter((name) => name !== 'entry'),
    fc.oneof(json, fc.constant('entry'), fc.constant({ entry: [{ a: 1 }] })),
  );
  fc.assert(
    fc.property(others, entries, others, fc.constantFrom(undefined, 1), (before, entry, after, indent) => {
      const text = JSON.stringify({ ...before, entry, ...after }, null, indent);
      const bytes = Buffer.from(text);
      const ranges = entryRanges(bytes);
      expect(ranges.map(({ start, end }) => JSON.parse(bytes.subarray(start, end).toString()))).toEqual(
        JSON.parse(JSON.stringify(entry)),
      );
      for (const { start, lines } of ranges)
        expect(lines).toBe(bytes.subarray(0, start).toString().split('\n').length - 1);
    }),
  );
});

describe('the declaration', () => {
  const tables = fhir.tables(fhir.config.parse({}), fhir.profile.parse({}));

  test('describes every column, and names the element that it is from', () => {
    for (const table of tables) {
      expect(table.description).not.toBe('');
      const names = table.columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const key of [...table.key, table.subject ?? 'patient_id']) expect(names).toContain(key);
      for (const column of table.columns) {
        expect(column.description).toMatch(/\.$/);
        expect(column.element).toMatch(/^(Patient|Encounter|Condition|Observation)\./);
        expect(column).not.toHaveProperty('read');
      }
    }
  });

  test('ids and references to them share a name space', () => {
    const systems = new Map<string, Set<string | undefined>>();
    for (const { columns } of tables)
      for (const { name, system } of columns)
        if (name.endsWith('_id')) systems.set(name, (systems.get(name) ?? new Set()).add(system));
    expect(Object.fromEntries([...systems].map(([name, set]) => [name, [...set]]))).toEqual({
      patient_id: ['patient'],
      encounter_id: ['encounter'],
      condition_id: ['condition'],
      observation_id: ['observation'],
      part_of_id: ['encounter'],
      organization_id: ['organization'],
    });
  });

  test('holds the tables of the listed resources only', () => {
    const some = fhir.tables(fhir.config.parse({ resources: ['Condition'] }), fhir.profile.parse({}));
    expect(some.map(({ name }) => name)).toEqual(['condition']);
    expect(fhir.config.safeParse({ resources: [] }).success).toBe(false);
    expect(fhir.config.safeParse({ resources: ['Patent'] }).success).toBe(false);
  });

  test('says what is not supported yet', () => {
    const found = (profile: object) =>
      fhir.check!(fhir.config.parse({}), fhir.profile.parse(profile)).map(({ path }) => path);
    expect(found({})).toEqual([]);
    expect(found({ profiles: 'us-core-7' })).toEqual([['profiles']]);
    expect(found({ terminology: 'x' })).toEqual([['terminology']]);
  });
});

describe('a check of codes', () => {
  const check = (onFail: 'quarantine' | 'warn') => ({
    checks: { condition: [{ codes: 'icd10cm' as const, column: 'icd10cm', asOf: 'onset_date', onFail }] },
  });
  const file = ndjson(
    condition('c1', 'I50.1', { onsetDateTime: '2022-03-01' }),
    condition('c2', 'M54.5', { onsetDateTime: '2022-03-01' }),
    condition('c3', 'M54.5', { onsetDateTime: '2019-03-01' }),
    condition('c4', 'I50'),
    condition('c5', 'I501'),
  );

  test('sends resources to quarantine whose code was not valid on their true day', async () => {
    const run = await runFhir({ 'Condition.ndjson': file }, check('quarantine'));
    expect(rules(run)).toEqual(['fhir.icd10cm', 'fhir.icd10cm']);
    expect(rejectionsOf(run)[0]).toMatchObject({
      scope: 'resource',
      position: { line: 2 },
      findings: [
        { message: 'column icd10cm is no code of ICD-10-CM that was valid then', location: 'icd10cm' },
      ],
    });
    expect(rowsOf(run, 'condition').map(({ condition_id }) => condition_id)).toEqual(['c1', 'c3', 'c5']);
    expect(imbalanceOf(run)).toBe(0);
    expect(run.outcomes.filter(({ kind }) => kind === 'doubted')).toEqual([
      { kind: 'doubted', rule: 'fhir.icd10cm-unjudged', records: 1 },
    ]);
  });

  test('only says so where it warns', async () => {
    const run = await runFhir({ 'Condition.ndjson': file }, check('warn'));
    expect(rejectionsOf(run)).toEqual([]);
    expect(run.outcomes.filter(({ kind }) => kind === 'doubted')).toContainEqual({
      kind: 'doubted',
      rule: 'fhir.icd10cm',
      records: 2,
    });
  });
});
