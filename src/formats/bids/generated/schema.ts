// Made by scripts/generate/bids.ts of data/bids/schema-1.11.1.json (BIDS schema, CC-BY-4.0). Do not edit.
import type { EntityFacts, ValueShape } from '../value-shape.ts';

/** The version of BIDS that these facts describe. */
export const bidsVersion: string = "1.11.1";

/** All released versions. */
export const bidsVersions: readonly string[] = [
 "1.11.1",
 "1.11.0",
 "1.10.1",
 "1.10.0",
 "1.9.0",
 "1.8.0",
 "1.7.0",
 "1.6.0",
 "1.5.0",
 "1.4.1",
 "1.4.0",
 "1.3.0",
 "1.2.2",
 "1.2.1",
 "1.2.0",
 "1.1.2",
 "1.1.1",
 "1.1.0",
 "1.0.2",
 "1.0.1",
 "1.0.0"
];

/** In the order in which they stand in a file name. */
export const entities: readonly EntityFacts[] = [
 {
  "key": "sub",
  "name": "subject",
  "format": "label",
  "values": null
 },
 {
  "key": "tpl",
  "name": "template",
  "format": "label",
  "values": null
 },
 {
  "key": "ses",
  "name": "session",
  "format": "label",
  "values": null
 },
 {
  "key": "cohort",
  "name": "cohort",
  "format": "label",
  "values": null
 },
 {
  "key": "sample",
  "name": "sample",
  "format": "label",
  "values": null
 },
 {
  "key": "task",
  "name": "task",
  "format": "label",
  "values": null
 },
 {
  "key": "tracksys",
  "name": "tracksys",
  "format": "label",
  "values": null
 },
 {
  "key": "acq",
  "name": "acquisition",
  "format": "label",
  "values": null
 },
 {
  "key": "nuc",
  "name": "nucleus",
  "format": "label",
  "values": null
 },
 {
  "key": "voi",
  "name": "volume",
  "format": "label",
  "values": null
 },
 {
  "key": "ce",
  "name": "ceagent",
  "format": "label",
  "values": null
 },
 {
  "key": "trc",
  "name": "tracer",
  "format": "label",
  "values": null
 },
 {
  "key": "stain",
  "name": "stain",
  "format": "label",
  "values": null
 },
 {
  "key": "rec",
  "name": "reconstruction",
  "format": "label",
  "values": null
 },
 {
  "key": "dir",
  "name": "direction",
  "format": "label",
  "values": null
 },
 {
  "key": "run",
  "name": "run",
  "format": "index",
  "values": null
 },
 {
  "key": "mod",
  "name": "modality",
  "format": "label",
  "values": null
 },
 {
  "key": "echo",
  "name": "echo",
  "format": "index",
  "values": null
 },
 {
  "key": "flip",
  "name": "flip",
  "format": "index",
  "values": null
 },
 {
  "key": "inv",
  "name": "inversion",
  "format": "index",
  "values": null
 },
 {
  "key": "mt",
  "name": "mtransfer",
  "format": "label",
  "values": [
   "on",
   "off"
  ]
 },
 {
  "key": "part",
  "name": "part",
  "format": "label",
  "values": [
   "mag",
   "phase",
   "real",
   "imag"
  ]
 },
 {
  "key": "proc",
  "name": "processing",
  "format": "label",
  "values": null
 },
 {
  "key": "hemi",
  "name": "hemisphere",
  "format": "label",
  "values": [
   "L",
   "R"
  ]
 },
 {
  "key": "space",
  "name": "space",
  "format": "label",
  "values": null
 },
 {
  "key": "split",
  "name": "split",
  "format": "index",
  "values": null
 },
 {
  "key": "recording",
  "name": "recording",
  "format": "label",
  "values": null
 },
 {
  "key": "chunk",
  "name": "chunk",
  "format": "index",
  "values": null
 },
 {
  "key": "atlas",
  "name": "atlas",
  "format": "label",
  "values": null
 },
 {
  "key": "seg",
  "name": "segmentation",
  "format": "label",
  "values": null
 },
 {
  "key": "scale",
  "name": "scale",
  "format": "label",
  "values": null
 },
 {
  "key": "res",
  "name": "resolution",
  "format": "label",
  "values": null
 },
 {
  "key": "den",
  "name": "density",
  "format": "label",
  "values": null
 },
 {
  "key": "label",
  "name": "label",
  "format": "label",
  "values": null
 },
 {
  "key": "desc",
  "name": "description",
  "format": "label",
  "values": null
 }
];

/** Folders of a participant or session. */
export const datatypes: readonly string[] = [
 "anat",
 "beh",
 "dwi",
 "eeg",
 "emg",
 "fmap",
 "func",
 "ieeg",
 "meg",
 "micr",
 "motion",
 "mrs",
 "nirs",
 "perf",
 "pet",
 "phenotype"
];

/** Last parts of file names, before the extension. */
export const suffixes: readonly string[] = [
 "2PE",
 "ADC",
 "BF",
 "CARS",
 "CONF",
 "Chimap",
 "DF",
 "DIC",
 "FA",
 "FLAIR",
 "FLASH",
 "FLUO",
 "IRT1",
 "M0map",
 "MEGRE",
 "MESE",
 "MP2RAGE",
 "MPE",
 "MPM",
 "MTR",
 "MTRmap",
 "MTS",
 "MTVmap",
 "MTsat",
 "MWFmap",
 "NLO",
 "OCT",
 "PC",
 "PD",
 "PDT2",
 "PDmap",
 "PDw",
 "PLI",
 "R1map",
 "R2map",
 "R2starmap",
 "RB1COR",
 "RB1map",
 "S0map",
 "SEM",
 "SPIM",
 "SR",
 "T1map",
 "T1rho",
 "T1w",
 "T2map",
 "T2star",
 "T2starmap",
 "T2starw",
 "T2w",
 "TB1AFI",
 "TB1DAM",
 "TB1EPI",
 "TB1RFM",
 "TB1SRGE",
 "TB1TFL",
 "TB1map",
 "TEM",
 "UNIT1",
 "VFA",
 "XPCT",
 "angio",
 "asl",
 "aslcontext",
 "asllabeling",
 "beh",
 "blood",
 "bold",
 "cbv",
 "channels",
 "colFA",
 "coordsystem",
 "defacemask",
 "description",
 "descriptions",
 "dseg",
 "dwi",
 "eeg",
 "electrodes",
 "emg",
 "epi",
 "events",
 "expADC",
 "fieldmap",
 "headshape",
 "ieeg",
 "inplaneT1",
 "inplaneT2",
 "m0scan",
 "magnitude",
 "magnitude1",
 "magnitude2",
 "markers",
 "mask",
 "meg",
 "motion",
 "mrsi",
 "mrsref",
 "nirs",
 "noRF",
 "optodes",
 "pet",
 "phase",
 "phase1",
 "phase2",
 "phasediff",
 "photo",
 "physio",
 "physioevents",
 "probseg",
 "sbref",
 "scans",
 "sessions",
 "stim",
 "svs",
 "trace",
 "uCT",
 "unloc"
];

/** Extensions; those with / at the end are folders. */
export const extensions: readonly string[] = [
 "",
 ".*",
 ".ave",
 ".bdf",
 ".bval",
 ".bvec",
 ".chn",
 ".con",
 ".dat",
 ".dlabel.nii",
 ".ds/",
 ".edf",
 ".eeg",
 ".fdt",
 ".fif",
 ".jpg",
 ".json",
 ".kdf",
 ".label.gii",
 ".md",
 ".mefd/",
 ".mhd",
 ".mrk",
 ".nii",
 ".nii.gz",
 ".nwb",
 ".ome.btf",
 ".ome.tif",
 ".ome.zarr/",
 ".png",
 ".pos",
 ".raw",
 ".rst",
 ".set",
 ".snirf",
 ".sqd",
 ".tif",
 ".trg",
 ".tsv",
 ".tsv.gz",
 ".txt",
 ".vhdr",
 ".vmrk",
 "/"
];

