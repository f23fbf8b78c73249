/** What an element identifies; in the words of the plan's labels. */
type Identifies =
  | 'geographic.address'
  | 'geographic.city'
  | 'geographic.state'
  | 'geographic.zip5'
  | 'geographic.zip3'
  | 'date.instant'
  | 'date.day'
  | 'date.month'
  | 'date.year'
  | 'age.exact'
  | 'mrn'
  | 'other-unique-id'
  | 'quasi';

export type HcupIdentity = {
  readonly identifies: readonly Identifies[];
  /** Name space of its surrogates: elements that hold the same ids share one. */
  readonly system?: string;
  /** An age can be computed from it. */
  readonly bearsAge?: true;
  /** Why it is so. */
  readonly why: string;
};

type Decision = HcupIdentity & {
  /** Names; one that ends in `*` is a family of names. */
  readonly elements: readonly string[];
};

/**
 * What HCUP's elements identify. HCUP's files are a limited data set (45 CFR 164.514(e)), and their data use agreement
 * forbids to identify people and establishments; so hospitals' own names and numbers count as an address.
 */
const decisions: readonly Decision[] = [
  {
    elements: ['KEY', 'KEY_NIS', 'KEY_NRD', 'KEY_ED', 'RECNUM'],
    identifies: ['other-unique-id'],
    system: 'hcup-record',
    why: 'tells one record of the database from another; it is of a discharge, not of a person',
  },
  {
    elements: ['VisitLink', 'NRD_VisitLink'],
    identifies: ['other-unique-id'],
    system: 'patient',
    why: 'the same in all visits of a person',
  },
  {
    elements: ['MRN_R', 'MRN_S'],
    identifies: ['mrn'],
    system: 'mrn',
    why: 'stands for a medical record number, one for one',
  },
  {
    elements: ['PNUM_R', 'PNUM_S'],
    identifies: ['other-unique-id'],
    system: 'hcup-person-number',
    why: "stands for the data source's number of the person, one for one",
  },
  {
    elements: ['MOMNUM_R', 'MOMNUM_S'],
    identifies: ['mrn'],
    system: 'hcup-mother-number',
    why: "stands for the mother's medical record number",
  },
  {
    elements: ['HOSP_NIS', 'HOSP_NRD', 'HOSP_KID', 'HOSP_ED'],
    identifies: ['other-unique-id'],
    system: 'hospital',
    why: "HCUP's own number of a hospital: variances are estimated by it, and the agreement forbids to identify one",
  },
  {
    elements: ['AHAID', 'DSHOSPID', 'HOSPID', 'HOSP_NPI'],
    identifies: ['geographic.address'],
    why: 'names the hospital to anybody with a public list',
  },
  {
    elements: ['PSTCO', 'PSTCO2', 'HFIPSSTCO', 'HOSPSTCO'],
    identifies: ['geographic.address'],
    why: 'a county: smaller than a state, and not among what a limited data set may hold (164.514(e)(2)(ii))',
  },
  { elements: ['TOWN'], identifies: ['geographic.city'], why: 'town of residence' },
  { elements: ['ZIP'], identifies: ['geographic.zip5'], why: 'zip code of residence' },
  { elements: ['ZIP3'], identifies: ['geographic.zip3'], why: 'first three digits of it' },
  {
    elements: ['ZIP_S'],
    identifies: ['other-unique-id'],
    why: 'stands for a zip code, one for one; it is none itself',
  },
  { elements: ['PSTATE', 'HOSPST'], identifies: ['geographic.state'], why: 'a state' },
  {
    elements: ['MDID_S', 'SURGID_S', 'MDNUM1_*', 'MDNUM2_*', 'MDNUM3_*', 'MDNUM4_*'],
    identifies: ['other-unique-id'],
    system: 'physician',
    why: 'stands for the number of a physician, one for one',
  },
  { elements: ['AGE'], identifies: ['age.exact'], why: 'years; only newer files cap it at 90' },
  {
    elements: ['AGEDAY', 'AGEMONTH', 'AGE_NEONATE', 'AGEGROUP'],
    identifies: ['quasi'],
    why: 'an age of a child, or a group: no age over 89 shows',
  },
  { elements: ['YEAR', 'AYEAR', 'EDYEAR', 'PRYEARn'], identifies: ['date.year'], why: 'the year of a date' },
  { elements: ['BYEAR'], identifies: ['date.year'], bearsAge: true, why: 'year of birth' },
  { elements: ['BMONTH'], identifies: ['date.month'], bearsAge: true, why: 'month of birth' },
  { elements: ['AMONTH', 'DMONTH', 'PRMONTHn'], identifies: ['date.month'], why: 'the month of a date' },
  {
    elements: ['DQTR'],
    identifies: ['date.month'],
    why: 'a quarter: an element of a date, other than the year',
  },
  {
    elements: ['AWEEKEND'],
    identifies: ['date.day'],
    why: 'the kind of day: an element of a date, other than the year',
  },
  { elements: ['AHOUR', 'DHOUR', 'EDHOUR'], identifies: ['date.instant'], why: 'the hour of a date' },
  {
    elements: [
      'FEMALE',
      'RACE',
      'RACE_X',
      'HISPANIC',
      'HISPANIC_X',
      'MARITALSTATUS*',
      'PrimLang',
      'Homeless',
      'BWT',
      'PL_*',
      'ZIPINC_QRTL',
      'MEDINCSTQ',
      'RESIDENT',
    ],
    identifies: ['quasi'],
    why: 'what others know of a person, too',
  },
  {
    elements: ['PAY1_X', 'PAY2_X', 'PAY3_X', 'PAYER1_X', 'PAYER2_X'],
    identifies: ['quasi'],
    why: 'a plan in the codes of the data source; no number of a beneficiary',
  },
  {
    elements: ['TOTCHG*', 'CHARGE', 'CHGn', 'REVCHGn'],
    identifies: ['quasi'],
    why: 'a sum that stands on a bill',
  },
  {
    elements: ['MDSPEC*', 'SURGSPEC', 'MDBOARD*', 'MDNUMTYPE*'],
    identifies: ['quasi'],
    why: 'what a physician is; with a place it may tell who',
  },
  {
    elements: ['DaysToEvent', 'NRD_DaysToEvent'],
    identifies: [],
    why: 'days from a random day of each person: it tells intervals, no date',
  },
  {
    elements: [
      ...['LOS*', 'PRDAYn', 'CPTDAYn', 'SERVDAY', 'DaysBetweenVisits', 'DaysBurnUnit', 'DaysCCU', 'DaysICU'],
      ...['DaysNICU', 'DaysPICU', 'DaysShockUnit', 'DURATION', 'OBSERVATION', 'ORTIME', 'OS_TIME'],
    ],
    identifies: [],
    why: 'an interval, no date',
  },
  {
    elements: [
      ...['DXn', 'DX_Admitting', 'DX_Visit_Reason', 'DX_Visit_Reasonn', 'I10_DX*', 'DXPOAn', 'DXATADMITn'],
      ...['ECODEn', 'E_POAn', 'I10_ECAUSEn', 'PRn', 'PR_IPn', 'I10_PRn', 'I10_PR_IPn', 'CPTn', 'CPTM1_n'],
      ...['CPTM2_n', 'CPTHCPCS', 'CPTMod1', 'CPTMod2', 'APC', 'APG', 'APGn', 'APGCATn', 'APGTYPEn'],
      ...['REVCODE', 'REVCDn'],
    ],
    identifies: [],
    why: 'a code of a public code set, or a mark beside it',
  },
  {
    elements: [
      ...['CCSMGNn', 'CCSMSPn', 'ECCSMGNn', 'CHRONn', 'CHRONBn', 'DXCCS*', 'DXMCCSn', 'E_CCSn', 'E_MCCSn'],
      ...[
        'PRCCS*',
        'PRMCCSn',
        'CPTCCSn',
        'PCLASS*',
        'CM_*',
        'CMR_*',
        'U_*',
        'INJURY*',
        'INTENT_*',
        'MULTINJURY',
      ],
      ...['I10_INJURY', 'I10_MULTINJURY', 'I10_BIRTH', 'I10_DELIVERY', 'I10_SERVICELINE', 'I10_HOSPBRTH'],
      ...['I10_UNCBRTH', 'I10_ORPROC', 'I10_PROCTYPE', 'HOSPBRTH', 'UNCBRTH', 'NEOMAT', 'ORPROC', 'PROCTYPE'],
      ...['NCHRONIC', 'NDX', 'NPR', 'NPR_IP', 'NECODE', 'NCPT', 'NREVCD', 'I10_NDX', 'I10_NPR', 'I10_NPR_IP'],
      ...['I10_NECAUSE', 'DRG*', 'MDC*', 'ADRG*', 'AMDC', 'APRDRG*', 'APSDRG_X', 'RDRG*'],
    ],
    identifies: [],
    why: 'a group, a count or a flag that is derived from codes',
  },
  {
    elements: [
      ...['DIED', 'DIED_VISIT', 'DISP*', 'DNR', 'ELECTIVE', 'ASCHED', 'ASOURCE*', 'ATYPE', 'PointOfOrigin*'],
      ...['P7EDSRC_X', 'TRAN_IN', 'TRAN_OUT', 'TransportToHosp', 'READMIT', 'REHABTRANSFER', 'SAMEDAYEVENT'],
      ...['SPLIT_IPED', 'SpannedServiceCount', 'EDEVENT', 'EDFlag', 'HCUP_AS', 'HCUP_ED', 'HCUP_OS'],
      ...['HCUP_SURGERY_*', 'STATE_AS', 'STATE_ED', 'STATE_OS', 'HCUPFILE', 'OPservice', 'OFFSITE_ED_X'],
      ...['HospitalUnit', 'INTENSIVECARE', 'LEVELCARE', 'BILLTYPE', 'PROFEE', 'PAY1', 'PAY2', 'PAY3'],
    ],
    identifies: [],
    why: 'how the stay began, went and ended, in a few codes that many records share',
  },
  { elements: ['ANESTH', 'APGAR1', 'APGAR5', 'BLOOD'], identifies: [], why: 'a clinical value' },
  {
    elements: ['RATE', 'RATEn', 'UNITS', 'UNITn'],
    identifies: [],
    why: 'a price of one, or a number of units',
  },
  {
    elements: [
      ...['HOSP_REGION', 'HOSP_DIVISION', 'HOSP_BEDSIZE', 'HOSP_LOCTEACH', 'HOSP_CONTROL', 'H_CONTRL'],
      ...['HOSP_TRAUMA', 'HOSP_URCAT4', 'HOSP_UR_TEACH', 'FREESTANDING', 'COMMUNITY_NONREHAB_NONLTAC'],
    ],
    identifies: [],
    why: 'a kind of hospital, or a part of the country of several states',
  },
  {
    elements: [
      ...['DISCWT', 'HOSPWT', 'NIS_STRATUM', 'NRD_STRATUM', 'KID_STRATUM', 'NEDS_STRATUM', 'TOTAL_DISC'],
      ...[
        'TOTAL_EDVisits',
        'N_DISC_U',
        'N_HOSP_U',
        'N_BRTH_U',
        'S_DISC_U',
        'S_HOSP_U',
        'S_BRTH_U',
        'S_CHLD_U',
      ],
      ...['S_CMPB_U', 'S_UNCB_U'],
    ],
    identifies: [],
    why: 'a number of the sample design',
  },
  {
    elements: ['DXVER', 'PRVER', 'CMR_VERSION', 'RACE_EDIT', 'POA_*'],
    identifies: [],
    why: 'says how the record was made or checked',
  },
];

/** The decisions that name an element, the exact names before the families. */
export function decisionsOn(element: string): readonly HcupIdentity[] {
  const exact = decisions.filter(({ elements }) => elements.includes(element));
  if (exact.length > 0) return exact;
  return decisions.filter(({ elements }) =>
    elements.some((name) => name.endsWith('*') && element.startsWith(name.slice(0, -1))),
  );
}

/** What an element of HCUP's dictionary identifies; null where nobody has said, which counts as identifying. */
export function hcupIdentity(element: string): HcupIdentity | null {
  return decisionsOn(element)[0] ?? null;
}
