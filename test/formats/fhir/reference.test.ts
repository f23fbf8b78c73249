import { describe, expect, test } from 'vitest';
import { parseReference } from '../../../src/formats/fhir/index.ts';

const uuid = 'c757873d-ec9a-4326-a141-556f43239520';

describe('references', () => {
  test.each([
    ['Patient/1', { kind: 'resource', type: 'Patient', id: '1', absolute: false }],
    ['Patient/1/_history/2', { kind: 'resource', type: 'Patient', id: '1', absolute: false }],
    ['http://a.org/fhir/Patient/x-1', { kind: 'resource', type: 'Patient', id: 'x-1', absolute: true }],
    ['https://a.org/Patient/1/_history/2', { kind: 'resource', type: 'Patient', id: '1', absolute: true }],
    [`urn:uuid:${uuid.toUpperCase()}`, { kind: 'urn', id: uuid }],
    ['urn:oid:1.2.3', { kind: 'urn', id: '1.2.3' }],
    ['#p1', { kind: 'contained', id: 'p1' }],
    ['#', { kind: 'contained', id: '' }],
    ['Patient?identifier=a|b', { kind: 'conditional', type: 'Patient' }],
    ['http://a.org/anything', { kind: 'url' }],
  ])('%s', (text, form) => {
    expect(parseReference(text)).toEqual(form);
  });

  test.each([
    'Patent/1',
    'patient/1',
    'Patient/',
    'Patient/a b',
    `Patient/${'x'.repeat(65)}`,
    'urn:uuid:1',
    'urn:oid:3.x',
    'John Smith',
    '',
  ])('%s is none', (text) => {
    expect(parseReference(text)).toBeNull();
  });
});
