import type { JsonObject } from '../../../formats/fhir/index.ts';
import { vocabularies } from '../code-system.ts';
import { booleanAt, codeIn, dateTimeOf, extensionOf, objectAt, objectsAt, textAt } from '../element.ts';
import { stateCode } from '../us-state.ts';
import { column, idColumn, type Mapping, mappedTable, updatedColumns } from './mapping.ts';

const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition';

/** The home address that is in use, else the first. */
function homeAddress(patient: JsonObject): JsonObject | null {
  const all = objectsAt(patient, 'address');
  const current = all.filter((one) => one.use !== 'old' && one.use !== 'temp' && one.use !== 'billing');
  return current.find((one) => one.use === 'home') ?? current[0] ?? null;
}

/** The first number of a type in v2 table 0203 (MR, SS, …). */
function identifierOfType(patient: JsonObject, code: string): string | null {
  for (const identifier of objectsAt(patient, 'identifier')) {
    const type = objectAt(identifier, 'type');
    if (type && objectsAt(type, 'coding').some((coding) => coding.code === code))
      return textAt(identifier, 'value');
  }
  return null;
}

/** OMB category of US Core's race or ethnicity; of several races, the first. */
function ombCategory(patient: JsonObject, name: string, vocabulary: ReadonlySet<string>): string | null {
  const extension = extensionOf(patient, `${usCore}/us-core-${name}`);
  if (!extension) return null;
  for (const part of objectsAt(extension, 'extension')) {
    const code = part.url === 'ombCategory' ? textAt(objectAt(part, 'valueCoding'), 'code') : null;
    if (code !== null && vocabulary.has(code)) return code;
  }
  return null;
}

/** A partial date counts as its first day: only its year is kept. */
const firstDay = (text: string | null): string | null => dateTimeOf(text)?.date ?? null;

export const patient: Mapping = {
  resource: 'Patient',
  tables: [
    mappedTable(
      {
        name: 'patient',
        silver: 'patients',
        description: 'People, one row each. Names, addresses, numbers and contacts stay behind the door.',
        key: ['patient_id'],
        subject: 'patient_id',
      },
      [
        idColumn('patient_id', 'patient', 'Patient.id'),
        column(
          'active',
          {
            type: 'boolean',
            element: 'Patient.active',
            description: 'Whether the record is in use.',
          },
          (one) => booleanAt(one, 'active'),
        ),
        column(
          'mrn',
          {
            label: ['mrn'],
            why: 'numbers of type MR alone (HL7 v2 table 0203)',
            system: 'mrn',
            element: 'Patient.identifier.value',
            description: 'Medical record number (type MR).',
          },
          (one) => identifierOfType(one, 'MR'),
        ),
        column('sex', { element: 'Patient.gender', description: 'Administrative gender.' }, (one) =>
          textAt(one, 'gender'),
        ),
        column(
          'birth_sex',
          {
            element: 'Patient.extension(us-core-birthsex)',
            description: 'Sex assigned at birth (US Core): F, M, OTH, UNK or ASKU.',
          },
          (one) => {
            const code = textAt(extensionOf(one, `${usCore}/us-core-birthsex`), 'valueCode');
            return code !== null && vocabularies.birthSex.has(code) ? code : null;
          },
        ),
        column(
          'birth_year',
          {
            type: 'date',
            generalise: 'year',
            element: 'Patient.birthDate',
            description: 'Year of birth; null where it would tell an age over 89.',
          },
          (one) => firstDay(textAt(one, 'birthDate')),
        ),
        column(
          'deceased',
          {
            type: 'boolean',
            label: [],
            why: 'whether, not when',
            element: 'Patient.deceased[x]',
            description: 'Whether the person has died; null = not said.',
          },
          (one) => (one.deceasedDateTime === undefined ? booleanAt(one, 'deceasedBoolean') : true),
        ),
        column(
          'death_year',
          {
            type: 'date',
            label: ['date.day'],
            why: 'the day of it',
            bearsAge: true,
            generalise: 'year',
            element: 'Patient.deceasedDateTime',
            description: 'Year of death; null where it would tell an age over 89.',
          },
          (one) => firstDay(textAt(one, 'deceasedDateTime')),
        ),
        column(
          'marital_status',
          {
            element: 'Patient.maritalStatus.coding.code',
            description: 'Marital status (HL7 v3-MaritalStatus).',
          },
          (one) => {
            const status = objectAt(one, 'maritalStatus');
            return status && codeIn([status], vocabularies.maritalStatus);
          },
        ),
        column(
          'race',
          {
            element: 'Patient.extension(us-core-race)',
            description: 'Race, OMB category (US Core); of several the first.',
          },
          (one) => ombCategory(one, 'race', vocabularies.race),
        ),
        column(
          'ethnicity',
          {
            element: 'Patient.extension(us-core-ethnicity)',
            description: 'Ethnicity, OMB category (US Core).',
          },
          (one) => ombCategory(one, 'ethnicity', vocabularies.ethnicity),
        ),
        column(
          'city',
          {
            element: 'Patient.address.city',
            description: 'Town or city of the home address.',
          },
          (one) => textAt(homeAddress(one), 'city'),
        ),
        column(
          'state',
          {
            element: 'Patient.address.state',
            description: 'State of the home address (USPS code); null where it is no state of the US.',
          },
          (one) => {
            const state = textAt(homeAddress(one), 'state');
            return state === null ? null : stateCode(state);
          },
        ),
        column(
          'zip3',
          {
            generalise: 'zip3',
            element: 'Patient.address.postalCode',
            description: 'First three digits of the zip code, 000 where too few people live there.',
          },
          (one) => {
            const zip = textAt(homeAddress(one), 'postalCode');
            return zip !== null && /^\d{5}(-?\d{4})?$/.test(zip) ? zip : null;
          },
        ),
        ...updatedColumns('Patient'),
      ],
    ),
  ],
};
