import { z } from 'zod';
import type { Label } from '../../plan/index.ts';
import { columnTypeSchema } from '../../plan/index.ts';
import type { ConfigFinding, ConnectorDeclaration, SourceColumn } from '../../ports/index.ts';
import { type Identifies, identifies, plainIdentifier } from './identifying-name.ts';
import { isDateFormat, isDay, patternFault } from './pattern.ts';

const asciiCharacter = z
  .string()
  .regex(/^[\x01-\x7f]$/, 'one ASCII character')
  .refine((text) => text !== '\n' && text !== '\r', 'not a line end');

const column = z.strictObject({
  type: columnTypeSchema
    .describe('boolean, integer, bigint, decimal(p,s), double, string, date, timestamp or timestamptz.')
    .default('string'),
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, 'lower-case letters, digits and _')
    .optional()
    .describe('Name in the lake; default: the name in the file, in lower case.'),
  format: z
    .string()
    .optional()
    .describe('How a date or time is written, such as %m/%d/%Y; default ISO 8601.'),
  required: z.boolean().default(false).describe('An empty value sends the row to quarantine.'),
  unique: z.boolean().default(false).describe('No two rows of the silver table share a value.'),
  min: z.union([z.number(), z.string()]).optional().describe('Smallest value.'),
  max: z.union([z.number(), z.string()]).optional().describe('Largest value.'),
  pattern: z
    .string()
    .max(500)
    .optional()
    .describe('A regular expression (RE2) that the whole value must match.'),
  values: z.array(z.string()).min(1).optional().describe('The only values that are allowed.'),
  reference: z
    .string()
    .regex(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/, 'write table.column')
    .optional()
    .describe('A silver table and column that must hold each value.'),
  identifies: z
    .enum(identifies)
    .optional()
    .describe('Which identifier of 45 CFR 164.514(b)(2) the value is, or none. Silence is not consent.'),
  description: z.string().default('').describe('What it means; shown in the catalogue.'),
});

export const csvConfig = z.strictObject({
  contract: z.string().optional().describe('An ODCS 3.1 contract beside this file.'),
  table: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, 'a table is named with lower-case letters, digits and _')
    .default('records')
    .describe('Name of the table.'),
  description: z.string().default('').describe('What a row is; shown in the catalogue.'),
  delimiter: asciiCharacter.default(',').describe('What separates fields.'),
  quote: asciiCharacter.nullable().default('"').describe('What encloses fields; null = nothing does.'),
  encoding: z.enum(['utf-8', 'latin-1']).default('utf-8').describe('Encoding of the files.'),
  header: z.boolean().default(true).describe('Whether the first line names the columns.'),
  columns: z
    .record(z.string().min(1), column)
    .describe('The columns, by their names in the file and in their order.'),
  primaryKey: z
    .array(z.string())
    .default([])
    .describe('Columns (names in the file) that tell one row from another.'),
  subject: z.string().optional().describe('The column (name in the file) that names the person.'),
  freshness: z.string().optional().describe('How old the newest file may be.'),
});
export type CsvConfig = z.output<typeof csvConfig>;
export type CsvColumn = CsvConfig['columns'][string];

export const csvProfile = z.strictObject({
  drift: z
    .enum(['accept', 'evolve', 'quarantine'])
    .default('quarantine')
    .describe('A file with other columns than the contract: take the known ones, or quarantine it.'),
  maxRejectedRows: z
    .int()
    .min(0)
    .default(10_000)
    .describe('A file with more bad rows than this is quarantined whole.'),
});
export type CsvProfile = z.output<typeof csvProfile>;

/** Name in the lake of a column of the file. */
export function columnName(fileName: string, declared: CsvColumn): string {
  if (declared.name !== undefined) return declared.name;
  const name = fileName
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return /^[a-z]/.test(name) ? name : `c_${name}`;
}

