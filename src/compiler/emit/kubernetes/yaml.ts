/** What a manifest is made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Words that YAML 1.1, which Kubernetes reads, takes for something else than a text. */
const reserved = /^(y|n|yes|no|on|off|true|false|null)$/i;
/** Begins like no number, and holds nothing that means something. */
const plain = /^[A-Za-z_/](?:[\w./@=-]|:(?=[\w./@-]))*$/;
/** Line ends of YAML 1.1 that JSON leaves as they are, and what isn't printable. */
const unprintable = /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;

const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const scalar = (text: string): string => (plain.test(text) && !reserved.test(text) ? text : quoted(text));

/** Lines that can stand as they are: begun without space, ended by one line end, without anything to escape. */
const asBlock = (text: string): boolean =>
  /^[^\s]/.test(text) &&
  /[^\n]\n$/.test(text) &&
  !/[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]| \n/.test(text);

function print(value: Json, indent: string): string {
  if (typeof value === 'string') {
    if (!asBlock(value)) return ` ${scalar(value)}\n`;
    return ` |\n${value.slice(0, -1).replace(/^(?=.)/gm, indent)}\n`;
  }
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}\n`;
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n';
    return `\n${value.map((item: Json) => `${indent}-${inItem(item, indent)}`).join('')}`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return ' {}\n';
  return `\n${entries.map(([key, item]) => `${indent}${scalar(key)}:${print(item, `${indent}  `)}`).join('')}`;
}

/** A mapping in a list begins on the line of its dash. */
function inItem(item: Json, indent: string): string {
  const inner = `${indent}  `;
  const printed = print(item, inner);
  return printed.startsWith(`\n${inner}`) ? ` ${printed.slice(inner.length + 1)}` : printed;
}

/**
 * Plain data as YAML that readers of 1.1 and 1.2 understand alike. A manifest holds no comments, anchors or shared
 * parts: a general printer takes ten times as long over it.
 */
export const yamlText = (value: Json): string => print(value, '').replace(/^\n/, '').replace(/^ /, '');
