import { capAge } from './age.ts';
import type { CharacterSet } from './character-set.ts';
import { isTime, reduceToYear, shiftDate } from './date.ts';
import { lookUpTag } from './dictionary.ts';
import { dummyElement, emptyElement, textElement } from './dummy.ts';
import { type Element, findElement, type Item } from './element.ts';
import type { Header } from './header.ts';
import { type IdentifyingValues, mentionOf } from './identity.ts';
import { itemConcept } from './item-concept.ts';
import { creatorTagOf, privateElementOf, privateKey } from './private-element.ts';
import { cleanDescription, looksIdentifying } from './retained-text.ts';
import type { CompiledRules, Decision, Decisions } from './rules.ts';
import { groupOf, isPrivate, type Tag, tags } from './tag.ts';
import { isStandardUid } from './uid.ts';
import { asciiOf, asciiValues, characterSetOf, textValues } from './value.ts';
import { formOf } from './value-representation.ts';

/** What stands for the people and things of one file. */
export type Replacements = {
  /** The patient's surrogate: ASCII, 64 characters at most. */
  readonly patient: string;
  /** Days to add to every date. */
  readonly offsetDays: number;
  /** What stands for a UID; null for one that was not foreseen. */
  readonly uid: (uid: string) => string | null;
};

/** Elements by what happened to them, at every depth. */
export type Counts = {
  readonly removed: number;
  readonly replaced: number;
  readonly shifted: number;
  readonly kept: number;
};

type Treatment = {
  readonly rules: CompiledRules;
  readonly decisions: Decisions;
  readonly replacements: Replacements;
  readonly patientId: string | null;
  readonly mentions: (text: string) => boolean;
  readonly identifying: IdentifyingValues;
  readonly counts: { -readonly [name in keyof Counts]: number };
};

/** Where an element stands. */
type Place = {
  readonly nested: boolean;
  readonly decode: CharacterSet;
  /** The elements beside it so far, by tag. */
  readonly before: ReadonlyMap<Tag, Element>;
};

/** The data set with every element treated as the rules say; in ascending order, each tag once. */
export function deidentify(
  header: Header,
  rules: CompiledRules,
  sopClassUid: string,
  identifying: IdentifyingValues,
  replacements: Replacements,
): { readonly elements: readonly Element[]; readonly counts: Counts } {
  const patient = findElement(header.dataSet, tags.patientId);
  const treatment: Treatment = {
    rules,
    decisions: rules.decisionsFor(sopClassUid),
    replacements,
    patientId: patient === null ? null : (asciiValues(patient)[0] ?? null),
    mentions: mentionOf(identifying),
    identifying,
    counts: { removed: 0, replaced: 0, shifted: 0, kept: 0 },
  };
  const elements = treatElements(header.dataSet, false, undefined, treatment);
  return { elements, counts: treatment.counts };
}

const byTag = (a: Element, b: Element): number => a.tag - b.tag;

function treatElements(
  elements: readonly Element[],
  nested: boolean,
  inherited: CharacterSet | undefined,
  treatment: Treatment,
): readonly Element[] {
  const seen = new Map<Tag, Element>();
  const place: Place = { nested, decode: characterSetOf(elements, inherited), before: seen };
  const concept = nested ? itemConcept(elements, place.decode) : null;
  const out = new Map<Tag, Element>();
  for (const element of elements) {
    const { tag } = element;
    // Of a tag that stands twice the first counts; what is behind it nobody has looked at.
    const first = !seen.has(tag);
    if (first) seen.set(tag, element);
    const isConceptPart = concept?.has(tag) === true;
    const treated = first && !isConceptPart ? treatElement(element, place, treatment) : null;
    if (treated !== null) out.set(tag, treated);
    else if (!isConceptPart) treatment.counts.removed++;
  }
  if (concept !== null)
    for (const [tag, text] of concept) {
      const vr = lookUpTag(tag)?.vrs[0] ?? 'SH';
      const original = seen.get(tag) ?? null;
      if (text !== null) out.set(tag, textElement(tag, vr, text));
      if (text !== null && original !== null && asciiValues(original).join('\\') === text)
        treatment.counts.kept++;
      else if (text !== null) treatment.counts.replaced++;
      else if (original !== null) treatment.counts.removed++;
    }
  for (const tag of [...out.keys()]) {
    // The creator of a block stays only with an element of the block that stays; written anew, because a second value
    // could stand behind it.
    const named = isPrivate(tag) ? privateElementOf(tag, seen) : null;
    if (named !== null) out.set(creatorTagOf(tag), textElement(creatorTagOf(tag), 'LO', named.creator));
  }
  return [...out.values()].sort(byTag);
}

