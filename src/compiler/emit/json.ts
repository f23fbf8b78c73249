/** Characters that a mapping or list may take to stand in one line, indentation included. */
const width = 140;

const special = /[^ !#-[\]-~]/;
/** Line ends of YAML 1.1 that JSON leaves as they are, and what isn't printable. */
const unprintable = /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text in the quotes of JSON, which YAML 1.1 and 1.2 read alike. */
export const quoted = (text: string): string =>
  // Most texts are short ASCII: asking the serialiser costs more than looking.
  special.test(text) ? JSON.stringify(text).replace(unprintable, escaped) : `"${text}"`;

/** Texts of what stands in many places, by indentation. */
const sharedTexts = new WeakMap<object, Map<string, string>>();

/** Marks a list that is part of many documents, and is never changed: it is printed once. */
export function shared<List extends readonly unknown[]>(list: List): List {
  sharedTexts.set(list, new Map());
  return list;
}

function print(value: unknown, indent: string): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Array.isArray(value) ? printList(value, indent) : printMapping(value, indent);
}

function printList(list: readonly unknown[], indent: string): string {
  if (list.length === 0) return '[]';
  const texts = sharedTexts.get(list);
  const known = texts?.get(indent);
  if (known !== undefined) return known;
  const inner = `${indent}  `;
  const parts: string[] = [];
  for (const item of list) parts.push(print(item, inner));
  const text = enclose('[', ']', parts, indent);
  texts?.set(indent, text);
  return text;
}

function printMapping(mapping: object, indent: string): string {
  const inner = `${indent}  `;
  const parts: string[] = [];
  for (const key in mapping) {
    const item = (mapping as Record<string, unknown>)[key];
    if (item !== undefined) parts.push(`${quoted(key)}: ${print(item, inner)}`);
  }
  return enclose('{', '}', parts, indent);
}

/** In one line where everything fits, else one part a line: a part that doesn't fit is longer than the line. */
function enclose(open: string, close: string, parts: readonly string[], indent: string): string {
  if (parts.length === 0) return open + close;
  let length = indent.length;
  for (const part of parts) length += part.length + 2;
  const fits = length <= width;
  const between = fits ? ', ' : `,\n${indent}  `;
  // Added up rather than joined: the whole is put together once.
  let text = fits ? open : `${open}\n${indent}  `;
  for (let index = 0; index < parts.length; index += 1)
    text += index === 0 ? parts[index] : between + parts[index];
  return fits ? text + close : `${text}\n${indent}${close}`;
}

/**
 * JSON for reviewers: what is small stands in one line (a column, a reference), so that a pull request shows a changed
 * column as a changed line. Keys stay in their order.
 */
export const jsonText = (value: unknown): string => `${print(value, '')}\n`;