/** Fields of sidecars and of dataset_description.json. */
export const metadataFields: Readonly<Record<string, ValueShape>> = {
 "ACCELChannelCount": {
  "kind": "number"
 },
 "ANGACCELChannelCount": {
  "kind": "number"
 },
 "Acknowledgements": {
  "kind": "text",
  "format": null
 },
 "AcquisitionDuration": {
  "kind": "number"
 },
 "AcquisitionMode": {
  "kind": "text",
  "format": null
 },
 "AcquisitionVoxelSize": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "Anaesthesia": {
  "kind": "text",
  "format": null
 },
 "AnalyticalApproach": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "AnatomicalImage": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": "bids_uri"
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": "bids_uri"
    }
   }
  ]
 },
 "AnatomicalLandmarkCoordinateSystem": {
  "kind": "choice",
  "values": [
   "CTF",
   "ElektaNeuromag",
   "NeuromagElektaMEGIN",
   "4DBti",
   "KitYokogawa",
   "ChietiItab",
   "Other",
   "CapTrak",
   "EEGLAB",
   "EEGLAB-HJ",
   "ICBM452AirSpace",
   "ICBM452Warp5Space",
   "IXI549Space",
   "fsaverage",
   "fsaverageSym",
   "fsLR",
   "MNIColin27",
   "MNI152Lin",
   "MNI152NLin2009aSym",
   "MNI152NLin2009bSym",
   "MNI152NLin2009cSym",
   "MNI152NLin2009aAsym",
   "MNI152NLin2009bAsym",
   "MNI152NLin2009cAsym",
   "MNI152NLin6Sym",
   "MNI152NLin6Asym",
   "MNI305",
   "NIHPD",
   "OASIS30AntsOASISAnts",
   "OASIS30Atropos",
   "Talairach",
   "UNCInfant",
   "fsaverage3",
   "fsaverage4",
   "fsaverage5",
   "fsaverage6",
   "fsaveragesym",
   "UNCInfant0V21",
   "UNCInfant1V21",
   "UNCInfant2V21",
   "UNCInfant0V22",
   "UNCInfant1V22",
   "UNCInfant2V22",
   "UNCInfant0V23",
   "UNCInfant1V23",
   "UNCInfant2V23"
  ]
 },
 "AnatomicalLandmarkCoordinateSystemDescription": {
  "kind": "text",
  "format": null
 },
 "AnatomicalLandmarkCoordinateUnits": {
  "kind": "choice",
  "values": [
   "m",
   "mm",
   "cm",
   "n/a"
  ]
 },
 "AnatomicalLandmarkCoordinates": {
  "kind": "map",
  "values": {
   "kind": "list",
   "items": {
    "kind": "number"
   }
  }
 },
 "AnchorCoordinates": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "AnchorElectrode": {
  "kind": "text",
  "format": null
 },
 "ArterialSpinLabelingType": {
  "kind": "choice",
  "values": [
   "CASL",
   "PCASL",
   "PASL"
  ]
 },
 "AssociatedEmptyRoom": {
  "kind": "either",
  "of": [
   {
    "kind": "list",
    "items": {
     "kind": "either",
     "of": [
      {
       "kind": "text",
       "format": "dataset_relative"
      },
      {
       "kind": "text",
       "format": "bids_uri"
      }
     ]
    }
   },
   {
    "kind": "text",
    "format": "dataset_relative"
   },
   {
    "kind": "text",
    "format": "bids_uri"
   }
  ]
 },
 "AtlasName": {
  "kind": "text",
  "format": null
 },
 "AtlasSampleSize": {
  "kind": "number"
 },
 "AttenuationCorrection": {
  "kind": "text",
  "format": null
 },
 "AttenuationCorrectionMethodReference": {
  "kind": "text",
  "format": null
 },
 "Authors": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": null
  }
 },
 "AverageCalibrationError": {
  "kind": "number"
 },
 "B0FieldIdentifier": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "B0FieldSource": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "B0ShimmingTechnique": {
  "kind": "text",
  "format": null
 },
 "B1ShimmingTechnique": {
  "kind": "text",
  "format": null
 },
 "BIDSVersion": {
  "kind": "text",
  "format": null
 },
 "BackgroundSuppression": {
  "kind": "boolean"
 },
 "BackgroundSuppressionNumberPulses": {
  "kind": "number"
 },
 "BackgroundSuppressionPulseTime": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "BasedOn": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": "participant_relative"
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": "participant_relative"
    }
   }
  ]
 },
 "BloodDensity": {
  "kind": "number"
 },
 "BodyPart": {
  "kind": "text",
  "format": null
 },
 "BodyPartDetails": {
  "kind": "text",
  "format": null
 },
 "BodyPartDetailsOntology": {
  "kind": "text",
  "format": "uri"
 },
 "BolusCutOffDelayTime": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "BolusCutOffFlag": {
  "kind": "boolean"
 },
 "BolusCutOffTechnique": {
  "kind": "text",
  "format": null
 },
 "BrainLocation": {
  "kind": "text",
  "format": null
 },
 "CASLType": {
  "kind": "choice",
  "values": [
   "single-coil",
   "double-coil"
  ]
 },
 "CalibrationCount": {
  "kind": "number"
 },
 "CalibrationPosition": {
  "kind": "list",
  "items": {
   "kind": "list",
   "items": {
    "kind": "number"
   }
  }
 },
 "CalibrationType": {
  "kind": "text",
  "format": null
 },
 "CalibrationUnit": {
  "kind": "choice",
  "values": [
   "pixel",
   "mm",
   "cm"
  ]
 },
 "CapManufacturer": {
  "kind": "text",
  "format": null
 },
 "CapManufacturersModelName": {
  "kind": "text",
  "format": null
 },
 "CellType": {
  "kind": "text",
  "format": null
 },
 "ChemicalShiftOffset": {
  "kind": "number"
 },
 "ChemicalShiftReference": {
  "kind": "number"
 },
 "ChunkTransformationMatrix": {
  "kind": "list",
  "items": {
   "kind": "list",
   "items": {
    "kind": "number"
   }
  }
 },
 "ChunkTransformationMatrixAxis": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": null
  }
 },
 "Code": {
  "kind": "text",
  "format": "uri"
 },
 "CodeMeaning": {
  "kind": "text",
  "format": null
 },
 "CodeURL": {
  "kind": "text",
  "format": "uri"
 },
 "CodeValue": {
  "kind": "text",
  "format": null
 },
 "CodingSchemeDesignator": {
  "kind": "text",
  "format": null
 },
 "CodingSchemeVersion": {
  "kind": "text",
  "format": null
 },
 "CogAtlasID": {
  "kind": "text",
  "format": "uri"
 },
 "CogPOID": {
  "kind": "text",
  "format": "uri"
 },
 "CoilCombinationMethod": {
  "kind": "text",
  "format": null
 },
 "Columns": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": null
  }
 },
 "Container": {
  "kind": "record",
  "fields": {
   "ContainerType": {
    "kind": "text",
    "format": null
   },
   "ContainerTag": {
    "kind": "text",
    "format": null
   },
   "ContainerURI": {
    "kind": "text",
    "format": "uri"
   }
  }
 },
 "ContainerTag": {
  "kind": "text",
  "format": null
 },
 "ContainerType": {
  "kind": "text",
  "format": null
 },
 "ContainerURI": {
  "kind": "text",
  "format": "uri"
 },
 "ContinuousHeadLocalization": {
  "kind": "boolean"
 },
 "ContrastBolusIngredient": {
  "kind": "choice",
  "values": [
   "IODINE",
   "GADOLINIUM",
   "CARBON DIOXIDE",
   "BARIUM",
   "XENON",
   "UNKNOWN",
   "NONE"
  ]
 },
 "CoordinateReportStrategy": {
  "kind": "choice",
  "values": [
   "peak",
   "center_of_mass",
   "other"
  ]
 },
 "Curators": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": null
  }
 },
 "DCOffsetCorrection": {
  "kind": "text",
  "format": null
 },
 "DOI": {
  "kind": "text",
  "format": null
 },
 "Database": {
  "kind": "text",
  "format": "uri"
 },
 "Dataset": {
  "kind": "text",
  "format": "uri"
 },
 "DatasetDOI": {
  "kind": "text",
  "format": "uri"
 },
 "DatasetLinks": {
  "kind": "map",
  "values": {
   "kind": "text",
   "format": "uri"
  }
 },
 "DatasetType": {
  "kind": "choice",
  "values": [
   "raw",
   "derivative",
   "study"
  ]
 },
 "DecayCorrectionFactor": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "DeidentificationMethod": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": null
  }
 },
 "DeidentificationMethodCodeSequence": {
  "kind": "list",
  "items": {
   "kind": "record",
   "fields": {
    "CodeValue": {
     "kind": "text",
     "format": null
    },
    "CodeMeaning": {
     "kind": "text",
     "format": null
    },
    "CodingSchemeDesignator": {
     "kind": "text",
     "format": null
    },
    "CodingSchemeVersion": {
     "kind": "text",
     "format": null
    }
   }
  }
 },
 "DelayAfterTrigger": {
  "kind": "number"
 },
 "DelayTime": {
  "kind": "number"
 },
 "Delimiter": {
  "kind": "text",
  "format": null
 },
 "Density": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "map",
    "values": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "Derivative": {
  "kind": "boolean"
 },
 "DerivedFrom": {
  "kind": "text",
  "format": null
 },
 "Description": {
  "kind": "text",
  "format": null
 },
 "Descriptors": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "DetectorType": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": "unit"
   },
   {
    "kind": "choice",
    "values": [
     "mixed"
    ]
   }
  ]
 },
 "DeviceSerialNumber": {
  "kind": "text",
  "format": null
 },
 "DewarPosition": {
  "kind": "text",
  "format": null
 },
 "DigitizedHeadPoints": {
  "kind": "either",
  "of": [
   {
    "kind": "boolean"
   },
   {
    "kind": "text",
    "format": "file_relative"
   }
  ]
 },
 "DigitizedHeadPointsCoordinateSystem": {
  "kind": "choice",
  "values": [
   "CTF",
   "ElektaNeuromag",
   "NeuromagElektaMEGIN",
   "4DBti",
   "KitYokogawa",
   "ChietiItab",
   "Other",
   "CapTrak",
   "EEGLAB",
   "EEGLAB-HJ",
   "ICBM452AirSpace",
   "ICBM452Warp5Space",
   "IXI549Space",
   "fsaverage",
   "fsaverageSym",
   "fsLR",
   "MNIColin27",
   "MNI152Lin",
   "MNI152NLin2009aSym",
   "MNI152NLin2009bSym",
   "MNI152NLin2009cSym",
   "MNI152NLin2009aAsym",
   "MNI152NLin2009bAsym",
   "MNI152NLin2009cAsym",
   "MNI152NLin6Sym",
   "MNI152NLin6Asym",
   "MNI305",
   "NIHPD",
   "OASIS30AntsOASISAnts",
   "OASIS30Atropos",
   "Talairach",
   "UNCInfant",
   "fsaverage3",
   "fsaverage4",
   "fsaverage5",
   "fsaverage6",
   "fsaveragesym",
   "UNCInfant0V21",
   "UNCInfant1V21",
   "UNCInfant2V21",
   "UNCInfant0V22",
   "UNCInfant1V22",
   "UNCInfant2V22",
   "UNCInfant0V23",
   "UNCInfant1V23",
   "UNCInfant2V23"
  ]
 },
 "DigitizedHeadPointsCoordinateSystemDescription": {
  "kind": "text",
  "format": null
 },
 "DigitizedHeadPointsCoordinateUnits": {
  "kind": "choice",
  "values": [
   "m",
   "mm",
   "cm",
   "n/a"
  ]
 },
 "DigitizedLandmarks": {
  "kind": "boolean"
 },
 "DispersionConstant": {
  "kind": "number"
 },
 "DispersionCorrected": {
  "kind": "boolean"
 },
 "DoseCalibrationFactor": {
  "kind": "number"
 },
 "DwellTime": {
  "kind": "number"
 },
 "ECGChannelCount": {
  "kind": "number"
 },
 "ECOGChannelCount": {
  "kind": "number"
 },
 "EEGChannelCount": {
  "kind": "number"
 },
 "EEGCoordinateSystem": {
  "kind": "choice",
  "values": [
   "CTF",
   "ElektaNeuromag",
   "NeuromagElektaMEGIN",
   "4DBti",
   "KitYokogawa",
   "ChietiItab",
   "Other",
   "CapTrak",
   "EEGLAB",
   "EEGLAB-HJ",
   "ICBM452AirSpace",
   "ICBM452Warp5Space",
   "IXI549Space",
   "fsaverage",
   "fsaverageSym",
   "fsLR",
   "MNIColin27",
   "MNI152Lin",
   "MNI152NLin2009aSym",
   "MNI152NLin2009bSym",
   "MNI152NLin2009cSym",
   "MNI152NLin2009aAsym",
   "MNI152NLin2009bAsym",
   "MNI152NLin2009cAsym",
   "MNI152NLin6Sym",
   "MNI152NLin6Asym",
   "MNI305",
   "NIHPD",
   "OASIS30AntsOASISAnts",
   "OASIS30Atropos",
   "Talairach",
   "UNCInfant",
   "fsaverage3",
   "fsaverage4",
   "fsaverage5",
   "fsaverage6",
   "fsaveragesym",
   "UNCInfant0V21",
   "UNCInfant1V21",
   "UNCInfant2V21",
   "UNCInfant0V22",
   "UNCInfant1V22",
   "UNCInfant2V22",
   "UNCInfant0V23",
   "UNCInfant1V23",
   "UNCInfant2V23"
  ]
 },
 "EEGCoordinateSystemDescription": {
  "kind": "text",
  "format": null
 },
 "EEGCoordinateUnits": {
  "kind": "choice",
  "values": [
   "m",
   "mm",
   "cm",
   "n/a"
  ]
 },
 "EEGGround": {
  "kind": "text",
  "format": null
 },
 "EEGPlacementScheme": {
  "kind": "text",
  "format": null
 },
 "EEGReference": {
  "kind": "text",
  "format": null
 },
 "EMGChannelCount": {
  "kind": "number"
 },
 "EMGCoordinateSystem": {
  "kind": "choice",
  "values": [
   "Other"
  ]
 },
 "EMGCoordinateSystemDescription": {
  "kind": "text",
  "format": null
 },
 "EMGCoordinateUnits": {
  "kind": "choice",
  "values": [
   "m",
   "mm",
   "cm",
   "percent",
   "n/a"
  ]
 },
 "EMGGround": {
  "kind": "text",
  "format": null
 },
 "EMGPlacementScheme": {
  "kind": "choice",
  "values": [
   "ChannelSpecific",
   "Measured",
   "Other"
  ]
 },
 "EMGPlacementSchemeDescription": {
  "kind": "text",
  "format": null
 },
 "EMGReference": {
  "kind": "text",
  "format": null
 },
 "EOGChannelCount": {
  "kind": "number"
 },
 "EchoAcquisition": {
  "kind": "text",
  "format": null
 },
 "EchoTime": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "EchoTime1": {
  "kind": "number"
 },
 "EchoTime2": {
  "kind": "number"
 },
 "EditCondition": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "EditPulse": {
  "kind": "map",
  "values": {
   "kind": "record",
   "fields": {
    "FrequencyOffset": {
     "kind": "either",
     "of": [
      {
       "kind": "number"
      },
      {
       "kind": "list",
       "items": {
        "kind": "number"
       }
      }
     ]
    },
    "PulseDuration": {
     "kind": "number"
    }
   }
  }
 },
 "EditTarget": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "EffectiveEchoSpacing": {
  "kind": "number"
 },
 "ElectricalStimulation": {
  "kind": "boolean"
 },
 "ElectricalStimulationParameters": {
  "kind": "text",
  "format": null
 },
 "ElectrodeManufacturer": {
  "kind": "text",
  "format": null
 },
 "ElectrodeManufacturersModelName": {
  "kind": "text",
  "format": null
 },
 "ElectrodeMaterial": {
  "kind": "text",
  "format": null
 },
 "ElectrodeType": {
  "kind": "text",
  "format": null
 },
 "EncodingTechnique": {
  "kind": "text",
  "format": null
 },
 "EpochLength": {
  "kind": "number"
 },
 "EstimationAlgorithm": {
  "kind": "text",
  "format": null
 },
 "EstimationReference": {
  "kind": "text",
  "format": null
 },
 "EthicsApprovals": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": null
  }
 },
 "EyeTrackerDistance": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "EyeTrackingMethod": {
  "kind": "text",
  "format": null
 },
 "FiducialsCoordinateSystem": {
  "kind": "choice",
  "values": [
   "CTF",
   "ElektaNeuromag",
   "NeuromagElektaMEGIN",
   "4DBti",
   "KitYokogawa",
   "ChietiItab",
   "Other",
   "CapTrak",
   "EEGLAB",
   "EEGLAB-HJ",
   "ICBM452AirSpace",
   "ICBM452Warp5Space",
   "IXI549Space",
   "fsaverage",
   "fsaverageSym",
   "fsLR",
   "MNIColin27",
   "MNI152Lin",
   "MNI152NLin2009aSym",
   "MNI152NLin2009bSym",
   "MNI152NLin2009cSym",
   "MNI152NLin2009aAsym",
   "MNI152NLin2009bAsym",
   "MNI152NLin2009cAsym",
   "MNI152NLin6Sym",
   "MNI152NLin6Asym",
   "MNI305",
   "NIHPD",
   "OASIS30AntsOASISAnts",
   "OASIS30Atropos",
   "Talairach",
   "UNCInfant",
   "fsaverage3",
   "fsaverage4",
   "fsaverage5",
   "fsaverage6",
   "fsaveragesym",
   "UNCInfant0V21",
   "UNCInfant1V21",
   "UNCInfant2V21",
   "UNCInfant0V22",
   "UNCInfant1V22",
   "UNCInfant2V22",
   "UNCInfant0V23",
   "UNCInfant1V23",
   "UNCInfant2V23"
  ]
 },
 "FiducialsCoordinateSystemDescription": {
  "kind": "text",
  "format": null
 },
 "FiducialsCoordinateUnits": {
  "kind": "choice",
  "values": [
   "m",
   "mm",
   "cm",
   "n/a"
  ]
 },
 "FiducialsCoordinates": {
  "kind": "map",
  "values": {
   "kind": "list",
   "items": {
    "kind": "number"
   }
  }
 },
 "FiducialsDescription": {
  "kind": "text",
  "format": null
 },
 "FlipAngle": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "Format": {
  "kind": "choice",
  "values": [
   "string",
   "number",
   "integer",
   "boolean",
   "index",
   "label",
   "date",
   "datetime",
   "time",
   "unit",
   "uri",
   "rrid",
   "bids_uri",
   "dataset_relative",
   "file_relative",
   "participant_relative",
   "stimuli_relative",
   "hed_version"
  ]
 },
 "FrameAcquisitionDuration": {
  "kind": "number"
 },
 "FrameDuration": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "FrameTimesStart": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "FrequencyOffset": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "Funding": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": null
  }
 },
 "GYROChannelCount": {
  "kind": "number"
 },
 "Gain": {
  "kind": "number"
 },
 "GeneratedBy": {
  "kind": "list",
  "items": {
   "kind": "record",
   "fields": {
    "Name": {
     "kind": "text",
     "format": null
    },
    "Version": {
     "kind": "text",
     "format": null
    },
    "Description": {
     "kind": "text",
     "format": null
    },
    "CodeURL": {
     "kind": "text",
     "format": "uri"
    },
    "Container": {
     "kind": "record",
     "fields": {
      "ContainerType": {
       "kind": "text",
       "format": null
      },
      "ContainerTag": {
       "kind": "text",
       "format": null
      },
      "ContainerURI": {
       "kind": "text",
       "format": "uri"
      }
     }
    }
   }
  }
 },
 "GeneticLevel": {
  "kind": "either",
  "of": [
   {
    "kind": "choice",
    "values": [
     "Genetic",
     "Genomic",
     "Epigenomic",
     "Transcriptomic",
     "Metabolomic",
     "Proteomic"
    ]
   },
   {
    "kind": "list",
    "items": {
     "kind": "choice",
     "values": [
      "Genetic",
      "Genomic",
      "Epigenomic",
      "Transcriptomic",
      "Metabolomic",
      "Proteomic"
     ]
    }
   }
  ]
 },
 "Genetics": {
  "kind": "record",
  "fields": {
   "Dataset": {
    "kind": "text",
    "format": "uri"
   },
   "Database": {
    "kind": "text",
    "format": "uri"
   },
   "Descriptors": {
    "kind": "either",
    "of": [
     {
      "kind": "text",
      "format": null
     },
     {
      "kind": "list",
      "items": {
       "kind": "text",
       "format": null
      }
     }
    ]
   }
  }
 },
 "GradientSetType": {
  "kind": "text",
  "format": null
 },
 "HED": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "map",
    "values": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "HEDVersion": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": "hed_version"
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": "hed_version"
    }
   }
  ]
 },
 "Haematocrit": {
  "kind": "number"
 },
 "HardcopyDeviceSoftwareVersion": {
  "kind": "text",
  "format": null
 },
 "HardwareFilters": {
  "kind": "either",
  "of": [
   {
    "kind": "map",
    "values": {
     "kind": "map",
     "values": {
      "kind": "any"
     }
    }
   },
   {
    "kind": "choice",
    "values": [
     "n/a"
    ]
   }
  ]
 },
 "HeadCircumference": {
  "kind": "number"
 },
 "HeadCoilCoordinateSystem": {
  "kind": "choice",
  "values": [
   "CTF",
   "ElektaNeuromag",
   "NeuromagElektaMEGIN",
   "4DBti",
   "KitYokogawa",
   "ChietiItab",
   "Other",
   "CapTrak",
   "EEGLAB",
   "EEGLAB-HJ",
   "ICBM452AirSpace",
   "ICBM452Warp5Space",
   "IXI549Space",
   "fsaverage",
   "fsaverageSym",
   "fsLR",
   "MNIColin27",
   "MNI152Lin",
   "MNI152NLin2009aSym",
   "MNI152NLin2009bSym",
   "MNI152NLin2009cSym",
   "MNI152NLin2009aAsym",
   "MNI152NLin2009bAsym",
   "MNI152NLin2009cAsym",
   "MNI152NLin6Sym",
   "MNI152NLin6Asym",
   "MNI305",
   "NIHPD",
   "OASIS30AntsOASISAnts",
   "OASIS30Atropos",
   "Talairach",
   "UNCInfant",
   "fsaverage3",
   "fsaverage4",
   "fsaverage5",
   "fsaverage6",
   "fsaveragesym",
   "UNCInfant0V21",
   "UNCInfant1V21",
   "UNCInfant2V21",
   "UNCInfant0V22",
   "UNCInfant1V22",
   "UNCInfant2V22",
   "UNCInfant0V23",
   "UNCInfant1V23",
   "UNCInfant2V23"
  ]
 },
 "HeadCoilCoordinateSystemDescription": {
  "kind": "text",
  "format": null
 },
 "HeadCoilCoordinateUnits": {
  "kind": "choice",
  "values": [
   "m",
   "mm",
   "cm",
   "n/a"
  ]
 },
 "HeadCoilCoordinates": {
  "kind": "map",
  "values": {
   "kind": "list",
   "items": {
    "kind": "number"
   }
  }
 },
 "HeadCoilFrequency": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "HeadStabilization": {
  "kind": "text",
  "format": null
 },
 "HowToAcknowledge": {
  "kind": "text",
  "format": null
 },
 "ImageAcquisitionProtocol": {
  "kind": "text",
  "format": null
 },
 "ImageDecayCorrected": {
  "kind": "boolean"
 },
 "ImageDecayCorrectionTime": {
  "kind": "number"
 },
 "Immersion": {
  "kind": "text",
  "format": null
 },
 "InfusionRadioactivity": {
  "kind": "number"
 },
 "InfusionSpeed": {
  "kind": "number"
 },
 "InfusionSpeedUnits": {
  "kind": "text",
  "format": "unit"
 },
 "InfusionStart": {
  "kind": "number"
 },
 "InjectedMass": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "choice",
    "values": [
     "n/a"
    ]
   }
  ]
 },
 "InjectedMassPerWeight": {
  "kind": "number"
 },
 "InjectedMassPerWeightUnits": {
  "kind": "text",
  "format": "unit"
 },
 "InjectedMassUnits": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": "unit"
   },
   {
    "kind": "choice",
    "values": [
     "n/a"
    ]
   }
  ]
 },
 "InjectedRadioactivity": {
  "kind": "number"
 },
 "InjectedRadioactivityUnits": {
  "kind": "text",
  "format": "unit"
 },
 "InjectedVolume": {
  "kind": "number"
 },
 "InjectionEnd": {
  "kind": "number"
 },
 "InjectionStart": {
  "kind": "number"
 },
 "InstitutionAddress": {
  "kind": "text",
  "format": null
 },
 "InstitutionName": {
  "kind": "text",
  "format": null
 },
 "InstitutionalDepartmentName": {
  "kind": "text",
  "format": null
 },
 "Instructions": {
  "kind": "text",
  "format": null
 },
 "IntendedFor": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": "bids_uri"
   },
   {
    "kind": "text",
    "format": "participant_relative"
   },
   {
    "kind": "list",
    "items": {
     "kind": "either",
     "of": [
      {
       "kind": "text",
       "format": "bids_uri"
      },
      {
       "kind": "text",
       "format": "participant_relative"
      }
     ]
    }
   },
   {
    "kind": "text",
    "format": "dataset_relative"
   },
   {
    "kind": "list",
    "items": {
     "kind": "either",
     "of": [
      {
       "kind": "text",
       "format": "bids_uri"
      },
      {
       "kind": "text",
       "format": "dataset_relative"
      }
     ]
    }
   }
  ]
 },
 "InterelectrodeDistance": {
  "kind": "number"
 },
 "InversionTime": {
  "kind": "number"
 },
 "JNTANGChannelCount": {
  "kind": "number"
 },
 "Keywords": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": null
  }
 },
 "LATENCYChannelCount": {
  "kind": "number"
 },
 "LabelingDistance": {
  "kind": "number"
 },
 "LabelingDuration": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "LabelingEfficiency": {
  "kind": "number"
 },
 "LabelingLocationDescription": {
  "kind": "text",
  "format": null
 },
 "LabelingOrientation": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "LabelingPulseAverageB1": {
  "kind": "number"
 },
 "LabelingPulseAverageGradient": {
  "kind": "number"
 },
 "LabelingPulseDuration": {
  "kind": "number"
 },
 "LabelingPulseFlipAngle": {
  "kind": "number"
 },
 "LabelingPulseInterval": {
  "kind": "number"
 },
 "LabelingPulseMaximumGradient": {
  "kind": "number"
 },
 "LabelingSlabThickness": {
  "kind": "number"
 },
 "LevelType": {
  "kind": "text",
  "format": null
 },
 "Levels": {
  "kind": "map",
  "values": {
   "kind": "either",
   "of": [
    {
     "kind": "text",
     "format": null
    },
    {
     "kind": "record",
     "fields": {
      "TermURL": {
       "kind": "text",
       "format": "uri"
      },
      "Description": {
       "kind": "text",
       "format": null
      }
     }
    }
   ]
  }
 },
 "License": {
  "kind": "text",
  "format": null
 },
 "LongName": {
  "kind": "text",
  "format": null
 },
 "LookLocker": {
  "kind": "boolean"
 },
 "M0Estimate": {
  "kind": "number"
 },
 "M0Type": {
  "kind": "choice",
  "values": [
   "Separate",
   "Included",
   "Estimate",
   "Absent"
  ]
 },
 "MAGNChannelCount": {
  "kind": "number"
 },
 "MEGChannelCount": {
  "kind": "number"
 },
 "MEGCoordinateSystem": {
  "kind": "choice",
  "values": [
   "CTF",
   "ElektaNeuromag",
   "NeuromagElektaMEGIN",
   "4DBti",
   "KitYokogawa",
   "ChietiItab",
   "Other",
   "CapTrak",
   "EEGLAB",
   "EEGLAB-HJ",
   "ICBM452AirSpace",
   "ICBM452Warp5Space",
   "IXI549Space",
   "fsaverage",
   "fsaverageSym",
   "fsLR",
   "MNIColin27",
   "MNI152Lin",
   "MNI152NLin2009aSym",
   "MNI152NLin2009bSym",
   "MNI152NLin2009cSym",
   "MNI152NLin2009aAsym",
   "MNI152NLin2009bAsym",
   "MNI152NLin2009cAsym",
   "MNI152NLin6Sym",
   "MNI152NLin6Asym",
   "MNI305",
   "NIHPD",
   "OASIS30AntsOASISAnts",
   "OASIS30Atropos",
   "Talairach",
   "UNCInfant",
   "fsaverage3",
   "fsaverage4",
   "fsaverage5",
   "fsaverage6",
   "fsaveragesym",
   "UNCInfant0V21",
   "UNCInfant1V21",
   "UNCInfant2V21",
   "UNCInfant0V22",
   "UNCInfant1V22",
   "UNCInfant2V22",
   "UNCInfant0V23",
   "UNCInfant1V23",
   "UNCInfant2V23"
  ]
 },
 "MEGCoordinateSystemDescription": {
  "kind": "text",
  "format": null
 },
 "MEGCoordinateUnits": {
  "kind": "choice",
  "values": [
   "m",
   "mm",
   "cm",
   "n/a"
  ]
 },
 "MEGREFChannelCount": {
  "kind": "number"
 },
 "MISCChannelCount": {
  "kind": "number"
 },
 "MRAcquisitionType": {
  "kind": "choice",
  "values": [
   "1D",
   "2D",
   "3D"
  ]
 },
 "MRTransmitCoilSequence": {
  "kind": "text",
  "format": null
 },
 "MTNumberOfPulses": {
  "kind": "number"
 },
 "MTOffsetFrequency": {
  "kind": "number"
 },
 "MTPulseBandwidth": {
  "kind": "number"
 },
 "MTPulseDuration": {
  "kind": "number"
 },
 "MTPulseShape": {
  "kind": "choice",
  "values": [
   "HARD",
   "GAUSSIAN",
   "GAUSSHANN",
   "SINC",
   "SINCHANN",
   "SINCGAUSS",
   "FERMI"
  ]
 },
 "MTState": {
  "kind": "boolean"
 },
 "MagneticFieldStrength": {
  "kind": "number"
 },
 "Magnification": {
  "kind": "number"
 },
 "Manual": {
  "kind": "boolean"
 },
 "Manufacturer": {
  "kind": "text",
  "format": null
 },
 "ManufacturersModelName": {
  "kind": "text",
  "format": null
 },
 "MatrixCoilMode": {
  "kind": "text",
  "format": null
 },
 "MatrixSize": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "MaxMovement": {
  "kind": "number"
 },
 "MaximalCalibrationError": {
  "kind": "number"
 },
 "Maximum": {
  "kind": "number"
 },
 "MeasurementToolMetadata": {
  "kind": "record",
  "fields": {
   "TermURL": {
    "kind": "text",
    "format": "uri"
   },
   "Description": {
    "kind": "text",
    "format": null
   }
  }
 },
 "MetaboliteAvail": {
  "kind": "boolean"
 },
 "MetaboliteMethod": {
  "kind": "text",
  "format": null
 },
 "MetaboliteRecoveryCorrectionApplied": {
  "kind": "boolean"
 },
 "Minimum": {
  "kind": "number"
 },
 "MiscChannelCount": {
  "kind": "number"
 },
 "MissingValues": {
  "kind": "text",
  "format": null
 },
 "MixingTime": {
  "kind": "number"
 },
 "ModeOfAdministration": {
  "kind": "text",
  "format": null
 },
 "MolarActivity": {
  "kind": "number"
 },
 "MolarActivityMeasTime": {
  "kind": "text",
  "format": "time"
 },
 "MolarActivityUnits": {
  "kind": "text",
  "format": "unit"
 },
 "MotionChannelCount": {
  "kind": "number"
 },
 "MultibandAccelerationFactor": {
  "kind": "number"
 },
 "MultipartID": {
  "kind": "text",
  "format": null
 },
 "NIRSChannelCount": {
  "kind": "number"
 },
 "NIRSCoordinateProcessingDescription": {
  "kind": "text",
  "format": null
 },
 "NIRSCoordinateSystem": {
  "kind": "choice",
  "values": [
   "CTF",
   "ElektaNeuromag",
   "NeuromagElektaMEGIN",
   "4DBti",
   "KitYokogawa",
   "ChietiItab",
   "Other",
   "CapTrak",
   "EEGLAB",
   "EEGLAB-HJ",
   "ICBM452AirSpace",
   "ICBM452Warp5Space",
   "IXI549Space",
   "fsaverage",
   "fsaverageSym",
   "fsLR",
   "MNIColin27",
   "MNI152Lin",
   "MNI152NLin2009aSym",
   "MNI152NLin2009bSym",
   "MNI152NLin2009cSym",
   "MNI152NLin2009aAsym",
   "MNI152NLin2009bAsym",
   "MNI152NLin2009cAsym",
   "MNI152NLin6Sym",
   "MNI152NLin6Asym",
   "MNI305",
   "NIHPD",
   "OASIS30AntsOASISAnts",
   "OASIS30Atropos",
   "Talairach",
   "UNCInfant",
   "fsaverage3",
   "fsaverage4",
   "fsaverage5",
   "fsaverage6",
   "fsaveragesym",
   "UNCInfant0V21",
   "UNCInfant1V21",
   "UNCInfant2V21",
   "UNCInfant0V22",
   "UNCInfant1V22",
   "UNCInfant2V22",
   "UNCInfant0V23",
   "UNCInfant1V23",
   "UNCInfant2V23"
  ]
 },
 "NIRSCoordinateSystemDescription": {
  "kind": "text",
  "format": null
 },
 "NIRSCoordinateUnits": {
  "kind": "choice",
  "values": [
   "m",
   "mm",
   "cm",
   "n/a"
  ]
 },
 "NIRSDetectorOptodeCount": {
  "kind": "number"
 },
 "NIRSPlacementScheme": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "NIRSSourceOptodeCount": {
  "kind": "number"
 },
 "Name": {
  "kind": "text",
  "format": null
 },
 "NegativeContrast": {
  "kind": "boolean"
 },
 "NonlinearGradientCorrection": {
  "kind": "boolean"
 },
 "NumberOfSpectralPoints": {
  "kind": "number"
 },
 "NumberOfTransients": {
  "kind": "number"
 },
 "NumberOfVolumesDiscardedByScanner": {
  "kind": "number"
 },
 "NumberOfVolumesDiscardedByUser": {
  "kind": "number"
 },
 "NumberReceiveCoilActiveElements": {
  "kind": "number"
 },
 "NumberShots": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "NumberTransmitCoilActiveElements": {
  "kind": "number"
 },
 "NumericalAperture": {
  "kind": "number"
 },
 "ORNTChannelCount": {
  "kind": "number"
 },
 "OnsetSource": {
  "kind": "text",
  "format": null
 },
 "OperatingSystem": {
  "kind": "text",
  "format": null
 },
 "OtherAcquisitionParameters": {
  "kind": "text",
  "format": null
 },
 "OuterVolumeSuppression": {
  "kind": "boolean"
 },
 "PASLType": {
  "kind": "text",
  "format": null
 },
 "PCASLType": {
  "kind": "choice",
  "values": [
   "balanced",
   "unbalanced"
  ]
 },
 "POSChannelCount": {
  "kind": "number"
 },
 "ParallelAcquisitionTechnique": {
  "kind": "text",
  "format": null
 },
 "ParallelReductionFactorInPlane": {
  "kind": "number"
 },
 "ParallelReductionFactorOutOfPlane": {
  "kind": "number"
 },
 "ParentCoordinateSystem": {
  "kind": "text",
  "format": null
 },
 "PartialFourier": {
  "kind": "number"
 },
 "PartialFourierDirection": {
  "kind": "text",
  "format": null
 },
 "PharmaceuticalDoseAmount": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "PharmaceuticalDoseRegimen": {
  "kind": "text",
  "format": null
 },
 "PharmaceuticalDoseTime": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "PharmaceuticalDoseUnits": {
  "kind": "text",
  "format": "unit"
 },
 "PharmaceuticalName": {
  "kind": "text",
  "format": null
 },
 "PhaseEncodingDirection": {
  "kind": "choice",
  "values": [
   "i",
   "i-",
   "j",
   "j-",
   "k",
   "k-"
  ]
 },
 "PhotoDescription": {
  "kind": "text",
  "format": null
 },
 "PhysioType": {
  "kind": "choice",
  "values": [
   "generic",
   "eyetrack"
  ]
 },
 "PixelSize": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "PixelSizeUnits": {
  "kind": "choice",
  "values": [
   "mm",
   "um",
   "nm"
  ]
 },
 "PlasmaAvail": {
  "kind": "boolean"
 },
 "PlasmaFreeFraction": {
  "kind": "number"
 },
 "PlasmaFreeFractionMethod": {
  "kind": "text",
  "format": null
 },
 "PostLabelingDelay": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "PowerLineFrequency": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "choice",
    "values": [
     "n/a"
    ]
   }
  ]
 },
 "Preamplification": {
  "kind": "number"
 },
 "PromptRate": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "PulseDuration": {
  "kind": "number"
 },
 "PulseSequenceDetails": {
  "kind": "text",
  "format": null
 },
 "PulseSequencePulses": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": null
  }
 },
 "PulseSequenceTiming": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "PulseSequenceType": {
  "kind": "text",
  "format": null
 },
 "PupilFitMethod": {
  "kind": "text",
  "format": null
 },
 "Purity": {
  "kind": "number"
 },
 "RRID": {
  "kind": "text",
  "format": "rrid"
 },
 "RandomRate": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "RawDataFilters": {
  "kind": "text",
  "format": null
 },
 "RawSources": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": "dataset_relative"
  }
 },
 "ReceiveCoilActiveElements": {
  "kind": "text",
  "format": null
 },
 "ReceiveCoilName": {
  "kind": "text",
  "format": null
 },
 "ReceiveGain": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "ReconFilterSize": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "ReconFilterType": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "ReconMethodImplementationVersion": {
  "kind": "text",
  "format": null
 },
 "ReconMethodName": {
  "kind": "text",
  "format": null
 },
 "ReconMethodParameterLabels": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": null
  }
 },
 "ReconMethodParameterUnits": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": "unit"
  }
 },
 "ReconMethodParameterValues": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "RecordedEye": {
  "kind": "choice",
  "values": [
   "left",
   "right",
   "cyclopean"
  ]
 },
 "RecordingDuration": {
  "kind": "number"
 },
 "RecordingType": {
  "kind": "choice",
  "values": [
   "continuous",
   "epoched",
   "discontinuous"
  ]
 },
 "ReferenceSignal": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": "bids_uri"
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": "bids_uri"
    }
   }
  ]
 },
 "ReferencesAndLinks": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": null
  }
 },
 "RepetitionTime": {
  "kind": "number"
 },
 "RepetitionTimeExcitation": {
  "kind": "number"
 },
 "RepetitionTimePreparation": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "Resolution": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "map",
    "values": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "ResonantNucleus": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "RotationOrder": {
  "kind": "choice",
  "values": [
   "XYZ",
   "XZY",
   "YXZ",
   "YZX",
   "ZXY",
   "ZYX",
   "n/a"
  ]
 },
 "RotationRule": {
  "kind": "choice",
  "values": [
   "left-hand",
   "right-hand",
   "n/a"
  ]
 },
 "SEEGChannelCount": {
  "kind": "number"
 },
 "SampleCoordinateSystem": {
  "kind": "choice",
  "values": [
   "gaze-on-screen",
   "eye-in-head",
   "gaze-in-world",
   "custom"
  ]
 },
 "SampleEmbedding": {
  "kind": "text",
  "format": null
 },
 "SampleEnvironment": {
  "kind": "choice",
  "values": [
   "in vivo",
   "ex vivo",
   "in vitro"
  ]
 },
 "SampleExtractionInstitution": {
  "kind": "text",
  "format": null
 },
 "SampleExtractionProtocol": {
  "kind": "text",
  "format": null
 },
 "SampleFixation": {
  "kind": "text",
  "format": null
 },
 "SampleOrigin": {
  "kind": "choice",
  "values": [
   "blood",
   "saliva",
   "brain",
   "csf",
   "breast milk",
   "bile",
   "amniotic fluid",
   "other biospecimen"
  ]
 },
 "SamplePrimaryAntibody": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "SampleSecondaryAntibody": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "SampleStaining": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "SamplingFrequency": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "choice",
    "values": [
     "n/a"
    ]
   }
  ]
 },
 "SamplingFrequencyEffective": {
  "kind": "number"
 },
 "ScaleFactor": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "ScanDate": {
  "kind": "text",
  "format": "date"
 },
 "ScanOptions": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "ScanStart": {
  "kind": "number"
 },
 "ScanningSequence": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   },
   {
    "kind": "choice",
    "values": [
     "SVS",
     "MRSI",
     "Unlocalized MRS"
    ]
   }
  ]
 },
 "ScatterFraction": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "ScreenDistance": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   },
   {
    "kind": "choice",
    "values": [
     "n/a"
    ]
   }
  ]
 },
 "ScreenOrigin": {
  "kind": "list",
  "items": {
   "kind": "choice",
   "values": [
    "top",
    "bottom",
    "left",
    "right",
    "center"
   ]
  }
 },
 "ScreenRefreshRate": {
  "kind": "number"
 },
 "ScreenResolution": {
  "kind": "either",
  "of": [
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   },
   {
    "kind": "choice",
    "values": [
     "n/a"
    ]
   }
  ]
 },
 "ScreenSize": {
  "kind": "either",
  "of": [
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   },
   {
    "kind": "choice",
    "values": [
     "n/a"
    ]
   }
  ]
 },
 "SequenceName": {
  "kind": "text",
  "format": null
 },
 "SequenceVariant": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": null
   },
   {
    "kind": "list",
    "items": {
     "kind": "text",
     "format": null
    }
   }
  ]
 },
 "ShortChannelCount": {
  "kind": "number"
 },
 "SinglesRate": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "SkinPreparation": {
  "kind": "text",
  "format": null
 },
 "SkullStripped": {
  "kind": "boolean"
 },
 "SliceEncodingDirection": {
  "kind": "choice",
  "values": [
   "i",
   "i-",
   "j",
   "j-",
   "k",
   "k-"
  ]
 },
 "SliceThickness": {
  "kind": "number"
 },
 "SliceTiming": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "SoftwareFilters": {
  "kind": "either",
  "of": [
   {
    "kind": "map",
    "values": {
     "kind": "map",
     "values": {
      "kind": "any"
     }
    }
   },
   {
    "kind": "choice",
    "values": [
     "n/a"
    ]
   }
  ]
 },
 "SoftwareName": {
  "kind": "text",
  "format": null
 },
 "SoftwareRRID": {
  "kind": "text",
  "format": "rrid"
 },
 "SoftwareVersion": {
  "kind": "text",
  "format": null
 },
 "SoftwareVersions": {
  "kind": "text",
  "format": null
 },
 "SourceDatasets": {
  "kind": "list",
  "items": {
   "kind": "record",
   "fields": {
    "URL": {
     "kind": "text",
     "format": "uri"
    },
    "DOI": {
     "kind": "text",
     "format": null
    },
    "Version": {
     "kind": "text",
     "format": null
    }
   }
  }
 },
 "SourceType": {
  "kind": "text",
  "format": null
 },
 "Sources": {
  "kind": "list",
  "items": {
   "kind": "text",
   "format": "dataset_relative"
  }
 },
 "SpatialAxes": {
  "kind": "text",
  "format": null
 },
 "SpatialReference": {
  "kind": "either",
  "of": [
   {
    "kind": "choice",
    "values": [
     "orig"
    ]
   },
   {
    "kind": "text",
    "format": "uri"
   },
   {
    "kind": "text",
    "format": "dataset_relative"
   },
   {
    "kind": "map",
    "values": {
     "kind": "either",
     "of": [
      {
       "kind": "choice",
       "values": [
        "orig"
       ]
      },
      {
       "kind": "text",
       "format": "uri"
      },
      {
       "kind": "text",
       "format": "dataset_relative"
      }
     ]
    }
   }
  ]
 },
 "Species": {
  "kind": "text",
  "format": null
 },
 "SpecificRadioactivity": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "choice",
    "values": [
     "n/a"
    ]
   }
  ]
 },
 "SpecificRadioactivityMeasTime": {
  "kind": "text",
  "format": "time"
 },
 "SpecificRadioactivityUnits": {
  "kind": "either",
  "of": [
   {
    "kind": "text",
    "format": "unit"
   },
   {
    "kind": "choice",
    "values": [
     "n/a"
    ]
   }
  ]
 },
 "SpectralWidth": {
  "kind": "number"
 },
 "SpectrometerFrequency": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "SpoilingGradientDuration": {
  "kind": "number"
 },
 "SpoilingGradientMoment": {
  "kind": "number"
 },
 "SpoilingRFPhaseIncrement": {
  "kind": "number"
 },
 "SpoilingState": {
  "kind": "boolean"
 },
 "SpoilingType": {
  "kind": "choice",
  "values": [
   "RF",
   "GRADIENT",
   "COMBINED"
  ]
 },
 "StartTime": {
  "kind": "number"
 },
 "StationName": {
  "kind": "text",
  "format": null
 },
 "StimulusPresentation": {
  "kind": "record",
  "fields": {
   "OperatingSystem": {
    "kind": "text",
    "format": null
   },
   "ScreenDistance": {
    "kind": "either",
    "of": [
     {
      "kind": "number"
     },
     {
      "kind": "list",
      "items": {
       "kind": "number"
      }
     },
     {
      "kind": "choice",
      "values": [
       "n/a"
      ]
     }
    ]
   },
   "ScreenOrigin": {
    "kind": "list",
    "items": {
     "kind": "choice",
     "values": [
      "top",
      "bottom",
      "left",
      "right",
      "center"
     ]
    }
   },
   "ScreenRefreshRate": {
    "kind": "number"
   },
   "ScreenResolution": {
    "kind": "either",
    "of": [
     {
      "kind": "list",
      "items": {
       "kind": "number"
      }
     },
     {
      "kind": "choice",
      "values": [
       "n/a"
      ]
     }
    ]
   },
   "ScreenSize": {
    "kind": "either",
    "of": [
     {
      "kind": "list",
      "items": {
       "kind": "number"
      }
     },
     {
      "kind": "choice",
      "values": [
       "n/a"
      ]
     }
    ]
   },
   "SoftwareName": {
    "kind": "text",
    "format": null
   },
   "SoftwareRRID": {
    "kind": "text",
    "format": "rrid"
   },
   "SoftwareVersion": {
    "kind": "text",
    "format": null
   },
   "Code": {
    "kind": "text",
    "format": "uri"
   }
  }
 },
 "SubjectArtefactDescription": {
  "kind": "text",
  "format": null
 },
 "TablePosition": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "TaskDescription": {
  "kind": "text",
  "format": null
 },
 "TaskName": {
  "kind": "text",
  "format": null
 },
 "TermURL": {
  "kind": "text",
  "format": "uri"
 },
 "TimeZero": {
  "kind": "text",
  "format": "time"
 },
 "TissueDeformationScaling": {
  "kind": "number"
 },
 "TissueOrigin": {
  "kind": "choice",
  "values": [
   "gray matter",
   "white matter",
   "csf",
   "meninges",
   "macrovascular",
   "microvascular"
  ]
 },
 "TotalAcquiredPairs": {
  "kind": "number"
 },
 "TotalReadoutTime": {
  "kind": "number"
 },
 "TracerMolecularWeight": {
  "kind": "number"
 },
 "TracerMolecularWeightUnits": {
  "kind": "text",
  "format": "unit"
 },
 "TracerName": {
  "kind": "text",
  "format": null
 },
 "TracerRadLex": {
  "kind": "text",
  "format": null
 },
 "TracerRadionuclide": {
  "kind": "text",
  "format": null
 },
 "TracerSNOMED": {
  "kind": "text",
  "format": null
 },
 "TrackedPointsCount": {
  "kind": "number"
 },
 "TrackingSystemName": {
  "kind": "text",
  "format": null
 },
 "TriggerChannelCount": {
  "kind": "number"
 },
 "TubingLength": {
  "kind": "number"
 },
 "TubingType": {
  "kind": "text",
  "format": null
 },
 "Type": {
  "kind": "choice",
  "values": [
   "Brain",
   "Lesion",
   "Face",
   "ROI"
  ]
 },
 "URL": {
  "kind": "text",
  "format": "uri"
 },
 "Units": {
  "kind": "text",
  "format": "unit"
 },
 "VELChannelCount": {
  "kind": "number"
 },
 "VascularCrushing": {
  "kind": "boolean"
 },
 "VascularCrushingVENC": {
  "kind": "either",
  "of": [
   {
    "kind": "number"
   },
   {
    "kind": "list",
    "items": {
     "kind": "number"
    }
   }
  ]
 },
 "Version": {
  "kind": "text",
  "format": null
 },
 "VisionCorrection": {
  "kind": "text",
  "format": null
 },
 "VolumeAffineMatrix": {
  "kind": "list",
  "items": {
   "kind": "list",
   "items": {
    "kind": "number"
   }
  }
 },
 "VolumeTiming": {
  "kind": "list",
  "items": {
   "kind": "number"
  }
 },
 "WaterSuppression": {
  "kind": "boolean"
 },
 "WaterSuppressionTechnique": {
  "kind": "text",
  "format": null
 },
 "WholeBloodAvail": {
  "kind": "boolean"
 },
 "WithdrawalRate": {
  "kind": "number"
 },
 "iEEGCoordinateProcessingDescription": {
  "kind": "text",
  "format": null
 },
 "iEEGCoordinateProcessingReference": {
  "kind": "text",
  "format": null
 },
 "iEEGCoordinateSystem": {
  "kind": "choice",
  "values": [
   "Pixels",
   "ACPC",
   "ScanRAS",
   "Other",
   "ICBM452AirSpace",
   "ICBM452Warp5Space",
   "IXI549Space",
   "fsaverage",
   "fsaverageSym",
   "fsLR",
   "MNIColin27",
   "MNI152Lin",
   "MNI152NLin2009aSym",
   "MNI152NLin2009bSym",
   "MNI152NLin2009cSym",
   "MNI152NLin2009aAsym",
   "MNI152NLin2009bAsym",
   "MNI152NLin2009cAsym",
   "MNI152NLin6Sym",
   "MNI152NLin6Asym",
   "MNI305",
   "NIHPD",
   "OASIS30AntsOASISAnts",
   "OASIS30Atropos",
   "Talairach",
   "UNCInfant",
   "fsaverage3",
   "fsaverage4",
   "fsaverage5",
   "fsaverage6",
   "fsaveragesym",
   "UNCInfant0V21",
   "UNCInfant1V21",
   "UNCInfant2V21",
   "UNCInfant0V22",
   "UNCInfant1V22",
   "UNCInfant2V22",
   "UNCInfant0V23",
   "UNCInfant1V23",
   "UNCInfant2V23"
  ]
 },
 "iEEGCoordinateSystemDescription": {
  "kind": "text",
  "format": null
 },
 "iEEGCoordinateUnits": {
  "kind": "choice",
  "values": [
   "pixels",
   "m",
   "mm",
   "cm",
   "n/a"
  ]
 },
 "iEEGElectrodeGroups": {
  "kind": "text",
  "format": null
 },
 "iEEGGround": {
  "kind": "text",
  "format": null
 },
 "iEEGPlacementScheme": {
  "kind": "text",
  "format": null
 },
 "iEEGReference": {
  "kind": "text",
  "format": null
 }
};