function labelOf(what: Identifies | undefined, type: CsvColumn['type']): Label {
  const isDate = type === 'date' || type === 'timestamp' || type === 'timestamptz';
  switch (what) {
    case undefined:
      return ['unknown'];
    case 'none':
      return [];
    case 'address':
      return ['geographic.address'];
    case 'city':
      return ['geographic.city'];
    case 'zip':
      return ['geographic.zip5'];
    case 'zip3':
      return ['geographic.zip3'];
    case 'state':
      return ['geographic.state'];
    case 'date':
    case 'birth-date':
    case 'death-date':
      if (type === 'integer') return ['date.year'];
      return [isDate && type !== 'date' ? 'date.instant' : 'date.day'];
    case 'age':
      return ['age.exact'];
    default:
      return [what];
  }
}

function sourceColumn(fileName: string, declared: CsvColumn, config: CsvConfig): SourceColumn {
  const isKey = config.primaryKey.includes(fileName);
  const isSubject = config.subject === fileName;
  const said = labelOf(declared.identifies, declared.type);
  // What names the person identifies them, whatever is said of it.
  const label: Label = isSubject && said.length === 0 ? ['other-unique-id'] : said;
  const bearsAge = declared.identifies === 'birth-date' || declared.identifies === 'death-date';
  // Whether there is one is no identifier, and what it costs isn't one either.
  const canBe = declared.identifies === 'none' && !/^(boolean|double|decimal)/.test(declared.type);
  const soundsLike = canBe ? plainIdentifier(fileName, declared.description) : null;
  const [table, referenced] = declared.reference?.split('.') ?? [];
  return {
    name: columnName(fileName, declared),
    type: declared.type,
    nullable: !declared.required && !isKey,
    description: declared.description,
    label,
    ...(declared.identifies === undefined ? {} : { why: 'the contract says so' }),
    ...(isSubject
      ? { system: 'patient' }
      : isKey || declared.reference
        ? { system: columnName(fileName, declared) }
        : {}),
    ...(bearsAge ? { bearsAge } : {}),
    ...(soundsLike === null ? {} : { soundsLike }),
    ...(declared.unique ? { unique: true } : {}),
    ...(declared.values ? { listed: true } : {}),
    ...(table && referenced ? { references: { table, column: referenced } } : {}),
    element: fileName,
    declaredAt: ['columns', fileName],
  };
}

/** Whether no value lies within the bounds; numbers, or days as they are written. */
function isEmptyRange({ min, max }: CsvColumn): boolean {
  if (min === undefined || max === undefined) return false;
  const areNumbers = typeof min === 'number' && typeof max === 'number';
  return (areNumbers || (isDay(min) && isDay(max))) && min > max;
}

