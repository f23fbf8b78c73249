import { type Finding, finding } from './finding.ts';
import { invariants } from './invariant.ts';
import { ExactNumber, isObject, type JsonObject, type JsonValue } from './json.ts';
import { isResourceType, parseReference } from './reference.ts';
import { type Binding, type Property, resourceTable, type TypeTable, typeTable } from './type-table.ts';

/** Findings of one resource beyond this number say nothing new. */
const maxFindings = 50;

/** What has been seen of a resource whose contained resources must be referenced, and the other way round. */
type Scope = {
  readonly contained: Map<string, string>;
  /** Ids that references point to (`#id`), and where first: they must be there. */
  readonly references: Map<string, string>;
  /** Fragments of URIs: they may point to a contained resource, or to something else. */
  readonly fragments: Set<string>;
  /** Something in a contained resource points to the container (`#`). */
  mentionsContainer: boolean;
};

// One validation at a time (it never yields), so its state is the module's.
let findings: Finding[] = [];
let path: (string | number)[] = [];
let scope: Scope | null = null;
/** Within a transaction, references may be searches. */
let inTransaction = false;

/** Null for the resource as a whole. */
const pointer = (): string | null => (path.length === 0 ? null : `/${path.join('/')}`);

/** `extra` leads from the current place to the fault. */
function report(rule: string, message: string, ...extra: readonly (string | number)[]): void {
  if (findings.length >= maxFindings) return;
  path.push(...extra);
  findings.push(finding(rule, message, pointer()));
  path.length -= extra.length;
}

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return value instanceof ExactNumber ? 'a number' : 'an object';
  return typeof value === 'string' ? 'a string' : typeof value === 'number' ? 'a number' : 'true or false';
}

/** Text of a property that is a string; anything else is reported elsewhere. */
const textOf = (value: JsonValue | undefined): string | null => (typeof value === 'string' ? value : null);

/** So many codes are told in a message. */
const toldCodes = 15;

function reportCode(property: Property, { codes }: Binding): void {
  const which = codes.size > toldCodes ? 'the codes that R4 allows here' : [...codes].join(', ');
  report('code-not-allowed', `${property.element} must be one of ${which}`);
}

function checkBinding(value: JsonValue, property: Property, binding: Binding): void {
  switch (property.bindingKind) {
    case 'code':
      if (typeof value === 'string' && !binding.codes.has(value)) reportCode(property, binding);
      return;
    case 'Coding':
      if (isObject(value) && typeof value.code === 'string') {
        if (!binding.codings.has(`${textOf(value.system)}|${value.code}`)) reportCode(property, binding);
      }
      return;
    case 'CodeableConcept': {
      const codings = isObject(value) && Array.isArray(value.coding) ? (value.coding as JsonValue[]) : [];
      const given = codings.filter(isObject).filter(({ code }) => typeof code === 'string');
      const isAllowed = given.some((one) => binding.codings.has(`${textOf(one.system)}|${textOf(one.code)}`));
      if (given.length > 0 && !isAllowed) reportCode(property, binding);
      return;
    }
    case null:
  }
}

function noteFragment(text: string): void {
  scope?.fragments.add(text.slice(1));
}

function noteReference(id: string): void {
  if (!scope) return;
  if (id === '') scope.mentionsContainer = true;
  else if (!scope.references.has(id)) scope.references.set(id, `${pointer() ?? ''}/reference`);
}

function checkReference(value: JsonObject, targets: ReadonlySet<string> | null): void {
  const { reference } = value;
  if (typeof reference !== 'string' || reference === '') return;
  const form = parseReference(reference);
  const wrongTarget = (type: string): void => {
    if (targets && !targets.has(type) && isResourceType(type))
      report('reference-target', `must refer to ${[...targets].join(', ')}, not to ${type}`, 'reference');
  };
  switch (form?.kind) {
    case undefined:
      report(
        'reference-form',
        'is no reference: it must be Type/id, an absolute URL, urn:uuid:…, urn:oid:… or #id',
        'reference',
      );
      return;
    case 'contained':
      noteReference(form.id);
      if (targets && form.id !== '' && scope) {
        const type = scope.contained.get(form.id);
        if (type !== undefined) wrongTarget(type);
      }
      return;
    case 'conditional':
      if (!inTransaction)
        report('conditional-reference', 'is a search, which only a server can resolve', 'reference');
      else wrongTarget(form.type);
      return;
    case 'resource':
      if (!form.absolute) wrongTarget(form.type);
      return;
    default:
  }
}

