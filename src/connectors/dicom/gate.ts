import {
  asciiValues,
  describeTag,
  type Finding,
  findElement,
  finding,
  findUncleanable,
  formatTag,
  type Header,
  isMarkedDeidentified,
  isoDateOf,
  lookUpKeyword,
  tags,
} from '../../formats/dicom/index.ts';
import type { PlanPolicy } from '../../plan/index.ts';
import { alwaysRequired, type DicomProfile } from './config.ts';

/** The first value of an attribute; empty where it isn't there. */
export function firstValue(header: Header, tag: number): string {
  const element = findElement(header.dataSet, tag);
  return element === null ? '' : (asciiValues(element)[0] ?? '');
}

function findMissing(header: Header, { required }: DicomProfile): readonly Finding[] {
  return [...new Set<string>([...alwaysRequired, ...required])].flatMap((keyword) => {
    const tag = lookUpKeyword(keyword)?.tag;
    if (tag === undefined) return [];
    const element = findElement(header.dataSet, tag);
    const { value } = element ?? {};
    const there =
      value !== undefined &&
      (value.kind === 'items'
        ? value.items.length > 0
        : value.kind !== 'bytes' || value.bytes.some((byte) => byte !== 0 && byte !== 0x20));
    if (there) return [];
    const state = element === null ? 'is missing' : 'is empty';
    return [finding('required', `the required attribute ${describeTag(tag)} ${state}`, formatTag(tag))];
  });
}

function findUnlisted(header: Header, profile: DicomProfile): readonly Finding[] {
  const findings: Finding[] = [];
  const { modalities, sopClasses, transferSyntaxes } = profile;
  if (modalities && !modalities.includes(firstValue(header, tags.modality)))
    findings.push(
      finding(
        'modality',
        `the modality is not among those of the profile (${modalities.join(', ')})`,
        '(0008,0060)',
      ),
    );
  if (sopClasses && !sopClasses.includes(firstValue(header, tags.sopClassUid)))
    findings.push(finding('sop-class', 'the SOP class is not among those of the profile', '(0008,0016)'));
  if (transferSyntaxes && !transferSyntaxes.includes(header.transferSyntax.uid))
    findings.push(
      finding(
        'transfer-syntax-unlisted',
        'the transfer syntax is not among those of the profile',
        '(0002,0010)',
      ),
    );
  return findings;
}

/** A recording without a date waits for a person: nobody knows whether its others are true. */
function findDateFault(header: Header, policy: PlanPolicy): readonly Finding[] {
  if (policy.missingDates === 'keep' || policy.dates.method === 'drop') return [];
  const text = firstValue(header, tags.studyDate);
  if (text === '')
    return [
      finding('study-date-missing', 'the study has no date; the policy lets such files wait', '(0008,0020)'),
    ];
  if (isoDateOf(text, 'DA') !== null) return [];
  return [finding('study-date-malformed', 'the date of the study is no date', '(0008,0020)')];
}

function findForeign(header: Header, policy: PlanPolicy): readonly Finding[] {
  if (policy.foreign !== 'quarantine' || !isMarkedDeidentified(header)) return [];
  const message =
    'the file says that someone has removed identities before (0012,0062); its dates may be shifted already. ' +
    'Say in the policy, with `foreign`, whether they are shifted again or kept';
  return [finding('deidentified-before', message, '(0012,0062)')];
}

/** Why a file may not be taken; nothing where it may. `isOwn`: it is a file that this vault's runs have published. */
export function findFaults(
  header: Header,
  profile: DicomProfile,
  policy: PlanPolicy,
  isOwn: boolean,
): readonly Finding[] {
  const uncleanable = findUncleanable(header, { pixels: policy.dicom.burnedIn === 'quarantine' });
  // An index lacks what images have: that would only confuse.
  if (uncleanable.some(({ rule }) => rule === 'dicom.directory')) return uncleanable;
  return [
    ...findMissing(header, profile),
    ...findUnlisted(header, profile),
    ...uncleanable,
    ...(isOwn ? [] : [...findForeign(header, policy), ...findDateFault(header, policy)]),
  ];
}
