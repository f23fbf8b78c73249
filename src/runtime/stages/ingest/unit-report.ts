import type { DeidentifiedCounts, Figures } from '../../write-set.ts';

/** What became of a unit, in figures. */
export type UnitReport = {
  readonly files: Pick<
    Figures['files'],
    'loaded' | 'quarantined' | 'alreadyThere' | 'deferred' | 'forgotten'
  >;
  readonly records: Figures['records'];
  readonly sizeBytes: number;
  readonly quarantinedByRule: Readonly<Record<string, number>>;
  readonly doubtedByRule: Figures['doubtedByRule'];
  /** By the connector; what the door did is counted with the rows. */
  readonly deidentified: DeidentifiedCounts;
  readonly fileIds: readonly string[];
  /** Records in quarantine that a replay of this unit closes. */
  readonly replayed: readonly string[];
};
