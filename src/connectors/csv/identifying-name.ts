/** What a steward may say of a column, and the identifiers that it stands for by the column's type. */
export const identifies = [
  'none',
  'name',
  'address',
  'city',
  'zip',
  'zip3',
  'state',
  'date',
  'birth-date',
  'death-date',
  'age',
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'health-plan',
  'account',
  'licence',
  'vehicle',
  'device',
  'url',
  'ip',
  'biometric',
  'photo',
  'other-unique-id',
  'quasi',
  'free-text',
] as const;
export type Identifies = (typeof identifies)[number];

/** Words that a text is made of, in lower case: `MemberID_2` → member, id, 2. */
const wordsOf = (text: string): string =>
  ` ${text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const person =
  '(patient|member|subject|participant|person|beneficiary|bene|enrollee|subscriber|client|pat|mbr)';

/**
 * What the words of a name speak for, the surer ones first. `plain`: nobody calls anything else so, and a contract that
 * says `identifies: none` of it is likely wrong; the others are good for a draft that a person reads.
 */
const names: readonly {
  readonly words: RegExp;
  readonly what: Identifies;
  readonly plain?: true;
}[] = [
  { words: / (ssn|social security( number| no)?|national id) /, what: 'ssn', plain: true },
  { words: / (sin|nhs( number| no)?) /, what: 'ssn' },
  {
    words:
      / (birth date|birthdate|date of birth|dob|birthday|birth dt|birth year|year of birth|yob|birthyear) /,
    what: 'birth-date',
    plain: true,
  },
  { words: / (birth day|born( on)?) /, what: 'birth-date' },
  {
    words: / (death date|deathdate|date of death|death dt|year of death|death year|deceased date) /,
    what: 'death-date',
    plain: true,
  },
  { words: / (dod|died( on)?|deceased on) /, what: 'death-date' },
  { words: / e ?mail( address| addr)? /, what: 'email', plain: true },
  { words: / fax( no| number)? /, what: 'fax', plain: true },
  {
    words: / (tele)?phone( no| number| num)? | (mobile|cell|tel) (no|number|num) /,
    what: 'phone',
    plain: true,
  },
  { words: / (tele)?phone| mobile | tel /, what: 'phone' },
  {
    words: / (health )?(insurance|medicare|medicaid)( beneficiary)? (id|no|number|num) | hicn | mbi /,
    what: 'health-plan',
    plain: true,
  },
  { words: / (health )?(plan|policy|payer) (id|no|number|num) /, what: 'health-plan' },
  { words: / (mrn|medical record( number| no| id)?) /, what: 'mrn', plain: true },
  { words: /^ (patient|beneficiary|bene) ?(id|no|number|num|identifier) $/, what: 'mrn', plain: true },
  {
    words: new RegExp(
      ` (hospital (id|number|no)|chart (no|number|id)) | ${person} ?(id|no|number|num|key|identifier) `,
    ),
    what: 'mrn',
  },
  { words: / (account|acct)( id| no| number| num)? /, what: 'account' },
  { words: / (licen[cs]e|certificate|npi|dea)( id| no| number| num)? /, what: 'licence' },
  { words: / (vin|plate|vehicle)( id| no| number)? /, what: 'vehicle' },
  { words: / (device|serial|udi|station)( id| no| number| name)? /, what: 'device' },
  { words: / (ip address|ip addr) /, what: 'ip', plain: true },
  { words: / (ip|host ?name) /, what: 'ip' },
  {
    words: / (street|home|postal|mailing) (address|addr) | latitude | longitude /,
    what: 'address',
    plain: true,
  },
  { words: new RegExp(` ${person} (address|addr|street) `), what: 'address', plain: true },
  { words: /^ (address|addr|street)( ?(line )?[12])? $/, what: 'address', plain: true },
  {
    words: / (lat|lon|lng|address|addr|street|line ?[12]|county|district|parish|precinct|geocode) /,
    what: 'address',
  },
  { words: / (city|town|municipality|birthplace|place) /, what: 'city' },
  { words: / (zip ?3|zip3) /, what: 'zip3' },
  { words: / (zip|postal) ?code5? |^ zip5? $| zip5 | postcode /, what: 'zip', plain: true },
  { words: new RegExp(` ${person} zip `), what: 'zip', plain: true },
  { words: / (zip|postal|post)( ?code)?5? /, what: 'zip' },
  { words: / state( code)? | province /, what: 'state' },
  { words: / (photo|image|picture|face) /, what: 'photo' },
  { words: / (fingerprint|voice ?print) /, what: 'biometric', plain: true },
  { words: / (biometric|retina|iris) /, what: 'biometric' },
  { words: / (url|uri|web ?site|link) /, what: 'url' },
  {
    words: new RegExp(
      ` (first|last|middle|family|given|full|maiden|mothers?( s)?|${person}|physician|doctor|surgeon|nurse|guardian|spouse) ?names? | sur ?name | name of (the |a )?${person} `,
    ),
    what: 'name',
    plain: true,
  },
  {
    words:
      / (nick|prefix|suffix|initials|mother s?) ?(name|names)? |name | (physician|doctor|surgeon|nurse|operator|technician|attending|guardian|contact|spouse|employer) /,
    what: 'name',
  },
  { words: /age( |$)|years old/, what: 'age' },
  {
    words:
      / (comment|comments|note|notes|remark|remarks|narrative|free text|text|memo|description of|impression|report|history) /,
    what: 'free-text',
  },
  { words: / (date|dt|day|on|time|timestamp|datetime|admitted|discharged) $/, what: 'date' },
  {
    words: / (race|ethnicity|ethnic|religion|occupation|marital|language|nationality|sex orientation) /,
    what: 'quasi',
  },
  {
    words: / (id|uid|guid|uuid|identifier|key|no|number|num|accession|encounter|claim|visit) $/,
    what: 'other-unique-id',
  },
];

/** Names that end like one of a person and say something else. */
const otherNames =
  / (drug|plan|product|department|unit|test|code|procedure|service|brand|generic|file|column|table|display|group|class) name /;

/** What the name of a column speaks for; null where it speaks for nothing. */
export function identifierInName(name: string): Identifies | null {
  const words = wordsOf(name);
  if (otherNames.test(words)) return null;
  return names.find((one) => one.words.test(words))?.what ?? null;
}

/** What is said of a thing and isn't the thing: `phone_type`, `has_email`, `ssn_verified`, `zip_code_count`. */
const aboutIt =
  / (has|is|had|without|count|counts|type|kind|flag|ind|indicator|status|verified|valid|known|missing|present|consent|preferred|preference|source|system|method|calls?|visits|hash|masked|removed|quality|accuracy|precision|category|group|band|relative|difference|diff|days|offset) /;

/** A description that begins with it: `The patient's phone number, as told at admission`. */
const beginning = new RegExp(
  `^ ((the|a|an|of|this|his|her|their|home|work|primary|main|own|holds|contains|s|${person}) )*`,
);

