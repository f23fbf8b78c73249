import {
  type BasicAction,
  type ConfidentialityOption,
  type ConfidentialityRow,
  confidentialityRow,
} from './confidentiality.ts';
import { lookUpKeyword, lookUpTag } from './dictionary.ts';
import { type AttributeType, informationObject, iodOf } from './information-object.ts';
import { parsePrivateElement, privateKey, safePrivateElements } from './private-element.ts';
import { isDeviceText } from './retained-text.ts';
import { elementOf, groupOf, type Tag, tagOf, tags } from './tag.ts';
import { formOf } from './value-representation.ts';

/** What a policy says about DICOM files, with nothing left to default. */
export type DeidentificationRules = {
  readonly options: readonly ConfidentialityOption[];
  /** `shift`: by whole days; `year`: to the first of January; `drop`: as the basic profile says. */
  readonly dates: 'shift' | 'year' | 'keep' | 'drop';
  /** Keywords of attributes that E.1-1 doesn't list, kept beyond the allow-list. */
  readonly keep: readonly string[];
  /** `(2005,xx0E) Philips MR Imaging DD 001`. */
  readonly keepPrivate: readonly string[];
  readonly ages: { readonly cap: number; readonly top: number };
  /** `YYYY-MM-DD`; these dates are left as they are. */
  readonly sentinels: readonly string[];
  /** Written into De-identification Method (0012,0063), 64 characters at most: which policy was applied. */
  readonly policy: string;
};

/** What happens to an attribute at a place. */
type Action =
  | 'remove'
  /** Zero length. */
  | 'empty'
  | 'dummy'
  /** Every UID in it through the map, unless it is one of the standard's own. */
  | 'map-uid'
  /** UIDs of classes, codes and syntaxes: kept when they are the standard's, else mapped. */
  | 'class-uid'
  | 'patient'
  | 'age'
  | 'date'
  | 'keep'
  /** Kept because the policy says so, though it may say who or where: only mentions of what is not kept count. */
  | 'retain'
  /** Kept down to the words of a vocabulary. */
  | 'clean-description'
  /** A sequence that is kept, with its items under the same rules. */
  | 'recurse'
  /** A required sequence that is replaced: one item, all values dummies. */
  | 'recurse-dummy'
  | 'private';

export type Decision = {
  readonly action: Action;
  /** What happens when the value turns out to be none that may be kept. */
  readonly fallback: 'remove' | 'empty' | 'dummy';
};

/** Rules made ready for use over many files. */
export type CompiledRules = {
  readonly rules: DeidentificationRules;
  readonly sentinels: ReadonlySet<string>;
  /** Private elements that are kept, by `privateKey`; with the VR that is required, where one is. */
  readonly privateElements: ReadonlyMap<string, string | null>;
  /** Decisions for a SOP class: at the top of the data set, and in sequences. Filled as tags are met. */
  readonly decisionsFor: (sopClassUid: string) => Decisions;
};

export type Decisions = (tag: Tag, nested: boolean) => Decision;

export function compileRules(rules: DeidentificationRules): CompiledRules {
  const kept = new Set(
    rules.keep.map((keyword) => lookUpKeyword(keyword)?.tag).filter((tag) => tag !== undefined),
  );
  const options = new Set<ConfidentialityOption>(rules.options);
  const bySopClass = new Map<string, Decisions>();
  return {
    rules,
    sentinels: new Set(rules.sentinels.map((date) => date.replaceAll('-', ''))),
    privateElements: privateElements(rules, options),
    decisionsFor(sopClassUid) {
      // An unknown SOP class falls to one entry: hostile files can't make the cache grow.
      const iod = iodOf(sopClassUid);
      const known = bySopClass.get(iod ?? '');
      if (known !== undefined) return known;
      const decisions = decisionsOf(iod, kept, options, rules.dates);
      bySopClass.set(iod ?? '', decisions);
      return decisions;
    },
  };
}

function privateElements(
  rules: DeidentificationRules,
  options: ReadonlySet<ConfidentialityOption>,
): ReadonlyMap<string, string | null> {
  const safe = options.has('retain-safe-private') ? Object.entries(safePrivateElements) : [];
  const chosen = rules.keepPrivate.map((text) => [text, null] as const);
  const elements = new Map<string, string | null>();
  for (const [text, vr] of [...safe, ...chosen]) {
    const element = parsePrivateElement(text);
    if (element !== null) elements.set(privateKey(element), vr);
  }
  return elements;
}

function decisionsOf(
  iod: string | null,
  kept: ReadonlySet<Tag>,
  options: ReadonlySet<ConfidentialityOption>,
  dates: DeidentificationRules['dates'],
): Decisions {
  const object = informationObject(iod);
  const caches = [new Map<Tag, Decision>(), new Map<Tag, Decision>()] as const;
  return (tag, nested) => {
    const cache = caches[nested ? 1 : 0];
    const known = cache.get(tag);
    if (known !== undefined) return known;
    const type = (nested ? object.nested : object.own).get(tag) ?? null;
    const decision = decide(tag, type, kept.has(tag), options, dates);
    // Tags are 2³²: only those of the standard are worth remembering.
    if (decision.action !== 'remove') cache.set(tag, decision);
    return decision;
  };
}

const removal: Decision = { action: 'remove', fallback: 'remove' };

