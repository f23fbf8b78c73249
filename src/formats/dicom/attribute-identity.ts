import { type ConfidentialityRow, confidentialityRow } from './confidentiality.ts';
import { lookUpTag } from './dictionary.ts';
import { isDeviceText } from './retained-text.ts';
import { isClassUid, isConceptPart } from './rules.ts';
import { formatTag, groupOf, isPrivate, type Tag, tags } from './tag.ts';
import { formOf } from './value-representation.ts';

/** What an attribute identifies; in the words of the plan's labels. */
type Identifies =
  | 'name'
  | 'geographic.address'
  | 'date.instant'
  | 'date.day'
  | 'age.exact'
  | 'phone'
  | 'mrn'
  | 'health-plan'
  | 'device'
  | 'url'
  | 'photo'
  | 'other-unique-id'
  | 'quasi'
  | 'free-text';

export type AttributeIdentity = {
  readonly identifies: readonly Identifies[];
  /** Why it is so. */
  readonly why: string;
};

/**
 * Attributes of table E.1-1 for which no option is defined and whose kind their VR does not tell: by keyword, and
 * keywords that begin or end alike.
 */
const kinds: readonly (readonly [keywords: RegExp, identifies: Identifies])[] = [
  [/^(PatientID|OtherPatientIDs(Sequence)?|MedicalRecordLocator|IssuerOfPatientID)$/, 'mrn'],
  [/^InsurancePlanIdentification$|^PatientInsurancePlanCodeSequence$/, 'health-plan'],
  [/Telephone|PhoneNumber|TelecomInformation/, 'phone'],
  [/Photo|^IconImageSequence$/, 'photo'],
  [
    /Address|Location$|Residence$|^Country|^Region|Organization|^RequestingService$|^PatientTransport|^ClinicalTrialSponsorName$|^GPS/,
    'geographic.address',
  ],
  [
    /^(ReferencedPatientAlias|ContentCreator|.*Physician.*|.*HumanPerformer.*|.*Operator.*|.*Observer.*|Participant|PersonIdentificationCode|ROICreator|ROIInterpreter|InterpretationApprover|VerbalSourceIdentifierCode|IntendedRecipients.*|ResultsDistributionList).*$|^TopicAuthor$|^CameraOwnerName$/,
    'name',
  ],
  [/^RTAccessory|^DeviceAlternateIdentifier$/, 'device'],
  [/^(MilitaryRank|BranchOfService|PatientReligiousPreference|PatientPrimaryLanguage.*)$/, 'quasi'],
  [
    /(ID|IDs|Number|OrderNumberImagingServiceRequest|Identifier|IDIssuer|IdentifierSequence|IDSequence|IDsSequence)$|^(Issuer|Container|Specimen|Slide|ServiceEpisode|AdmissionID|ResultsID|InterpretationID|StudyID|ClinicalTrial|BarcodeValue|MAC$|CertificateOfSigner|DigitalSign|ReferencedDigitalSignature|ReferencedSOPInstanceMAC|FlowIdentifier|SourceIdentifier|InstanceOriginStatus)/,
    'other-unique-id',
  ],
];

function kindOf(keyword: string, vr: string): Identifies {
  if (vr === 'PN') return 'name';
  if (vr === 'UR') return 'url';
  if (vr === 'UI') return 'other-unique-id';
  if (vr === 'DA') return 'date.day';
  if (vr === 'DT' || vr === 'TM') return 'date.instant';
  return kinds.find(([keywords]) => keywords.test(keyword))?.[1] ?? 'free-text';
}

function* listed(keyword: string, vr: string, tag: Tag, row: ConfidentialityRow): Generator<Identifies> {
  const { options } = row;
  if (options.has('retain-uids')) yield 'other-unique-id';
  if (options.has('retain-device-identity')) yield 'device';
  if (options.has('retain-institution-identity')) yield 'geographic.address';
  if (options.has('retain-patient-characteristics')) yield tag === tags.patientAge ? 'age.exact' : 'quasi';
  if (options.has('retain-longitudinal-modified-dates')) yield vr === 'DA' ? 'date.day' : 'date.instant';
  const isText =
    options.has('clean-descriptors') ||
    options.has('clean-structured-content') ||
    options.has('clean-graphics');
  if (isText) yield 'free-text';
  if (options.size === 0) yield kindOf(keyword, vr);
}

/**
 * What an attribute identifies that the table doesn't list: by its VR. The table lags behind the dictionary, so names,
 * dates and free text count, whatever it says.
 */
function unlisted(tag: Tag, keyword: string, vr: string): AttributeIdentity | null {
  const by = (identifies: Identifies): AttributeIdentity => ({
    identifies: [identifies],
    why: `PS3.15 table E.1-1 does not list it; its VR is ${vr}`,
  });
  const none: AttributeIdentity = { identifies: [], why: 'PS3.15 table E.1-1 does not list it' };
  switch (formOf(vr)?.kind) {
    case undefined:
      return null;
    case 'uid':
      return isClassUid(tag) ? none : by('other-unique-id');
    case 'time':
      return by(vr === 'AS' ? 'age.exact' : kindOf(keyword, vr));
    case 'text':
      if (isDeviceText(tag) || isConceptPart(tag)) return none;
      return by(vr === 'PN' || vr === 'UR' ? kindOf(keyword, vr) : 'free-text');
    case 'bulk':
      return vr === 'UN' ? null : none;
    default:
      return none;
  }
}

/**
 * What an attribute identifies, by PS3.15 table E.1-1: its row says which option would retain or clean it, and so what
 * it is. Private attributes, retired ones and those that the standard doesn't have count as identifying: null.
 */
export function attributeIdentity(tag: Tag): AttributeIdentity | null {
  if (isPrivate(tag)) return null;
  const entry = lookUpTag(tag);
  const row = confidentialityRow(tag);
  if (row !== null) {
    // The table lists a few elements of messages, which the data dictionary doesn't have.
    const identifies = [...new Set(listed(entry?.keyword ?? '', entry?.vrs[0] ?? 'UN', tag, row))].sort();
    return { identifies, why: `PS3.15 table E.1-1, ${formatTag(tag)}: ${row.basic}` };
  }
  const group = groupOf(tag);
  const isCurveOrOverlay = (group & 0xff00) === 0x5000 || (group & 0xff00) === 0x6000;
  if (entry === null || entry.retired || isCurveOrOverlay) return null;
  return unlisted(tag, entry.keyword, entry.vrs[0] ?? 'UN');
}
