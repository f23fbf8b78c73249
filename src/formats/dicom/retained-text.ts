import { type Tag, tagOf } from './tag.ts';

/**
 * Attributes of text VRs that devices and software write, not people, and that E.1-1 doesn't list. All other text is
 * removed even where the IOD has it: it may say anything.
 */
const writtenByDevices: readonly string[] = [
  ...['Manufacturer', 'ManufacturerModelName', 'SoftwareVersions', 'ManufacturerRelatedModelGroup'],
  ...['SequenceName', 'PulseSequenceName', 'ImagedNucleus', 'ReceiveCoilName', 'TransmitCoilName'],
  ...[
    'ReceiveCoilManufacturerName',
    'TransmitCoilManufacturerName',
    'MultiCoilElementName',
    'MultiCoilConfiguration',
  ],
  ...['ConvolutionKernel', 'FilterType', 'TypeOfFilters', 'CollimatorGridName', 'GridAbsorbingMaterial'],
  ...[
    'GridSpacingMaterial',
    'PhosphorType',
    'PlateType',
    'AcquisitionDeviceProcessingCode',
    'DetectorManufacturerName',
  ],
  ...['DetectorManufacturerModelName', 'AcquisitionMode', 'DoseModeName', 'ImageFilter', 'PVCRejection'],
  ...[
    'AttenuationCorrectionMethod',
    'ReconstructionMethod',
    'ScatterCorrectionMethod',
    'DetectorLinesOfResponseUsed',
  ],
  ...[
    'Radiopharmaceutical',
    'RadiopharmaceuticalRoute',
    'ContrastBolusRoute',
    'EnergyWindowName',
    'TransducerData',
  ],
  ...['ProcessingFunction', 'OutputPower', 'TriggerSourceOrType', 'CardiacFramingType', 'RescaleType'],
  ...['ModalityLUTType', 'WindowCenterWidthExplanation', 'PositionReferenceIndicator', 'StackID'],
  ...['DimensionDescriptionLabel', 'ChannelLabel', 'MultiplexGroupLabel', 'OpticalPathIdentifier'],
  ...['AlgorithmName', 'AlgorithmVersion', 'AlgorithmSource', 'ApplicationName', 'ApplicationVersion'],
  ...[
    'ApplicationManufacturer',
    'SecondaryCaptureDeviceManufacturer',
    'SecondaryCaptureDeviceManufacturerModelName',
  ],
  ...['SecondaryCaptureDeviceSoftwareVersions', 'SourceIsotopeName', 'ASLTechniqueDescription'],
  ...['CodingSchemeVersion'],
];

let safeTags: ReadonlySet<Tag> | null = null;

/** True for text that a device writes. */
export function isDeviceText(tag: Tag): boolean {
  safeTags ??= new Set(writtenByDevices.map(tagOf));
  return safeTags.has(tag);
}

const idLike = /\d{7}|\d{3}-\d{2}-\d{4}|\d{3}[-. ]\d{3,4}[-. ]\d{4}|[@^]|:\/\//;

/** Text that looks like a name, number, date, phone number or address, wherever it stands. */
export const looksIdentifying = (text: string): boolean => idLike.test(text);

/**
 * Words that say what was scanned and how. A description cleaned down to these can't hold an identifier (option
 * clean-descriptors, PS3.15 E.3.5): what isn't listed goes.
 */
const vocabulary = new Set(
  `2d 3d 4d abdomen abdominal ac adc angio angiography ankle anterior aorta ap apical arm arms arterial artery asl axial
  ax b0 bilateral biplane blade bold bone brain breast bh bravo cardiac carotid cerebral cervical chest cine coil
  coils colon contrast cor coronal coronary cor cr cranial cspine ct cta cube cxr delayed dentascan diffusion dir dixon
  dti dual dwi dx dynamic echo elbow enhanced ep epi equilibrium exam expiration extremity fa fast fatsat fb fdg
  femur fgre field fieldmap fiesta film flair flash fmri fov frontal fs fse fspgr full functional gated gd gradient gre
  hand haste head hip hippocampus hires hr ii image images inspiration inversion iodine ir iso jpeg kidney knee lat
  lateral left leg legs liver localiser localizer loc low lower lspine lt lumbar lung lungs magnitude mag mammo mapping
  mean medic mip mm moco mosaic motion mpr mprage mr mra mri mrs mrv multi neck nm noncontrast obl oblique orbit orbits
  pa pain pancreas pat pd pelvis perf perfusion pet ph phase pituitary portal posterior post pre prep processed
  prone prostate protocol qa rad radial raw recon reformat renal rest resting restingstate rf right routine rt s sag
  sagittal scan scout se sense series shoulder single sinus skull slab slice soft spair space spc spect spgr spin spine
  spiral stack standard state stir stress study sub sup supine survey swi t t1 t1w t2 t2star t2w task te tense test
  thick thin thoracic thorax ti time tir tirm tof topogram tr tra trace trans transverse trufi tse tspine turbo ultrasound
  unenhanced upper us vasc venous ventricle vibe view volume w water wb weighted whole with without wo wrist xa xr`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a word says what was scanned or how; a name that is one tells nobody apart. */
export const isImagingWord = (word: string): boolean => vocabulary.has(word.toLowerCase());

/** The words of a description that are in the vocabulary, and short numbers; null when nothing is left. */
export function cleanDescription(text: string): string | null {
  const kept = text
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => isImagingWord(word) || /^\d{1,2}$/.test(word) || /^[pbt]\d{1,4}$/i.test(word));
  return kept.some((word) => /[A-Za-z]/.test(word)) ? kept.join(' ') : null;
}
