import { counted, printable, type Span } from '../../diagnostics/index.ts';
import { type Change, type ChangeClass, type ChangedItem, changeClasses, countByClass } from '../change.ts';
import { classWords, type DiffFormat, type DiffReport, failing } from './report.ts';

type Style = ChangeClass | 'bold' | 'dim' | 'minus' | 'plus' | 'help';

const styles: Readonly<Record<Style, string>> = {
  breaking: '1;31',
  'privacy-weakening': '1;35',
  operational: '1;33',
  additive: '1;32',
  cosmetic: '1;37',
  bold: '1',
  dim: '2',
  minus: '31',
  plus: '32',
  help: '1;36',
};

type Paint = (style: Style, text: string) => string;

const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? `\x1b[${styles[style]}m${text}\x1b[0m` : text;

/** Before each change, so that classes are told apart without colours. */
const signs: Readonly<Record<ChangeClass, string>> = {
  breaking: '✗',
  'privacy-weakening': '▲',
  operational: '●',
  additive: '+',
  cosmetic: '·',
};

const maxItems = 8;

const at = (span: Span | null): string | null => span && `${span.file}:${span.start.line}`;

/** `a.yaml:3 → 5`: the file once where it is the same. */
function places(item: ChangedItem): string {
  const [was, now] = [at(item.base), at(item.head)];
  if (was === null) return now ?? '';
  if (now === null) return `${was} → gone`;
  if (was === now) return now;
  return item.base?.file === item.head?.file ? `${was} → ${item.head?.start.line}` : `${was} → ${now}`;
}

function values({ before, after }: ChangedItem, paint: Paint): string {
  if (before === null && after === null) return '';
  if (before === null) return paint('plus', `+ ${printable(after ?? '')}`);
  if (after === null) return paint('minus', `− ${printable(before)}`);
  return `${paint('minus', printable(before))} → ${paint('plus', printable(after))}`;
}

/** Behind a title that names it already, an item's name is not repeated. */
function itemLines(change: Change, paint: Paint): readonly string[] {
  const { items } = change;
  if (items.length === 1 && items[0]) {
    const [item] = items;
    const value = values(item, paint);
    const where = places(item);
    return [
      ...(value === '' ? [] : [`    ${value}`]),
      ...(where === '' ? [] : [`    ${paint('dim', where)}`]),
    ];
  }
  const shown = items.length <= maxItems ? items : items.slice(0, maxItems - 1);
  const prefix = `${change.subject}.`;
  const names = shown.map(({ name }) => (name.startsWith(prefix) ? name.slice(prefix.length) : name));
  const width = Math.max(...names.map((name) => [...name].length));
  const first = items[0];
  const isAlike = items.every(({ before, after }) => before === first?.before && after === first?.after);
  return [
    ...(isAlike && first ? [`    ${values(first, paint)}`] : []),
    ...shown.map((item, index) => {
      const name = (names[index] ?? '').padEnd(width);
      const value = isAlike ? '' : `  ${values(item, paint)}`;
      return `    ${printable(name)}${value}  ${paint('dim', places(item))}`;
    }),
    ...(shown.length < items.length
      ? [`    ${paint('dim', `… and ${items.length - shown.length} more`)}`]
      : []),
  ];
}

function one(change: Change, paint: Paint): string {
  return [
    `${paint(change.class, signs[change.class])} ${paint('bold', printable(change.title))}`,
    ...itemLines(change, paint),
    ...change.consequences.map(({ text }) => `    ${paint('dim', '↳')} ${printable(text)}`),
    ...(change.help === null ? [] : [`    ${paint('help', 'do:')} ${printable(change.help)}`]),
  ].join('\n');
}

/** One line for each: what nobody has to act on. */
function brief(change: Change, paint: Paint): string {
  const [item] = change.items;
  const value = item && change.items.length === 1 ? values(item, paint) : '';
  const where = item ? places(item) : '';
  return `${paint(change.class, signs[change.class])} ${printable(change.title)}${value === '' ? '' : `: ${value}`}  ${paint('dim', where)}`.trimEnd();
}

function section(name: ChangeClass, changes: readonly Change[], paint: Paint): string {
  const { title, means } = classWords[name];
  const head = `${paint(name, title.toUpperCase())}  ${paint('dim', `${counted(changes.length, 'change')}: ${means}`)}`;
  if (name === 'cosmetic') return [head, '', ...changes.map((change) => brief(change, paint))].join('\n');
  return [head, ...changes.map((change) => one(change, paint))].join('\n\n');
}

function summary(report: DiffReport, paint: Paint): string {
  const counts = countByClass(report.diff);
  const words = changeClasses.flatMap((name) =>
    counts[name] === 0 ? [] : [paint(name, `${counts[name]} ${name}`)],
  );
  const failed = failing(report);
  const verdict = failed.length > 0 ? `\n${paint('breaking', 'fails')} on ${failed.join(', ')}` : '';
  return `${words.join(', ')}${verdict}\n`;
}

/** For a terminal: class by class, the worst first; each change with its places, what follows and what to do. */
export const pretty: DiffFormat = (report) => {
  const paint = painter(report.colour);
  const { diff, names } = report;
  const head = `${paint('dim', 'from')} ${names.base}  ${paint('dim', 'to')} ${names.head}\n`;
  if (diff.changes.length === 0) return `${head}no changes\n`;
  const sections = changeClasses.flatMap((name) => {
    const changes = diff.changes.filter((change) => change.class === name);
    return changes.length === 0 ? [] : [section(name, changes, paint)];
  });
  return `${head}\n${sections.join('\n\n')}\n\n${summary(report, paint)}`;
};
