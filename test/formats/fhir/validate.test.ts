import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonValue, parseJson, validateResource } from '../../../src/formats/fhir/index.ts';

const folder = join(import.meta.dirname, '../../fixtures/fhir/synthea');
const lines = readdirSync(folder).flatMap((name) =>
  readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'),
);

function read(text: string): JsonValue {
  const result = parseJson(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** `rule location` of each finding. */
const found = (resource: object | string): readonly string[] =>
  validateResource(read(typeof resource === 'string' ? resource : JSON.stringify(resource))).map(
    ({ rule, location }) => `${rule.slice('fhir.'.length)} ${location ?? ''}`,
  );

const patient = (parts: object): object => ({ resourceType: 'Patient', ...parts });
const observation = (parts: object): object => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'x' },
  ...parts,
});
const codeSystem = 'http://terminology.hl7.org/CodeSystem/condition-clinical';

test('real resources are valid', () => {
  expect(lines.length).toBe(188);
  for (const line of lines) expect(validateResource(read(line))).toEqual([]);
});

describe('valid', () => {
  test.each<[string, object | string]>([
    ['a resource without content', patient({})],
    [
      'extensions in the place of a primitive',
      patient({ _birthDate: { extension: [{ url: 'http://a.org/x', valueCode: 'u' }] } }),
    ],
    [
      'nulls that keep an array of values and its extensions in step',
      patient({
        name: [
          { given: ['A', null], _given: [null, { extension: [{ url: 'http://a.org/x', valueCode: 'u' }] }] },
        ],
      }),
    ],
    [
      'an exact decimal',
      '{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueQuantity":{"value":1.00}}',
    ],
    ['one of a choice', observation({ valueString: 'x' })],
    ['a choice and its extension', observation({ valueString: 'x', _valueString: { id: 'v' } })],
    [
      'a contained resource that is referred to',
      observation({ contained: [patient({ id: 'p' })], subject: { reference: '#p' } }),
    ],
    [
      'a contained resource that refers to its container',
      patient({ contained: [{ resourceType: 'RelatedPerson', id: 'r', patient: { reference: '#' } }] }),
    ],
    ['a partial date', patient({ birthDate: '1970-03' })],
    ['a reference without a target', observation({ subject: { display: 'x' } })],
    [
      'a required code',
      {
        resourceType: 'Condition',
        subject: { reference: 'Patient/1' },
        clinicalStatus: { coding: [{ system: codeSystem, code: 'active' }] },
      },
    ],
    [
      'a period of one day',
      {
        resourceType: 'Encounter',
        status: 'finished',
        class: { code: 'AMB' },
        period: { start: '2020-01-01', end: '2020-01-01T10:00:00Z' },
      },
    ],
    [
      'a search within a transaction',
      {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [
          {
            fullUrl: 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520',
            resource: observation({ subject: { reference: 'Patient?identifier=a' } }),
            request: { method: 'POST', url: 'Observation' },
          },
        ],
      },
    ],
  ])('%s', (_, resource) => {
    expect(found(resource)).toEqual([]);
  });
});

