import type { ColumnType } from '../../plan/index.ts';
import { isInteger, isNumber } from '../sql/index.ts';
import type { Scalar } from './model.ts';

const forms: Partial<Record<ColumnType, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  timestamp: /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?$/,
  timestamptz: /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/,
};

/** Whether a value of a spec can be a value of a column. */
export function scalarFits(value: Scalar, type: ColumnType): boolean {
  if (value === null) return true;
  if (typeof value === 'boolean') return type === 'boolean';
  if (typeof value === 'number') return isNumber(type) && (Number.isInteger(value) || !isInteger(type));
  if (type === 'string') return true;
  return forms[type]?.test(value) ?? false;
}

/** What to do where it can't; null where there is no one thing. */
export function scalarHelp(value: Scalar, type: ColumnType): string | null {
  if (type === 'string') return 'put it in quotes';
  if (type === 'date') return 'a date is written "YYYY-MM-DD"';
  if (type === 'timestamp') return 'a timestamp is written "YYYY-MM-DD HH:MM:SS"';
  if (type === 'timestamptz') return 'an instant is written "YYYY-MM-DD HH:MM:SSZ"';
  if (type === 'boolean') return 'write true or false';
  return typeof value === 'string' ? 'write the number without quotes' : 'write a whole number';
}