/** Class-like UIDs that E.1-1 doesn't list; any other UID that it doesn't list is mapped. */
const classUids: readonly string[] = [
  ...['SOPClassUID', 'RelatedGeneralSOPClassUID', 'OriginalSpecializedSOPClassUID', 'SOPClassesInStudy'],
  ...['ReferencedSOPClassUID', 'SOPClassesSupported', 'CodingSchemeUID', 'ContextUID', 'MappingResourceUID'],
  ...[
    'ReferencedTransferSyntaxUIDInFile',
    'MACCalculationTransferSyntaxUID',
    'StoredInstanceTransferSyntaxUID',
  ],
  ...['AvailableTransferSyntaxUID', 'PertinentSOPClassesInStudy', 'PertinentSOPClassesInSeries'],
];
let classUidTags: ReadonlySet<Tag> | null = null;

/** Whether an attribute holds UIDs of classes and the like, which are the standard's own. */
export function isClassUid(tag: Tag): boolean {
  classUidTags ??= new Set(classUids.map(tagOf));
  return classUidTags.has(tag);
}

function decide(
  tag: Tag,
  type: AttributeType | null,
  kept: boolean,
  options: ReadonlySet<ConfidentialityOption>,
  dates: DeidentificationRules['dates'],
): Decision {
  const group = groupOf(tag);
  if (group % 2 === 1) return { action: 'private', fallback: 'remove' };
  // Group lengths are retired. Curves (50xx) and overlays (60xx) go whole: E.1-1 removes their data and comments, and
  // the rest of the group says nothing without them.
  if (elementOf(tag) === 0 || (group & 0xff00) === 0x5000 || (group & 0xff00) === 0x6000) return removal;
  const entry = lookUpTag(tag);
  if (entry === null || (type === null && !kept) || (entry.retired && !kept)) return removal;
  const vr = entry.vrs[0] ?? 'UN';
  const fallback = type === 1 ? 'dummy' : type === 2 ? 'empty' : 'remove';
  const row = confidentialityRow(tag);
  if (row !== null) return { action: listedAction(tag, vr, type ?? 3, row, options, dates), fallback };
  return { action: unlistedAction(tag, vr, kept, fallback), fallback };
}

/** Attributes of table E.1-1. */
function listedAction(
  tag: Tag,
  vr: string,
  type: AttributeType,
  row: ConfidentialityRow,
  options: ReadonlySet<ConfidentialityOption>,
  dates: DeidentificationRules['dates'],
): Action {
  if (tag === tags.patientId || tag === tags.patientName) return 'patient';
  if (tag === tags.patientAge && options.has('retain-patient-characteristics')) return 'age';
  const isDate = row.options.has('retain-longitudinal-modified-dates');
  // Calibration dates are kept as device identity too, but as dates they move with all others.
  if (isDate && dates !== 'drop' && (formOf(vr)?.kind === 'time' || vr === 'SH')) return 'date';
  for (const [option, mark] of row.options) {
    if (!options.has(option) || option === 'retain-longitudinal-full-dates' || isDate) continue;
    if (mark === 'K') return vr === 'SQ' ? 'recurse' : 'retain';
    if (option === 'clean-descriptors' && formOf(vr)?.kind === 'text') return 'clean-description';
    // Other C: structured content, graphics, AE titles and free text can't be cleaned for certain; the basic action
    // removes or replaces them, which is more than the option asks for.
  }
  return basicAction(row.basic, vr, type);
}

/** The basic profile's action, the combined ones resolved by what the IOD needs (PS3.15 E.2, table E.1-1a). */
function basicAction(basic: BasicAction, vr: string, type: AttributeType): Action {
  const empty: Action = 'empty';
  const dummy: Action = vr === 'SQ' ? 'recurse-dummy' : vr === 'UI' ? 'map-uid' : 'dummy';
  switch (basic) {
    case 'X':
      return 'remove';
    case 'Z':
      return empty;
    case 'D':
      return dummy;
    case 'U':
      return 'map-uid';
    case 'X/Z':
      return type === 3 ? 'remove' : empty;
    case 'X/D':
      return type === 3 ? 'remove' : type === 2 ? empty : dummy;
    case 'Z/D':
      return type === 1 ? dummy : empty;
    case 'X/Z/D':
      return type === 1 ? dummy : type === 2 ? empty : 'remove';
    case 'X/Z/U':
      // References keep their place with their UIDs replaced.
      return 'recurse';
  }
}

/** Attributes of the IOD (or of the policy's keep-list) that E.1-1 doesn't list. */
function unlistedAction(tag: Tag, vr: string, kept: boolean, fallback: Decision['fallback']): Action {
  switch (formOf(vr)?.kind) {
    case 'sequence':
      return 'recurse';
    case 'uid':
      return isClassUid(tag) ? 'class-uid' : 'map-uid';
    case 'text':
      if (kept) return 'retain';
      return isDeviceText(tag) || isConceptPart(tag) ? 'keep' : fallback;
    case 'time':
      return vr === 'AS' ? fallback : 'date';
    case 'code':
    case 'number-text':
    case 'binary':
      return 'keep';
    case 'bulk':
      return vr === 'UN' ? fallback : 'keep';
    case undefined:
      return 'remove';
  }
}

/** Whether an attribute is a part of a coded concept. */
export const isConceptPart = (tag: Tag): boolean =>
  tag === tags.codeValue ||
  tag === tags.codingSchemeDesignator ||
  tag === tags.codeMeaning ||
  tag === tags.longCodeValue;