describe('invalid', () => {
  test.each<[string, object | string, readonly string[]]>([
    ['no object', '[1]', ['resource ']],
    ['no resourceType', { id: 'a' }, ['resource-type ']],
    ['an unknown resourceType', { resourceType: 'Patent' }, ['resource-type /resourceType']],
    ['an unknown element', patient({ nickname: 'x' }), ['unknown-element ']],
    ['an unknown element, nested', patient({ name: [{ nick: 'x' }] }), ['unknown-element /name/0']],
    [
      'resourceType in an element',
      patient({ name: [{ resourceType: 'Patient', family: 'x' }] }),
      ['unknown-element /name/0'],
    ],
    ['an extension of what is no primitive', patient({ _name: [] }), ['unknown-element ']],
    ['a single value that should be an array', patient({ name: { family: 'x' } }), ['cardinality /name']],
    ['an array that should be a single value', patient({ gender: ['male'] }), ['cardinality /gender']],
    ['an empty array', patient({ name: [] }), ['empty-array /name']],
    ['an empty object', patient({ name: [{}] }), ['empty /name/0']],
    ['an object with an id only', patient({ name: [{ id: 'x' }] }), ['empty /name/0']],
    ['null', patient({ gender: null }), ['null /gender']],
    ['null in an array', patient({ name: [{ given: ['A', null] }] }), ['null /name/0/given/1']],
    ['null in an array of objects', patient({ name: [null] }), ['null /name/0']],
    [
      'nulls on both sides',
      patient({ name: [{ given: ['A', null], _given: [{ id: 'x' }, null] }] }),
      ['null /name/0/given/1', 'null /name/0/_given/1'],
    ],
    [
      'arrays out of step',
      patient({ name: [{ given: ['A', 'B'], _given: [{ id: 'x' }] }] }),
      ['null /name/0/given'],
    ],
    ['a missing element', { resourceType: 'Observation', code: { text: 'x' } }, ['required ']],
    [
      'a missing choice',
      { resourceType: 'MedicationRequest', status: 'active', intent: 'order', subject: { display: 'x' } },
      ['required '],
    ],
    ['two of a choice', observation({ valueString: 'x', valueInteger: 1 }), ['choice ']],
    [
      'a choice and the extension of another',
      observation({
        valueString: 'x',
        _valueInteger: { extension: [{ url: 'http://a.org/x', valueCode: 'u' }] },
      }),
      ['choice '],
    ],
    ['a type that the choice does not have', observation({ valueDecimal: 1 }), ['unknown-element ']],
    ['a code outside of a required binding', patient({ gender: 'm' }), ['code-not-allowed /gender']],
    [
      'a concept outside of a required binding',
      {
        resourceType: 'Condition',
        subject: { display: 'x' },
        clinicalStatus: { coding: [{ system: codeSystem, code: 'gone' }] },
      },
      ['code-not-allowed /clinicalStatus'],
    ],
    ['text for a boolean', patient({ active: 'true' }), ['value /active']],
    ['text for a decimal', observation({ valueQuantity: { value: '1' } }), ['value /valueQuantity/value']],
    ['a fraction for an integer', observation({ valueInteger: 1.5 }), ['value /valueInteger']],
    [
      '1.0 for an integer',
      '{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueInteger":1.0}',
      ['value /valueInteger'],
    ],
    ['33 bits for an integer', observation({ valueInteger: 2 ** 32 }), ['value /valueInteger']],
    ['zero for a positive integer', patient({ telecom: [{ rank: 0 }] }), ['value /telecom/0/rank']],
    ['empty text', patient({ name: [{ family: '' }] }), ['value /name/0/family']],
    ['a number for text', patient({ name: [{ family: 1 }] }), ['value /name/0/family']],
    ['an object for text', patient({ name: [{ family: {} }] }), ['value /name/0/family']],
    ['text for an object', patient({ name: ['x'] }), ['value /name/0']],
    ['an id with a space', patient({ id: 'a b' }), ['value /id']],
    ['an id of 65 characters', patient({ id: 'x'.repeat(65) }), ['value /id']],
    [
      'a code with two spaces',
      { resourceType: 'Encounter', status: 'finished', class: { code: 'a  b' } },
      ['value /class/code'],
    ],
    ['a uri with a space', patient({ identifier: [{ system: 'a b' }] }), ['value /identifier/0/system']],
    ['a day that is none', patient({ birthDate: '2019-02-29' }), ['value /birthDate']],
    ['a time for a date', patient({ birthDate: '2019-02-28T10:00:00Z' }), ['value /birthDate']],
    [
      'a time without a zone',
      observation({ effectiveDateTime: '2019-02-28T10:00:00' }),
      ['value /effectiveDateTime'],
    ],
    ['a date for an instant', observation({ issued: '2019-02-28' }), ['value /issued']],
    ['bad Base64', patient({ photo: [{ contentType: 'image/png', data: 'abc' }] }), ['value /photo/0/data']],
    [
      'active content in the narrative',
      patient({ text: { status: 'generated', div: '<div><script>x</script></div>' } }),
      ['value /text/div'],
    ],
    [
      'words for a reference',
      observation({ subject: { reference: 'John Smith' } }),
      ['reference-form /subject/reference'],
    ],
    [
      'a reference to another type',
      observation({ subject: { reference: 'Encounter/1' } }),
      ['reference-target /subject/reference'],
    ],
    [
      'a contained resource of another type',
      observation({
        contained: [{ resourceType: 'Encounter', id: 'e', status: 'finished', class: { code: 'AMB' } }],
        subject: { reference: '#e' },
      }),
      ['reference-target /subject/reference'],
    ],
    [
      'a search outside of a transaction',
      observation({ subject: { reference: 'Patient?identifier=a' } }),
      ['conditional-reference /subject/reference'],
    ],
    [
      'a reference to nothing contained',
      observation({ subject: { reference: '#p' } }),
      ['contained /subject/reference'],
    ],
    [
      'a contained resource that nothing refers to',
      observation({ contained: [patient({ id: 'p' })] }),
      ['contained /contained'],
    ],
    ['a contained resource without an id', patient({ contained: [patient({})] }), ['contained /contained/0']],
    [
      'contained twice over',
      observation({
        contained: [patient({ id: 'p', contained: [patient({ id: 'q' })] })],
        subject: { reference: '#p' },
      }),
      ['contained /contained/0/contained'],
    ],
    [
      'a contained resource with a version',
      observation({
        contained: [patient({ id: 'p', meta: { versionId: '1' } })],
        subject: { reference: '#p' },
      }),
      ['contained /contained/0/meta'],
    ],
    [
      'an extension with both',
      patient({
        extension: [{ url: 'http://a.org/x', valueCode: 'a', extension: [{ url: 'y', valueCode: 'b' }] }],
      }),
      ['extension-content /extension/0'],
    ],
    [
      'an extension with neither',
      patient({ extension: [{ url: 'http://a.org/x' }] }),
      ['extension-content /extension/0'],
    ],
    ['an extension without url', patient({ extension: [{ valueCode: 'a' }] }), ['required /extension/0']],
    [
      'a period that ends before it starts',
      {
        resourceType: 'Encounter',
        status: 'finished',
        class: { code: 'AMB' },
        period: { start: '2020-01-02', end: '2020-01-01' },
      },
      ['period-reversed /period'],
    ],
    [
      'a unit code without a system',
      observation({ valueQuantity: { value: 1, code: 'kg' } }),
      ['quantity-system /valueQuantity'],
    ],
  ])('%s', (_, resource, expected) => {
    expect(found(resource)).toEqual(expected);
  });
});

