import type { HcupDatabase, HcupFile } from './database.ts';
import { elementsText } from './generated/elements.ts';

type ElementType = 'integer' | 'bigint' | 'double' | 'string';

/** A data element of a file; `DXn` stands for DX1, DX2 and so on. */
export type HcupElement = {
  readonly name: string;
  readonly file: HcupFile;
  readonly type: ElementType;
  /** First and last year in which each database has it; last is null where it still does. */
  readonly years: ReadonlyMap<HcupDatabase, readonly [first: number, last: number | null]>;
  /** HCUP's own label. */
  readonly label: string;
};

let loaded: readonly HcupElement[] | null = null;

/** HCUP's dictionary of data elements; parsed on first use. */
export function hcupElements(): readonly HcupElement[] {
  loaded ??= elementsText.split('\n').map((line) => {
    const [file = '', name = '', type = '', years = '', label = ''] = line.split('|');
    return {
      name,
      file: file as HcupFile,
      type: type as ElementType,
      years: new Map(
        years.split(' ').map((one) => {
          const [database = '', first = '', last = ''] = one.split(/[:-]/);
          return [database as HcupDatabase, [Number(first), last === '' ? null : Number(last)]];
        }),
      ),
      label,
    };
  });
  return loaded;
}

/** The elements that a file of a database has in any of the years. */
export function elementsOf(
  database: HcupDatabase,
  file: HcupFile,
  years: readonly number[],
): readonly HcupElement[] {
  return hcupElements().filter((element) => {
    const span = element.file === file ? element.years.get(database) : undefined;
    if (!span) return false;
    const [first, last] = span;
    return years.some((year) => year >= first && (last === null || year <= last));
  });
}
