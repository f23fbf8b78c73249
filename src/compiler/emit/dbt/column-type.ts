import type { ColumnType } from '../../../plan/index.ts';
import { typeName } from '../plan/dialect.ts';
import { dispatchedWord } from './adapter.ts';

/** Types without parameters, each of which may have a word of its own somewhere. */
const simple = [
  'boolean',
  'integer',
  'bigint',
  'double',
  'string',
  'date',
  'timestamp',
  'timestamptz',
] as const satisfies readonly ColumnType[];

/** Texts of types, by type: the same few in every project. */
const texts = new Map<ColumnType, string>();

/** A type in the words of the adapter, where no macro can be called: in YAML. */
export function dataType(type: ColumnType): string {
  // Every adapter takes DECIMAL for what it calls so, or NUMBER.
  if (type.startsWith('decimal')) return typeName(type, 'duckdb');
  const known = texts.get(type);
  if (known !== undefined) return known;
  const text = dispatchedWord((dialect) => typeName(type, dialect));
  texts.set(type, text);
  return text;
}

const isDispatched = (type: ColumnType): boolean => dataType(type).startsWith('{{');

/** A type in a statement. */
export const typeWord = (type: ColumnType): string =>
  isDispatched(type) ? `{{ column_type('${type}') }}` : dataType(type);

/** The macro that `typeWord` calls. */
export function typeMacro(): string {
  const branches = simple
    .filter(isDispatched)
    .map((type, index) => `{%- ${index === 0 ? 'if' : 'elif'} name == '${type}' -%}${dataType(type)}\n`);
  return [
    '{#- A type in the words of the adapter. -#}\n',
    '{% macro column_type(name) -%}\n',
    ...branches,
    '{%- endif -%}\n{%- endmacro %}\n',
  ].join('');
}