describe('invariants', () => {
  const condition = (parts: object): object => ({
    resourceType: 'Condition',
    subject: { display: 'x' },
    ...parts,
  });
  const status = (system: string, code: string): object => ({
    coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
  });
  const x = { value: 1 };
  test.each<[string, object, readonly string[]]>([
    [
      'a range upside down',
      observation({ valueRange: { low: { value: 2 }, high: { value: 1.5 } } }),
      ['range-reversed /valueRange'],
    ],
    ['a ratio without denominator', observation({ valueRatio: { numerator: x } }), ['ratio /valueRatio']],
    ['data without content type', patient({ photo: [{ data: 'AAAA' }] }), ['attachment /photo/0']],
    ['a contact point without system', patient({ telecom: [{ value: 'x' }] }), ['contact-point /telecom/0']],
    ['a contact without anyone', patient({ contact: [{ gender: 'male' }] }), ['contact /contact/0']],
    [
      'a value and its absence',
      observation({ valueString: 'x', dataAbsentReason: { text: 'x' } }),
      ['observation-value /dataAbsentReason'],
    ],
    [
      'a value that is also a component',
      observation({
        code: { coding: [{ system: 'http://loinc.org', code: '1-8' }] },
        valueString: 'x',
        component: [{ code: { coding: [{ system: 'http://loinc.org', code: '1-8' }] } }],
      }),
      ['observation-value /component'],
    ],
    [
      'a reference range of nothing',
      observation({ referenceRange: [{ type: { text: 'x' } }] }),
      ['reference-range /referenceRange/0'],
    ],
    [
      'active, though abated',
      condition({ clinicalStatus: status('condition-clinical', 'active'), abatementString: 'x' }),
      ['condition-status /clinicalStatus'],
    ],
    [
      'a state of what was entered in error',
      condition({
        clinicalStatus: status('condition-clinical', 'active'),
        verificationStatus: status('condition-ver-status', 'entered-in-error'),
      }),
      ['condition-status /clinicalStatus'],
    ],
    ['a stage of nothing', condition({ stage: [{ type: { text: 'x' } }] }), ['condition-stage /stage/0']],
    [
      'resolved, and abated',
      condition({ clinicalStatus: status('condition-clinical', 'resolved'), abatementString: 'x' }),
      [],
    ],
    [
      'a range in two units',
      observation({ valueRange: { low: { value: 2, unit: 'm' }, high: { value: 1, unit: 'km' } } }),
      [],
    ],
  ])('%s', (_, resource, expected) => {
    expect(found(resource)).toEqual(expected);
  });
});

