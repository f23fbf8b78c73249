import { counted, printable } from '../../diagnostics/index.ts';
import { decode, type SourceFile } from '../../load/index.ts';
import { type Change, type ChangeClass, type ChangedItem, changeClasses, countByClass } from '../change.ts';
import { unifiedDiff } from '../text-diff.ts';
import { classWords, type DiffFormat, type DiffReport, failing } from './report.ts';

/** By this line CI finds the comment that it wrote before, and updates it. */
export const marker = '<!-- lakespec diff -->';

/** GitHub takes 65,536 characters in a comment. */
const maxLength = 60_000;
/** What the raw diff may take of it, at most. */
const maxRaw = 20_000;

/** Changes of a class that are listed; a person reads no more in a comment. */
const maxChanges: Readonly<Record<ChangeClass, number>> = {
  breaking: 40,
  'privacy-weakening': 40,
  operational: 30,
  additive: 20,
  cosmetic: 10,
};

const icons: Readonly<Record<ChangeClass, string>> = {
  breaking: '🔴',
  'privacy-weakening': '🟣',
  operational: '🟡',
  additive: '🟢',
  cosmetic: '⚪',
};

const maxItems = 12;

/** Text of specs as text: no markup, no mention of a person, no line end. */
const escaped = (text: string): string =>
  printable(text)
    .replaceAll(/\s+/g, ' ')
    // An underscore within a word is one.
    .replaceAll(/[&<>@\\*[\]|~#`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** As HTML, which holds inside of <summary> too. */
const code = (text: string): string => `<code>${escaped(text)}</code>`;

/** A title with its `names` as code. */
const prose = (text: string): string =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
    .join('');

function values({ before, after }: ChangedItem): string {
  if (before === null && after === null) return '';
  if (before === null) return code(after ?? '');
  if (after === null) return `<del>${code(before)}</del>`;
  return `${code(before)} → ${code(after)}`;
}

function places({ base, head }: ChangedItem): string {
  const [was, now] = [base && `${base.file}:${base.start.line}`, head && `${head.file}:${head.start.line}`];
  if (was === null) return now === null ? '' : code(now);
  if (now === null) return `${code(was)} → gone`;
  return was === now ? code(now) : `${code(was)} → ${code(now)}`;
}

function titleOf(change: Change): string {
  const [item] = change.items;
  const value = change.items.length === 1 && item ? values(item) : '';
  return `${prose(change.title)}${value === '' ? '' : `: ${value}`}`;
}

function detailLines(change: Change): readonly string[] {
  const { items, consequences, help } = change;
  const [only] = items;
  const where = items.length === 1 && only ? places(only) : '';
  const shown = items.length === 1 ? [] : items.slice(0, maxItems);
  return [
    ...shown.map(
      (item) =>
        `- ${[code(item.name), values(item), places(item)].filter((part) => part !== '').join(' · ')}`,
    ),
    ...(shown.length > 0 && items.length > shown.length
      ? [`- … and ${items.length - shown.length} more`]
      : []),
    ...(where === '' ? [] : [`- ${where}`]),
    ...consequences.map(({ text }) => `- ${prose(text)}`),
    ...(help === null ? [] : [`- **Do:** ${prose(help)}`]),
  ];
}

const folded = (summary: string, lines: readonly string[]): string =>
  lines.length === 0
    ? summary
    : ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'].join('\n');

/** What the reader has to weigh: one line each, which unfolds. */
const weighed = (change: Change): string => folded(`<b>${titleOf(change)}</b>`, detailLines(change));

const listed = (change: Change): string => {
  const [first, ...rest] = detailLines(change);
  const place = change.items.length === 1 && change.items[0] ? places(change.items[0]) : '';
  const details = [...(place === '' ? [first] : []), ...rest].filter((line) => line !== undefined);
  return [
    `- ${titleOf(change)}${place === '' ? '' : ` · ${place}`}`,
    ...details.map((line) => `  ${line}`),
  ].join('\n');
};

/** As many blocks as fit, and a line that says how many don't. */
function fitting(
  blocks: readonly string[],
  most: number,
  budget: number,
  rest: (left: number) => string,
): string {
  const shown: string[] = [];
  let length = 0;
  for (const block of blocks.slice(0, most)) {
    if (length + block.length > budget) break;
    shown.push(block);
    length += block.length + 1;
  }
  const left = blocks.length - shown.length;
  return [...shown, ...(left > 0 ? [rest(left)] : [])].join('\n');
}

function section(name: ChangeClass, changes: readonly Change[], budget: number): string {
  const { title, means } = classWords[name];
  const rest = (left: number) => `\n… and ${left.toLocaleString('en')} more: \`lakespec diff\` lists them.`;
  const most = maxChanges[name];
  const head = `${icons[name]} ${title} (${changes.length})`;
  if (name === 'breaking' || name === 'privacy-weakening') {
    return `#### ${head}\nThat means: ${means}.\n\n${fitting(changes.map(weighed), most, budget, rest)}\n`;
  }
  return `${folded(`<b>${head}</b>: ${means}`, [fitting(changes.map(listed), most, budget, rest)])}\n`;
}

/** What the next run does with each table. */
function tables({ diff }: DiffReport): string {
  const hasRows = diff.tables.some(({ rows }) => rows !== null);
  const lines = diff.tables.slice(0, 60).map(({ table, effect, rows, detail }) => {
    const cells = [
      code(table),
      effect,
      ...(hasRows ? [rows === null ? '' : rows.toLocaleString('en')] : []),
      escaped(detail),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  if (lines.length === 0) return '';
  const more = diff.tables.length - lines.length;
  return `${folded(`<b>Tables</b>: what the next run does with ${counted(diff.tables.length, 'table')}`, [
    hasRows ? '| table | effect | rows now | |' : '| table | effect | |',
    hasRows ? '| --- | --- | ---: | --- |' : '| --- | --- | --- |',
    ...lines,
    ...(more > 0 ? ['', `… and ${more} more.`] : []),
  ])}\n`;
}

const textOf = (file: SourceFile | undefined): string => {
  const text = file ? decode(file) : '';
  return typeof text === 'string' ? text.replaceAll('\r\n', '\n') : '';
};

/** The files as they were written, line by line. */
function raw({ sides }: DiffReport, budget: number): string {
  const before = new Map(sides.base.files.map((file) => [file.path, file]));
  const after = new Map(sides.head.files.map((file) => [file.path, file]));
  const blocks = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
    const [was, now] = [textOf(before.get(path)), textOf(after.get(path))];
    if (was === now) return [];
    const lines = unifiedDiff(was, now);
    const from = before.has(path) ? `a/${path}` : '/dev/null';
    const to = after.has(path) ? `b/${path}` : '/dev/null';
    return [[`--- ${from}`, `+++ ${to}`, ...lines].join('\n')];
  });
  if (blocks.length === 0) return '';
  const body = fitting(
    blocks,
    Number.POSITIVE_INFINITY,
    budget,
    (left) => `… and ${counted(left, 'file')} more`,
  );
  const ticks = [...body.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(ticks + 1);
  return `${folded(`<b>Files</b>: ${counted(blocks.length, 'file')} as written`, [`${fence}diff`, body, fence])}\n`;
}

/** One comment of a pull request, which is updated and never repeated: the verdict first, details folded. */
export const markdown: DiffFormat = (report) => {
  const { diff, names } = report;
  const counts = countByClass(diff);
  const words = changeClasses.flatMap((name) =>
    counts[name] === 0 ? [] : [`${icons[name]} ${counts[name]} ${name}`],
  );
  const failed = failing(report);
  const head = [
    marker,
    `### lakespec: ${diff.changes.length === 0 ? 'no changes' : words.join(' · ')}`,
    '',
    `From ${code(names.base)} to ${code(names.head)}.${failed.length > 0 ? ` **This fails the check: ${failed.join(' and ')}.**` : ''}`,
    '',
  ].join('\n');
  const parts = [head];
  let budget = maxLength - head.length;
  const add = (text: string) => {
    if (text === '' || text.length > budget) return;
    parts.push(text);
    budget -= text.length + 1;
  };
  for (const name of changeClasses) {
    const changes = diff.changes.filter((change) => change.class === name);
    if (changes.length > 0) add(section(name, changes, Math.floor(budget * 0.6)));
  }
  if (diff.changes.length > 0) {
    add(tables(report));
    add(raw(report, Math.min(maxRaw, budget - 500)));
  }
  return parts.join('\n');
};
