import { smallZip3 } from '../../formats/zip-code/index.ts';
import type { ColumnType } from '../../plan/index.ts';
import { aggregates } from './aggregate-function.ts';
import { printCast } from './cast.ts';
import type { Expression } from './node.ts';
import { type Printed, type Printers, quoteText } from './printers.ts';
import type { ValueType } from './scope.ts';
import { commonOf, decimal, decimalOf, isDecimal, isInteger, isMoment, isNumber } from './value-type.ts';

/** The stated rules by which a function lowers what a value identifies. */
export type Declassifier = 'year' | 'age-band' | 'zip3' | 'count';

/** `count`: a whole number, `text`: a text in quotes, both written out; `moment`: a date or timestamp of any kind. */
export type ParameterType =
  | 'string'
  | 'number'
  | 'integer'
  | 'date'
  | 'moment'
  | 'boolean'
  | 'any'
  | 'count'
  | 'text';

/** What a parameter takes, as people read it. */
export const parameterWords: Readonly<Record<ParameterType, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  date: 'date',
  moment: 'date or timestamp',
  boolean: 'boolean',
  any: 'any',
  count: 'number as written',
  text: 'text as written',
};

export type Parameter = { readonly name: string; readonly type: ParameterType; readonly optional?: true };

/** A type, or why there is none. */
type Returned = ColumnType | 'null' | { readonly fault: string };

/** A function of the language: declared once, typed and printed by every part from here. */
export type ScalarFunction = {
  readonly parameters: readonly Parameter[];
  /** The last parameter may stand again. */
  readonly repeats?: true;
  /** What it does, in one line of the reference. */
  readonly about: string;
  readonly example: readonly [expression: string, value: string];
  returns(types: readonly ValueType[], nodes: readonly Expression[]): Returned;
  /** Whether the result may be null, from whether the arguments may; default: where one of them may. */
  nullable?(args: readonly boolean[]): boolean;
  print(args: readonly Printed[], printers: Printers, result: ValueType): string;
  readonly declassifies?: Declassifier;
};

const parameter = (name: string, type: ParameterType): Parameter => ({ name, type });
const optional = (name: string, type: ParameterType): Parameter => ({ name, type, optional: true });
const listed = (args: readonly Printed[]): string => args.map((arg) => arg.sql).join(', ');
const sqlOf = (args: readonly Printed[], index: number): string => args[index]?.sql ?? '';
const atomOf = (args: readonly Printed[], index: number): string => args[index]?.atom ?? '';

/** The value of an argument that is written out. */
function written(nodes: readonly Expression[], index: number): string | null {
  const node = nodes[index];
  return node?.kind === 'literal' ? node.text : null;
}

const always = (): boolean => true;

/** A date or timestamp without zone: instants as UTC. */
function local(arg: Printed | undefined, printers: Printers): string {
  if (!arg) return '';
  return arg.type === 'timestamptz' ? printers.toUtc(arg.sql) : arg.sql;
}

const asDate = (arg: Printed | undefined, printers: Printers): string =>
  arg ? printCast(arg.sql, arg.type, 'date', printers) : '';

/** A whole number from a date: `year`, `month` and kin; both engines give BIGINT. */
function datePart(
  about: string,
  example: readonly [string, string],
  name: string,
  extra: Partial<ScalarFunction> = {},
) {
  return {
    parameters: [parameter('date', 'moment')],
    about,
    example,
    returns: () => 'integer',
    print: (args, printers) =>
      `CAST(${printers.datePart(name, local(args[0], printers))} AS ${printers.type('integer')})`,
    ...extra,
  } satisfies ScalarFunction;
}

/** A text → text function that both engines have under its name. */
function textFunction(about: string, example: readonly [string, string], name: string): ScalarFunction {
  return {
    parameters: [parameter('text', 'string')],
    about,
    example,
    returns: () => 'string',
    print: (args) => `${name}(${listed(args)})`,
  };
}

