import {
  descriptionFile,
  field,
  isObject,
  type Json,
  type JsonObject,
  objectOf,
} from '../../formats/bids/index.ts';
import { type Counts, noCounts } from './deidentify/counts.ts';
import { scrubSidecar } from './deidentify/sidecar.ts';
import { markField, markOf, splitMark } from './mark.ts';
import type { DatasetRun } from './run.ts';

/** Licences that many datasets name; any other text may hold a name. */
const licences =
  /^(cc-?0|cc-?0[ -]1\.0|pddl|pddl[ -]1\.0|cc[ -]?by(-nc)?(-sa|-nd)?([ -][1-4]\.0)?|odbl|odc-by|mit|bsd(-[23]-clause)?|apache-2\.0|pd)$/i;

/** The licence, where it is a common one. */
export function commonLicence(text: string | null): string | null {
  return text !== null && licences.test(text) ? text : null;
}

const version = /^[0-9a-z.-]{1,20}$/i;

/** What is published of dataset_description.json under strict rules: it names neither authors nor places. */
function rebuilt(original: JsonObject, name: string, counts: Counts): JsonObject {
  const kept: (readonly [string, Json])[] = [['Name', name]];
  const take = (key: string, passes: (text: string) => boolean): void => {
    const value = field(original, key);
    if (typeof value === 'string' && passes(value)) kept.push([key, value]);
  };
  take('BIDSVersion', (text) => version.test(text));
  take('DatasetType', (text) => text === 'raw');
  take('HEDVersion', (text) => version.test(text));
  take('License', (text) => commonLicence(text) !== null);
  counts.replaced += 1;
  counts.kept += kept.length - 1;
  counts.removed += Math.max(0, Object.keys(original).length - kept.length);
  return objectOf(kept);
}

export type PublishedDescription = { readonly value: JsonObject; readonly counts: Counts };

/** dataset_description.json with the mark of the tree; the last file to be written, because the mark covers the others. */
export function publishDescription(run: DatasetRun): PublishedDescription | null {
  const { description } = run.reading.facts;
  const file = run.dataset.byPath.get(descriptionFile);
  if (!file || !description?.ok || !isObject(description.value)) return null;
  const counts = noCounts();
  const { rest } = splitMark(description.value);
  const value = run.isOwn
    ? rest
    : run.rules.strict
      ? rebuilt(rest, run.folder, counts)
      : scrubSidecar(rest, file, run.rules, counts).value;
  const mark = markOf(run.published, value, run.context.vault);
  return { value: objectOf([...Object.entries(value), [markField, mark]]), counts };
}
