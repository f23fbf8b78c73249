/** HCUP's databases, and what tells their records, people and hospitals apart. */
export const databases = {
  NIS: {
    title: 'National Inpatient Sample',
    row: 'Hospital stays',
    /** First year that the dictionary holds: older years have another structure. */
    firstYear: 2012,
    years: null,
    files: ['Core', 'Hospital', 'Severity', 'DX_PR_GRPS'],
    /** A discharge, not a person. */
    record: 'KEY_NIS',
    person: null,
    hospital: 'HOSP_NIS',
  },
  KID: {
    title: "Kids' Inpatient Database",
    row: 'Hospital stays of children',
    firstYear: 2012,
    /** It is made every third year or so. */
    years: [2012, 2016, 2019, 2022],
    files: ['Core', 'Hospital', 'Severity', 'DX_PR_GRPS'],
    record: 'RECNUM',
    person: null,
    hospital: 'HOSP_KID',
  },
  NRD: {
    title: 'Nationwide Readmissions Database',
    row: 'Hospital stays',
    firstYear: 2010,
    years: null,
    files: ['Core', 'Hospital', 'Severity', 'DX_PR_GRPS'],
    record: 'KEY_NRD',
    person: 'NRD_VisitLink',
    hospital: 'HOSP_NRD',
  },
  NEDS: {
    title: 'Nationwide Emergency Department Sample',
    row: 'Visits to emergency departments',
    firstYear: 2006,
    years: null,
    files: ['Core', 'Hospital', 'ED', 'IP'],
    record: 'KEY_ED',
    person: null,
    hospital: 'HOSP_ED',
  },
  SID: {
    title: 'State Inpatient Databases',
    row: 'Hospital stays',
    firstYear: 1998,
    years: null,
    files: ['Core', 'AHAL', 'CHGS', 'Severity', 'DX_PR_GRPS'],
    record: 'KEY',
    person: 'VisitLink',
    hospital: null,
  },
  SASD: {
    title: 'State Ambulatory Surgery and Services Databases',
    row: 'Outpatient encounters',
    firstYear: 1998,
    years: null,
    files: ['Core', 'AHAL', 'CHGS', 'DX_PR_GRPS'],
    record: 'KEY',
    person: 'VisitLink',
    hospital: null,
  },
  SEDD: {
    title: 'State Emergency Department Databases',
    row: 'Visits to emergency departments',
    firstYear: 1999,
    years: null,
    files: ['Core', 'AHAL', 'CHGS', 'DX_PR_GRPS'],
    record: 'KEY',
    person: 'VisitLink',
    hospital: null,
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly title: string;
      readonly row: string;
      readonly firstYear: number;
      readonly years: readonly number[] | null;
      readonly files: readonly HcupFile[];
      readonly record: string;
      readonly person: string | null;
      readonly hospital: string | null;
    }
  >
>;

export type HcupDatabase = keyof typeof databases;

/** Kinds of files, as HCUP calls them. */
export const hcupFiles = ['Core', 'Hospital', 'Severity', 'DX_PR_GRPS', 'CHGS', 'AHAL', 'ED', 'IP'] as const;
export type HcupFile = (typeof hcupFiles)[number];
