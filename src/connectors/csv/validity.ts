import { type CodeSet, codeSetNames } from '../../formats/icd10/index.ts';
import type { CsvColumn } from './declaration.ts';
import { text } from './sql.ts';

/** What a value can be wrong in; `csv.<rule>` in quarantine. */
export type CsvRule = 'required' | 'type' | 'min' | 'max' | 'pattern' | 'values' | CodeSet;

/** SQL (DuckDB) over one column: the typed value, and for each rule the condition under which it is broken. */
export type ColumnSql = {
  readonly typed: string;
  readonly broken: readonly { readonly rule: CsvRule; readonly condition: string }[];
};

function typedValue(raw: string, { type, format }: CsvColumn): string {
  if (format !== undefined && (type === 'date' || type === 'timestamp')) {
    return inCalendar(`CAST(try_strptime(${raw}, ${text(format)}) AS ${type.toUpperCase()})`, type);
  }
  switch (type) {
    case 'string':
      return raw;
    case 'integer':
    case 'bigint': {
      const cast = `TRY_CAST(${raw} AS ${type.toUpperCase()})`;
      // The engine's cast rounds 1.5 and 15e-1 to 2: a fraction must not pass for a whole number.
      const mayBeFraction = ['.', 'e', 'E'].map((mark) => `contains(${raw}, '${mark}')`).join(' OR ');
      return `CASE WHEN (${mayBeFraction}) AND ${cast} <> TRY_CAST(${raw} AS DOUBLE) THEN NULL ELSE ${cast} END`;
    }
    case 'double': {
      const cast = `TRY_CAST(${raw} AS DOUBLE)`;
      return `CASE WHEN isfinite(${cast}) THEN ${cast} END`;
    }
    case 'boolean':
      return `TRY_CAST(${raw} AS BOOLEAN)`;
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return inCalendar(`TRY_CAST(${raw} AS ${type.toUpperCase()})`, type);
    default:
      return decimalValue(raw, type);
  }
}

/** The engine also reads 'infinity' and years that no reader of the lake can show. */
function inCalendar(value: string, type: string): string {
  const name = type.toUpperCase();
  return `CASE WHEN ${value} BETWEEN ${name} '0001-01-01' AND ${name} '9999-12-31' THEN ${value} END`;
}

/** Digits beyond the scale would be rounded away: such a value is not of the type. */
function decimalValue(raw: string, type: string): string {
  const cast = `TRY_CAST(${raw} AS ${type.toUpperCase()})`;
  const scale = Number(/,(\d+)\)/.exec(type)?.[1] ?? 0);
  const wider = Math.min(38, scale + 6);
  const exact = `TRY_CAST(${raw} AS DECIMAL(38,${wider}))`;
  // The exact cast takes the engine some fifty times as long: most texts show that they need none.
  const marks = ['e', 'E'].map((mark) => `contains(${raw}, '${mark}')`).join(' OR ');
  const decimals = `CASE WHEN contains(${raw}, '.') THEN length(${raw}) - strpos(${raw}, '.') ELSE 0 END`;
  const isShort = `${decimals} <= ${scale} AND NOT (${marks})`;
  return `CASE WHEN ${isShort} THEN ${cast} WHEN ${exact} IS NULL OR ${cast} = ${exact} THEN ${cast} END`;
}

function bound(value: string | number, type: CsvColumn['type']): string {
  return typeof value === 'number' ? String(value) : `CAST(${text(value)} AS ${type.toUpperCase()})`;
}

/** @param raw SQL of the value as text; @param typed SQL by which the typed value can be referred to */
export function columnSql(raw: string, typed: string, declared: CsvColumn): ColumnSql {
  const broken: { rule: CsvRule; condition: string }[] = [];
  if (declared.required) broken.push({ rule: 'required', condition: `${raw} IS NULL` });
  if (declared.type !== 'string')
    broken.push({ rule: 'type', condition: `(${raw} IS NOT NULL AND ${typed} IS NULL)` });
  if (declared.min !== undefined)
    broken.push({ rule: 'min', condition: `${typed} < ${bound(declared.min, declared.type)}` });
  if (declared.max !== undefined)
    broken.push({ rule: 'max', condition: `${typed} > ${bound(declared.max, declared.type)}` });
  if (declared.pattern !== undefined) {
    broken.push({ rule: 'pattern', condition: `NOT regexp_full_match(${raw}, ${text(declared.pattern)})` });
  }
  if (declared.values !== undefined) {
    broken.push({ rule: 'values', condition: `${raw} NOT IN (${declared.values.map(text).join(', ')})` });
  }
  return { typed: typedValue(raw, declared), broken };
}

/** A sentence for a steward; it names the column and the rule, never the value. */
export function ruleMessage(rule: CsvRule, fileName: string, declared: CsvColumn): string {
  switch (rule) {
    case 'required':
      return `column ${fileName} is empty and the contract requires it`;
    case 'type':
      return `column ${fileName} is not of type ${declared.type}${declared.format ? ` (${declared.format})` : ''}`;
    case 'min':
      return `column ${fileName} is below the smallest value, ${declared.min}`;
    case 'max':
      return `column ${fileName} is above the largest value, ${declared.max}`;
    case 'pattern':
      return `column ${fileName} does not match its pattern`;
    case 'values':
      return `column ${fileName} is not one of the values of the contract`;
    case 'icd10cm':
    case 'icd10pcs':
      return `column ${fileName} is no code of ${codeSetNames[rule].title} that was valid then`;
  }
}
