/** Kinds of documents in which each word decides over what may be seen, or by whom. */
const kinds = new Set(['DeidPolicy', 'Agreement', 'Crosswalk', 'ValidationProfile']);

/** Keys of the other kinds that do. */
const keys = new Set([
  'agreement',
  'crosswalk',
  'domain',
  'exclude',
  'identifies',
  'include',
  'maxFailures',
  'members',
  'onFail',
  'policy',
  'privacy',
  'purpose',
  'quarantine',
  'retainUntil',
  'subject',
  'suppressBelow',
  'validation',
  'vault',
]);

/**
 * Whether a place in a document decides over privacy, over an agreement or over what is let in. A person mends what
 * is wrong there: a guess, however good, would be a decision.
 */
export const decides = (kind: string, path: readonly PropertyKey[]): boolean =>
  kinds.has(kind) || path.some((step) => keys.has(String(step)));
