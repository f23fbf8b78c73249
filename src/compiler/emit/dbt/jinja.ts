/** What begins an expression, a statement or a comment of Jinja. */
const opening = /\{(?=[{%#])/g;

/**
 * A text that dbt's templating gives back as it is. Models, descriptions, arguments of tests and nearly all else in a
 * project is rendered: what a steward wrote must be read, never run. In double quotes, so that it stands in a text of
 * SQL as well.
 */
export const jinjaText = (text: string): string =>
  // Asking is cheaper than replacing, and nearly no text has one.
  text.includes('{') ? text.replace(opening, '{{ "{" }}') : text;

/** A value of a configuration in Jinja; the texts are names, which need no escape. */
export function jinjaValue(value: string | readonly string[]): string {
  if (typeof value === 'string') return `'${value}'`;
  return `[${value.map(jinjaValue).join(', ')}]`;
}
