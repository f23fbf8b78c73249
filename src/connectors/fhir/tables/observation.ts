import type { JsonObject } from '../../../formats/fhir/index.ts';
import { unitCode, vocabularies } from '../code-system.ts';
import { booleanAt, codeIn, dateTimeOf, objectAt, objectsAt, textAt } from '../element.ts';
import { measuredNumber, unitOf } from '../measured-number.ts';
import {
  column,
  conceptColumns,
  idColumn,
  type MappedColumn,
  type Mapping,
  mappedTable,
  referenceColumn,
  updatedColumns,
  whenColumns,
} from './mapping.ts';

/** The choices of `value[x]`, by their property in JSON. */
const valueTypes: Readonly<Record<string, string>> = {
  valueQuantity: 'Quantity',
  valueCodeableConcept: 'CodeableConcept',
  valueString: 'string',
  valueBoolean: 'boolean',
  valueInteger: 'integer',
  valueRange: 'Range',
  valueRatio: 'Ratio',
  valueSampledData: 'SampledData',
  valueTime: 'time',
  valueDateTime: 'dateTime',
  valuePeriod: 'Period',
};

function valueType(element: JsonObject): string | null {
  for (const key in element) if (key.startsWith('value')) return valueTypes[key] ?? null;
  return null;
}

/** `value[x]` of an observation or of a component. */
function valueColumns(element: string): readonly MappedColumn[] {
  return [
    column(
      'value_type',
      {
        label: [],
        why: 'the name of a type',
        element: `${element}.value[x]`,
        description: 'Type of the value. Ranges, ratios, sampled data, times and periods are not tabulated.',
      },
      valueType,
    ),
    column(
      'value_number',
      {
        type: 'double',
        label: [],
        why: 'a measured number: ages stand in value_age, long numbers without a unit nowhere',
        element: `${element}.valueQuantity.value`,
        description:
          'The value, where it is a number or a quantity, and no age; long numbers without a unit are left out.',
      },
      (one) => measuredNumber(one).value,
    ),
    column(
      'value_digits',
      {
        label: [],
        why: 'a measured number, like value_number',
        element: `${element}.valueQuantity.value`,
        description: 'The number with the digits that the source wrote: 1.00 is not 1.',
      },
      (one) => measuredNumber(one).digits,
    ),
    column(
      'value_age',
      {
        type: 'double',
        element: `${element}.valueQuantity.value`,
        description: 'The value in years, where it is an age or another span of years.',
      },
      (one) => measuredNumber(one).ageYears,
    ),
    column(
      'value_comparator',
      {
        element: `${element}.valueQuantity.comparator`,
        description: 'How the number is meant: <, <=, >= or >; null = exactly.',
      },
      (one) => textAt(objectAt(one, 'valueQuantity'), 'comparator'),
    ),
    column(
      'value_unit',
      { element: `${element}.valueQuantity.code`, description: 'Unit of the number (UCUM).' },
      (one) => {
        const code = measuredNumber(one).ageYears === null ? unitOf(one) : null;
        return code === null ? null : unitCode(code);
      },
    ),
    ...conceptColumns(
      { code: 'value_code', system: 'value_code_system', display: 'value_code_display' },
      `${element}.valueCodeableConcept`,
      'the value',
      (one) => objectAt(one, 'valueCodeableConcept'),
    ),
    column(
      'value_boolean',
      {
        type: 'boolean',
        element: `${element}.valueBoolean`,
        description: 'The value, where it is yes or no.',
      },
      (one) => booleanAt(one, 'valueBoolean'),
    ),
    column(
      'value_text',
      {
        element: `${element}.valueString`,
        description: 'The value, where it is text.',
      },
      (one) => textAt(one, 'valueString'),
    ),
    column(
      'value_date',
      {
        type: 'date',
        label: ['date.day'],
        why: 'the day of a FHIR dateTime, of birth or death among others',
        bearsAge: true,
        element: `${element}.valueDateTime`,
        description: 'The value, where it is a whole date.',
      },
      (one) => {
        const text = textAt(one, 'valueDateTime');
        return text !== null && text.length >= 10 ? text.slice(0, 10) : null;
      },
    ),
    column(
      'interpretation',
      {
        element: `${element}.interpretation.coding.code`,
        description: 'High, low, normal and so on (HL7 v3-ObservationInterpretation).',
      },
      (one) => codeIn(objectsAt(one, 'interpretation'), vocabularies.interpretation),
    ),
    column(
      'data_absent_reason',
      {
        element: `${element}.dataAbsentReason.coding.code`,
        description: 'Why there is no value (HL7 data-absent-reason).',
      },
      (one) => {
        const reason = objectAt(one, 'dataAbsentReason');
        return reason && codeIn([reason], vocabularies.dataAbsentReason);
      },
    ),
  ];
}

