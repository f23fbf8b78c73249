import { Buffer } from 'node:buffer';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type Token, token } from '../../../src/runtime/forget/token.ts';
import { tokens as bidsTexts, plantedDataset } from '../../connectors/bids/planted-dataset.ts';
import {
  dates as fhirDates,
  places as fhirPlaces,
  tokens as fhirTexts,
  plantedBundle,
  plantedFaults,
  plantedResources,
} from '../../connectors/fhir/planted-resources.ts';
import { dicomFile, syntaxes, uint16, type Written } from '../../formats/dicom/dicom-file.ts';
import { tokens as dicomTexts, plantedFiles } from '../../formats/dicom/planted-file.ts';
import { niftiFile } from '../../formats/nifti/nifti-file.ts';
import { claimTokens, claimTokensElsewhere, danglingLink, plantedClaims } from './planted-claims.ts';
import { tokensOf } from './token.ts';

/** In names of files and folders, and in files that are quarantined. */
const imagingElsewhere = {
  'folder name': 'Fezziwigham^Cornelia',
  'file name': 'MRN-6650091',
  'not an image': 'Notanimagesworth',
  deflated: 'Deflatedington^Paul',
  'later study date': '20210228',
} as const;
const bidsElsewhere = {
  'dataset folder': 'Gristlebury 2015-09-11',
  'broken dataset': 'Brokendatasetson',
  'broken subject': 'sub-Unlistedwick',
} as const;
const fhirElsewhere = { 'file name': 'Fhirfilenameson 2014-08-13' } as const;

/** By folder of the landing. */
export const plantedTokens: Readonly<Record<string, readonly Token[]>> = {
  claims: [...claimTokens, ...claimTokensElsewhere],
  'heart-failure': tokensOf('fhir', { ...fhirTexts, ...fhirDates, ...fhirPlaces, ...fhirElsewhere }),
  'stroke-mri': tokensOf('dicom', { ...dicomTexts, ...imagingElsewhere }),
  'working-memory': [
    ...tokensOf('bids', { ...bidsTexts, ...bidsElsewhere }),
    token('bids date of dataset folder', '2015-09-11'),
  ],
};
export const allTokens: readonly Token[] = Object.values(plantedTokens).flat();

