import type { CsvColumn } from './declaration.ts';

/** What a value can be wrong in; `csv.<rule>` in quarantine. */
export type CsvRule = 'required' | 'type' | 'min' | 'max' | 'pattern' | 'values';

/** SQL (DuckDB) over one column: the typed value, and for each rule the condition under which it is broken. */
export type ColumnSql = {
  readonly typed: string;
  readonly broken: readonly { readonly rule: CsvRule; readonly condition: string }[];
};

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function typedValue(raw: string, { type, format }: CsvColumn): string {
  if (format !== undefined && (type === 'date' || type === 'timestamp')) {
    return `CAST(try_strptime(${raw}, ${text(format)}) AS ${type.toUpperCase()})`;
  }
  switch (type) {
    case 'string':
      return raw;
    case 'integer':
    case 'bigint': {
      const cast = `TRY_CAST(${raw} AS ${type.toUpperCase()})`;
      // The engine's cast rounds 1.5 to 2: a fraction must not pass for a whole number.
      return `CASE WHEN contains(${raw}, '.') AND ${cast} <> TRY_CAST(${raw} AS DOUBLE) THEN NULL ELSE ${cast} END`;
    }
    case 'double': {
      const cast = `TRY_CAST(${raw} AS DOUBLE)`;
      return `CASE WHEN isfinite(${cast}) THEN ${cast} END`;
    }
    case 'boolean':
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return `TRY_CAST(${raw} AS ${type.toUpperCase()})`;
    default:
      return decimalValue(raw, type);
  }
}

/** Digits beyond the scale would be rounded away: such a value is not of the type. */
function decimalValue(raw: string, type: string): string {
  const cast = `TRY_CAST(${raw} AS ${type.toUpperCase()})`;
  const scale = Number(/,(\d+)\)/.exec(type)?.[1] ?? 0);
  const wider = Math.min(38, scale + 6);
  const exact = `TRY_CAST(${raw} AS DECIMAL(38,${wider}))`;
  return `CASE WHEN ${exact} IS NULL OR ${cast} = ${exact} THEN ${cast} END`;
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
  }
}
