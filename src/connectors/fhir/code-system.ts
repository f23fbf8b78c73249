/** Shapes of codes by the URI of their system. A code of another shape is none of the system, and not taken. */
const shapes: Readonly<Record<string, (code: string) => boolean>> = {
  'http://snomed.info/sct': isSnomedCt,
  'http://loinc.org': isLoinc,
  'http://hl7.org/fhir/sid/icd-10-cm': (code) => /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(code),
  'http://hl7.org/fhir/sid/icd-10': (code) => /^[A-Z]\d\d(\.\d{1,2})?[*+†]?$/.test(code),
  'http://www.cms.gov/Medicare/Coding/ICD10': (code) => /^[0-9A-HJ-NP-Z]{7}$/.test(code),
  'http://hl7.org/fhir/sid/icd-10-pcs': (code) => /^[0-9A-HJ-NP-Z]{7}$/.test(code),
  'http://hl7.org/fhir/sid/icd-9-cm': (code) => /^(\d{3}|V\d\d|E\d{3})(\.\d{1,2})?$/.test(code),
};

const verhoeffProduct = Array.from({ length: 10 }, (_, a) =>
  Array.from({ length: 10 }, (_, b) => {
    // The dihedral group of order ten: rotations 0 to 4, reflections 5 to 9.
    if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5;
    return b < 5 ? ((a - b) % 5) + 5 : (a - b + 5) % 5;
  }),
);
const verhoeffPermutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Identifiers of SNOMED CT concepts end in partition 00 or 10 and a Verhoeff check digit (Release File Specification, 6). */
function isSnomedCt(code: string): boolean {
  if (!/^[1-9]\d{2,14}[01]0\d$/.test(code)) return false;
  let check = 0;
  for (let index = 0; index < code.length; index++) {
    let digit = Number(code[code.length - 1 - index]);
    for (let turn = 0; turn < index % 8; turn++) digit = verhoeffPermutation[digit] ?? 0;
    check = verhoeffProduct[check]?.[digit] ?? 0;
  }
  return check === 0;
}

/** LOINC codes have at most six digits and a Luhn check digit (LOINC Users' Guide, appendix on check digits). */
function isLoinc(code: string): boolean {
  const match = /^(\d{1,6})-(\d)$/.exec(code);
  if (!match) return /^L[AP]\d{1,6}-\d$/.test(code);
  const [, number = '', check] = match;
  let sum = 0;
  for (let index = 0; index < number.length; index++) {
    const digit = Number(number[number.length - 1 - index]) * (index % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - (sum % 10)) % 10 === Number(check);
}

const localCode = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;

/** Whether a code may be taken as one of its system: a standard one, or one that the steward has listed. */
export function isKnownCode(system: string, code: string, own: ReadonlySet<string>): boolean {
  const shape = Object.hasOwn(shapes, system) ? shapes[system] : undefined;
  return shape ? shape(code) : own.has(system) && localCode.test(code);
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Small vocabularies whose codes are taken whatever else stands in the element. */
export const vocabularies = {
  // http://terminology.hl7.org/CodeSystem/v3-ActCode, ActEncounterCode
  encounterClass: words('AMB EMER FLD HH IMP ACUTE NONAC OBSENC PRENC SS VR'),
  conditionClinical: words('active recurrence relapse inactive remission resolved'),
  conditionVerification: words('unconfirmed provisional differential confirmed refuted entered-in-error'),
  conditionCategory: words('problem-list-item encounter-diagnosis health-concern'),
  observationCategory: words(
    'social-history vital-signs imaging laboratory procedure survey exam therapy activity sdoh functional-status ' +
      'disability-status cognitive-status',
  ),
  interpretation: words(
    'A AA HH LL H HU L LU N CAR B D U W < > AC TOX IE IND POS NEG NR RR WR DET ND EXP UNX NCL NS R RES S SDD SYN-R ' +
      'SYN-S VS MS I E EX HX LX OBX HM QCF',
  ),
  maritalStatus: words('A D I L M C P S T U W UNK'),
  // OMB categories of race and ethnicity in urn:oid:2.16.840.1.113883.6.238
  race: words('1002-5 2028-9 2054-5 2076-8 2106-3 2131-1 UNK ASKU'),
  ethnicity: words('2135-2 2186-5 UNK ASKU'),
  birthSex: words('F M UNK OTH ASKU'),
  // HL7 discharge-disposition, and NUBC's two digits (http://www.nubc.org/patient-discharge)
  dischargeDisposition: words(
    'home alt-home other-hcf hosp long aadvice exp psy rehab snf oth 01 02 03 04 05 06 07 09 20 21 30 40 41 42 43 50 ' +
      '51 61 62 63 64 65 66 69 70 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95',
  ),
  admitSource: words('hosp-trans emd outp born gp mp nursing psych rehab other'),
  dataAbsentReason: words(
    'unknown asked-unknown temp-unknown not-asked asked-declined masked not-applicable unsupported as-text error ' +
      'not-a-number negative-infinity positive-infinity not-performed not-permitted',
  ),
} as const;

/** Annotations of UCUM codes that are in common use; any other may be anybody's text (UCUM, 6). */
const annotations = words('score nominal 1.73_m2 beats breaths count ratio INR cells copies rbc wbc # %');

/** A UCUM code that holds no text of the sender's; null else. */
export function unitCode(code: string): string | null {
  if (code.length > 32) return null;
  const bare = code.replaceAll(/\{([^{}]*)\}/g, (whole, text: string) =>
    annotations.has(text) ? '' : whole,
  );
  return /^[A-Za-z0-9/.*^%'"()[\]+_-]*$/.test(bare) && !/\d{4}/.test(bare) ? code : null;
}
