import { describe, expect, it } from 'vitest';
import { elementIdentities, elementIdentity } from '../../../src/formats/fhir/index.ts';

const labelOf = (path: string): readonly string[] | undefined => elementIdentity(path)?.identifies;

describe('the table of FHIR elements', () => {
  // All primitive elements of R4's own definitions, through all data types that they are made of.
  it.each([
    ['Patient', 287],
    ['Encounter', 583],
    ['Condition', 382],
    ['Observation', 735],
  ])('decides on each element of %s', (resource, count) => {
    const elements = elementIdentities(resource);
    expect(elements?.size).toBe(count);
    for (const [path, identity] of elements ?? []) {
      const isOpen = /\.(extension|modifierExtension|contained)$/.test(path);
      // What an extension or a contained resource holds, nobody knows.
      if (isOpen) expect(identity, path).toBeNull();
      else expect(identity?.why, path).toMatch(/\w{2}/);
      expect(elementIdentity(path), path).toEqual(identity);
    }
  });

  it.each([
    ['Patient.id', ['other-unique-id']],
    ['Patient.identifier.value', ['account', 'health-plan', 'licence', 'mrn', 'other-unique-id', 'ssn']],
    ['Patient.name.family', ['name']],
    ['Patient.name.given', ['name']],
    ['Patient.telecom.value', ['email', 'fax', 'phone', 'url']],
    ['Patient.gender', ['quasi']],
    ['Patient.birthDate', ['date.day']],
    ['Patient.deceasedBoolean', []],
    ['Patient.deceasedDateTime', ['date.instant']],
    ['Patient.address.line', ['geographic.address']],
    ['Patient.address.text', ['geographic.address']],
    ['Patient.address.district', ['geographic.address']],
    ['Patient.address.city', ['geographic.city']],
    ['Patient.address.state', ['geographic.state']],
    ['Patient.address.postalCode', ['geographic.zip5']],
    ['Patient.address.country', []],
    ['Patient.address.period.start', ['date.instant']],
    ['Patient.multipleBirthInteger', ['quasi']],
    ['Patient.photo.data', ['photo']],
    ['Patient.photo.url', ['photo']],
    ['Patient.contact.name.text', ['name']],
    ['Patient.contact.telecom.value', ['email', 'fax', 'phone', 'url']],
    ['Patient.generalPractitioner.reference', ['other-unique-id']],
    ['Patient.generalPractitioner.display', ['free-text', 'name']],
    ['Patient.link.other.reference', ['other-unique-id']],
    ['Patient.text.div', ['free-text']],
    ['Patient.meta.source', ['url']],
    ['Patient.extension(us-core-race)', ['quasi']],
    ['Patient.extension(us-core-birthsex)', ['quasi']],
    ['Patient.extension(patient-mothersMaidenName)', ['name']],
    ['Patient.extension(patient-birthPlace)', ['geographic.address']],
    ['Encounter.period.start', ['date.instant']],
    ['Encounter.location.location.reference', ['geographic.address', 'other-unique-id']],
    ['Encounter.participant.individual.display', ['free-text', 'name']],
    ['Condition.onsetAge.value', ['age.exact']],
    ['Condition.onsetString', ['free-text']],
    ['Condition.note.text', ['free-text']],
    ['Condition.code.coding.code', []],
    ['Condition.code.coding.display', ['free-text']],
    ['Condition.code.text', ['free-text']],
    ['Observation.valueString', ['free-text']],
    ['Observation.valueQuantity.unit', ['free-text']],
    ['Observation.valueQuantity.value', ['age.exact']],
    ['Observation.valueTime', ['date.instant']],
    ['Observation.note.authorString', ['free-text']],
    ['Observation.component.valueDateTime', ['date.instant']],
  ])('labels %s', (path, expected) => {
    expect(labelOf(path)).toEqual(expected);
  });

  it('knows which dates tell an age', () => {
    expect(elementIdentity('Patient.birthDate')?.bearsAge).toBe(true);
    expect(elementIdentity('Patient.deceasedDateTime')?.bearsAge).toBe(true);
    expect(elementIdentity('Encounter.period.start')?.bearsAge).toBeUndefined();
  });

  it('takes for identifying what R4 does not have', () => {
    for (const path of [
      'Patient.extension(somebody-else)',
      'Patient.shoeSize',
      'Patient.birthDate.year',
      'Patient.name',
      'Patient',
      'Person2.name',
    ]) {
      expect(elementIdentity(path), path).toBeNull();
    }
    expect(elementIdentities('Shoe')).toBeNull();
  });

  // `mustSupport` of US Core 7.0.0: patient, encounter, condition (encounter diagnosis), laboratory result observation.
  it.each([
    ...['Patient.identifier.system', 'Patient.identifier.value', 'Patient.name.family', 'Patient.name.given'],
    ...['Patient.telecom.system', 'Patient.telecom.value', 'Patient.telecom.use', 'Patient.gender'],
    ...['Patient.birthDate', 'Patient.address.line', 'Patient.address.city', 'Patient.address.state'],
    ...['Patient.address.postalCode', 'Patient.communication.language', 'Encounter.meta.lastUpdated'],
    ...['Encounter.identifier.value', 'Encounter.status', 'Encounter.class', 'Encounter.type'],
    ...['Encounter.subject', 'Encounter.participant.type', 'Encounter.participant.period'],
    ...['Encounter.participant.individual', 'Encounter.period', 'Encounter.reasonCode'],
    ...['Encounter.reasonReference', 'Encounter.hospitalization.dischargeDisposition'],
    ...['Encounter.location.location', 'Encounter.serviceProvider', 'Condition.clinicalStatus'],
    ...['Condition.verificationStatus', 'Condition.category', 'Condition.code', 'Condition.subject'],
    ...['Condition.encounter', 'Condition.onset', 'Condition.abatement', 'Condition.recordedDate'],
    ...['Observation.meta.lastUpdated', 'Observation.status', 'Observation.category', 'Observation.code'],
    ...['Observation.subject', 'Observation.encounter', 'Observation.effective', 'Observation.value'],
    ...['Observation.dataAbsentReason', 'Observation.interpretation', 'Observation.specimen'],
    ...['Observation.referenceRange', 'Observation.performer'],
  ])('covers %s, which US Core asks to support', (path) => {
    const elements = elementIdentities(path.slice(0, path.indexOf('.')));
    const below = [...(elements ?? [])].filter(([leaf]) => leaf.startsWith(path));
    expect(below.some(([, identity]) => identity !== null)).toBe(true);
  });
});
