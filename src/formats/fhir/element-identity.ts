import { resourceTypes, types } from './generated/r4.ts';

/** What an element identifies; in the words of the plan's labels. */
type Identifies =
  | 'name'
  | 'geographic.address'
  | 'geographic.city'
  | 'geographic.state'
  | 'geographic.zip5'
  | 'date.instant'
  | 'date.day'
  | 'age.exact'
  | 'phone'
  | 'fax'
  | 'email'
  | 'ssn'
  | 'mrn'
  | 'health-plan'
  | 'account'
  | 'licence'
  | 'url'
  | 'photo'
  | 'other-unique-id'
  | 'quasi'
  | 'free-text';

export type ElementIdentity = {
  readonly identifies: readonly Identifies[];
  /** An age can be computed from it. */
  readonly bearsAge?: true;
  /** Why it is so. */
  readonly why: string;
};

const harmless = (why: string): ElementIdentity => ({ identifies: [], why });
const says = (why: string, ...identifies: readonly Identifies[]): ElementIdentity => ({
  identifies: [...identifies].sort(),
  why,
});

/** By primitive type, where neither the element nor its data type says more. */
const byPrimitive: Readonly<Record<string, ElementIdentity>> = {
  boolean: harmless('yes or no'),
  code: harmless('a code of a set that FHIR fixes'),
  decimal: harmless('a measured number'),
  integer: harmless('a number'),
  positiveInt: harmless('a number'),
  unsignedInt: harmless('a number'),
  date: says('a date', 'date.day'),
  dateTime: says('a date, mostly with a time', 'date.instant'),
  instant: says('a date with a time', 'date.instant'),
  time: says('a time of day', 'date.instant'),
  string: says('text that somebody wrote', 'free-text'),
  markdown: says('text that somebody wrote', 'free-text'),
  xhtml: says('text that somebody wrote', 'free-text'),
  uri: says('an address that may name a place, a person or a record', 'url'),
  url: says('an address that may name a place, a person or a record', 'url'),
  canonical: harmless('the address of a published definition'),
  id: says('tells one thing from another', 'other-unique-id'),
  oid: says('tells one thing from another', 'other-unique-id'),
  uuid: says('tells one thing from another', 'other-unique-id'),
};

/** By element of a data type (FHIR R4, data types), whatever holds it. */
const byType: Readonly<Record<string, ElementIdentity>> = {
  'HumanName.text': says('a name', 'name'),
  'HumanName.family': says('a name', 'name'),
  'HumanName.given': says('a name', 'name'),
  'HumanName.prefix': says('a part of a name', 'name'),
  'HumanName.suffix': says('a part of a name', 'name'),
  'Address.text': says('a postal address', 'geographic.address'),
  'Address.line': says('a postal address', 'geographic.address'),
  'Address.city': says('town or city', 'geographic.city'),
  'Address.district': says('a county: smaller than a state', 'geographic.address'),
  'Address.state': says('a state', 'geographic.state'),
  'Address.postalCode': says('a zip code', 'geographic.zip5'),
  'Address.country': harmless('a country: larger than a state'),
  'ContactPoint.value': says(
    'a number or address at which somebody is reached',
    'phone',
    'fax',
    'email',
    'url',
  ),
  'Identifier.system': says('a name space, which may be of one hospital', 'url'),
  'Identifier.value': says('a number that somebody was given', 'other-unique-id'),
  'Reference.reference': says('points to one resource', 'other-unique-id'),
  'Reference.type': harmless('a type of resource'),
  'Reference.display': says('text for what is meant, mostly a name', 'free-text', 'name'),
  'Coding.system': harmless('the address of a code system'),
  'Coding.version': harmless('the version of a code system'),
  'Coding.code': harmless('a code'),
  'Coding.display': says("the sender's words for a code", 'free-text'),
  'CodeableConcept.text': says("the sender's words for a concept", 'free-text'),
  'Quantity.system': harmless('the address of a code system'),
  'Age.value': says('an age', 'age.exact'),
  'Attachment.data': says('a file of whatever content', 'photo', 'free-text'),
  'Attachment.hash': says('the same for the same file', 'other-unique-id'),
  'SampledData.data': harmless('samples of a signal'),
  'Meta.versionId': harmless('tells one version of a resource from another'),
  'Extension.url': harmless('the address of a published definition'),
};

/** By path: what only the place of an element tells. A whole element stands for all its parts. */
const byPath: Readonly<Record<string, ElementIdentity>> = {
  'Patient.identifier.value': says(
    'a number of whatever kind: of a record, an insurance, a licence, a social security number',
    ...(['mrn', 'ssn', 'health-plan', 'account', 'licence', 'other-unique-id'] as const),
  ),
  'Patient.gender': says('what others know of a person, too', 'quasi'),
  'Patient.birthDate': { ...says('date of birth', 'date.day'), bearsAge: true },
  'Patient.deceasedDateTime': { ...says('date of death', 'date.instant'), bearsAge: true },
  'Patient.maritalStatus.coding.code': says('what others know of a person, too', 'quasi'),
  'Patient.multipleBirthBoolean': says('what others know of a person, too', 'quasi'),
  'Patient.multipleBirthInteger': says('what others know of a person, too', 'quasi'),
  'Patient.photo': says('a photo', 'photo'),
  'Patient.contact.gender': says('what others know of a relative', 'quasi'),
  'Patient.communication.language.coding.code': says('what others know of a person, too', 'quasi'),
  'Patient.communication.preferred': says('what others know of a person, too', 'quasi'),
  'Encounter.location.location.reference': says(
    'a ward, a room or a bed',
    'geographic.address',
    'other-unique-id',
  ),
  'Encounter.hospitalization.origin.reference': says('a place', 'geographic.address', 'other-unique-id'),
  'Encounter.hospitalization.destination.reference': says('a place', 'geographic.address', 'other-unique-id'),
  'Condition.onsetRange.low.value': says('an age', 'age.exact'),
  'Condition.onsetRange.high.value': says('an age', 'age.exact'),
  'Condition.abatementRange.low.value': says('an age', 'age.exact'),
  'Condition.abatementRange.high.value': says('an age', 'age.exact'),
  'Observation.valueQuantity.value': says('a measured number, or an age', 'age.exact'),
  'Observation.component.valueQuantity.value': says('a measured number, or an age', 'age.exact'),
  'Observation.valueInteger': says('a number, or an age', 'age.exact'),
  'Observation.component.valueInteger': says('a number, or an age', 'age.exact'),
  'Observation.valueDateTime': {
    ...says('a date, of birth or death among others', 'date.instant'),
    bearsAge: true,
  },
  'Observation.component.valueDateTime': {
    ...says('a date, of birth or death among others', 'date.instant'),
    bearsAge: true,
  },
};

