import { quoted } from '../json.ts';

/** What a manifest is made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Words that YAML 1.1, which Kubernetes reads, takes for something else than a text. */
const reserved = /^(y|n|yes|no|on|off|true|false|null)$/i;
/** Begins like no number, and holds nothing that means something. */
const plain = /^[A-Za-z_/](?:[\w./@=-]|:(?=[\w./@-]))*$/;

/** Whether a text stands in YAML as it is, without quotes. */
export const isPlain = (text: string): boolean => plain.test(text) && !reserved.test(text);

const scalar = (text: string): string => (isPlain(text) ? text : quoted(text));

/** Lines that can stand as they are: begun without space, ended by one line end, without anything to escape. */
const asBlock = (text: string): boolean =>
  text.endsWith('\n') &&
  /^[^\s]/.test(text) &&
  !text.endsWith('\n\n') &&
  !/[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]| \n/.test(text);

/** Lines moved to the right; empty ones stay empty. */
export const indented = (text: string, indent: string): string =>
  text.includes('\n\n') ? text.replace(/^(?=.)/gm, indent) : indent + text.replaceAll('\n', `\n${indent}`);

/** Texts of what stands in many documents, by indentation. */
const texts = new WeakMap<object, Map<string, string>>();

/** Marks data that is never changed: it is printed once. */
export function remembered<Data extends object>(data: Data): Data {
  texts.set(data, new Map());
  return data;
}

function print(value: Json, indent: string): string {
  const known = typeof value === 'object' && value !== null ? texts.get(value) : undefined;
  if (known === undefined) return printed(value, indent);
  const text = known.get(indent) ?? printed(value, indent);
  known.set(indent, text);
  return text;
}

function printed(value: Json, indent: string): string {
  if (typeof value === 'string') {
    if (!asBlock(value)) return ` ${scalar(value)}\n`;
    return ` |\n${indented(value.slice(0, -1), indent)}\n`;
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