function check(config: CsvConfig, profile: CsvProfile): readonly ConfigFinding[] {
  const findings: ConfigFinding[] = [];
  if (config.contract !== undefined) {
    findings.push({
      path: ['contract'],
      message: 'contracts in ODCS files are not supported yet',
      help: 'write the columns in place',
    });
  }
  if (config.freshness !== undefined) {
    findings.push({
      path: ['freshness'],
      message: 'freshness of a contract is not supported yet',
      help: 'leave it out',
    });
  }
  if (profile.drift === 'evolve') {
    findings.push({
      in: 'profile',
      path: ['drift'],
      message: '`drift: evolve` is not supported yet',
      help: 'use `accept` or `quarantine`',
    });
  }
  if (config.quote === config.delimiter)
    findings.push({
      path: ['quote'],
      message: 'quote and delimiter are the same character',
      help: 'choose another, or `quote: null`',
    });
  const names = new Map<string, string>();
  for (const [fileName, declared] of Object.entries(config.columns)) {
    const name = columnName(fileName, declared);
    const other = names.get(name);
    if (other !== undefined) {
      findings.push({
        path: ['columns', fileName],
        message: `columns ${other} and ${fileName} would both be called ${name}`,
        help: 'give one of them a `name`',
      });
    }
    names.set(name, fileName);
    const isNumber = !['string', 'boolean', 'date', 'timestamp', 'timestamptz'].includes(declared.type);
    if (declared.pattern !== undefined && declared.type !== 'string') {
      findings.push({
        path: ['columns', fileName, 'pattern'],
        message: 'a pattern needs type string',
        help: 'leave `pattern` or `type` out',
      });
    }
    if (declared.identifies === 'age' && !/^(integer|bigint|double|decimal)/.test(declared.type)) {
      findings.push({
        path: ['columns', fileName, 'identifies'],
        message: 'an age is a number of years: of another type nobody can tell whether it is above 89',
        help: 'add `type: integer`; an age in words is `free-text`',
      });
    }
    const fault = declared.pattern === undefined ? null : patternFault(declared.pattern);
    if (fault !== null) findings.push({ path: ['columns', fileName, 'pattern'], ...fault });
    if (declared.format !== undefined && !['date', 'timestamp'].includes(declared.type)) {
      findings.push({
        path: ['columns', fileName, 'format'],
        message: 'a format needs type date or timestamp',
        help: 'leave `format` out, or add `type: date`',
      });
    } else if (declared.format !== undefined && !isDateFormat(declared.format)) {
      findings.push({
        path: ['columns', fileName, 'format'],
        message: 'the format has a directive that is not known',
        help: 'for example %Y-%m-%d, %m/%d/%Y or %d.%m.%Y %H:%M:%S',
      });
    }
    for (const bound of ['min', 'max'] as const) {
      if (declared[bound] !== undefined && (declared.type === 'string' || declared.type === 'boolean')) {
        findings.push({
          path: ['columns', fileName, bound],
          message: `${bound} needs a number or a date`,
          help: 'give the column such a `type`',
        });
      } else if (typeof declared[bound] === 'string' && isNumber) {
        findings.push({
          path: ['columns', fileName, bound],
          message: `${bound} must be a number`,
          help: 'take the quotes off',
        });
      } else if (declared[bound] !== undefined && !isNumber && !isDay(declared[bound])) {
        findings.push({
          path: ['columns', fileName, bound],
          message: `${bound} must be a day`,
          help: 'write it as "2026-01-31"',
        });
      }
    }
    if (isEmptyRange(declared)) {
      findings.push({
        path: ['columns', fileName, 'min'],
        message: `min is above max, ${declared.max}: each row with a value would be quarantined`,
        help: 'swap `min` and `max`',
      });
    }
  }
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const checkColumn = (name: string, path: ConfigFinding['path']) => {
    if (Object.hasOwn(config.columns, name)) return;
    const near = Object.keys(config.columns).find((known) => plain(known) === plain(name));
    const help =
      near === undefined
        ? `write it as the file does: ${Object.keys(config.columns).join(', ')}`
        : `write it as the file does: \`${near}\``;
    findings.push({ path, message: `the contract has no column \`${name}\``, help });
  };
  for (const [index, key] of config.primaryKey.entries()) checkColumn(key, ['primaryKey', index]);
  if (config.subject !== undefined) checkColumn(config.subject, ['subject']);
  return findings;
}

export const csv: ConnectorDeclaration<CsvConfig, CsvProfile> = {
  name: 'csv',
  description: 'delimited files under a contract',
  config: csvConfig,
  profile: csvProfile,
  defaultInclude: ['**/*.csv', '**/*.tsv', '**/*.txt'],
  checksCodes: true,
  tables: (config) => [
    {
      name: config.table,
      silver: config.table,
      description: config.description,
      columns: Object.entries(config.columns).map(([fileName, declared]) =>
        sourceColumn(fileName, declared, config),
      ),
      key: config.primaryKey.flatMap((fileName) => {
        const declared = config.columns[fileName];
        return declared ? [columnName(fileName, declared)] : [];
      }),
      subject:
        config.subject && config.columns[config.subject]
          ? columnName(config.subject, config.columns[config.subject] as CsvColumn)
          : null,
    },
  ],
  check,
};