const image = (uid: string, elements: readonly Written[]): readonly Written[] => [
  [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
  [0x00080018, 'UI', uid],
  ...elements,
  [0x0020000d, 'UI', '1.2.3.77001.1'],
  [0x0020000e, 'UI', '1.2.3.77001.2'],
  [0x00280002, 'US', uint16(1)],
  [0x00280004, 'CS', 'MONOCHROME2'],
  [0x00280010, 'US', uint16(2)],
  [0x00280011, 'US', uint16(2)],
  [0x00280100, 'US', uint16(16)],
  [0x00280101, 'US', uint16(16)],
  [0x00280102, 'US', uint16(15)],
  [0x00280103, 'US', uint16(0)],
  [0x7fe00010, 'OW', Buffer.alloc(8)],
];

/** Days between the study of the planted files, 2021-02-14, and the later one. */
export const daysBetweenStudies = 14;

/** A second study of the planted patient. */
const laterStudy = dicomFile(
  image('1.2.3.77001.30', [
    [0x00080020, 'DA', imagingElsewhere['later study date']],
    [0x00080030, 'TM', '101112.5'],
    [0x00080060, 'CS', 'MR'],
    [0x00100010, 'PN', 'Quillfeather^Orla'],
    [0x00100020, 'LO', 'MRN7741902'],
  ]).map((one) => (one[0] === 0x0020000d ? ([0x0020000d, 'UI', '1.2.3.77001.31'] as const) : one)),
  syntaxes.explicit,
);

/** In the deflated transfer syntax, which is refused: its text is in quarantine alone. */
function deflatedImage(): Buffer {
  const elements = image('1.2.3.77001.40', [
    [0x00080060, 'CS', 'MR'],
    [0x00100010, 'PN', imagingElsewhere.deflated],
    [0x00100020, 'LO', 'MRN7741902'],
  ]);
  const plain = dicomFile(elements, syntaxes.deflated);
  const end = 144 + plain.readUInt32LE(140);
  return Buffer.concat([plain.subarray(0, end), deflateRawSync(plain.subarray(end))]);
}

function plantedImages(): Readonly<Record<string, Uint8Array | string>> {
  const folder = imagingElsewhere['folder name'];
  const name = imagingElsewhere['file name'];
  return {
    [`${folder}/${name}.dcm`]: plantedFiles.explicit,
    [`${folder}/${name} later.dcm`]: laterStudy,
    [`${folder}/${name} cut.dcm`]: plantedFiles.implicit.subarray(0, 3000),
    [`${folder}/${name} deflated.dcm`]: deflatedImage(),
    [`${folder}/${name} notes.dcm`]: `${imagingElsewhere['not an image']} was here`,
    [`${folder}/${name} nameless.dcm`]: dicomFile(
      image('1.2.3.77001.50', [[0x00100010, 'PN', imagingElsewhere['not an image']]]),
      syntaxes.explicit,
    ),
  };
}

function plantedDatasets(): Readonly<Record<string, Uint8Array | string>> {
  const within = (folder: string, files: Readonly<Record<string, Uint8Array | string>>) =>
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
  return {
    ...within(bidsElsewhere['dataset folder'], plantedDataset()),
    ...within(bidsElsewhere['broken dataset'], {
      'dataset_description.json': JSON.stringify({
        Name: bidsElsewhere['broken dataset'],
        BIDSVersion: '1.11.1',
      }),
      'participants.tsv': `participant_id\tage\tsex\nsub-01\t40\tF\n`,
      [`${bidsElsewhere['broken subject']}/anat/${bidsElsewhere['broken subject']}_T1w.json`]: '{}',
    }),
    // A dataset may be called as its task is: neither names anybody.
    ...within('n-back', {
      'dataset_description.json': JSON.stringify({ Name: 'n', BIDSVersion: '1.11.1' }),
      'participants.tsv': `participant_id\tage\tsex\nsub-01\t40\tF\n`,
      'task-nback_bold.json': JSON.stringify({ TaskName: 'N-Back', RepetitionTime: 1.75 }),
      'sub-01/func/sub-01_task-nback_bold.nii': niftiFile({ shape: [4, 3, 2, 5] }),
      'sub-01/sub-01_scans.tsv': 'filename\tacq_time\nfunc/sub-01_task-nback_bold.nii\t2013-07-09T10:00:00\n',
    }),
  };
}

const lines = (resources: readonly object[]): string =>
  resources.map((one) => `${JSON.stringify(one)}\n`).join('');

function plantedRecords(): Readonly<Record<string, string>> {
  const name = fhirElsewhere['file name'];
  return {
    [`${name}.ndjson`]: lines(plantedResources),
    [`${name} bundle.json`]: JSON.stringify(plantedBundle),
    [`${name} faults.ndjson`]: plantedFaults.map((fault) => `${fault}\n`).join(''),
    [`${name} cut.json`]: JSON.stringify(plantedBundle).slice(0, 900),
  };
}

/** Writes the inputs of all four connectors below a folder. */
export function writePlantedLanding(landing: string): void {
  const inputs: Readonly<Record<string, Readonly<Record<string, Uint8Array | string>>>> = {
    claims: plantedClaims(),
    'heart-failure': plantedRecords(),
    'stroke-mri': plantedImages(),
    'working-memory': plantedDatasets(),
  };
  for (const [folder, files] of Object.entries(inputs)) {
    for (const [path, content] of Object.entries(files)) {
      const target = join(landing, folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
  symlinkSync(join(landing, 'nowhere'), join(landing, 'claims', danglingLink));
}