function treatElement(element: Element, place: Place, treatment: Treatment): Element | null {
  if (isPrivate(element.tag)) return treatPrivate(element, place, treatment);
  const decision = treatment.decisions(element.tag, place.nested);
  if (decision.action === 'remove') return null;
  const entry = lookUpTag(element.tag);
  const vrs = entry?.vrs ?? ['UN'];
  const vr = vrs.includes(element.vr) ? element.vr : (vrs[0] ?? 'UN');
  const kind = formOf(vr)?.kind;
  const writtenKind = formOf(element.vr)?.kind;
  // Text under the wrong VR is read as what the standard says it is; other mismatches can't be understood.
  const readable =
    element.vr === vr || element.vr === 'UN' || (isCharacters(kind) && isCharacters(writtenKind));
  const treated = readable ? applyAction({ ...element, vr }, decision, place, treatment) : null;
  return treated ?? fallBack(element.tag, vr, decision, treatment);
}

const isCharacters = (kind: string | undefined): boolean =>
  kind === 'text' || kind === 'code' || kind === 'number-text' || kind === 'time' || kind === 'uid';

function fallBack(tag: Tag, vr: string, { fallback }: Decision, treatment: Treatment): Element | null {
  if (fallback === 'remove') return null;
  treatment.counts.replaced++;
  return fallback === 'empty' ? emptyElement(tag, vr) : dummyElement(tag, vr);
}

/** The element that an action makes; null where the value is none that may stay. */
function applyAction(
  element: Element,
  decision: Decision,
  place: Place,
  treatment: Treatment,
): Element | null {
  const { counts, replacements } = treatment;
  const { tag, vr } = element;
  const replaced = (made: Element): Element => {
    counts.replaced++;
    return made;
  };
  switch (decision.action) {
    case 'remove':
    case 'private':
      return null;
    case 'empty':
      return replaced(emptyElement(tag, vr));
    case 'dummy':
      return replaced(dummyElement(tag, vr));
    case 'map-uid':
    case 'class-uid':
      return mapUids(element, treatment);
    case 'patient': {
      const isPatient = tag === tags.patientName || asciiValues(element)[0] === treatment.patientId;
      if (treatment.patientId === null || treatment.patientId === '' || !isPatient)
        return replaced(emptyElement(tag, vr));
      return replaced(textElement(tag, vr, replacements.patient));
    }
    case 'age':
      return treatAge(element, treatment);
    case 'date':
      return treatDate(element, treatment);
    case 'clean-description': {
      const cleaned = textValues(element, place.decode).map((text) => cleanDescription(text) ?? '');
      const text = cleaned
        .filter((one) => one !== '' && !treatment.mentions(one))
        .join(' ')
        .slice(0, 64);
      return text === '' ? null : replaced(textElement(tag, vr, text));
    }
    case 'recurse':
      return recurse(element, place, treatment);
    case 'recurse-dummy':
      return recurseDummy(element, treatment);
    case 'keep':
    case 'retain':
      return vr === 'SQ'
        ? recurse(element, place, treatment)
        : vr === 'UI'
          ? mapUids(element, treatment)
          : keep(element, decision.action === 'retain', place, treatment);
  }
}

/** A value that may stay as it is, if it is of its VR and mentions nobody. */
function keep(element: Element, retained: boolean, place: Place, treatment: Treatment): Element | null {
  const { value, vr } = element;
  const form = formOf(vr);
  if (form === null || value.kind === 'items') return null;
  if (form.kind === 'time') return treatDate(element, treatment);
  if (!mayStay(element, retained, place, treatment)) return null;
  treatment.counts.kept++;
  return element;
}