/** Extensions of patients (FHIR R4, US Core 7), by the last part of their URL; any other one counts as identifying. */
const byExtension: Readonly<Record<string, ElementIdentity>> = {
  'us-core-race': says('what others know of a person, too', 'quasi'),
  'us-core-ethnicity': says('what others know of a person, too', 'quasi'),
  'us-core-tribal-affiliation': says('what others know of a person, too', 'quasi'),
  'us-core-birthsex': says('what others know of a person, too', 'quasi'),
  'us-core-sex': says('what others know of a person, too', 'quasi'),
  'us-core-genderIdentity': says('what others know of a person, too', 'quasi'),
  'patient-genderIdentity': says('what others know of a person, too', 'quasi'),
  'patient-religion': says('what others know of a person, too', 'quasi'),
  'patient-nationality': says('what others know of a person, too', 'quasi'),
  'patient-citizenship': says('what others know of a person, too', 'quasi'),
  'patient-birthPlace': says('a postal address', 'geographic.address'),
  'patient-birthTime': { ...says('date and time of birth', 'date.instant'), bearsAge: true },
  'patient-mothersMaidenName': says('a name', 'name'),
  'condition-assertedDate': says('a date', 'date.instant'),
  geolocation: says('a place on the map', 'geographic.address'),
};

type Leaf = {
  /** Path as FHIR's JSON has it, from the resource. */
  readonly path: string;
  readonly identity: ElementIdentity | null;
};

/** Properties of a type in FHIR's JSON with the names of their types, those of its base first. */
function* propertiesOf(type: string): Generator<readonly [property: string, type: string]> {
  const definition = types[type];
  if (!definition) return;
  yield* propertiesOf(definition.base);
  for (const [element, text] of Object.entries(definition.elements)) {
    const [, max = '', list = ''] = /^\d+\.\.(\S+) (.*?)(?: =\S+)?$/.exec(text) ?? [];
    if (max === '0') continue;
    for (const one of list.split(' ')) {
      const name = one.replace(/\(.*$/, '');
      const capital = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
      yield [element.endsWith('[x]') ? `${element.slice(0, -3)}${capital}` : element, name];
    }
  }
}

/** Types of which nobody knows what they hold. */
const opaque: ReadonlySet<string> = new Set(['Extension', 'Resource']);

function* leavesOf(
  type: string,
  path: string,
  inherited: ElementIdentity | null,
  above: readonly string[],
): Generator<Leaf> {
  for (const [property, name] of propertiesOf(type)) {
    const here = `${path}.${property}`;
    const own = byPath[here] ?? inherited;
    if (opaque.has(name)) yield { path: here, identity: null };
    // A type within itself (an identifier's assigner has an identifier) says nothing new.
    else if (types[name] && above.includes(name)) continue;
    else if (types[name]) yield* leavesOf(name, here, own, [...above, name]);
    else {
      const identity = own ?? byType[`${type}.${property}`] ?? byPrimitive[name] ?? null;
      yield { path: here, identity };
    }
  }
}

const leaves = new Map<string, ReadonlyMap<string, ElementIdentity | null>>();

/**
 * Every primitive element of a resource type by its path, with what it identifies; null for extensions, contained
 * resources and files, of which nobody knows what they hold. Null for a type that R4 doesn't have.
 */
export function elementIdentities(resource: string): ReadonlyMap<string, ElementIdentity | null> | null {
  const known = leaves.get(resource);
  if (known) return known;
  if (!resourceTypes.includes(resource)) return null;
  const made = new Map(
    [...leavesOf(resource, resource, null, [resource])].map(({ path, identity }) => [path, identity]),
  );
  leaves.set(resource, made);
  return made;
}

/** `Patient.extension(us-core-race)`. */
const extensionPath = /^\w+\.extension\(([\w-]+)\)$/;

/**
 * What an element identifies, by its path in FHIR's JSON, such as `Patient.address.city`; null where nobody has said,
 * which counts as identifying.
 */
export function elementIdentity(path: string): ElementIdentity | null {
  const [, extension] = extensionPath.exec(path) ?? [];
  if (extension !== undefined) return byExtension[extension] ?? null;
  const [resource = '', ...steps] = path.split('.');
  let type = resource;
  let here = resource;
  let own: ElementIdentity | null = null;
  for (const [index, step] of steps.entries()) {
    const [, name] = [...propertiesOf(type)].findLast(([property]) => property === step) ?? [];
    if (name === undefined || opaque.has(name)) return null;
    here = `${here}.${step}`;
    own = byPath[here] ?? own;
    if (index === steps.length - 1)
      return own ?? (types[name] ? null : (byType[`${type}.${step}`] ?? byPrimitive[name] ?? null));
    type = name;
  }
  return null;
}
