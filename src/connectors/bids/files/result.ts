import type { Issue } from '../../../formats/bids/index.ts';
import type { Finding } from '../../../ports/index.ts';
import type { Counts } from '../deidentify/counts.ts';
import type { Row } from '../outcomes.ts';
import type { Spool } from '../spool.ts';

/** What became of a file. */
export type FileResult =
  | {
      readonly kind: 'taken';
      readonly spool: Spool;
      readonly counts: Counts;
      readonly issues: readonly Issue[];
      /** A row of table `images`, without what names the file. */
      readonly image?: Row;
    }
  | { readonly kind: 'rejected'; readonly findings: readonly Finding[] }
  /** Left where it is; nothing is wrong with it. */
  | { readonly kind: 'left'; readonly reason: string };
