import {
  type FieldRule,
  falls,
  grows,
  type Judge,
  loosens,
  operational,
  presence,
  rises,
  shrinks,
} from './judge.ts';

/** Options of PS3.15 E.1-1 that take more away; each other one lets something pass that the basic profile removes. */
const cleaning = new Set(['clean-pixel-data', 'clean-recognizable-visual-features']);

const dicomOptions: Judge = (before, after) => {
  const known = new Set(before as readonly string[]);
  const added = (after as readonly string[]).filter((option) => !known.has(option) && !cleaning.has(option));
  const lost = (before as readonly string[]).filter(
    (option) => cleaning.has(option) && !(after as readonly string[]).includes(option),
  );
  return added.length > 0 || lost.length > 0
    ? { class: 'privacy-weakening', means: 'attributes pass the door that were removed' }
    : { class: 'operational' };
};

const narrower = 'there are fewer offsets to try';

const exceptions = 'a privacy finding is excepted';

export const deidPolicy: readonly FieldRule[] = [
  [
    'spec.regime',
    loosens(
      ['safe_harbor', 'expert_determination', 'limited_data_set', 'public'],
      'the regime lets more pass the door',
    ),
  ],
  ['spec.attestation', presence(operational, shrinks('nobody attests any more'), operational)],
  ['spec.attestation.*', operational],
  ['spec.determination.expires', rises('the determination is relied on for longer')],
  ['spec.determination', operational],
  ['spec.determination.*', operational],
  ['spec.licence', operational],
  ['spec.allows', grows('more identifiers pass the door')],
  ['spec.originals', loosens(['none', 'keep'], 'identifying originals are kept in the raw bucket')],
  ['spec.dates.method', loosens(['drop', 'year', 'shift', 'keep'], 'dates are changed less at the door')],
  [
    'spec.dates.scope',
    loosens(['subject', 'dataset'], 'one offset serves a whole dataset: who learns it once, has it for all'),
  ],
  ['spec.dates.range.min', rises(narrower)],
  ['spec.dates.range.max', falls(narrower)],
  ['spec.dates.headroom', operational],
  ['spec.subjects.method', loosens(['random', 'keyed'], 'surrogates are derived from identifiers')],
  [
    'spec.subjects.epoch',
    () => ({
      class: 'breaking',
      means: 'every surrogate becomes another one',
      help: 'tell everyone who keeps surrogates outside of the lake: their joins find nothing any more',
    }),
  ],
  ['spec.ages.cap', rises('higher ages are told exactly')],
  ['spec.ages.top', operational],
  ['spec.dicom.options', dicomOptions],
  ['spec.dicom.keep', grows('the keep-list of DICOM attributes grows')],
  ['spec.dicom.keepPrivate', grows('the keep-list of private elements grows')],
  ['spec.dicom.burnedIn', loosens(['quarantine', 'keep'], 'images that may show text pass the door')],
  ['spec.sidecars', shrinks('fields of sidecars are not taken out any more')],
  [
    'spec.sidecars.*',
    presence(operational, shrinks('a field of sidecars is not taken out any more'), operational),
  ],
  ['spec.sidecars.*.*', operational],
  ['spec.sentinels', grows('more dates are taken for redacted and left alone')],
  ['spec.missingDates', loosens(['quarantine', 'keep'], 'recordings without a date pass unseen')],
  [
    'spec.foreign',
    loosens(['quarantine', 'shift', 'keep'], 'dates of files that someone else anonymised pass more easily'),
  ],
  ['spec.exceptions', grows(exceptions)],
  ['spec.exceptions.*', presence(grows(exceptions), operational, operational)],
  ['spec.exceptions.*.expires', rises('the exception holds for longer')],
  ['spec.exceptions.*.*', operational],
];

/** Thresholds that hold something back from below; used by agreements too. */
export const minimumCell = falls('smaller groups are shown');
