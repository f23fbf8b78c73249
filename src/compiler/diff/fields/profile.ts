import {
  closedList,
  type FieldRule,
  falls,
  grows,
  is,
  loosens,
  operational,
  presence,
  rises,
  shrinks,
} from './judge.ts';

const less = 'less is required at the door';
const more = 'more is taken at the door';

/** What must hold at the door, by connector: the resolved profile of a source. */
export const profile: readonly FieldRule[] = [
  ['dicom.required', shrinks(less)],
  ['dicom.modalities', closedList(more)],
  ['dicom.sopClasses', closedList(more)],
  ['dicom.transferSyntaxes', closedList(more)],
  ['bids.schema', operational],
  ['bids.required', shrinks(less)],
  ['bids.requiredColumns', shrinks(less)],
  ['bids.errors', loosens(['quarantine', 'record'], 'errors in files are recorded, not quarantined')],
  ['bids.warnings', loosens(['record', 'ignore'], 'warnings are not recorded any more')],
  ['bids.ignore', grows('findings at the door are ignored')],
  [
    'bids.ignore.*',
    presence(is('privacy-weakening', 'findings at the door are ignored'), operational, operational),
  ],
  ['bids.ignore.*.files', closedList('findings are ignored in more files')],
  ['bids.ignore.*.*', operational],
  ['bids.emptyFiles', loosens(['quarantine', 'record'], 'empty files pass the door')],
  [
    'fhir.onInvalid',
    loosens(['file', 'bundle', 'resource'], 'an invalid resource takes less with it', 'resource'),
  ],
  ['fhir.maxRejectedResources', rises('files with more invalid resources are taken')],
  ['fhir.profiles', shrinks('resources are held to fewer profiles')],
  ['fhir.terminology', presence(operational, shrinks('codes are not checked any more'), operational)],
  ['csv.drift', loosens(['quarantine', 'evolve', 'accept'], 'files with other columns are taken')],
  ['csv.maxRejectedRows', rises('files with more bad rows are taken')],
  ['eeg.requiredChannels', shrinks(less)],
  ['eeg.minimumDurationS', falls('shorter recordings are taken')],
  ['eeg.discontinuous', loosens(['quarantine', 'take'], 'recordings with gaps are taken')],
  ['hcup.icd10cm', loosens(['true', 'false'], 'codes are not checked any more', 'false')],
  ['hcup.icd10pcs', loosens(['true', 'false'], 'codes are not checked any more', 'false')],
];
