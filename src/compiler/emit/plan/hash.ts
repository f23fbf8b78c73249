import { hash } from 'node:crypto';

const plain = /^[ !#-[\]-~]*$/;

/** JSON with the keys of every mapping in order: equal values, equal text. */
export function canonicalJson(value: unknown): string {
  // Most of a plan is short ASCII text: quoting it costs less than asking the serialiser to.
  if (typeof value === 'string') return plain.test(value) ? `"${value}"` : JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) text += `${text === '' ? '' : ','}${canonicalJson(key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
}

/** SHA-256 in hex. */
export function sha256(text: string): string {
  return hash('sha256', text);
}
