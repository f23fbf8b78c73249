import picomatch from 'picomatch';
import { type Issue, subjectFolders } from '../../formats/bids/index.ts';
import type { Outcome } from '../../ports/index.ts';
import { commonLicence } from './description.ts';
import { type Row, rowsOf } from './outcomes.ts';
import { descriptionText } from './reading.ts';
import { type DatasetRun, publishedPath } from './run.ts';
import { identifyingSidecarColumns } from './tables.ts';

const findingLimit = 10_000;

/** Rows of one of the connector's tables. */
export function* rows(
  run: DatasetRun,
  table: string,
  source: string,
  records: readonly Row[],
): Iterable<Outcome> {
  const schema = run.tables.get(table);
  if (schema && records.length > 0) yield rowsOf(schema, source, records);
}

/** The row of table `datasets`. */
export function* datasetRow(run: DatasetRun, source: string): Iterable<Outcome> {
  const { files } = run.dataset;
  const sessions = new Set(
    files.flatMap(({ place }) =>
      place.kind === 'participant' && place.session !== null ? [`${place.subject}/${place.session}`] : [],
    ),
  );
  yield* rows(run, 'datasets', source, [
    {
      dataset_id: run.datasetId,
      name: descriptionText(run.reading, 'Name'),
      bids_version: versionText(descriptionText(run.reading, 'BIDSVersion')),
      license: commonLicence(descriptionText(run.reading, 'License')),
      doi: descriptionText(run.reading, 'DatasetDOI'),
      participants: subjectFolders(run.reading.facts.paths).length,
      sessions: sessions.size,
      files: files.length,
      size_bytes: files.reduce((sum, { object }) => sum + BigInt(object.sizeBytes), 0n),
    },
  ]);
}

function versionText(text: string | null): string | null {
  return text !== null && /^\d+\.\d+\.\d+[a-z0-9-]{0,8}$/.test(text) ? text : null;
}

/** What validation found, as far as the profile wants to know it. */
export function* findingRows(run: DatasetRun, source: string, issues: readonly Issue[]): Iterable<Outcome> {
  const { ignore, warnings } = run.profile;
  const ignored = ignore.map(({ code, files }) => {
    const matches = files ? picomatch(files, { dot: true }) : () => true;
    return (issue: Issue) => issue.code === code && matches(issue.path ?? '');
  });
  const wanted = issues.filter(
    (issue) =>
      !(issue.severity === 'warning' && warnings === 'ignore') && !ignored.some((matches) => matches(issue)),
  );
  const records = wanted.slice(0, findingLimit).map((issue, index): Row => {
    const file = issue.path === null ? undefined : run.dataset.byPath.get(issue.path);
    return {
      dataset_id: run.datasetId,
      finding: BigInt(index + 1),
      code: issue.code,
      severity: issue.severity,
      message: issue.message,
      path: file && run.reading.left(file) === null ? publishedPath(file, run.rules.labels.path) : null,
    };
  });
  yield* rows(run, 'findings', source, records);
}

/** True values that must not be found in what is written. */
export function* identifiers(run: DatasetRun): Iterable<Outcome> {
  const { people, others, census } = run.reading;
  // Where the policy lets the place or the device pass, its name is no find.
  const images = run.context.source.tables.find(({ name }) => name === 'images')?.columns ?? [];
  const placesPass = images.some(
    ({ name, door }) =>
      door.action === 'keep' && identifyingSidecarColumns.some(({ column }) => column === name),
  );
  const values = new Set([...people, ...(placesPass ? [] : others)]);
  if (run.participantSystem !== null && !run.isOwn)
    for (const label of census.subjects) values.add(`sub-${label}`);
  if (values.size > 0) yield { kind: 'identifiers', values: [...values] };
}
