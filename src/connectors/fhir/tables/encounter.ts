import { vocabularies } from '../code-system.ts';
import { codeIn, objectAt, objectsAt, textAt } from '../element.ts';
import {
  column,
  conceptColumns,
  idColumn,
  type Mapping,
  mappedTable,
  referenceColumn,
  updatedColumns,
  whenColumns,
} from './mapping.ts';

export const encounter: Mapping = {
  resource: 'Encounter',
  tables: [
    mappedTable(
      {
        name: 'encounter',
        silver: 'encounters',
        description: 'Contacts between a patient and the health care system, one row each.',
        key: ['encounter_id'],
        subject: 'patient_id',
      },
      [
        idColumn('encounter_id', 'encounter', 'Encounter.id'),
        referenceColumn(
          'patient_id',
          'Patient',
          'Encounter.subject',
          'The patient; joins table patient.',
          (one) => objectAt(one, 'subject'),
        ),
        column(
          'status',
          {
            element: 'Encounter.status',
            description: 'State of the encounter (FHIR EncounterStatus).',
          },
          (one) => textAt(one, 'status'),
        ),
        column(
          'encounter_class',
          {
            element: 'Encounter.class.code',
            description: 'Inpatient, ambulatory, emergency and so on (HL7 v3-ActEncounterCode).',
          },
          (one) => {
            const code = textAt(objectAt(one, 'class'), 'code');
            return code !== null && vocabularies.encounterClass.has(code) ? code : null;
          },
        ),
        ...conceptColumns(
          { code: 'type', system: 'type_system', display: 'type_display' },
          'Encounter.type',
          'the kind of encounter',
          (one) => objectsAt(one, 'type')[0] ?? null,
        ),
        ...conceptColumns(
          { code: 'service_type', system: 'service_type_system', display: 'service_type_text' },
          'Encounter.serviceType',
          'the kind of service',
          (one) => objectAt(one, 'serviceType'),
        ),
        ...conceptColumns(
          { code: 'reason', system: 'reason_system', display: 'reason_display' },
          'Encounter.reasonCode',
          'the first reason',
          (one) => objectsAt(one, 'reasonCode')[0] ?? null,
        ),
        ...whenColumns('started', 'Encounter.period.start', 'the encounter began', (one) =>
          textAt(objectAt(one, 'period'), 'start'),
        ),
        ...whenColumns('ended', 'Encounter.period.end', 'the encounter ended', (one) =>
          textAt(objectAt(one, 'period'), 'end'),
        ),
        column(
          'admit_source',
          {
            element: 'Encounter.hospitalization.admitSource.coding.code',
            description: 'Where the patient came from (HL7 admit-source).',
          },
          (one) => {
            const source = objectAt(objectAt(one, 'hospitalization') ?? {}, 'admitSource');
            return source && codeIn([source], vocabularies.admitSource);
          },
        ),
        column(
          'discharge_disposition',
          {
            element: 'Encounter.hospitalization.dischargeDisposition.coding.code',
            description: 'Where the patient went (HL7 discharge-disposition, or two digits of NUBC).',
          },
          (one) => {
            const disposition = objectAt(objectAt(one, 'hospitalization') ?? {}, 'dischargeDisposition');
            return disposition && codeIn([disposition], vocabularies.dischargeDisposition);
          },
        ),
        referenceColumn(
          'part_of_id',
          'Encounter',
          'Encounter.partOf',
          'The encounter that this is a part of.',
          (one) => objectAt(one, 'partOf'),
        ),
        referenceColumn(
          'organization_id',
          'Organization',
          'Encounter.serviceProvider',
          'The organisation that is responsible.',
          (one) => objectAt(one, 'serviceProvider'),
        ),
        ...updatedColumns('Encounter'),
      ],
    ),
  ],
};
