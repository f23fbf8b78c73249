/** What no number begins with: such a scalar is a word of the schema, or a text. */
const wordStart = /^[A-Za-z_/$(]/;
const words: ReadonlyMap<string, boolean | null> = new Map([
  ['~', null],
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const integer = /^[-+]?[0-9]+$/;
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$/;
const exponent = /^[-+]?[0-9]+[eE][-+]?[0-9]+$/;
/** Other numbers of the core schema: octal, hexadecimal, infinite, none. */
const rare = /^(?:0[xo]|[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$)/;

/**
 * What a plain scalar means by the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema); undefined
 * for what is written so seldom that it is left to others.
 */
export function plainValue(text: string): string | number | boolean | null | undefined {
  if (wordStart.test(text)) {
    const word = words.get(text);
    return word === undefined ? text : word;
  }
  const word = words.get(text);
  if (word !== undefined) return word;
  if (integer.test(text)) return text.length > 15 || text === '-0' ? undefined : Number.parseInt(text, 10);
  if (decimal.test(text) || exponent.test(text)) return Number.parseFloat(text);
  return rare.test(text) ? undefined : text;
}