/** Rules between the elements of a bundle and of its entries. */
const bundleRules = (value: JsonObject): void => {
  checkEntries(value);
  checkBundle(value);
};

function checkRules(value: JsonObject, typeName: string): void {
  if (typeName === 'Bundle') bundleRules(value);
  else invariants[typeName]?.(value, report);
}

/** Required elements that are not there. */
function checkPresence(table: TypeTable, seen: number): void {
  const missing = table.required & ~seen;
  for (let index = 0; index < table.bitNames.length; index++) {
    if (missing & (1 << index)) report('required', `lacks ${table.bitNames[index]}, which R4 requires`);
  }
}

/** Elements of a choice that are there together. */
function checkChoice(value: JsonObject, table: TypeTable, element: string): void {
  const given = new Set<string>();
  for (const key in value) {
    const property = table.properties.get(key);
    if (property?.element === element) given.add(property.isShadow ? key.slice(1) : key);
  }
  if (given.size > 1) report('choice', `has more than one of ${element}: ${[...given].join(', ')}`);
}

/**
 * Properties of an object of a type. `isResource`: it carries its resourceType. `hasOwnValue`: it stands beside a
 * primitive's value, and may have nothing but an id.
 */
function checkProperties(
  value: JsonObject,
  table: TypeTable,
  isResource: boolean,
  hasOwnValue = false,
): void {
  let seen = 0;
  let choices = 0;
  let unknown = 0;
  let content = 0;
  for (const key in value) {
    const property = table.properties.get(key);
    if (property === undefined) {
      if (!(isResource && key === 'resourceType')) unknown++;
      continue;
    }
    if (key !== 'id') content++;
    if (property.isChoice && seen & property.bit) choices |= property.bit;
    seen |= property.bit;
    path.push(key);
    checkProperty(value[key] as JsonValue, property, value);
    path.pop();
  }
  // The names themselves may be data.
  if (unknown > 0) {
    const what = unknown === 1 ? 'an element that is' : `${unknown} elements that are`;
    report('unknown-element', `${table.name} has ${what} not in R4`);
  }
  // ele-1
  if (content === 0 && unknown === 0 && !isResource && !hasOwnValue) report('empty', 'must have content');
  if ((table.required & ~seen) !== 0) checkPresence(table, seen);
  if (choices !== 0) {
    for (let index = 0; index < table.bitNames.length; index++)
      if (choices & (1 << index)) checkChoice(value, table, table.bitNames[index] ?? '');
  }
  checkRules(value, table.name);
}

function checkProperty(value: JsonValue, property: Property, owner: JsonObject): void {
  if (!property.many) {
    if (value === null) report('null', 'must not be null: leave the element out');
    else if (Array.isArray(value)) report('cardinality', 'must be a single value, not an array');
    else checkValue(value, property, property.isShadow && owner[property.name.slice(1)] !== undefined);
    return;
  }
  if (!Array.isArray(value)) {
    report('cardinality', `must be an array, not ${kindOf(value)}`);
    return;
  }
  const items = value as readonly JsonValue[];
  if (items.length === 0) report('empty-array', 'must not be an empty array: leave the element out');
  const partner =
    property.primitive || property.isShadow
      ? owner[property.isShadow ? property.name.slice(1) : `_${property.name}`]
      : undefined;
  if (Array.isArray(partner) && partner.length !== items.length && !property.isShadow)
    report('null', `must be as long as the array _${property.name} beside it`);
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as JsonValue;
    path.push(index);
    const other = Array.isArray(partner) ? (partner[index] ?? null) : null;
    if (item !== null) checkValue(item, property, other !== null);
    else if (other === null) report('null', 'must not be null: neither value nor extension stands here');
    path.pop();
  }
}