describe('bundles', () => {
  const bundle = (type: string, ...entry: readonly object[]): object => ({
    resourceType: 'Bundle',
    type,
    entry,
  });
  test.each<[string, object, readonly string[]]>([
    ['no type', { resourceType: 'Bundle' }, ['required ']],
    [
      'a relative fullUrl',
      bundle('collection', { fullUrl: 'Patient/1', resource: patient({ id: '1' }) }),
      ['full-url /entry/0/fullUrl'],
    ],
    [
      'a fullUrl of another resource',
      bundle('collection', { fullUrl: 'http://a.org/Patient/2', resource: patient({ id: '1' }) }),
      ['full-url /entry/0/fullUrl'],
    ],
    [
      'a fullUrl twice',
      bundle(
        'collection',
        ...[1, 2].map(() => ({ fullUrl: 'http://a.org/Patient/1', resource: patient({ id: '1' }) })),
      ),
      ['full-url /entry/1/fullUrl'],
    ],
    [
      'an entry without anything',
      bundle('collection', { link: [{ relation: 'self', url: 'http://a.org' }] }),
      ['bundle-entry /entry/0'],
    ],
    [
      'a transaction without requests',
      bundle('transaction', { resource: patient({ id: '1' }) }),
      ['bundle-entry /entry/0'],
    ],
    [
      'a collection with a request',
      bundle('collection', { resource: patient({ id: '1' }), request: { method: 'GET', url: 'x' } }),
      ['bundle-entry /entry/0/request'],
    ],
    [
      'an invalid resource inside',
      bundle('collection', { resource: patient({ gender: 'm' }) }),
      ['code-not-allowed /entry/0/resource/gender'],
    ],
    [
      'an unknown resource inside',
      bundle('collection', { resource: { resourceType: 'Patent' } }),
      ['resource-type /entry/0/resource/resourceType'],
    ],
    ['a total of a collection', { resourceType: 'Bundle', type: 'collection', total: 1 }, ['bundle /total']],
    [
      'a document that does not begin with a composition',
      bundle('document', { fullUrl: 'http://a.org/Patient/1', resource: patient({ id: '1' }) }),
      ['bundle '],
    ],
  ])('%s', (_, resource, expected) => {
    expect(found(resource)).toEqual(expected);
  });
});

test('a finding holds nothing of the resource but names that FHIR knows', () => {
  const token = 'Zyxwvut';
  const spots = [token, { [token]: token }, [token], 7];
  const elements = [
    'gender',
    'birthDate',
    'name',
    'active',
    'id',
    'contact',
    'link',
    'extension',
    '_gender',
    token,
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...elements), fc.constantFrom(...spots)), (parts) => {
      const findings = validateResource(read(JSON.stringify(patient(parts))));
      expect(JSON.stringify(findings)).not.toContain(token);
    }),
  );
});

test('any value in any place of a real resource is judged, never thrown at', () => {
  const resources = lines.filter((_, index) => index % 20 === 0).map((line) => JSON.parse(line) as object);
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(null, [], {}, '', 'x', -1));
  fc.assert(
    fc.property(fc.constantFrom(...resources), fc.nat(), value, (resource, at, replacement) => {
      let count = 0;
      const replaced = JSON.stringify(resource, (key, one) =>
        key !== '' && count++ === at % 40 ? replacement : one,
      );
      const parsed = parseJson(replaced);
      if (parsed.ok) validateResource(parsed.value);
    }),
  );
});

test('a code that is an object without a text of its own is judged too', () => {
  const coding = [{ system: { toString: 1 }, code: { toString: null } }];
  const condition = { resourceType: 'Condition', clinicalStatus: { coding }, verificationStatus: { coding } };
  expect(validateResource(read(JSON.stringify(condition))).length).toBeGreaterThan(0);
});

test('findings of one resource are bounded', () => {
  const names = Array.from({ length: 10_000 }, () => ({ x: 1 }));
  expect(found(patient({ name: names })).length).toBe(50);
});
