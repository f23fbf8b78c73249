import { nameOf } from '../../plan/index.ts';
import type { LakeContext } from '../run/context.ts';
import { type Content, contentOf } from './content.ts';
import { datasetProperty, type Frozen, type FrozenManifest } from './frozen.ts';

/** What of a frozen dataset is not as it was; without names from data. */
export type DatasetFinding = {
  readonly of: string;
  readonly message: string;
};

/** Whether the tables still have the tags that the manifest belongs to. */
export async function tagFindings(
  { lake }: Pick<LakeContext, 'lake'>,
  { digest, frozen }: FrozenManifest,
): Promise<readonly DatasetFinding[]> {
  const findings: DatasetFinding[] = [];
  for (const { table: ref, snapshotId } of frozen.tables) {
    const table = await lake.table(ref);
    const tag = table?.metadata.refs[frozen.name];
    const say = (message: string) => findings.push({ of: nameOf(ref), message });
    if (table === null) say('the table is not in the catalog any more');
    else if (table.metadata.properties[datasetProperty(frozen.name)] !== digest)
      say(`it was not frozen with this manifest: the freeze never ended, or tag ${frozen.name} is another's`);
    else if (tag === undefined) say(`its tag ${frozen.name} is gone`);
    else if (tag.snapshotId.toString() !== snapshotId) say(`its tag ${frozen.name} was moved`);
  }
  return findings;
}

/** Everything that a dataset is made of, in the order of its manifest. */
export function* partsOf(
  frozen: Frozen,
): Generator<Content & { readonly of: string; readonly path: string; readonly isObject: boolean }> {
  for (const { table, files } of frozen.tables)
    for (const { uri, sizeBytes, sha256 } of files)
      yield { of: nameOf(table), path: uri, isObject: false, sizeBytes, sha256 };
  for (const { path, sizeBytes, sha256 } of frozen.objects)
    yield { of: 'objects', path, isObject: true, sizeBytes, sha256 };
}

export const placeOfPart = (
  { lake, stores }: LakeContext,
  { isObject, path }: { readonly isObject: boolean; readonly path: string },
) => (isObject ? { store: stores.refined, key: path } : lake.storage.locate(path));

export function totalOf(frozen: Frozen): { readonly units: number; readonly sizeBytes: number } {
  const parts = [...partsOf(frozen)];
  return { units: parts.length, sizeBytes: parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) };
}

/** Reads every byte of a frozen dataset and compares. */
export async function verifyDataset(
  context: LakeContext,
  manifest: FrozenManifest,
): Promise<readonly DatasetFinding[]> {
  const { progress, signal } = context;
  const findings = [...(await tagFindings(context, manifest))];
  progress.begin('verify', totalOf(manifest.frozen));
  try {
    for (const part of partsOf(manifest.frozen)) {
      const { store, key } = placeOfPart(context, part);
      const found = await contentOf(store, key, signal);
      const what = part.isObject
        ? `object ${part.sha256.slice(0, 12)}`
        : `a data file (${part.sha256.slice(0, 12)})`;
      if (found === null) findings.push({ of: part.of, message: `${what} is not there any more` });
      else if (found.sha256 !== part.sha256 || found.sizeBytes !== part.sizeBytes)
        findings.push({ of: part.of, message: `${what} has other bytes than were frozen` });
      progress.advance({ units: 1, sizeBytes: part.sizeBytes });
    }
  } finally {
    progress.end();
  }
  return findings;
}