function checkValue(value: JsonValue, property: Property, hasPartner: boolean): void {
  const { primitive, type } = property;
  if (primitive) {
    const fault = primitive(value);
    if (fault !== null) report('value', `${property.element} ${fault}`);
    else if (property.binding) checkBinding(value, property, property.binding);
    else if (property.isUri && (value as string).charCodeAt(0) === 0x23) noteFragment(value as string);
    return;
  }
  if (!isObject(value)) {
    report('value', `${property.element} must be an object, not ${kindOf(value)}`);
    return;
  }
  if (!type) {
    checkResource(value, property.name === 'contained');
    return;
  }
  checkProperties(value, type, false, hasPartner);
  if (property.isReference) checkReference(value, property.targets);
  else if (property.binding) checkBinding(value, property, property.binding);
}

/** Whether the contained resources and the references to them agree: dom-2 to dom-5. */
function checkContained(value: JsonObject): void {
  if (value.contained !== undefined)
    report('contained', 'a contained resource must not contain others', 'contained');
  if (typeof value.id !== 'string') report('contained', 'a contained resource needs an id');
  const { meta } = value;
  if (isObject(meta) && ['versionId', 'lastUpdated', 'security'].some((key) => meta[key] !== undefined))
    report('contained', 'a contained resource has no version, date of update or security label', 'meta');
}

function containedOf(value: JsonObject): Map<string, string> {
  const contained = new Map<string, string>();
  if (!Array.isArray(value.contained)) return contained;
  for (const one of value.contained as JsonValue[]) {
    if (isObject(one) && typeof one.id === 'string') contained.set(one.id, textOf(one.resourceType) ?? '');
  }
  return contained;
}

function checkScope(one: Scope): void {
  for (const [id, location] of one.references) {
    if (!one.contained.has(id))
      findings.push(finding('contained', 'refers to no contained resource', location));
  }
  for (const id of one.contained.keys()) {
    if (!one.references.has(id) && !one.fragments.has(id) && !one.mentionsContainer)
      report('contained', 'holds a resource that nothing refers to', 'contained');
  }
}

function checkResource(value: JsonObject, isContained: boolean): void {
  const { resourceType } = value;
  if (typeof resourceType !== 'string') {
    report('resource-type', 'a resource needs its resourceType');
    return;
  }
  const table = resourceTable(resourceType);
  if (!table) {
    report('resource-type', 'resourceType is no resource of R4', 'resourceType');
    return;
  }
  if (isContained) {
    checkContained(value);
    checkProperties(value, table, true);
    return;
  }
  const outer = scope;
  const own: Scope = {
    contained: containedOf(value),
    references: new Map(),
    fragments: new Set(),
    mentionsContainer: false,
  };
  scope = own;
  checkProperties(value, table, true);
  checkScope(own);
  scope = outer;
}

const entriesOf = (bundle: JsonObject): readonly JsonValue[] =>
  Array.isArray(bundle.entry) ? (bundle.entry as JsonValue[]) : [];

/** What a bundle's type asks of one entry (bdl-3, bdl-4, bdl-5, bdl-8), and its fullUrl of its resource. */
function checkEntry(entry: JsonObject, type: string | null): void {
  const { fullUrl, resource, request, response } = entry;
  const wantsRequest = type === 'batch' || type === 'transaction' || type === 'history';
  const wantsResponse = type === 'batch-response' || type === 'transaction-response' || type === 'history';
  if (wantsRequest && request === undefined) report('bundle-entry', `an entry of a ${type} needs a request`);
  if (type !== null && !wantsRequest && request !== undefined)
    report('bundle-entry', `an entry of a ${type} has no request`, 'request');
  if (wantsResponse && response === undefined)
    report('bundle-entry', `an entry of a ${type} needs a response`);
  if (type !== null && !wantsResponse && response !== undefined)
    report('bundle-entry', `an entry of a ${type} has no response`, 'response');
  if (resource === undefined && request === undefined && response === undefined)
    report('bundle-entry', 'an entry needs a resource, a request or a response');
  if (type !== null && entry.search !== undefined && type !== 'searchset')
    report('bundle-entry', 'only an entry of a searchset tells about the search', 'search');
  if (typeof fullUrl !== 'string') return;
  if (fullUrl.includes('/_history/')) report('full-url', 'must not name a version', 'fullUrl');
  const form = parseReference(fullUrl);
  if (
    !form ||
    form.kind === 'contained' ||
    form.kind === 'conditional' ||
    (form.kind === 'resource' && !form.absolute)
  )
    report('full-url', 'must be an absolute URL, urn:uuid:… or urn:oid:…', 'fullUrl');
  else if (form.kind === 'resource' && isObject(resource) && typeof resource.id === 'string') {
    if (form.id !== resource.id || form.type !== resource.resourceType)
      report('full-url', 'does not name the resource that it stands beside', 'fullUrl');
  }
}

