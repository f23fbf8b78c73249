import {
  databases,
  elementsOf,
  type HcupElement,
  type HcupFile,
  type HcupList,
  hcupIdentity,
  placeOfElement,
} from '../../formats/hcup/index.ts';
import type { Label } from '../../plan/index.ts';
import type { SourceColumn, SourceTable } from '../../ports/index.ts';
import type { HcupConfig } from './config.ts';

/** Elements of a file that become one column: the same fact under the names of different years. */
type Group = { readonly name: string; readonly elements: readonly HcupElement[] };

const types = ['integer', 'bigint', 'double', 'string'] as const;

function typeOf(elements: readonly HcupElement[]): SourceColumn['type'] {
  // One that was a number in some years and a text in others is read as text.
  return types[Math.max(...elements.map(({ type }) => types.indexOf(type)))] ?? 'string';
}

function columnOf({ name, elements }: Group, key: readonly string[]): SourceColumn {
  const identities = elements.map((element) => hcupIdentity(element.name));
  const [newest] = elements.toReversed();
  const known = identities.flatMap((identity) => identity ?? []);
  const label = identities.flatMap((identity): Label => identity?.identifies ?? ['unknown']);
  const system = known.find((identity) => identity.system !== undefined)?.system;
  return {
    name,
    type: typeOf(elements),
    nullable: !key.includes(name),
    description: `${newest?.label ?? name}.`,
    label: [...new Set(label)].sort(),
    ...(known[0] ? { why: known[0].why } : {}),
    ...(system === undefined ? {} : { system }),
    ...(known.some(({ bearsAge }) => bearsAge) ? { bearsAge: true } : {}),
    element: elements.map((element) => element.name).join(', '),
  };
}

const yearColumn: SourceColumn = {
  name: 'year',
  type: 'integer',
  nullable: false,
  description: 'Calendar year, by the file.',
  label: ['date.year'],
  why: 'the year of a date',
  element: 'YEAR',
};

const positionColumn: SourceColumn = {
  name: 'position',
  type: 'integer',
  nullable: false,
  description: 'Position within the record, from 1.',
  label: [],
  why: 'a position',
};

const codeSystemColumn: SourceColumn = {
  name: 'code_system',
  type: 'string',
  nullable: false,
  description: 'icd9cm, icd10cm, icd9pcs or icd10pcs.',
  label: [],
  why: 'the name of a public code set',
};

/** Tables with a row for each record of a file, by file; what their silver tables are called. */
const recordTables: Readonly<Record<HcupFile, readonly [name: string, silver: string, what: string]>> = {
  Core: ['core', 'records', 'one row each'],
  Hospital: ['hospital', 'hospitals', 'the hospitals of the sample'],
  Severity: ['severity', 'severity', 'measures of severity and comorbidity'],
  DX_PR_GRPS: ['groups', 'groups', 'flags that are derived from diagnoses, procedures and charges'],
  CHGS: ['charge_records', 'charge_records', 'what the files of charges say of the whole record'],
  AHAL: ['hospital_links', 'hospital_links', 'links to the hospital'],
  ED: ['ed', 'ed_records', 'what was done in the emergency department'],
  IP: ['ip', 'ip_records', 'the inpatient stay that followed a visit'],
};

/** Tables with a row for each position of a repeated element, and what a position is. */
const listTables: Readonly<Record<HcupList, readonly [name: string, derived: string, what: string]>> = {
  diagnoses: ['diagnoses', 'diagnosis_groups', 'diagnosis'],
  external_causes: ['external_causes', 'external_cause_groups', 'external cause'],
  procedures: ['procedures', 'procedure_groups', 'procedure'],
  cpt_procedures: ['cpt_procedures', 'cpt_procedure_groups', 'CPT or HCPCS procedure'],
  ambulatory_groups: ['ambulatory_groups', 'ambulatory_group_groups', 'ambulatory patient group'],
  visit_reasons: ['visit_reasons', 'visit_reason_groups', 'reason for the visit'],
  charges: ['charges', 'charge_groups', 'charge'],
};

function groupBy(elements: readonly HcupElement[], nameOf: (name: string) => string): readonly Group[] {
  const groups = new Map<string, HcupElement[]>();
  for (const element of elements) {
    const name = nameOf(element.name);
    groups.set(name, [...(groups.get(name) ?? []), element]);
  }
  return [...groups].map(([name, all]) => ({ name, elements: all }));
}

/** The tables of one file: its records, and a table for each list that repeats within a record. */
function tablesOfFile(config: HcupConfig, file: HcupFile): readonly SourceTable[] {
  const { title, row, record, person, hospital } = databases[config.database];
  const elements = elementsOf(config.database, file, config.years).filter(({ name }) => name !== 'YEAR');
  const keyElement = file === 'Hospital' ? hospital : record;
  const key = ['year', (keyElement ?? record).toLowerCase()];
  const once = groupBy(
    elements.filter(({ name }) => placeOfElement(name) === null),
    (name) => name.toLowerCase(),
  ).map((group) => columnOf(group, key));
  const subject =
    person !== null && elements.some(({ name }) => name === person) ? person.toLowerCase() : null;
  const shared = [yearColumn, ...once.filter(({ name }) => key.includes(name) || name === subject)];
  const [name, silver, what] = recordTables[file];
  const records: SourceTable = {
    name,
    silver,
    description: `${row} of the ${title} (${file}): ${what}.`,
    columns: [yearColumn, ...once],
    key,
    subject,
  };
  const lists = Map.groupBy(
    elements.filter((element) => placeOfElement(element.name) !== null),
    (element) => placeOfElement(element.name)?.list,
  );
  const repeated = [...lists].flatMap(([list, members]): readonly SourceTable[] => {
    if (list === undefined) return [];
    const [plain, derived, item] = listTables[list];
    const table = file === 'DX_PR_GRPS' ? derived : plain;
    const coded = members.some((element) => placeOfElement(element.name)?.codeSystem !== undefined);
    return [
      {
        name: table,
        silver: table,
        description: `${row} of the ${title} (${file}): one row for each ${item} of a record.`,
        columns: [
          ...shared,
          positionColumn,
          ...(coded ? [codeSystemColumn] : []),
          ...groupBy(members, (one) => placeOfElement(one)?.column ?? one).map((group) =>
            columnOf(group, []),
          ),
        ],
        key: [...key, 'position'],
        subject,
      },
    ];
  });
  return [...(once.length > shared.length - 1 ? [records] : []), ...repeated];
}

/** The tables that the connector fills. A file that HCUP has in none of the years gives none. */
export function hcupTables(config: HcupConfig): readonly SourceTable[] {
  const offered: readonly HcupFile[] = databases[config.database].files;
  return [...new Set(config.files)]
    .filter((file) => offered.includes(file))
    .flatMap((file) => tablesOfFile(config, file));
}
