import { metadataFields } from './generated/schema.ts';
import { type Identifies, identifyingField } from './identifying-name.ts';
import type { ValueShape } from './value-shape.ts';

/** What is known of a sidecar field by its name. */
export type FieldClass =
  | { readonly kind: 'identifying'; readonly identifies: Identifies }
  /** A date, with or without time. */
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  /** A field of the standard, or of the common converters, that describes the recording. `text`: short text may stay. */
  | { readonly kind: 'described'; readonly shape: ValueShape; readonly text: boolean }
  /** Prose of an author. */
  | { readonly kind: 'prose' }
  | { readonly kind: 'unknown' };

/** Text fields of the standard that hold a term, a code or a product's name; all other text fields are prose. */
const terms: ReadonlySet<string> = new Set([
  'AcquisitionMode',
  'AnchorElectrode',
  'AttenuationCorrection',
  'B0FieldIdentifier',
  'B0FieldSource',
  'B0ShimmingTechnique',
  'B1ShimmingTechnique',
  'BIDSVersion',
  'BodyPart',
  'BolusCutOffTechnique',
  'CalibrationType',
  'CapManufacturer',
  'CapManufacturersModelName',
  'ChunkTransformationMatrixAxis',
  'CoilCombinationMethod',
  'Columns',
  'DCOffsetCorrection',
  'DewarPosition',
  'DetectorType',
  'EEGGround',
  'EEGPlacementScheme',
  'EEGReference',
  'EMGGround',
  'EMGReference',
  'EchoAcquisition',
  'EditCondition',
  'EditTarget',
  'ElectrodeManufacturer',
  'ElectrodeManufacturersModelName',
  'ElectrodeMaterial',
  'ElectrodeType',
  'EncodingTechnique',
  'EstimationAlgorithm',
  'EyeTrackingMethod',
  'GradientSetType',
  'HardcopyDeviceSoftwareVersion',
  'HeadStabilization',
  'Immersion',
  'MRTransmitCoilSequence',
  'Manufacturer',
  'ManufacturersModelName',
  'MatrixCoilMode',
  'MetaboliteMethod',
  'MissingValues',
  'ModeOfAdministration',
  'NIRSPlacementScheme',
  'OnsetSource',
  'OperatingSystem',
  'PASLType',
  'ParallelAcquisitionTechnique',
  'ParentCoordinateSystem',
  'PartialFourierDirection',
  'PharmaceuticalDoseRegimen',
  'PharmaceuticalName',
  'PlasmaFreeFractionMethod',
  'PulseSequenceType',
  'PupilFitMethod',
  'RawDataFilters',
  'ReceiveCoilActiveElements',
  'ReceiveCoilName',
  'ReconFilterType',
  'ReconMethodImplementationVersion',
  'ReconMethodName',
  'ReconMethodParameterLabels',
  'ResonantNucleus',
  'SampleEmbedding',
  'SampleFixation',
  'SampleStaining',
  'ScanOptions',
  'ScanningSequence',
  'SequenceName',
  'SequenceVariant',
  'SoftwareName',
  'SoftwareVersion',
  'SoftwareVersions',
  'SourceType',
  'SpatialAxes',
  'Species',
  'TaskName',
  'TracerName',
  'TracerRadLex',
  'TracerRadionuclide',
  'TracerSNOMED',
  'TrackingSystemName',
  'TubingType',
  'VisionCorrection',
  'WaterSuppressionTechnique',
  'iEEGElectrodeGroups',
  'iEEGGround',
  'iEEGPlacementScheme',
  'iEEGReference',
]);

const number: ValueShape = { kind: 'number' };
const numbers: ValueShape = { kind: 'either', of: [number, { kind: 'list', items: number }] };
const flag: ValueShape = { kind: 'either', of: [{ kind: 'boolean' }, number] };
const term: ValueShape = { kind: 'text', format: null };
const termList: ValueShape = { kind: 'either', of: [term, { kind: 'list', items: term }] };

