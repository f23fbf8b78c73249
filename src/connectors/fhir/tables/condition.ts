import { vocabularies } from '../code-system.ts';
import { codeIn, codingOf, numberAt, objectAt, objectsAt, textAt } from '../element.ts';
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

export const condition: Mapping = {
  resource: 'Condition',
  tables: [
    mappedTable(
      {
        name: 'condition',
        silver: 'conditions',
        description: 'Problems and diagnoses, one row each. Notes and other text stay behind the door.',
        key: ['condition_id'],
        subject: 'patient_id',
      },
      [
        idColumn('condition_id', 'condition', 'Condition.id'),
        referenceColumn(
          'patient_id',
          'Patient',
          'Condition.subject',
          'The patient; joins table patient.',
          (one) => objectAt(one, 'subject'),
        ),
        referenceColumn(
          'encounter_id',
          'Encounter',
          'Condition.encounter',
          'The encounter in which it was recorded; joins table encounter.',
          (one) => objectAt(one, 'encounter'),
        ),
        column(
          'clinical_status',
          {
            element: 'Condition.clinicalStatus.coding.code',
            description: 'active, recurrence, relapse, inactive, remission or resolved.',
          },
          (one) => {
            const status = objectAt(one, 'clinicalStatus');
            return status && codeIn([status], vocabularies.conditionClinical);
          },
        ),
        column(
          'verification_status',
          {
            element: 'Condition.verificationStatus.coding.code',
            description: 'How sure it is: confirmed, provisional, refuted, entered-in-error and so on.',
          },
          (one) => {
            const status = objectAt(one, 'verificationStatus');
            return status && codeIn([status], vocabularies.conditionVerification);
          },
        ),
        column(
          'category',
          {
            element: 'Condition.category.coding.code',
            description: 'problem-list-item, encounter-diagnosis or health-concern.',
          },
          (one) => codeIn(objectsAt(one, 'category'), vocabularies.conditionCategory),
        ),
        ...conceptColumns(
          { code: 'severity', system: 'severity_system', display: 'severity_display' },
          'Condition.severity',
          'the severity',
          (one) => objectAt(one, 'severity'),
        ),
        ...conceptColumns(
          { code: 'code', system: 'code_system', display: 'code_display' },
          'Condition.code',
          'the condition',
          (one) => objectAt(one, 'code'),
        ),
        column(
          'icd10cm',
          {
            element: 'Condition.code.coding.code',
            description: 'ICD-10-CM code, where the condition has one.',
          },
          (one, around) =>
            codingOf(objectAt(one, 'code'), around, 'http://hl7.org/fhir/sid/icd-10-cm')?.code ?? null,
        ),
        column(
          'snomed',
          {
            element: 'Condition.code.coding.code',
            description: 'SNOMED CT code, where the condition has one.',
          },
          (one, around) => codingOf(objectAt(one, 'code'), around, 'http://snomed.info/sct')?.code ?? null,
        ),
        ...whenColumns(
          'onset',
          'Condition.onset[x]',
          'the condition began',
          (one) => textAt(one, 'onsetDateTime') ?? textAt(objectAt(one, 'onsetPeriod'), 'start'),
          { day: 'onset_date' },
        ),
        column(
          'onset_age',
          {
            type: 'double',
            element: 'Condition.onsetAge.value',
            description: 'Age at which the condition began, in years.',
          },
          (one) => {
            const age = objectAt(one, 'onsetAge');
            return textAt(age, 'code') === 'a' ? numberAt(age, 'value') : null;
          },
        ),
        ...whenColumns(
          'abatement',
          'Condition.abatement[x]',
          'the condition ended',
          (one) => textAt(one, 'abatementDateTime') ?? textAt(objectAt(one, 'abatementPeriod'), 'start'),
          { day: 'abatement_date' },
        ),
        ...whenColumns(
          'recorded',
          'Condition.recordedDate',
          'the condition was first recorded',
          (one) => textAt(one, 'recordedDate'),
          { day: 'recorded_date' },
        ),
        ...updatedColumns('Condition'),
      ],
    ),
  ],
};
