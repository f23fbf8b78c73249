import { labelOf } from '../../formats/bids/index.ts';
import type { Outcome } from '../../ports/index.ts';
import { type DatasetFile, fileName, subjectOf } from './dataset.ts';
import type { Counts } from './deidentify/counts.ts';
import { isMarkedContent } from './mark.ts';
import type { Row, Value } from './outcomes.ts';
import type { DatasetRun } from './run.ts';
import type { Spool } from './spool.ts';
import { entityColumns } from './tables.ts';

const mediaTypes: readonly (readonly [suffix: string, type: string])[] = [
  ['.json', 'application/json'],
  ['.tsv', 'text/tab-separated-values'],
  ['.gz', 'application/gzip'],
  ['.nii', 'application/octet-stream'],
  ['.bval', 'text/plain'],
  ['.bvec', 'text/plain'],
  ['.md', 'text/markdown'],
];

function mediaType(path: string): string {
  const known = mediaTypes.find(([suffix]) => path.endsWith(suffix))?.[1];
  if (known) return known;
  return path.includes('/') ? 'application/octet-stream' : 'text/plain';
}

/** A file of the published tree, and what was done to it. The spool may be discarded when the caller asks for more. */
export function* publish(
  run: DatasetRun,
  file: DatasetFile,
  path: string,
  { spool, counts }: { readonly spool: Spool; readonly counts: Counts },
): Iterable<Outcome> {
  run.published.add(path, isMarkedContent(path) ? spool.sha256 : null);
  yield {
    kind: 'object',
    path: `${run.folder}/${run.unit.unitId}/${path}`,
    body: spool.body(),
    source: file.object.key,
    subject: run.participantId(subjectOf(file.place)),
    mediaType: mediaType(path),
  };
  yield { kind: 'deidentified', source: file.object.key, counts };
}

/** Labels of a file name by the columns that tables show, as they are published. */
export function entityRow(run: DatasetRun, file: DatasetFile): Row {
  const name = fileName(file.place);
  if (!name) return {};
  const row: Record<string, Value> = {};
  for (const [key, column] of Object.entries(entityColumns)) {
    const label = labelOf(name, key);
    row[column] = label === null ? null : run.rules.labels.other(key, label);
  }
  return row;
}