/** Fields that dcm2niix writes beside those of the standard (its BIDS/README.md); they describe the recording. */
const converterFields: Readonly<Record<string, ValueShape>> = {
  AccelNumReferenceLines: number,
  AcquisitionMatrixPE: number,
  AcquisitionNumber: number,
  BandwidthPerPixelPhaseEncode: number,
  BaseResolution: number,
  BodyPartExamined: term,
  CoilString: term,
  ConversionSoftware: term,
  ConversionSoftwareVersion: term,
  DerivedVendorReportedEchoSpacing: number,
  EchoNumber: number,
  EchoTrainLength: number,
  EstimatedEffectiveEchoSpacing: number,
  EstimatedTotalReadoutTime: number,
  FrequencyEncodingSteps: number,
  ImageOrientationPatientDICOM: numbers,
  ImageType: termList,
  ImagingFrequency: number,
  InPlanePhaseEncodingDirectionDICOM: { kind: 'choice', values: ['ROW', 'COL'] },
  Interpolation2D: flag,
  Modality: { kind: 'choice', values: ['CT', 'MR', 'NM', 'OT', 'PT', 'PET', 'US', 'XA'] },
  NonlinearGradientCorrection: flag,
  NumberOfAverages: number,
  ParallelReductionOutOfPlane: number,
  PatientPosition: {
    kind: 'choice',
    values: ['HFP', 'HFS', 'HFDR', 'HFDL', 'FFP', 'FFS', 'FFDR', 'FFDL'],
  },
  PercentPhaseFOV: number,
  PercentSampling: number,
  PhaseEncodingAxis: { kind: 'choice', values: ['i', 'j', 'k'] },
  PhaseEncodingSteps: number,
  PhaseEncodingStepsNoPartialFourier: number,
  PhaseOversampling: number,
  PhaseResolution: number,
  PhilipsRescaleIntercept: number,
  PhilipsRescaleSlope: number,
  PhilipsScaleSlope: number,
  PixelBandwidth: number,
  PulseSequenceName: term,
  RawImage: flag,
  ReconMatrixPE: number,
  RefLinesPE: number,
  SAR: number,
  SeriesNumber: number,
  ShimSetting: numbers,
  SpacingBetweenSlices: number,
  TxRefAmp: number,
  UsePhilipsFloatNotDisplayScaling: flag,
  VendorReportedEchoSpacing: number,
  WaterFatShift: number,
};

const times: ReadonlySet<string> = new Set([
  'AcquisitionTime',
  'ContentTime',
  'InstanceCreationTime',
  'PerformedProcedureStepStartTime',
  'ScanTime',
  'SeriesTime',
  'StudyTime',
]);

/** Names of the fields of the BIDS schema and of those that converters write beside them. */
export const sidecarFields: readonly string[] = [
  ...Object.keys(metadataFields),
  ...Object.keys(converterFields),
  ...times,
];

function holdsText(shape: ValueShape): boolean {
  switch (shape.kind) {
    case 'text':
      return shape.format === null;
    case 'list':
      return holdsText(shape.items);
    case 'map':
      return holdsText(shape.values);
    case 'either':
      return shape.of.some(holdsText);
    default:
      return false;
  }
}

/** Classifies a field of a sidecar or of dataset_description.json. */
export function classifyField(name: string): FieldClass {
  const identifies = identifyingField(name);
  if (identifies) return { kind: 'identifying', identifies };
  const shape = Object.hasOwn(metadataFields, name) ? metadataFields[name] : undefined;
  if (shape) {
    if (shape.kind === 'text' && (shape.format === 'date' || shape.format === 'datetime'))
      return { kind: 'date' };
    if (shape.kind === 'text' && shape.format === 'time') return { kind: 'time' };
    if (holdsText(shape) && !terms.has(name)) return { kind: 'prose' };
    return { kind: 'described', shape, text: terms.has(name) };
  }
  const converted = Object.hasOwn(converterFields, name) ? converterFields[name] : undefined;
  if (converted) return { kind: 'described', shape: converted, text: true };
  if (times.has(name)) return { kind: 'time' };
  if (/Date(Time)?$/.test(name)) return { kind: 'date' };
  return { kind: 'unknown' };
}
