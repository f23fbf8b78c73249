import { doorText } from '../analyze/door-text.ts';
import { describeIdentifier } from '../analyze/label.ts';
import type { Span } from '../diagnostics/index.ts';
import { directSources } from '../graph/direct-sources.ts';
import type { ColumnRef, Dataset, GraphColumn } from '../graph/graph.ts';
import type { KeyChoice } from '../language/index.ts';
import type { Document } from '../load/index.ts';
import { aggregates, functions, parameterWords, rankings } from '../sql/index.ts';
import { columnOf, datasetWithId, type Knowledge } from './knowledge.ts';

/** Hops of a lineage that are shown before it is cut. */
const maxHops = 12;

const place = ({ file, start }: Span): string => `${file}:${start.line}`;

/** What a column identifies, in words. */
export function labelText({ label }: GraphColumn): string {
  if (label.length === 0) return 'identifies nothing';
  return [...new Set(label.map((one) => `${describeIdentifier(one)} (\`${one}\`)`))].join(', ');
}

function hop({ derivation }: GraphColumn): string | null {
  switch (derivation.kind) {
    case 'origin':
      return null;
    case 'door':
      return `at the door: ${doorText(derivation.rule)}`;
    case 'expression':
      return `= \`${derivation.sql.replaceAll(/\s+/g, ' ')}\``;
    case 'generated':
      return `= ${derivation.how}`;
  }
}

/** The way to the sources, hop by hop. */
function lineage(knowledge: Knowledge, dataset: Dataset, column: GraphColumn): readonly string[] {
  const lines: string[] = [];
  const seen = new Set<string>();
  const visit = (at: Dataset, one: GraphColumn, depth: number): void => {
    const id = `${at.id}.${one.name}`;
    if (seen.has(id) || lines.length >= maxHops) return;
    seen.add(id);
    const how = hop(one);
    const made = how === null ? '' : ` ${how}`;
    lines.push(`${'  '.repeat(depth)}- ${depth === 0 ? '' : '← '}\`${id}\`${made} (${place(one.span)})`);
    for (const ref of directSources(one)) {
      const from = datasetWithId(knowledge, ref.dataset);
      const source = from && columnOf(from, ref.column);
      if (from && source) visit(from, source, depth + 1);
    }
  };
  visit(dataset, column, 0);
  if (lines.length >= maxHops) lines.push('- …');
  return lines;
}

/** Type, label, what it means and where it comes from, as Markdown; null where nothing is known. */
export function columnText(knowledge: Knowledge, ref: ColumnRef): string | null {
  const dataset = datasetWithId(knowledge, ref.dataset);
  const column = dataset && columnOf(dataset, ref.column);
  if (!dataset || !column) return null;
  const dropped = dataset.dropped.includes(column);
  return [
    `**${column.name}** \`${column.type}\`${column.nullable ? '' : ', never null'}`,
    ...(column.description === '' ? [] : [column.description]),
    `${dropped ? '**Does not pass the door.** ' : ''}Identifies: ${labelText(column)}`,
    lineage(knowledge, dataset, column).join('\n'),
  ].join('\n\n');
}

const kindWords: Readonly<Record<string, string>> = {
  source: 'table of a source',
  bronze: 'bronze table',
  silver: 'silver table',
  dimension: 'dimension',
  fact: 'fact',
  'date-dimension': 'built-in calendar',
};

/** What a table holds, as Markdown. */
export function tableText({ id, kind, description, columns, key, span }: Dataset): string {
  const own = columns.filter(({ name }) => !name.startsWith('_'));
  const listed = own.slice(0, 40).map(({ name, type }) => `\`${name}\` ${type}`);
  return [
    `**${id}** – ${kindWords[kind] ?? kind} (${place(span)})`,
    ...(description === '' ? [] : [description]),
    ...(key.length === 0 ? [] : [`Key: ${key.map((one) => `\`${one}\``).join(', ')}`]),
    `${listed.join(', ')}${own.length > listed.length ? ', …' : ''}`,
  ].join('\n\n');
}

/** A document in a few lines, as Markdown. */
export function documentText({ kind, name, value, file }: Document): string {
  const { title, description, owner } = value.metadata;
  const facts = factsOf(value.spec as Record<string, unknown>);
  return [
    `**${kind} ${name}**${title === undefined ? '' : ` – ${title}`} (${file})`,
    ...(description === undefined ? [] : [description]),
    ...(owner === undefined ? [] : [`Owner: ${owner}`]),
    ...(facts.length === 0 ? [] : [facts.join('\n')]),
  ].join('\n\n');
}

/** What is plain in a spec: enough to tell one policy or agreement from another. */
function factsOf(spec: Readonly<Record<string, unknown>>): readonly string[] {
  const shown = (value: unknown): string | null => {
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
      return value.join(', ');
    return null;
  };
  return Object.entries(spec).flatMap(([key, value]) => {
    if (key === 'dates' && typeof value === 'object' && value !== null) {
      const { method, scope } = value as { method?: string; scope?: string };
      return [`- dates: ${method ?? 'by the regime'}${method === 'shift' ? ` by ${scope}` : ''}`];
    }
    const text = shown(value);
    return text === null ? [] : [`- ${key}: ${text}`];
  });
}

/** A function of the language: its signature, what it does, and an example. */
export type FunctionText = { readonly signature: string; readonly about: string; readonly example: string };

export function functionText(name: string): FunctionText | null {
  const scalar = functions.get(name);
  if (scalar) {
    const parameters = scalar.parameters.map(
      (one) => `${one.name}${one.optional ? '?' : ''}: ${parameterWords[one.type]}`,
    );
    const [expression, value] = scalar.example;
    return {
      signature: `${name}(${parameters.join(', ')}${scalar.repeats ? ', …' : ''})`,
      about: scalar.about,
      example: `${expression} → ${value}`,
    };
  }
  const aggregate = aggregates.get(name);
  if (aggregate) return { signature: `${name}(value)`, about: aggregate.about, example: aggregate.example };
  const ranking = rankings.get(name);
  if (!ranking) return null;
  const signature = `${name}(${ranking.takesValue ? 'value' : ''}) over (…)`;
  return { signature, about: ranking.about, example: ranking.example };
}

/** Every function: those of one row, of many, and over a window. */
export function functionNames(): readonly string[] {
  return [...functions.keys(), ...aggregates.keys(), ...rankings.keys()];
}

const shownDefault = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text === undefined || text.length > 80 ? '…' : text;
};

/** What the language says of a key, as Markdown. */
export function keyText(choice: KeyChoice): string {
  const { key, description, required, type } = choice;
  const about = [`**${key}** ${type}`, ...(required ? ['required'] : [])];
  return [
    about.join(', '),
    ...(description === null ? [] : [description]),
    ...(choice.default === undefined ? [] : [`Default: \`${shownDefault(choice.default)}\``]),
  ].join('\n\n');
}