/** A number to a whole number of the same kind. */
function wholeNumber(about: string, example: readonly [string, string], name: string): ScalarFunction {
  return {
    parameters: [parameter('number', 'number')],
    about,
    example,
    returns: ([type = 'integer']) => {
      const { precision, scale } = decimalOf(type) ?? { precision: 0, scale: 0 };
      return isDecimal(type) ? decimal(precision - scale + 1, 0) : type;
    },
    print: (args, printers, result) => {
      const arg = args[0];
      if (!arg || isInteger(arg.type)) return sqlOf(args, 0);
      return result === 'double'
        ? printers.wholeDouble(name, arg.sql)
        : `CAST(${name}(${arg.sql}) AS ${printers.type(result as ColumnType)})`;
    },
  };
}

function extreme(
  which: 'greatest' | 'least',
  about: string,
  example: readonly [string, string],
): ScalarFunction {
  return {
    parameters: [parameter('a', 'any'), parameter('b', 'any')],
    repeats: true,
    about,
    example,
    returns: (types) => commonOf(types) ?? { fault: 'the arguments have no common type' },
    print: (args, printers, result) =>
      printers.extreme(
        which,
        args.map((arg) => printCast(arg.sql, arg.type, result as ColumnType, printers)),
      ),
  };
}

function tryCast(to: ColumnType, example: readonly [string, string]): ScalarFunction {
  return {
    parameters: [parameter('text', 'string')],
    about: `The ${to} that a text says; null where it is none.`,
    example,
    returns: () => to,
    nullable: always,
    print: (args, printers) => printCast(sqlOf(args, 0), 'string', to, printers),
  };
}

const dateUnits = ['day', 'week', 'month', 'quarter', 'year'];
const timeUnits = ['minute', 'hour'];

/** Ages from here on are one band: 45 CFR 164.514(b)(2)(i)(C) asks for "age 90 or older". */
const topAge = 90;
/** Older than anyone: no age. */
const endOfAge = 130;

/** A CASE over the number of the band, so that the age is written once. */
function printAgeBand(args: readonly Printed[]): string {
  const width = Number(
    written(
      args.map((arg) => arg.node),
      1,
    ),
  );
  const branches: string[] = [];
  for (let band = 0; band * width < endOfAge; band++) {
    const first = band * width;
    const text = first >= topAge ? `${topAge}+` : width === 1 ? `${first}` : `${first}-${first + width - 1}`;
    branches.push(`WHEN ${band} THEN '${text}'`);
  }
  return `CASE CAST(floor(CAST(${sqlOf(args, 0)} AS DOUBLE) / ${width}) AS BIGINT) ${branches.join(' ')} END`;
}

/** The tag of a type in the text that a key is hashed from. `integer` and `bigint` share one: they join. */
const keyTags: Partial<Record<ValueType, string>> = {
  integer: 'i',
  bigint: 'i',
  string: 's',
  boolean: 'b',
  date: 'd',
  timestamp: 't',
  timestamptz: 'z',
};

/**
 * Each part of a key is its tag, its text with `\` and `;` escaped by `\`, and a `;`. A null is `n;`. So no two
 * different keys have one text: (a, bc) is `sa;sbc;`, (ab, c) is `sab;sc;`.
 */
function printKeyPart(arg: Printed, printers: Printers): string {
  const tag = keyTags[arg.type] ?? (isDecimal(arg.type) ? 'm' : 'n');
  const text = printCast(arg.sql, arg.type, 'string', printers);
  const escaped = arg.type === 'string' ? `replace(replace(${text}, '\\', '\\\\'), ';', '\\;')` : text;
  return `COALESCE('${tag}' || ${escaped} || ';', 'n;')`;
}