const effectiveStart = (one: JsonObject): string | null =>
  textAt(one, 'effectiveDateTime') ??
  textAt(one, 'effectiveInstant') ??
  textAt(objectAt(one, 'effectivePeriod'), 'start');

const codeColumns = (element: string) =>
  conceptColumns(
    { code: 'code', system: 'code_system', display: 'code_display' },
    `${element}.code`,
    'what was observed',
    (one) => objectAt(one, 'code'),
  );

/** Components with the observation that they belong to, and their position in it. */
type Component = JsonObject & {
  readonly component: JsonObject;
  readonly observation: JsonObject;
  readonly position: number;
};

const componentsOf = (observation: JsonObject): readonly Component[] =>
  observation.component === undefined
    ? []
    : objectsAt(observation, 'component').map((component, index) => ({
        component,
        observation,
        position: index + 1,
      }));

/** A column of the component's own, or of its observation's. */
const ofComponent = (mapped: MappedColumn): MappedColumn => ({
  ...mapped,
  read: (one, around) => mapped.read(objectAt(one, 'component') ?? {}, around),
});
const ofObservation = (mapped: MappedColumn): MappedColumn => ({
  ...mapped,
  read: (one, around) => mapped.read(objectAt(one, 'observation') ?? {}, around),
});

const observationId = idColumn('observation_id', 'observation', 'Observation.id');
const patientId = referenceColumn(
  'patient_id',
  'Patient',
  'Observation.subject',
  'The patient; joins table patient.',
  (one) => objectAt(one, 'subject'),
);

export const observation: Mapping = {
  resource: 'Observation',
  tables: [
    mappedTable(
      {
        name: 'observation',
        silver: 'observations',
        description:
          'Measurements, test results and other findings, one row each; parts of one are in observation_component.',
        key: ['observation_id'],
        subject: 'patient_id',
      },
      [
        observationId,
        patientId,
        referenceColumn(
          'encounter_id',
          'Encounter',
          'Observation.encounter',
          'The encounter in which it was made; joins table encounter.',
          (one) => objectAt(one, 'encounter'),
        ),
        column(
          'status',
          {
            element: 'Observation.status',
            description: 'State of the result (FHIR ObservationStatus).',
          },
          (one) => textAt(one, 'status'),
        ),
        column(
          'category',
          {
            element: 'Observation.category.coding.code',
            description: 'vital-signs, laboratory, survey and so on (HL7 observation-category).',
          },
          (one) => codeIn(objectsAt(one, 'category'), vocabularies.observationCategory),
        ),
        ...codeColumns('Observation'),
        ...whenColumns('effective', 'Observation.effective[x]', 'what was observed was true', effectiveStart),
        ...whenColumns(
          'effective_end',
          'Observation.effectivePeriod.end',
          'the observed period ended',
          (one) => textAt(objectAt(one, 'effectivePeriod'), 'end'),
        ),
        column(
          'issued_at',
          {
            type: 'timestamptz',
            element: 'Observation.issued',
            description: 'When this version was made available.',
          },
          (one) => {
            const text = textAt(one, 'issued');
            return dateTimeOf(text)?.instant ?? null;
          },
        ),
        ...valueColumns('Observation'),
        column(
          'components',
          {
            type: 'integer',
            nullable: false,
            label: [],
            why: 'a number of parts',
            element: 'Observation.component',
            description: 'How many rows of observation_component belong to it.',
          },
          (one) => objectsAt(one, 'component').length,
        ),
        ...updatedColumns('Observation'),
      ],
    ),
    mappedTable(
      {
        name: 'observation_component',
        silver: 'observation_components',
        description: 'Parts of observations, such as systolic and diastolic blood pressure, one row each.',
        key: ['observation_id', 'component'],
        subject: 'patient_id',
      },
      [
        observationId,
        column(
          'component',
          {
            type: 'integer',
            nullable: false,
            label: [],
            why: 'a position',
            element: 'Observation.component',
            description: 'Position among the components, from 1.',
          },
          (one) => (typeof one.position === 'number' ? one.position : null),
        ),
        ofObservation(patientId),
        ...codeColumns('Observation.component').map(ofComponent),
        ...valueColumns('Observation.component').map(ofComponent),
      ],
      componentsOf,
    ),
  ],
};
