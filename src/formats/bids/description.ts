import { type DatasetFacts, descriptionFile } from './dataset-facts.ts';
import { bidsVersions, metadataFields } from './generated/schema.ts';
import { error, type Issue, warning } from './issue.ts';
import { field, isObject, type JsonFault } from './json.ts';
import { conforms } from './value-shape.ts';

const faults: Readonly<Record<JsonFault, string>> = {
  empty: 'is empty',
  'too-large': 'is larger than any real one',
  'not-utf8': 'is not UTF-8 text',
  'too-deep': 'nests deeper than any real one',
  invalid: 'is not valid JSON',
};

/** The words for a JSON file that can't be read: `sidecar is not valid JSON`. */
export function describeJsonFault(fault: JsonFault): string {
  return faults[fault];
}

const path = descriptionFile;
const required = [
  ['Name', 'the name of the dataset'],
  ['BIDSVersion', 'the version of BIDS that it follows, such as "1.11.1"'],
] as const;

/** dataset_description.json: readable, an object, with its two required fields, and of a raw dataset. */
export function* checkDescription({ description }: DatasetFacts): Iterable<Issue> {
  if (!description) return;
  if (!description.ok) {
    const message = `dataset_description.json ${describeJsonFault(description.fault)}. Correct it.`;
    yield error('dataset-description-unreadable', message, { path });
    return;
  }
  const { value } = description;
  if (!isObject(value)) {
    yield error('dataset-description-unreadable', 'dataset_description.json is no JSON object. Correct it.', {
      path,
    });
    return;
  }
  for (const [name, meaning] of required) {
    const found = field(value, name);
    const location = `/${name}`;
    if (found === undefined || found === null) {
      const message = `dataset_description.json does not say ${name}: ${meaning}. Add it.`;
      yield error('dataset-description-field-missing', message, { path, location });
    } else if (typeof found !== 'string') {
      const message = `${name} in dataset_description.json is no text. Write ${meaning}, in quotes.`;
      yield error('dataset-description-field-invalid', message, { path, location });
    }
  }
  const type = field(value, 'DatasetType');
  if (type === 'derivative' || type === 'study') {
    const message =
      `DatasetType in dataset_description.json is "${type}": lakespec takes raw datasets only, ` +
      'others are not supported yet.';
    yield error('dataset-type-not-supported', message, { path, location: '/DatasetType' });
  }
  if (field(value, 'Name') === '') {
    yield warning('dataset-name-empty', 'Name in dataset_description.json is empty.', {
      path,
      location: '/Name',
    });
  }
  const version = field(value, 'BIDSVersion');
  if (typeof version === 'string' && !bidsVersions.includes(version)) {
    const message = 'BIDSVersion in dataset_description.json is no released version of BIDS.';
    yield warning('bids-version-unknown', message, { path, location: '/BIDSVersion' });
  }
  for (const [name, item] of Object.entries(value)) {
    const shape = Object.hasOwn(metadataFields, name) ? metadataFields[name] : undefined;
    if (shape && !required.some(([known]) => known === name) && !conforms(item, shape)) {
      const message = `${name} in dataset_description.json is not of the type that BIDS prescribes.`;
      yield warning('dataset-description-field-type', message, { path, location: `/${name}` });
    }
  }
}