const codePattern = /^[A-Z0-9_ ]{0,16}$/;
const numberPattern = /^([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)?$/;

function mayStay(
  element: Element,
  retained: boolean,
  { decode }: Place,
  { mentions, identifying }: Treatment,
): boolean {
  const { value, vr, tag } = element;
  const form = formOf(vr);
  if (form === null) return false;
  if (value.kind !== 'bytes') return form.kind === 'bulk' && vr !== 'UN';
  switch (form.kind) {
    case 'code':
      return asciiValues(element).every(
        // Group 0028 says how to read the pixels: a name that happens to be one of its terms must not destroy that.
        (text) => codePattern.test(text) && (groupOf(tag) === 0x0028 || !mentions(text)),
      );
    case 'number-text':
      return asciiValues(element).every(
        (text) => numberPattern.test(text) && !(text.length >= 6 && isNamed(text, identifying)),
      );
    case 'text':
      return textValues(element, decode).every(
        (text) => (retained || !looksIdentifying(text)) && !mentions(text),
      );
    case 'binary':
      return value.bytes.length % form.unitBytes === 0;
    case 'bulk':
      return vr !== 'UN' && (tag === tags.pixelData || !mentions(asciiOf(element)));
    default:
      return false;
  }
}

const isNamed = (text: string, { names, others }: IdentifyingValues): boolean =>
  names.has(text) || others.has(text);

function mapUids(element: Element, { replacements, counts }: Treatment): Element | null {
  if (element.value.kind !== 'bytes') return null;
  const uids = asciiValues(element);
  const mapped = uids.map((uid) => (uid === '' || isStandardUid(uid) ? uid : replacements.uid(uid)));
  if (mapped.some((uid) => uid === null)) return null;
  const changed = mapped.some((uid, index) => uid !== uids[index]);
  counts[changed ? 'replaced' : 'kept']++;
  return textElement(element.tag, element.vr, mapped.join('\\'));
}

function treatAge(element: Element, { rules, counts }: Treatment): Element | null {
  const { cap, top } = rules.rules.ages;
  const ages = asciiValues(element);
  const capped = ages.map((text) => (text === '' ? '' : capAge(text, cap, top)));
  if (element.value.kind !== 'bytes' || capped.some((text) => text === null)) return null;
  counts[capped.some((text, index) => text !== ages[index]) ? 'replaced' : 'kept']++;
  return textElement(element.tag, element.vr, capped.join('\\'));
}

/** DA, TM, DT, and the time zone, which is text. */
function treatDate(element: Element, treatment: Treatment): Element | null {
  const { vr, value } = element;
  const { counts, rules } = treatment;
  if (value.kind !== 'bytes') return null;
  const texts = asciiValues(element);
  const treated = texts.map((text) => (text === '' ? '' : treatDateValue(text, vr, treatment)));
  if (treated.some((text) => text === null)) return null;
  const dates = vr === 'DA' || vr === 'DT';
  if (dates && rules.rules.dates !== 'keep' && treated.some((text, index) => text !== texts[index]))
    counts.shifted++;
  else counts.kept++;
  return textElement(element.tag, vr, treated.join('\\'));
}

function treatDateValue(text: string, vr: string, { rules, replacements }: Treatment): string | null {
  const method = rules.rules.dates;
  if (method === 'drop') return null;
  if (vr === 'TM') return method !== 'year' && isTime(text) ? text : null;
  if (vr !== 'DA' && vr !== 'DT') return method !== 'year' && /^[+-]\d{4}$/.test(text) ? text : null;
  if (rules.sentinels.has(text.replaceAll('.', '').slice(0, 8))) return text;
  if (method === 'year') return reduceToYear(text, vr);
  return shiftDate(text, vr, method === 'shift' ? replacements.offsetDays : 0);
}

function recurse(element: Element, place: Place, treatment: Treatment): Element | null {
  const { value } = element;
  if (value.kind !== 'items')
    return value.kind === 'bytes' && value.bytes.length === 0 ? emptyElement(element.tag, 'SQ') : null;
  treatment.counts.kept++;
  const items = value.items.map(
    (item): Item => ({ ...item, elements: treatElements(item.elements, true, place.decode, treatment) }),
  );
  return { tag: element.tag, vr: 'SQ', value: { ...value, items } };
}

/** A sequence that the IOD needs: one item, its UIDs replaced and every other value a dummy. */
function recurseDummy(element: Element, treatment: Treatment): Element | null {
  const { value, tag } = element;
  if (value.kind !== 'items') return null;
  treatment.counts.replaced++;
  const [first] = value.items;
  const elements = new Map<Tag, Element>();
  for (const inner of first?.elements ?? []) {
    if (isPrivate(inner.tag)) continue;
    const { action } = treatment.decisions(inner.tag, true);
    if (action === 'remove' || elements.has(inner.tag)) continue;
    const vr = lookUpTag(inner.tag)?.vrs[0] ?? 'UN';
    const made =
      vr === 'SQ'
        ? recurseDummy(inner, treatment)
        : vr === 'UI'
          ? mapUids({ ...inner, vr }, treatment)
          : dummyElement(inner.tag, vr);
    if (made !== null) elements.set(inner.tag, made);
  }
  const items = first === undefined ? [] : [{ ...first, elements: [...elements.values()].sort(byTag) }];
  return { tag, vr: 'SQ', value: { ...value, items } };
}

/** A private element stays where the policy, or option retain-safe-private, names it with its creator. */
function treatPrivate(element: Element, place: Place, treatment: Treatment): Element | null {
  if (treatment.rules.privateElements.size === 0) return null;
  const named = privateElementOf(element.tag, place.before);
  if (named === null) return null;
  const required = treatment.rules.privateElements.get(privateKey(named));
  if (required === undefined) return null;
  const { value } = element;
  if (value.kind === 'items') return required === null ? recurse(element, place, treatment) : null;
  // Implicit VR doesn't say what a private value is.
  const vr = required !== null && element.vr === 'UN' ? required : element.vr;
  if (required !== null && vr !== required) return null;
  const kind = formOf(vr)?.kind;
  if (kind === 'uid') return mapUids({ ...element, vr }, treatment);
  if (kind === 'time') return vr === 'AS' ? treatAge(element, treatment) : treatDate(element, treatment);
  if (
    vr === 'UN' ? treatment.mentions(asciiOf(element)) : !mayStay({ ...element, vr }, false, place, treatment)
  )
    return null;
  treatment.counts.kept++;
  return { ...element, vr };
}
