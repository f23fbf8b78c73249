import type { EngineValue } from '../../../ports/index.ts';

/** What JSON of a result page holds; numbers that a double can't hold are bigint or text. */
export type Cell =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly Cell[]
  | { readonly [key: string]: Cell };

type Source = { readonly source?: string };

/** Whole numbers beyond 53 bits keep their digits. */
function exact(_key: string, value: unknown, context: Source): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return /^-?\d+$/.test(context.source ?? '') ? BigInt(context.source ?? '0') : value;
}

type Reviver = (this: unknown, key: string, value: unknown) => unknown;

/** @throws {SyntaxError} */
export function parseExactly(text: string): unknown {
  // The third parameter of a reviver has no type in the library yet.
  return JSON.parse(text, exact as Reviver);
}

const specialNumbers: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

const timestampText = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?(?: (UTC|[+-]\d\d:\d\d))?$/;

/** `2020-01-02T03:04:05.123456`, without a fraction of zero; zones other than UTC stay as they are. */
function isoTimestamp(text: string): string {
  const match = timestampText.exec(text);
  if (match === null) return text;
  const [, day, time, digits = '', zone] = match;
  if (zone !== undefined && zone !== 'UTC' && zone !== '+00:00') return text;
  const fraction = /^0*$/.test(digits) ? '' : `.${digits.padEnd(6, '0')}`;
  return `${day}T${time}${fraction}${zone === undefined ? '' : 'Z'}`;
}

function jsonOf(cell: Cell): string {
  if (typeof cell === 'bigint') return cell.toString();
  if (Array.isArray(cell)) return `[${cell.map(jsonOf).join(',')}]`;
  if (typeof cell === 'object' && cell !== null) {
    const members = Object.entries(cell).map(([name, value]) => `${JSON.stringify(name)}:${jsonOf(value)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(cell);
}

/** A cell as the port names values: bigint for 64 bits, decimals as text, times in ISO 8601, arrays and maps as JSON. */
export function engineValue(cell: Cell, type: string): EngineValue {
  if (cell === null) return null;
  if (typeof cell === 'object') return jsonOf(cell);
  if (type === 'bigint') return BigInt(cell);
  if (type === 'double' || type === 'real') return specialNumbers.get(String(cell)) ?? Number(cell);
  if (type.startsWith('timestamp')) return isoTimestamp(String(cell));
  if (type === 'varbinary') return new Uint8Array(Buffer.from(String(cell), 'base64'));
  return cell;
}