/** Rules over a bundle as a whole; those of an entry by itself are `checkEntry`'s. */
function checkBundle(bundle: JsonObject): void {
  const type = textOf(bundle.type);
  if (bundle.total !== undefined && type !== 'searchset' && type !== 'history')
    report('bundle', 'only a searchset or a history has a total', 'total');
  const entries = entriesOf(bundle);
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (!isObject(entry) || typeof entry.fullUrl !== 'string' || type === 'history') continue;
    const meta = isObject(entry.resource) ? entry.resource.meta : undefined;
    const key = `${entry.fullUrl} ${isObject(meta) ? textOf(meta.versionId) : ''}`;
    // bdl-7
    if (seen.has(key)) report('full-url', 'stands twice in the bundle', 'entry', index, 'fullUrl');
    seen.add(key);
  }
  const [first] = entries;
  const firstType = isObject(first) && isObject(first.resource) ? first.resource.resourceType : undefined;
  if (type === 'document' && firstType !== 'Composition')
    report('bundle', 'a document must begin with a Composition');
  if (type === 'message' && firstType !== 'MessageHeader')
    report('bundle', 'a message must begin with a MessageHeader');
}

function checkEntries(bundle: JsonObject): void {
  const type = textOf(bundle.type);
  for (const [index, entry] of entriesOf(bundle).entries()) {
    if (!isObject(entry)) continue;
    path.push('entry', index);
    checkEntry(entry, type);
    path.length -= 2;
  }
}

/**
 * Whether JSON (as `parseJson` gives it) is a resource of FHIR R4 by its structure: known elements, cardinalities,
 * one of a choice, primitives' syntax, required codes, the form of references, contained resources, bundles.
 * Locations are JSON pointers; messages and locations hold no value of the resource. At most 50 findings.
 */
export function validateResource(value: JsonValue): readonly Finding[] {
  if (!isObject(value)) return [finding('resource', `a resource is a JSON object, not ${kindOf(value)}`)];
  inTransaction = value.resourceType === 'Bundle' && (value.type === 'transaction' || value.type === 'batch');
  return collect(() => checkResource(value, false));
}

/** A bundle without its entries, each of which `validateEntry` judges by itself. */
export function validateEnvelope(bundle: JsonObject): readonly Finding[] {
  const { entry, ...envelope } = bundle;
  inTransaction = false;
  return collect(() => {
    checkProperties(envelope, bundleEnvelope, true);
    path.push('entry');
    if (entry !== undefined && !Array.isArray(entry))
      report('cardinality', `must be an array, not ${kindOf(entry)}`);
    else if (entry !== undefined && entriesOf(bundle).length === 0)
      report('empty-array', 'must not be an empty array: leave the element out');
    path.pop();
    checkBundle(bundle);
  });
}

/** One entry of a bundle of this type (null = not known), with its resource. Locations begin at the entry. */
export function validateEntry(entry: JsonValue, bundleType: string | null): readonly Finding[] {
  if (!isObject(entry)) return [finding('bundle-entry', `an entry is a JSON object, not ${kindOf(entry)}`)];
  // Whoever takes entries one by one can't look up what a search would find.
  inTransaction = false;
  return collect(() => {
    checkProperties(entry, typeTable('Bundle.entry'), false);
    checkEntry(entry, bundleType);
  });
}

function collect(check: () => void): readonly Finding[] {
  findings = [];
  path = [];
  scope = null;
  check();
  const found = findings;
  findings = [];
  return found;
}

/** A bundle's own elements; a name of its own, so that the rules over entries are not applied to it. */
const bundleEnvelope: TypeTable = { ...typeTable('Bundle'), name: 'Bundle (without its entries)' };
