import type { ColumnType } from '../../plan/index.ts';
import { printCast } from './cast.ts';
import type { Declassifier } from './function.ts';
import type { Printed, Printers } from './printers.ts';
import type { ValueType } from './scope.ts';
import { decimal, decimalOf, isDecimal, isInteger, isNumber } from './value-type.ts';

/** A function of many rows. */
export type AggregateFunction = {
  readonly about: string;
  readonly example: string;
  /** The type of the result for that of the argument; null where it takes none such. */
  returns(type: ValueType): ColumnType | null;
  /** What the engines are given, and what becomes of their result. */
  print(argument: Printed, printers: Printers): string;
  readonly nullable: boolean;
  readonly declassifies?: Declassifier;
};

const ordered = (type: ValueType): ColumnType | null => (type === 'null' ? null : type);

export const aggregates: ReadonlyMap<string, AggregateFunction> = new Map<string, AggregateFunction>([
  [
    'count',
    {
      about: 'Rows, or values that are not null; with `distinct` different values.',
      example: 'count(distinct patient_id)',
      returns: () => 'bigint',
      print: (argument) => argument.sql,
      nullable: false,
      declassifies: 'count',
    },
  ],
  [
    'sum',
    {
      about: 'The sum: bigint of whole numbers, decimal(38,s) of decimals, double of doubles.',
      example: 'sum(charges)',
      returns: (type) => {
        if (isInteger(type)) return 'bigint';
        if (isDecimal(type)) return decimal(38, decimalOf(type)?.scale ?? 0);
        return type === 'double' ? 'double' : null;
      },
      print: (argument) => argument.sql,
      nullable: true,
    },
  ],
  [
    'avg',
    {
      about: 'The mean, a double.',
      example: 'avg(length_of_stay)',
      returns: (type) => (isNumber(type) ? 'double' : null),
      // Trino would give a decimal for a decimal.
      print: (argument, printers) => printCast(argument.sql, argument.type, 'double', printers),
      nullable: true,
    },
  ],
  [
    'min',
    {
      about: 'The smallest.',
      example: 'min(started_on)',
      returns: ordered,
      print: (a) => a.sql,
      nullable: true,
    },
  ],
  [
    'max',
    {
      about: 'The largest.',
      example: 'max(started_on)',
      returns: ordered,
      print: (a) => a.sql,
      nullable: true,
    },
  ],
  [
    'bool_and',
    {
      about: 'Whether all are true.',
      example: 'bool_and(is_valid)',
      returns: (type) => (type === 'boolean' ? 'boolean' : null),
      print: (argument) => argument.sql,
      nullable: true,
    },
  ],
  [
    'bool_or',
    {
      about: 'Whether one is true.',
      example: 'bool_or(is_valid)',
      returns: (type) => (type === 'boolean' ? 'boolean' : null),
      print: (argument) => argument.sql,
      nullable: true,
    },
  ],
]);

/** Functions that are there with a window alone; `first_value` and kin depend on frames and are not among them. */
export const rankings: ReadonlyMap<
  string,
  { readonly about: string; readonly example: string; readonly takesValue: boolean }
> = new Map([
  [
    'row_number',
    {
      about: 'The number of the row, from 1.',
      example: 'row_number() over (order by started_on)',
      takesValue: false,
    },
  ],
  [
    'rank',
    {
      about: 'The rank, with gaps behind equals.',
      example: 'rank() over (order by cost desc)',
      takesValue: false,
    },
  ],
  [
    'dense_rank',
    {
      about: 'The rank, without gaps.',
      example: 'dense_rank() over (order by cost desc)',
      takesValue: false,
    },
  ],
  [
    'lag',
    {
      about: 'The value of the row before, or so many rows before.',
      example: 'lag(ended_on) over (partition by patient_id order by started_on)',
      takesValue: true,
    },
  ],
  [
    'lead',
    {
      about: 'The value of the next row, or so many rows behind.',
      example: 'lead(started_on, 1) over (partition by patient_id order by started_on)',
      takesValue: true,
    },
  ],
]);

/** The type of an aggregate of values of a type; null where it has no meaning for them. */
export const aggregateType = (name: string, type: ColumnType): ColumnType | null =>
  aggregates.get(name)?.returns(type) ?? null;
