import { type Dialect, dialects } from '../../sql/index.ts';

/** What a project says where no other adapter is meant: it runs on a laptop. */
const standard: Dialect = 'duckdb';

/** The types of connections (`target.type`) that speak a dialect. */
const connections: Readonly<Record<string, readonly string[]>> = {
  duckdb: ['duckdb'],
  trino: ['trino'],
  spark: ['spark', 'databricks'],
  snowflake: ['snowflake'],
};

const typesOf = (dialect: Dialect): readonly string[] => connections[dialect] ?? [dialect];

function condition(dialects: readonly Dialect[]): string {
  const types = dialects.flatMap(typesOf);
  return types.length === 1
    ? `target.type == '${types[0]}'`
    : `target.type in (${types.map((type) => `'${type}'`).join(', ')})`;
}

type Text = { readonly dialect: Dialect; readonly text: string };

/** The texts of the other dialects, as far as they aren't the standard one's. */
const others = (print: (dialect: Dialect) => string, ours: string): readonly Text[] =>
  dialects.flatMap((dialect): readonly Text[] => {
    const text = dialect === standard ? ours : print(dialect);
    return text === ours ? [] : [{ dialect, text }];
  });

/** Each text once, with the condition under which it is meant. */
const branchesOf = (texts: readonly Text[], ours: string): readonly { text: string; when: string }[] =>
  [...Map.groupBy(texts, ({ text }) => text)].flatMap(([text, those]) =>
    text === ours ? [] : [{ text, when: condition(those.map(({ dialect }) => dialect)) }],
  );

/** Branches that give exactly these texts: a line break in a text of SQL is part of it. */
function branched(ours: string, texts: readonly Text[]): string {
  const branches = branchesOf(texts, ours).map(
    ({ text, when }, index) => `{% ${index === 0 ? 'if' : 'elif'} ${when} %}${text}`,
  );
  return branches.length === 0 ? ours : `${branches.join('')}{% else %}${ours}{% endif %}`;
}

/** Lines with their ends. */
const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/);

/** Branches at the lines that differ, of texts of as many lines. */
function branchedByLine(lines: readonly string[], texts: readonly Text[]): string {
  const theirs = texts.map(({ dialect, text }) => ({ dialect, lines: linesOf(text) }));
  const isCommon = (index: number) => theirs.every((one) => one.lines[index] === lines[index]);
  const parts: string[] = [];
  for (let start = 0; start < lines.length; ) {
    const common = isCommon(start);
    let end = start + 1;
    while (end < lines.length && isCommon(end) === common) end += 1;
    const section = (of: readonly string[]) => of.slice(start, end).join('');
    parts.push(
      branched(
        section(lines),
        theirs.map(({ dialect, lines }) => ({ dialect, text: section(lines) })),
      ),
    );
    start = end;
  }
  return parts.join('');
}

/**
 * SQL in the words of whichever adapter runs it, with branches only where the dialects differ: line by line, where
 * they write as many lines. `print` gives Jinja.
 */
export function dispatched(print: (dialect: Dialect) => string): string {
  const ours = print(standard);
  const texts = others(print, ours);
  if (texts.length === 0) return ours;
  const lines = linesOf(ours);
  const isAlike = ({ text }: Text) => linesOf(text).length === lines.length;
  const whole = texts.filter((one) => !isAlike(one));
  return branched(branchedByLine(lines, texts.filter(isAlike)), whole);
}

/** A short text, such as the name of a type, in one line of Jinja; `print` gives text without quotes. */
export function dispatchedWord(print: (dialect: Dialect) => string): string {
  const ours = print(standard);
  const branches = branchesOf(others(print, ours), ours);
  if (branches.length === 0) return ours;
  const words = branches.map(({ text, when }) => `'${text}' if ${when} else `);
  return `{{ ${words.join('')}'${ours}' }}`;
}