export const functions: ReadonlyMap<string, ScalarFunction> = new Map<string, ScalarFunction>([
  // Dates
  [
    'date_diff_days',
    {
      parameters: [parameter('end', 'moment'), parameter('start', 'moment')],
      about: 'Days from `start` to `end`, negative where `end` is earlier; times of day do not count.',
      example: ["date_diff_days(date '2024-03-01', date '2024-02-28')", '2'],
      returns: () => 'integer',
      print: (args, printers) =>
        `CAST(${printers.daysBetween(asDate(args[1], printers), asDate(args[0], printers))} AS ${printers.type('integer')})`,
    },
  ],
  [
    'date_add_days',
    {
      parameters: [parameter('date', 'moment'), parameter('days', 'integer')],
      about: 'The date or timestamp so many days later; `days` may be negative.',
      example: ["date_add_days(date '2024-02-28', 2)", '2024-03-01'],
      returns: ([type = 'date']) =>
        type === 'timestamptz' ? { fault: 'cast the instant to a timestamp or date first' } : type,
      print: (args, printers) =>
        printers.addDays(sqlOf(args, 0), `CAST(${sqlOf(args, 1)} AS INTEGER)`, args[0]?.type ?? 'date'),
    },
  ],
  ['year', datePart('The year.', ["year(date '2024-03-01')", '2024'], 'year', { declassifies: 'year' })],
  ['quarter', datePart('The quarter, 1 to 4.', ["quarter(date '2024-03-01')", '1'], 'quarter')],
  ['month', datePart('The month, 1 to 12.', ["month(date '2024-03-01')", '3'], 'month')],
  ['day', datePart('The day of the month.', ["day(date '2024-03-01')", '1'], 'day')],
  ['iso_week', datePart('The week of ISO 8601, 1 to 53.', ["iso_week(date '2024-12-30')", '1'], 'week')],
  [
    'iso_weekday',
    datePart('The day of the week, Monday is 1.', ["iso_weekday(date '2024-03-01')", '5'], '', {
      print: (args, printers) => `CAST(${printers.isoWeekday(local(args[0], printers))} AS INTEGER)`,
    }),
  ],
  [
    'hour',
    datePart(
      'The hour, 0 to 23, in UTC for an instant.',
      ["hour(timestamp '2024-03-01 17:30:00')", '17'],
      'hour',
      {
        returns: ([type]) => (type === 'date' ? { fault: 'a date has no hour' } : 'integer'),
      },
    ),
  ],
  [
    'date_trunc',
    {
      parameters: [parameter('unit', 'text'), parameter('date', 'moment')],
      about: `The first moment of the unit: ${dateUnits.join(', ')}; for timestamps also ${timeUnits.join(', ')}.`,
      example: ["date_trunc('month', date '2024-03-17')", '2024-03-01'],
      returns: ([, type = 'date'], nodes) => {
        const unit = written(nodes, 0) ?? '';
        const units = type === 'date' ? dateUnits : [...timeUnits, ...dateUnits];
        if (!units.includes(unit)) return { fault: `the unit is one of ${units.join(', ')}` };
        return type === 'date' ? 'date' : 'timestamp';
      },
      print: (args, printers, result) =>
        `CAST(${printers.truncated(sqlOf(args, 0), local(args[1], printers))} AS ${printers.type(result as ColumnType)})`,
    },
  ],
  // Texts
  [
    'lower',
    {
      ...textFunction('In lower case, letter by letter.', ["lower('ÀB')", 'àb'], 'lower'),
      print: (args, printers) => printers.lower(sqlOf(args, 0)),
    },
  ],
  [
    'upper',
    {
      ...textFunction('In upper case, letter by letter.', ["upper('àß')", 'Àẞ'], 'upper'),
      print: (args, printers) => printers.upper(sqlOf(args, 0)),
    },
  ],
  [
    'trim',
    {
      ...textFunction('Without spaces at both ends; other blanks stay.', ["trim('  a ')", 'a'], 'trim'),
      print: (args, printers) => printers.trim(atomOf(args, 0)),
    },
  ],
  [
    'length',
    {
      parameters: [parameter('text', 'string')],
      about: 'Characters (Unicode code points).',
      example: ["length('née')", '3'],
      returns: () => 'integer',
      print: (args) => `CAST(length(${sqlOf(args, 0)}) AS INTEGER)`,
    },
  ],
  [
    'substr',
    {
      parameters: [parameter('text', 'string'), parameter('start', 'count'), optional('length', 'count')],
      about: 'Characters from `start` (from 1), at most `length`.',
      example: ["substr('I50.9', 1, 3)", 'I50'],
      returns: (_types, nodes) =>
        written(nodes, 1) === '0' ? { fault: 'the first character is number 1' } : 'string',
      print: (args) => `substr(${listed(args)})`,
    },
  ],
  [
    'replace',
    {
      parameters: [
        parameter('text', 'string'),
        parameter('search', 'text'),
        parameter('replacement', 'string'),
      ],
      about: 'Every occurrence of `search` replaced.',
      example: ["replace('I50.9', '.', '')", 'I509'],
      returns: (_types, nodes) =>
        written(nodes, 1) === '' ? { fault: 'there is nothing to search for' } : 'string',
      print: (args) => `replace(${listed(args)})`,
    },
  ],
  [
    'concat',
    {
      parameters: [parameter('text', 'string')],
      repeats: true,
      about: 'The texts one behind the other; null where one of them is, as with `||`.',
      example: ["concat('a', 'b')", 'ab'],
      returns: () => 'string',
      print: (args) => `(${args.map((arg) => arg.atom).join(' || ')})`,
    },
  ],
  [
    'starts_with',
    {
      parameters: [parameter('text', 'string'), parameter('prefix', 'string')],
      about: 'Whether the text begins so.',
      example: ["starts_with('I50.9', 'I50')", 'true'],
      returns: () => 'boolean',
      print: (args, printers) => printers.startsWith(sqlOf(args, 0), sqlOf(args, 1)),
    },
  ],
  [
    'contains',
    {
      parameters: [parameter('text', 'string'), parameter('part', 'string')],
      about: 'Whether the part stands in the text.',
      example: ["contains('I50.9', '50')", 'true'],
      returns: () => 'boolean',
      print: (args, printers) => `(${printers.contains(sqlOf(args, 0), sqlOf(args, 1))})`,
    },
  ],
  [
    'split_part',
    {
      parameters: [parameter('text', 'string'), parameter('delimiter', 'text'), parameter('index', 'count')],
      about: 'The part with this number (from 1) between delimiters; null behind the last.',
      example: ["split_part('a/b/c', '/', 2)", 'b'],
      returns: (_types, nodes) => {
        if (written(nodes, 1) === '') return { fault: 'the delimiter is empty' };
        return written(nodes, 2) === '0' ? { fault: 'the first part is number 1' } : 'string';
      },
      nullable: always,
      print: (args, printers) => printers.splitPart(sqlOf(args, 0), sqlOf(args, 1), sqlOf(args, 2)),
    },
  ],
  // Nulls and choices
  [
    'coalesce',
    {
      parameters: [parameter('value', 'any')],
      repeats: true,
      about: 'The first that is not null.',
      example: ["coalesce(null, 'unknown')", 'unknown'],
      returns: (types) => commonOf(types) ?? { fault: 'the arguments have no common type' },
      nullable: (args) => args.every((arg) => arg),
      print: (args, printers, result) =>
        `coalesce(${args.map((arg) => printCast(arg.sql, arg.type, result as ColumnType, printers)).join(', ')})`,
    },
  ],
  [
    'nullif',
    {
      parameters: [parameter('value', 'any'), parameter('unwanted', 'any')],
      about: 'Null where both are equal, else the first.',
      example: ["nullif('n/a', 'n/a')", 'null'],
      returns: (types) => {
        if (commonOf(types) === null) return { fault: 'the two cannot be compared' };
        const [first = 'null', second = 'null'] = types;
        return commonOf(types) === first || second === 'null'
          ? first
          : { fault: `the second has a wider type; cast one of them` };
      },
      nullable: always,
      print: (args, printers, result) =>
        `nullif(${sqlOf(args, 0)}, ${printCast(sqlOf(args, 1), args[1]?.type ?? 'null', result as ColumnType, printers)})`,
    },
  ],
  ['greatest', extreme('greatest', 'The largest; null where one of them is.', ['greatest(1, 3, 2)', '3'])],
  ['least', extreme('least', 'The smallest; null where one of them is.', ['least(1, 3, 2)', '1'])],
  // Numbers
  [
    'abs',
    {
      parameters: [parameter('number', 'number')],
      about: 'Without its sign.',
      example: ['abs(-3)', '3'],
      returns: ([type = 'integer']) => type,
      print: (args) => `abs(${sqlOf(args, 0)})`,
    },
  ],
  [
    'round',
    {
      parameters: [parameter('number', 'number'), optional('digits', 'count')],
      about: 'Rounded to so many digits (0) behind the point, half away from zero.',
      example: ['round(2.45, 1)', '2.5'],
      returns: ([type = 'integer'], nodes) => {
        const { precision, scale } = decimalOf(type) ?? { precision: 0, scale: 0 };
        const digits = Number(written(nodes, 1) ?? 0);
        if (digits > 15) return { fault: 'at most 15 digits' };
        return isDecimal(type)
          ? decimal(precision - scale + Math.min(digits, scale) + 1, Math.min(digits, scale))
          : type;
      },
      print: (args, printers, result) => {
        const arg = args[0];
        if (!arg || isInteger(arg.type)) return sqlOf(args, 0);
        return result === 'double'
          ? printers.roundDouble(arg.sql, Number(args[1]?.sql ?? 0))
          : `CAST(${arg.sql} AS ${printers.type(result as ColumnType)})`;
      },
    },
  ],
  ['floor', wholeNumber('The largest whole number that is not above it.', ['floor(-1.5)', '-2'], 'floor')],
  ['ceil', wholeNumber('The smallest whole number that is not below it.', ['ceil(-1.5)', '-1'], 'ceil')],
  [
    'div',
    {
      parameters: [parameter('dividend', 'integer'), parameter('divisor', 'integer')],
      about: 'Whole-number division toward zero; null where the divisor is 0.',
      example: ['div(-7, 2)', '-3'],
      returns: (types) => commonOf(types) ?? 'integer',
      nullable: always,
      print: (args, printers, result) =>
        `(${printers.divideIntegers(atomOf(args, 0), `nullif(${sqlOf(args, 1)}, 0)`, result)})`,
    },
  ],
  [
    'mod',
    {
      parameters: [parameter('dividend', 'integer'), parameter('divisor', 'integer')],
      about: 'The rest of `div`, with the sign of the dividend; the same as `%`.',
      example: ['mod(-7, 2)', '-1'],
      returns: (types) => commonOf(types) ?? 'integer',
      nullable: always,
      print: (args) => `(${atomOf(args, 0)} % nullif(${sqlOf(args, 1)}, 0))`,
    },
  ],
  // Texts to values
  ['try_integer', tryCast('bigint', ["try_integer('12a')", 'null'])],
  ['try_double', tryCast('double', ["try_double('1.5e3')", '1500'])],
  ['try_date', tryCast('date', ["try_date('2024-02-30')", 'null'])],
  ['try_timestamp', tryCast('timestamp', ["try_timestamp('2024-02-03T10:00:00')", '2024-02-03 10:00:00'])],
  [
    'try_decimal',
    {
      parameters: [parameter('text', 'string'), parameter('precision', 'count'), parameter('scale', 'count')],
      about: 'The decimal(precision, scale) that a text says; null where it is none or too large.',
      example: ["try_decimal('12.345', 10, 2)", '12.35'],
      returns: (_types, nodes) => {
        const [precision, scale] = [Number(written(nodes, 1)), Number(written(nodes, 2))];
        return precision >= 1 && precision <= 38 && scale <= precision
          ? decimal(precision, scale)
          : { fault: 'the precision is 1 to 38, the scale at most as large' };
      },
      nullable: always,
      print: (args, printers, result) => printCast(sqlOf(args, 0), 'string', result as ColumnType, printers),
    },
  ],
  // Privacy
  [
    'age_band',
    {
      parameters: [parameter('age', 'integer'), parameter('width', 'count')],
      about: `The band of an age in years, such as 40-44; ${topAge}+ from ${topAge} on; null for what is no age.`,
      example: ['age_band(43, 5)', '40-44'],
      returns: (_types, nodes) => {
        const width = Number(written(nodes, 1));
        return width >= 1 && topAge % width === 0
          ? 'string'
          : { fault: `the width divides ${topAge}: 5, 10, 15, …` };
      },
      nullable: always,
      print: printAgeBand,
      declassifies: 'age-band',
    },
  ],
  [
    'zip3',
    {
      parameters: [parameter('zip', 'string')],
      about:
        'The first three digits of a US zip code, 000 where 20,000 people or fewer live; null for other texts.',
      example: ["zip3('03601')", '000'],
      returns: () => 'string',
      nullable: always,
      print: (args, printers) =>
        `regexp_replace(nullif(${printers.firstGroup(sqlOf(args, 0), quoteText('\\A([0-9]{3})([0-9]{2}(-?[0-9]{4})?)?\\z'))}, ''), ` +
        `${printers.pattern(quoteText(`\\A(${smallZip3.join('|')})\\z`))}, '000')`,
      declassifies: 'zip3',
    },
  ],
  [
    'hash_key',
    {
      parameters: [parameter('part', 'any')],
      repeats: true,
      about: 'A surrogate key: the first 63 bits of the MD5 of the typed values. It hides nothing.',
      example: ["hash_key('a', 1)", '90321996003651927'],
      returns: (types) =>
        types.includes('double')
          ? { fault: 'a double is no part of a key; round it and cast it to a decimal' }
          : 'bigint',
      nullable: () => false,
      print: (args, printers) =>
        printers.md5Bits(args.map((arg) => printKeyPart(arg, printers)).join(' || ')),
    },
  ],
]);