const plainIn = (words: string, name: boolean): Identifies | null => {
  if (otherNames.test(words) || (name && aboutIt.test(words))) return null;
  const found = names.find((one) => one.words.test(words));
  return found?.plain ? found.what : null;
};

const known = new Map<string, Identifies | null>();

/**
 * What a column plainly is, by its name or the first words of its description; null where it could be anything. Texts
 * come again and again in a workspace: what they say is found once.
 */
export function plainIdentifier(name: string, description: string): Identifies | null {
  const key = `${name}\n${description}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const words = wordsOf(name);
  let found = plainIn(words, true);
  if (found === null && description !== '' && !aboutIt.test(words)) {
    const [start = ''] = description.split(/[.;:(]|, /);
    const said = wordsOf(start);
    // Its subject alone: `Days from the date of birth` is a number of days.
    const head = ` ${said.replace(beginning, '').split(' ').slice(0, 4).join(' ')} `.replaceAll('  ', ' ');
    const about = aboutIt.test(said) || / (from|to|since|after|before|between|than|per) /.test(said);
    const what = about ? null : plainIn(head, false);
    if (what !== null && names.some(({ words: one, plain }) => plain && head.search(one) === 0)) found = what;
  }
  if (known.size > 50_000) known.clear();
  known.set(key, found);
  return found;
}
