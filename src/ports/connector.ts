import type { z } from 'zod';
import type { ColumnType, Label, PlanPolicy, PlanSource } from '../plan/index.ts';
import type { Engine } from './engine.ts';
import type { ObjectStore } from './object-store.ts';
import type { Outcome } from './outcome.ts';
import type { Survey, Unit, WorkUnit } from './unit.ts';
import type { Vault } from './vault.ts';

/** A column that a connector can fill, with what its true values identify. */
export type SourceColumn = {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly description: string;
  /** `['unknown']` where nobody has said: it counts as identifying. */
  readonly label: Label;
  /** Why the label is what it is; said of every column whose label is empty. */
  readonly why?: string;
  /**
   * The connector cleans this text together with its file, down to words of a vocabulary: behind the door it is no free
   * text any more.
   */
  readonly cleaned?: true;
  /** Name space of its surrogates: two columns that hold the same ids name the same system. */
  readonly system?: string;
  /** A date or year from which an age can be computed (birth, death). */
  readonly bearsAge?: boolean;
  /**
   * The column is this generalisation of the true value, whatever else the policy does: the connector gives the
   * full value (a date, a zip code) and the door keeps the year, or the first three digits, of it.
   */
  readonly generalise?: 'year' | 'zip3';
  /** By contract no two rows of the silver table share a value. */
  readonly unique?: boolean;
  /** A silver table and column that must hold each value. */
  readonly references?: { readonly table: string; readonly column: string };
  /** The standard's own name: a FHIR element, a DICOM keyword, a BIDS column. */
  readonly element?: string;
  /** Position of a declaration by a steward, where there is one. */
  readonly declaredAt?: readonly (string | number)[];
  /** What its name or description plainly says that it is, where a steward says that it identifies nothing. */
  readonly soundsLike?: string;
  /** A steward's declaration lists the values that it may have, under `values`. */
  readonly listed?: true;
};

export type SourceTable = {
  readonly name: string;
  /** Name of the silver table that is there by default: the newest row of each key. */
  readonly silver: string;
  readonly description: string;
  readonly columns: readonly SourceColumn[];
  readonly key: readonly string[];
  readonly subject: string | null;
};

/** A fault of a connector's configuration or profile, at a path into it. */
export type ConfigFinding = {
  /** Default: the configuration. */
  readonly in?: 'profile';
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly help?: string;
};

/** The compiler's half of a connector: pure, no I/O. */
export type ConnectorDeclaration<Config = unknown, Profile = unknown> = {
  readonly name: string;
  readonly description: string;
  /** The steward's `source.<connector>` block, strict, each field described. */
  readonly config: z.ZodType<Config>;
  /** The steward's `<connector>` block of a ValidationProfile. */
  readonly profile: z.ZodType<Profile>;
  readonly defaultInclude: readonly string[];
  /** Whether it carries out `checks` of a table: rows with a wrong code go to quarantine by themselves. */
  readonly checksCodes?: true;
  readonly tables: (config: Config, profile: Profile) => readonly SourceTable[];
  /** Faults that a schema can't express. */
  readonly check?: (config: Config, profile: Profile) => readonly ConfigFinding[];
};

/** Where a source's objects are: a store and the prefix that belongs to the source. */
export type Landing = { readonly store: ObjectStore; readonly prefix: string };

export type ProcessContext = {
  readonly source: PlanSource;
  readonly policy: PlanPolicy;
  readonly landing: Landing;
  readonly vault: Vault;
  /** This worker's own engine; temporary tables made in it are dropped after the unit. */
  readonly engine: Engine;
  /**
   * The days to add to the dates of these subjects (source values; null = one without a subject) in this unit's
   * dataset, in their order. All equal under scope `dataset`; all 0 where the policy doesn't shift.
   */
  readonly offsetDays: (subjects: readonly (string | null)[]) => Promise<readonly number[]>;
  /** A private folder, emptied after the unit. */
  readonly scratch: string;
  readonly signal: AbortSignal;
  /** Bytes of source read since the last call; for progress. */
  readonly progress: (bytes: number) => void;
};

/** A configuration drafted from data, for a person to look through. It holds no value that could point at anybody. */
export type Draft = {
  /** The block `source.<connector>`, as YAML with comments. */
  readonly yaml: string;
  /** How many rows it is drafted from. */
  readonly rows: number;
  /** What each column likely identifies, null where nothing speaks for anything; and why. */
  readonly columns: readonly {
    readonly name: string;
    readonly identifies: string | null;
    readonly why: string;
  }[];
};

/** The runtime's half of a connector. */
export interface Connector {
  readonly name: string;
  /** Groups the landing's objects into units, by names, sizes and versions alone. Every object is in one unit. */
  discover(landing: Landing, source: PlanSource): AsyncIterable<Unit>;
  /** Headers only. Needed where dates are shifted by dataset inside a range that the format sets. */
  survey?(unit: Unit, context: Omit<ProcessContext, 'offsetDays'>): Promise<Survey>;
  /**
   * Streams; bad input is a `rejected` outcome, never an exception. After an outcome of kind `rows`, `next` is given
   * the number of rows that were written.
   */
  process(unit: WorkUnit, context: ProcessContext): AsyncIterable<Outcome, void, number | undefined>;
  /** Drafts a configuration from a file on this machine; null where the file isn't of its format. */
  infer?(path: string, table: string, engine: Engine, maxRows: number): Promise<Draft | null>;
}