/** The rule by which a node lowers what its arguments identify, or null. */
export function declassifierOf(node: Expression): Declassifier | null {
  if (node.kind === 'call') return functions.get(node.name)?.declassifies ?? null;
  if (node.kind === 'aggregate' || node.kind === 'window')
    return aggregates.get(node.name)?.declassifies ?? null;
  return null;
}

/** Whether an argument of this type may stand for the parameter. */
export function accepts(parameter: ParameterType, type: ValueType, node: Expression): boolean {
  if (parameter === 'count')
    return node.kind === 'literal' && node.type === 'integer' && node.text.length <= 9;
  if (parameter === 'text') return node.kind === 'literal' && node.type === 'string';
  if (type === 'null') return true;
  switch (parameter) {
    case 'string':
    case 'date':
    case 'boolean':
      return type === parameter;
    case 'number':
      return isNumber(type);
    case 'integer':
      return isInteger(type);
    case 'moment':
      return isMoment(type);
    case 'any':
      return true;
  }
}

/** The type that an argument has for its function: that of a bare null follows from the parameter. */
export function settledType(parameter: ParameterType, type: ValueType): ValueType {
  if (type !== 'null') return type;
  if (parameter === 'any') return 'null';
  if (parameter === 'number' || parameter === 'count') return 'integer';
  if (parameter === 'moment') return 'date';
  return parameter === 'text' ? 'string' : parameter;
}
