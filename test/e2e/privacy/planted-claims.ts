import { type Token, token } from '../../../src/runtime/forget/token.ts';

/** Identifying values of a claims extract, one for each kind of column. All of it is invented. */
const values = {
  CLAIM_ID: ['id', 'CLM-7720-4431'],
  MEMBER_ID: ['id', 'HPX-8843-2217'],
  MEMBER_NAME: ['name', 'Hortensia^Quibblethwaite'],
  PHONE: ['phone', '617-555-0163'],
  FAX: ['phone', '617-555-0177'],
  EMAIL: ['email', 'h.quibble@claims.example'],
  SSN: ['id', '987-65-4320'],
  MRN: ['id', 'MRN-9917734'],
  ADDRESS: ['address', '8 Pumpernickel Crescent'],
  CITY: ['address', 'Upper Dabblesworth'],
  ZIP: ['address', '02139'],
  LICENCE: ['id', 'LIC-55120-QX'],
  VEHICLE: ['id', '1ZQBG82C5WM001234'],
  DEVICE: ['id', 'PACEMAKER-771-QZ'],
  PAGE: ['url', 'https://people.example/hortensia'],
  IP: ['id', '203.0.113.77'],
  FINGER: ['id', 'FINGERPRINT-QZ-9921'],
  PHOTO: ['id', 'face-of-hortensia.jpg'],
  OTHER_ID: ['id', 'BADGE-QZ-40411'],
  NOTE: ['text', 'asked for her nephew Bartholomewson'],
  BIRTH_DATE: ['date', '1961-05-17'],
  SERVICE_DATE: ['date', '2017-10-19'],
  SEEN_AT: ['date', '2017-10-23 14:15:16'],
} as const satisfies Readonly<Record<string, readonly [Token['kind'], string]>>;

type Column = keyof typeof values;
const identifying = Object.keys(values) as Column[];
const plain = ['STATE', 'AGE', 'SEX', 'CLASS', 'SERVICE_CODE', 'AMOUNT'] as const;
const header = [...identifying, ...plain];

/** Values that stand in rows and names that no run may load: of broken records, of files. */
const elsewhere = {
  'file name': ['name', 'Peregrinequill'],
  'folder name': ['date', '2016-03-29'],
  'short row': ['name', 'Lavinia^Truncatedsworth'],
  'wrong type': ['date', '2017-11-31'],
  'wrong value': ['name', 'Wrongsexington'],
  'wrong number': ['phone', '617-555-0199'],
  'open quote': ['name', 'Unclosedington'],
  'link name': ['name', 'Danglelinkington'],
  'column of another contract': ['name', 'Columnabella'],
} as const satisfies Readonly<Record<string, readonly [Token['kind'], string]>>;

/** What stands in rows that are loaded, and so reaches the lake if nobody takes it away. */
export const claimTokens: readonly Token[] = identifying.map((column) =>
  token(`claims ${column}`, values[column][1], values[column][0]),
);
export const claimTokensElsewhere: readonly Token[] = Object.entries(elsewhere).map(([name, [kind, text]]) =>
  token(`claims ${name}`, text, kind),
);

type Row = Readonly<Partial<Record<(typeof header)[number], string>>>;
const clinical: Row = {
  STATE: 'MA',
  AGE: '93',
  SEX: 'female',
  CLASS: 'EMER',
  SERVICE_CODE: '50849002',
  AMOUNT: '3141.59',
};

function row(changes: Row = {}): string {
  const all: Row = {
    ...Object.fromEntries(identifying.map((column) => [column, values[column][1]])),
    ...clinical,
    ...changes,
  };
  return header.map((column) => all[column] ?? '').join(',');
}

/** A row of somebody of whom little is known. */
const other = (id: string, changes: Row = {}): string =>
  header
    .map(
      (column) =>
        ({ ...clinical, CLAIM_ID: id, MEMBER_ID: 'HPX-0000-0002', SERVICE_DATE: '2018-02-03', ...changes })[
          column
        ] ?? '',
    )
    .join(',');

/** Extracts by path: loaded rows, broken rows, and broken files. */
export function plantedClaims(): Readonly<Record<string, string>> {
  const folder = `visit ${elsewhere['folder name'][1]}`;
  const name = elsewhere['file name'][1];
  return {
    [`${folder}/${name}.csv`]: `${[
      header.join(','),
      row(),
      other('CLM-1', {
        AGE: '41',
        BIRTH_DATE: '1930-01-01',
        SEEN_AT: '1930-06-01 10:00:00',
        AMOUNT: '27.18',
        SERVICE_CODE: '',
      }),
      `CLM-2,HPX-3,${elsewhere['short row'][1]}`,
      other('CLM-3', { SERVICE_DATE: elsewhere['wrong type'][1] }),
      other('CLM-4', { SEX: elsewhere['wrong value'][1] }),
      other('CLM-5', { AMOUNT: elsewhere['wrong number'][1] }),
      other('CLM-6', { NOTE: `"${elsewhere['open quote'][1]}` }),
    ].join('\n')}\n`,
    [`${folder}/${name} draft.csv`]: `CLAIM_ID,${elsewhere['column of another contract'][1]}\n${values.CLAIM_ID[1]},x\n`,
    [`${folder}/${name} binary.csv`]: `${header.join(',')}\n${row()}\0${elsewhere['short row'][1]}\n`,
  };
}

/** Name of a link in the landing that leads nowhere. */
export const danglingLink = `${elsewhere['link name'][1]}.csv`;

/** A row whose code is the name of somebody, which the run has met as one. */
export const plantedClaimWithNameAsCode = (): string =>
  `${header.join(',')}\n${row({ CLAIM_ID: 'CLM-9', SERVICE_CODE: values.MEMBER_NAME[1] })}\n`;
