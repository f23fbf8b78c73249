import { dictionaryText } from './generated/dictionary.ts';

/** What the data dictionary (PS3.6) says of an attribute. */
export type DictionaryEntry = {
  readonly tag: number;
  readonly keyword: string;
  /** Usually one; several where the standard leaves the choice, e.g. `US` or `SS`. */
  readonly vrs: readonly string[];
  /** Value multiplicity as the standard writes it: `1`, `2-2n`, `1-n`, …; empty where it gives none. */
  readonly multiplicity: string;
  readonly retired: boolean;
};

type Dictionary = {
  readonly byTag: ReadonlyMap<number, DictionaryEntry>;
  readonly byKeyword: ReadonlyMap<string, DictionaryEntry>;
};

let loaded: Dictionary | null = null;

/** Parsed on first use: most processes never need it. */
function dictionary(): Dictionary {
  if (loaded !== null) return loaded;
  const byTag = new Map<number, DictionaryEntry>();
  const byKeyword = new Map<string, DictionaryEntry>();
  for (const line of dictionaryText.split('\n')) {
    const [tag = '', keyword = '', vrs = '', multiplicity = '', retired = ''] = line.split('|');
    const entry: DictionaryEntry = {
      tag: Number.parseInt(tag, 16),
      keyword,
      vrs: vrs.split(' '),
      multiplicity,
      retired: retired === 'R',
    };
    byTag.set(entry.tag, entry);
    byKeyword.set(keyword, entry);
  }
  loaded = { byTag, byKeyword };
  return loaded;
}

/** The standard's entry for a tag; null for private and unknown ones. */
export function lookUpTag(tag: number): DictionaryEntry | null {
  return dictionary().byTag.get(tag) ?? null;
}

/** The standard's entry for a keyword such as `StudyInstanceUID`. */
export function lookUpKeyword(keyword: string): DictionaryEntry | null {
  return dictionary().byKeyword.get(keyword) ?? null;
}

/** All keywords of the standard; for suggestions. */
export function allKeywords(): Iterable<string> {
  return dictionary().byKeyword.keys();
}
