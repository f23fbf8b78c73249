import { type DatasetFacts, descriptionFile, participantsFile, subjectFolders } from './dataset-facts.ts';
import { checkDescription } from './description.ts';
import { error, type Issue, warning } from './issue.ts';
import { checkParticipants } from './participants.ts';

/** What a steward requires of every dataset, beyond what BIDS itself does. */
export type DatasetRequirements = {
  /** Paths at the root; `README` is also met by `README.md` and the like. */
  readonly required: readonly string[];
  /** Columns that participants.tsv must have, with a value in at least one row. */
  readonly requiredColumns: readonly string[];
};

type Check = (facts: DatasetFacts, requirements: DatasetRequirements) => Iterable<Issue>;

const proseExtensions = ['.md', '.rst', '.txt'];

function* checkRequiredFiles({ paths }: DatasetFacts, { required }: DatasetRequirements): Iterable<Issue> {
  const present = new Set(paths);
  for (const path of required) {
    if (present.has(path) || proseExtensions.some((extension) => present.has(path + extension))) continue;
    switch (path) {
      case participantsFile: {
        const message =
          'participants.tsv is missing, so nobody can tell whom the dataset is about. ' +
          'Add it, with one row for each sub-… folder.';
        yield error('participants-missing', message);
        break;
      }
      case descriptionFile: {
        const message =
          'dataset_description.json is missing. Add it, with at least "Name" and "BIDSVersion".';
        yield error('dataset-description-missing', message);
        break;
      }
      default:
        yield error('required-file-missing', 'A file that the validation profile requires is missing.', {
          location: path,
        });
    }
  }
}

function* checkReadme({ paths }: DatasetFacts): Iterable<Issue> {
  if (!paths.some((path) => /^README(\.(md|rst|txt))?$/.test(path))) {
    yield warning('readme-missing', 'The dataset has no README.');
  }
}

function* checkSubjects({ paths }: DatasetFacts): Iterable<Issue> {
  if (subjectFolders(paths).length === 0) {
    yield warning('subject-folders-missing', 'The dataset has no sub-… folder, so no recording.');
  }
}

/** In this order; the schema's own rules join here. */
const checks: readonly Check[] = [
  checkRequiredFiles,
  checkDescription,
  (facts, { requiredColumns }) => checkParticipants(facts, requiredColumns),
  checkSubjects,
  checkReadme,
];

/** Everything that is wrong with a dataset as a whole; an error means that it can't be taken. */
export function validateDataset(facts: DatasetFacts, requirements: DatasetRequirements): readonly Issue[] {
  return checks.flatMap((check) => [...check(facts, requirements)]);
}