/** Columns by kind of TSV file. */
export const tableColumns: Readonly<Record<string, Readonly<Record<string, ValueShape>>>> = {
 "participants": {
  "HED": {
   "kind": "text",
   "format": null
  },
  "age": {
   "kind": "number"
  },
  "handedness": {
   "kind": "choice",
   "values": [
    "left",
    "l",
    "L",
    "LEFT",
    "Left",
    "right",
    "r",
    "R",
    "RIGHT",
    "Right",
    "ambidextrous",
    "a",
    "A",
    "AMBIDEXTROUS",
    "Ambidextrous"
   ]
  },
  "participant_id": {
   "kind": "text",
   "format": null
  },
  "sex": {
   "kind": "choice",
   "values": [
    "F",
    "FEMALE",
    "Female",
    "f",
    "female",
    "M",
    "MALE",
    "Male",
    "m",
    "male",
    "O",
    "OTHER",
    "Other",
    "o",
    "other"
   ]
  },
  "species": {
   "kind": "text",
   "format": null
  },
  "strain": {
   "kind": "text",
   "format": null
  },
  "strain_rrid": {
   "kind": "text",
   "format": "rrid"
  }
 },
 "samples": {
  "derived_from": {
   "kind": "text",
   "format": null
  },
  "participant_id": {
   "kind": "text",
   "format": null
  },
  "pathology": {
   "kind": "text",
   "format": null
  },
  "sample_id": {
   "kind": "text",
   "format": null
  },
  "sample_type": {
   "kind": "choice",
   "values": [
    "cell line",
    "in vitro differentiated cells",
    "primary cell",
    "cell-free sample",
    "cloning host",
    "tissue",
    "whole organisms",
    "organoid",
    "technical sample"
   ]
  }
 },
 "scans": {
  "HED": {
   "kind": "text",
   "format": null
  },
  "acq_time": {
   "kind": "text",
   "format": "datetime"
  },
  "filename": {
   "kind": "text",
   "format": "participant_relative"
  }
 },
 "sessions": {
  "HED": {
   "kind": "text",
   "format": null
  },
  "acq_time": {
   "kind": "text",
   "format": "datetime"
  },
  "pathology": {
   "kind": "text",
   "format": null
  },
  "session_id": {
   "kind": "text",
   "format": null
  }
 },
 "events": {
  "HED": {
   "kind": "text",
   "format": null
  },
  "channel": {
   "kind": "text",
   "format": null
  },
  "duration": {
   "kind": "number"
  },
  "onset": {
   "kind": "number"
  },
  "response_time": {
   "kind": "number"
  },
  "stim_file": {
   "kind": "text",
   "format": "stimuli_relative"
  },
  "trial_type": {
   "kind": "text",
   "format": null
  }
 },
 "beh": {
  "HED": {
   "kind": "text",
   "format": null
  },
  "response_time": {
   "kind": "number"
  },
  "stim_file": {
   "kind": "text",
   "format": "stimuli_relative"
  },
  "trial_type": {
   "kind": "text",
   "format": null
  }
 },
 "channels": {
  "component": {
   "kind": "choice",
   "values": [
    "x",
    "y",
    "z",
    "quat_x",
    "quat_y",
    "quat_z",
    "quat_w"
   ]
  },
  "description": {
   "kind": "text",
   "format": null
  },
  "detector": {
   "kind": "text",
   "format": null
  },
  "group": {
   "kind": "either",
   "of": [
    {
     "kind": "text",
     "format": null
    },
    {
     "kind": "number"
    }
   ]
  },
  "high_cutoff": {
   "kind": "number"
  },
  "interelectrode_distance": {
   "kind": "number"
  },
  "low_cutoff": {
   "kind": "number"
  },
  "name": {
   "kind": "text",
   "format": null
  },
  "notch": {
   "kind": "text",
   "format": null
  },
  "placement": {
   "kind": "text",
   "format": null
  },
  "placement_description": {
   "kind": "text",
   "format": null
  },
  "placement_scheme": {
   "kind": "choice",
   "values": [
    "measured",
    "other"
   ]
  },
  "reference": {
   "kind": "text",
   "format": null
  },
  "reference_frame": {
   "kind": "text",
   "format": null
  },
  "sampling_frequency": {
   "kind": "number"
  },
  "short_channel": {
   "kind": "boolean"
  },
  "signal_electrode": {
   "kind": "text",
   "format": null
  },
  "software_filters": {
   "kind": "text",
   "format": null
  },
  "source": {
   "kind": "text",
   "format": null
  },
  "status": {
   "kind": "choice",
   "values": [
    "good",
    "bad"
   ]
  },
  "status_description": {
   "kind": "text",
   "format": null
  },
  "target_muscle": {
   "kind": "text",
   "format": null
  },
  "tracked_point": {
   "kind": "text",
   "format": null
  },
  "type": {
   "kind": "choice",
   "values": [
    "ACCEL",
    "ADC",
    "ANGACCEL",
    "AUDIO",
    "DAC",
    "DBS",
    "ECG",
    "ECOG",
    "EEG",
    "EMG",
    "EOG",
    "EYEGAZE",
    "FITERR",
    "GSR",
    "GYRO",
    "HEOG",
    "HLU",
    "JNTANG",
    "LATENCY",
    "MAGN",
    "MEGGRADAXIAL",
    "MEGGRADPLANAR",
    "MEGMAG",
    "MEGOTHER",
    "MEGREFGRADAXIAL",
    "MEGREFGRADPLANAR",
    "MEGREFMAG",
    "MISC",
    "NIRSCWAMPLITUDE",
    "NIRSCWFLUORESCENSEAMPLITUDE",
    "NIRSCWHBO",
    "NIRSCWHBR",
    "NIRSCWMUA",
    "NIRSCWOPTICALDENSITY",
    "ORNT",
    "OTHER",
    "PD",
    "POS",
    "PPG",
    "PUPIL",
    "REF",
    "RESP",
    "SEEG",
    "SYSCLOCK",
    "TEMP",
    "TRIG",
    "VEL",
    "VEOG"
   ]
  },
  "units": {
   "kind": "text",
   "format": "unit"
  },
  "wavelength_actual": {
   "kind": "number"
  },
  "wavelength_emission_actual": {
   "kind": "number"
  },
  "wavelength_nominal": {
   "kind": "number"
  }
 },
 "electrodes": {
  "coordinate_system": {
   "kind": "text",
   "format": null
  },
  "dimension": {
   "kind": "text",
   "format": null
  },
  "group": {
   "kind": "either",
   "of": [
    {
     "kind": "text",
     "format": null
    },
    {
     "kind": "number"
    }
   ]
  },
  "hemisphere": {
   "kind": "choice",
   "values": [
    "L",
    "R"
   ]
  },
  "impedance": {
   "kind": "number"
  },
  "manufacturer": {
   "kind": "text",
   "format": null
  },
  "material": {
   "kind": "text",
   "format": null
  },
  "name": {
   "kind": "text",
   "format": null
  },
  "size": {
   "kind": "number"
  },
  "type": {
   "kind": "text",
   "format": null
  },
  "x": {
   "kind": "number"
  },
  "y": {
   "kind": "number"
  },
  "z": {
   "kind": "number"
  }
 },
 "optodes": {
  "description": {
   "kind": "text",
   "format": null
  },
  "detector_type": {
   "kind": "text",
   "format": null
  },
  "name": {
   "kind": "text",
   "format": null
  },
  "source_type": {
   "kind": "text",
   "format": null
  },
  "template_x": {
   "kind": "number"
  },
  "template_y": {
   "kind": "number"
  },
  "template_z": {
   "kind": "number"
  },
  "type": {
   "kind": "choice",
   "values": [
    "source",
    "detector"
   ]
  },
  "x": {
   "kind": "number"
  },
  "y": {
   "kind": "number"
  },
  "z": {
   "kind": "number"
  }
 },
 "aslcontext": {
  "volume_type": {
   "kind": "choice",
   "values": [
    "control",
    "label",
    "m0scan",
    "deltam",
    "cbf",
    "noRF"
   ]
  }
 },
 "blood": {
  "hplc_recovery_fractions": {
   "kind": "number"
  },
  "metabolite_parent_fraction": {
   "kind": "number"
  },
  "metabolite_polar_fraction": {
   "kind": "number"
  },
  "plasma_radioactivity": {
   "kind": "number"
  },
  "time": {
   "kind": "number"
  },
  "whole_blood_radioactivity": {
   "kind": "number"
  }
 },
 "physio": {
  "cardiac": {
   "kind": "number"
  },
  "pupil_size": {
   "kind": "number"
  },
  "respiratory": {
   "kind": "number"
  },
  "timestamp": {
   "kind": "number"
  },
  "trigger": {
   "kind": "number"
  },
  "x_coordinate": {
   "kind": "number"
  },
  "y_coordinate": {
   "kind": "number"
  }
 },
 "physioevents": {
  "duration": {
   "kind": "number"
  },
  "message": {
   "kind": "text",
   "format": null
  },
  "onset": {
   "kind": "number"
  },
  "trial_type": {
   "kind": "text",
   "format": null
  }
 }
};
