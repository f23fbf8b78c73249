/** A value that identifies somebody, and every way to write it that a scan looks for. */
export type Token = {
  /** What it is, such as `csv phone`: a report names it, and never shows the value. */
  readonly name: string;
  readonly kind: 'name' | 'id' | 'phone' | 'email' | 'address' | 'date' | 'uid' | 'url' | 'text';
  /** All ways to write it that are looked for. */
  readonly spellings: readonly string[];
  /** Looked for as it is alone, and in no encoding: of many that belong to one person whose own are looked for in all. */
  readonly plain?: true;
};

const isoDate = /^(\d{4})-(\d{2})-(\d{2})/;
const compactDate = /^((?:19|20)\d{2})(\d{2})(\d{2})(?!\d{7})/;

function dateSpellings(year: string, month: string, day: string): readonly string[] {
  return [
    `${year}-${month}-${day}`,
    `${year}${month}${day}`,
    `${year}/${month}/${day}`,
    `${month}/${day}/${year}`,
    `${day}.${month}.${year}`,
  ];
}

function kindOf(text: string): Token['kind'] {
  if (isoDate.test(text) || compactDate.test(text)) return 'date';
  if (/^\+?[\d() -]{9,}$/.test(text)) return 'phone';
  if (/^\d+(\.\d+){3,}$/.test(text)) return 'uid';
  if (text.includes('@')) return 'email';
  if (text.includes('/')) return 'url';
  if (text.includes('^')) return 'name';
  return 'text';
}

/** Parts of a value that identify by themselves: components of a DICOM name, a phone number's digits. */
function spellingsOf(text: string, kind: Token['kind']): readonly string[] {
  if (kind === 'date') {
    const [, year = '', month = '', day = ''] = isoDate.exec(text) ?? compactDate.exec(text) ?? [];
    return dateSpellings(year, month, day);
  }
  const spellings = new Set([text, encodeURIComponent(text)]);
  if (kind === 'name') for (const part of text.split('^')) if (part.length >= 6) spellings.add(part);
  if (kind === 'phone' || kind === 'id') {
    const bare = text.replace(/[^0-9A-Za-z]/g, '');
    if (bare.length >= 8) spellings.add(bare);
  }
  if (kind === 'phone') spellings.add(text.replace(/[^0-9]+/g, '.')).add(text.replace(/[^0-9]+/g, ' '));
  return [...spellings];
}

export function token(name: string, text: string, kind: Token['kind'] = kindOf(text)): Token {
  return { name, kind, spellings: spellingsOf(text, kind) };
}

/**
 * Iceberg's bounds keep the first 16 characters of a text, the last one raised where it is an upper bound: of a random
 * name the 15 before it are as good as all.
 */
const boundCharacters = 15;

/** A random name that stands for somebody or something of theirs: surrogates and mapped UIDs. */
export function pseudonymToken(name: string, text: string, options: { readonly plain: boolean }): Token {
  const spellings = [text.slice(0, boundCharacters), ...(options.plain ? [] : [text])];
  return { name, kind: 'id', spellings, ...(options.plain && { plain: true as const }) };
}
