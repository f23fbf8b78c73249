/** An identifying value that is planted in an input, and must not be found where others can read. */
export type Token = {
  /** Where it was planted, such as `csv phone`. */
  readonly name: string;
  readonly kind: 'name' | 'id' | 'phone' | 'email' | 'address' | 'date' | 'uid' | 'url' | 'text';
  /** All ways to write it that are looked for. */
  readonly spellings: readonly string[];
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

/** Tokens of a record of texts; texts of less than five characters are met by chance, and left out. */
export function tokensOf(source: string, texts: Readonly<Record<string, string>>): readonly Token[] {
  return Object.entries(texts)
    .filter(([, text]) => text.length >= 5)
    .map(([name, text]) => token(`${source} ${name}`, text));
}
