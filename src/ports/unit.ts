import type { ObjectRef } from './object-store.ts';

/** What is accepted or rejected together; the scope of a rejection may also be smaller than its unit. */
export type Scope =
  | 'row'
  | 'resource'
  | 'file'
  | 'series'
  | 'study'
  | 'subject'
  | 'dataset'
  | 'bundle'
  | 'delivery';

/** A piece of work for one worker: nothing in it is published unless all of it is ready. */
export type Unit = {
  /** The unit's name in its landing (a key or a folder): stable over runs, may identify, never logged. */
  readonly id: string;
  readonly scope: Scope;
  readonly objects: readonly ObjectRef[];
  /** What shares one date offset, by its name in the landing. */
  readonly dataset: string;
};

/** A unit in a frozen worklist, with the random ids that stand for its names everywhere past the door. */
export type WorkUnit = Unit & {
  /** Stands for the unit with exactly these objects in exactly these versions. */
  readonly unitId: string;
  /** Object key → random id of the object in this version. */
  readonly fileIds: Readonly<Record<string, string>>;
};

/** First and last true date in a unit, as days since 1970-01-01; null where it has none. */
export type DateRange = { readonly firstDay: number; readonly lastDay: number };

/** What the headers of a unit say, read before a byte is rewritten. */
export type Survey = {
  readonly dataset: string;
  readonly dates: DateRange | null;
  /** The range of offsets that the format asks for, in days; null = the policy's. */
  readonly offsetDays: { readonly min: number; readonly max: number } | null;
};
