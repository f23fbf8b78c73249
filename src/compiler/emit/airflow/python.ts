/** Plain data, and code that stands as it is. */
export type Python =
  | string
  | number
  | boolean
  | null
  | Code
  | readonly Python[]
  | { readonly [key: string]: Python };

/** An expression of Python. */
export class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What fits into a line stays on it. */
const width = 100;

/** A literal of Python: JSON's escapes are Python's too, but for pairs of surrogates, which are no character there. */
export const quoted = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replace(/[\u007f-\u{10ffff}]/gu, escaped);

function escaped(character: string): string {
  if (/[\p{L}\p{P}\p{S}]/u.test(character)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** An expression, over several lines where it is long. @param indent spaces before the lines that follow the first */
export function python(value: Python, indent = 0, before = 0): string {
  const flat = onOneLine(value);
  if (indent + before + flat.length <= width) return flat;
  const inner = ' '.repeat(indent + 4);
  const lines = (parts: readonly string[], open: string, close: string) =>
    `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${' '.repeat(indent)}${close}`;
  if (Array.isArray(value))
    return lines(
      value.map((one: Python) => python(one, indent + 4)),
      '[',
      ']',
    );
  if (typeof value !== 'object' || value === null || value instanceof Code) return flat;
  const entries = Object.entries(value as Readonly<Record<string, Python>>);
  return lines(
    entries.map(([key, one]) => `${quoted(key)}: ${python(one, indent + 4, key.length + 4)}`),
    '{',
    '}',
  );
}

function onOneLine(value: Python): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Code) return value.text;
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const entries = Object.entries(value as Readonly<Record<string, Python>>);
  return `{${entries.map(([key, one]) => `${quoted(key)}: ${onOneLine(one)}`).join(', ')}}`;
}

/** Lines of a call's arguments, indented; undefined ones are left out. */
export const argumentLines = (
  given: Readonly<Record<string, Python | undefined>>,
  indent: number,
): readonly string[] =>
  Object.entries(given).flatMap(([key, value]) =>
    value === undefined ? [] : [`${' '.repeat(indent)}${key}=${python(value, indent, key.length + 2)},`],
  );
