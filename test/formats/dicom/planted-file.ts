import { Buffer } from 'node:buffer';
import { dicomFile, syntaxes, uint16, type Written } from './dicom-file.ts';

/** Everything that must not be found past the door, by where it stands. All of it is made up. */
export const tokens: Record<string, string> = {};
function token(name: string, text: string): string {
  tokens[name] = text;
  return text;
}

/** Clinical values that a researcher needs; they must survive. */
export const survivors = [
  '2000.5',
  '0.9375\\0.9375',
  'HEAD',
  'ORIGINAL\\PRIMARY\\M_SE',
  'MONOCHROME2',
  'zqmaker GmbH',
  '81.5',
];

export const pixels = Buffer.from(Array.from({ length: 128 }, (_, index) => (index * 37) % 256));
export const fragments = [
  // A fragment may hold the bytes of a sequence delimiter.
  Buffer.from([0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0, 1, 2, 3, 4]),
  Buffer.from([9, 8, 7, 6]),
];

const uids = {
  study: token('study UID', '1.2.3.77001.1'),
  series: token('series UID', '1.2.3.77001.2'),
  instance: token('instance UID', '1.2.3.77001.3'),
  frame: token('frame of reference UID', '1.2.3.77001.4'),
  other: token('referenced UID', '1.2.3.77001.5'),
};

const code = (value: string, scheme: string, meaning: string): readonly Written[] => [
  [0x00080100, 'SH', value],
  [0x00080102, 'SH', scheme],
  [0x00080104, 'LO', meaning],
];

const privateBlock = (name: string, group = 0x0029): readonly Written[] => [
  [group * 0x10000 + 0x0010, 'LO', token(`${name} creator`, `ZQCREATOR ${name}`)],
  [group * 0x10000 + 0x1001, 'LO', token(`${name} value`, `zqprivate${name}`)],
  [group * 0x10000 + 0x1002, 'SQ', [[[0x00100010, 'PN', token(`${name} nested`, `Zqprivnest^${name}`)]]]],
];

/** Three sequences deep, in sequences that are kept. */
function nested(name: string): readonly Written[] {
  return [
    [0x00080005, 'CS', 'ISO_IR 192'],
    [0x00081150, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
    [0x00081155, 'UI', uids.other],
    [0x00081190, 'UR', token(`${name} URL`, `http://zqhost-${name}.example/wado`)],
    [
      0x00409096,
      'SQ',
      [
        [
          [0x00080050, 'SH', token(`${name} accession`, `ZQACC${name}`)],
          [0x00080080, 'LO', token(`${name} institution`, `Zqclinic ${name}`)],
          [0x00100010, 'PN', token(`${name} person`, `Zqdeep^${name}`)],
          [
            0x004008ea,
            'SQ',
            [[...code('mm', 'UCUM', token(`${name} meaning`, `zqmeaning ${name}`)), ...privateBlock(name)]],
          ],
        ],
      ],
      { undefinedLength: true },
    ],
    ...privateBlock(`${name} item`),
  ];
}

const dataSet = (pixelData: Written): readonly Written[] => [
  [0x00080000, 'UL', Buffer.from([0xff, 0xff, 0, 0])],
  [0x00080005, 'CS', 'ISO_IR 192'],
  [0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\M_SE'],
  [0x00080012, 'DA', token('creation date', '20210217')],
  [0x00080014, 'UI', token('creator UID', '1.2.3.77001.6')],
  [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
  [0x00080018, 'UI', uids.instance],
  [0x00080020, 'DA', token('study date', '20210214')],
  [0x00080021, 'DA', token('series date', '20210215')],
  [0x0008002a, 'DT', token('acquisition time', '20210216235959.250000-0500')],
  [0x00080030, 'TM', '101112.5'],
  [0x00080050, 'SH', token('accession', 'ZQACC7714')],
  [0x00080060, 'CS', 'MR'],
  [0x00080070, 'LO', 'zqmaker GmbH'],
  [0x00080080, 'LO', token('institution', 'Zqwexbridge Infirmary')],
  [0x00080081, 'ST', token('address', 'Zqmarrowlane 77')],
  [0x00080090, 'PN', token('referring physician', 'Zqreferrer^Ruth')],
  [0x00080092, 'ST', token('referring address', 'Zqbirchroad 5')],
  [0x00080094, 'SH', token('phone', '555-0142-877')],
  [0x00081010, 'SH', token('station', 'ZQSTATION7')],
  [0x00081030, 'LO', `brain zqword ${token('study description', 'zqstudydesc')}`],
  [0x0008103e, 'LO', token('series description', 'zqseriesdesc axial')],
  [0x00081048, 'PN', token('physician of record', 'Zqrecord^Paul')],
  [0x00081050, 'PN', token('performing physician', 'Zqperform^Eve')],
  [0x00081060, 'PN', token('reading physician', 'Zqread^Tom')],
  [0x00081070, 'PN', token('operator', 'Zqoperator^Ann')],
  [0x00081080, 'LO', token('diagnosis', 'zqdiagnosis')],
  [0x00081090, 'LO', `Model of ${token('name in device text', 'Quillfeather')}`],
  [0x00081110, 'SQ', [nested('study')], { undefinedLength: true }],
  [0x00081140, 'SQ', [nested('image'), nested('second image')]],
  [0x00082111, 'ST', token('derivation', 'zqderivation')],
  [
    0x00082218,
    'SQ',
    [
      [
        ...code('12738006', 'SCT', token('meaning of a public code', 'zqmeaning')),
        [
          0x00082220,
          'SQ',
          [
            [
              ...code(token('local code', 'ZQCODE1'), '99ZQ', token('local meaning', 'zqlocal')),
              ...nested('region'),
            ],
          ],
          { undefinedLength: true },
        ],
      ],
    ],
    { undefinedLength: true },
  ],
  [0x00100010, 'PN', token('patient', 'Quillfeather^Orla^綺羅')],
  [0x00100020, 'LO', token('patient id', 'MRN7741902')],
  [0x00100021, 'LO', token('issuer', 'ZQISSUER')],
  [0x00100030, 'DA', token('birth date', '19270708')],
  [0x00100040, 'CS', 'F'],
  [0x00101000, 'LO', token('other ids', 'ZQOTHER881')],
  [0x00101001, 'PN', token('other name', 'Zqother^Name')],
  [0x00101010, 'AS', token('age', '093Y')],
  [0x00101030, 'DS', '81.5'],
  [0x00101040, 'LO', token('home', 'Zqhome Street 9')],
  [0x00102154, 'SH', token('home phone', '555-0199-331')],
  [0x00102180, 'SH', token('occupation', 'zqoccupation')],
  [0x001021b0, 'LT', token('history', 'zqhistory')],
  [0x00104000, 'LT', token('comments', 'zqpatcomment')],
  [0x00111010, 'LO', token('private without creator', 'zqorphan')],
  [0x00180015, 'CS', 'HEAD'],
  [0x00180020, 'CS', 'SE'],
  [0x00180024, 'SH', `*${token('id in device text', 'MRN7741902')}`],
  [0x00180025, 'CS', token('text in a code', 'ZQ_SEQ_Quill!')],
  [0x00180050, 'DS', token('text in a number', '5 zqnum')],
  [0x00180080, 'DS', '2000.5'],
  [0x00181000, 'LO', token('serial', 'SN88231907')],
  [0x00181030, 'LO', token('protocol', 'zqprotocol')],
  [0x00184000, 'LT', token('acquisition comments', 'zqacqcomment')],
  [0x0020000d, 'UI', uids.study],
  [0x0020000e, 'UI', uids.series],
  [0x00200010, 'SH', token('study id', 'ZQSTUDY1')],
  [0x00200011, 'IS', '3'],
  [0x00200013, 'IS', '7'],
  [0x00200052, 'UI', uids.frame],
  [0x00204000, 'LT', token('image comments', 'zqimgcomment')],
  [0x00280002, 'US', uint16(1)],
  [0x00280004, 'CS', 'MONOCHROME2'],
  [0x00280010, 'US', uint16(8)],
  [0x00280011, 'US', uint16(8)],
  [0x00280030, 'DS', '0.9375\\0.9375'],
  [0x00280100, 'US', uint16(16)],
  [0x00280101, 'US', uint16(16)],
  [0x00280102, 'US', uint16(15)],
  [0x00280103, 'US', uint16(0)],
  ...privateBlock('top'),
  [0x00321032, 'PN', token('requesting physician', 'Zqrequest^Sam')],
  [0x00321060, 'LO', token('requested procedure', 'zqprocedure')],
  [0x00380010, 'LO', token('admission', 'ZQADM551')],
  [0x00380300, 'LO', token('location', 'zqward')],
  [0x00400244, 'DA', token('step date', '20210213')],
  [0x00400254, 'LO', token('step description', 'zqstep')],
  [
    0x00400275,
    'SQ',
    [
      [
        [0x00400007, 'LO', token('in request attributes', 'zqrequestattr')],
        [0x00401001, 'SH', token('procedure id', 'ZQRP77')],
      ],
    ],
    { as: 'UN', undefinedLength: true },
  ],
  [0x00400555, 'SQ', [[[0x0040a160, 'UT', token('acquisition context', 'zqcontext')]]]],
  [0x00880200, 'SQ', [[[0x7fe00010, 'OW', Buffer.from(token('icon', 'zqiconpixels'))]]]],
  [0x04000561, 'SQ', [[[0x04000550, 'SQ', [[[0x00100010, 'PN', token('original', 'Zqoriginal^X')]]]]]]],
  [0x50003000, 'OW', Buffer.from(token('curve', 'zqcurvedata1'))],
  [0x60020022, 'LO', token('overlay description', 'zqoverlay')],
  [0x60023000, 'OW', Buffer.from(token('overlay data', 'zqoverlaybits'.padEnd(14, '!')))],
  pixelData,
  [0x7fe10010, 'LO', token('creator behind the pixels', 'ZQBEHIND')],
  [0x7fe11001, 'LO', token('private behind the pixels', 'zqbehind')],
  [0xfffafffa, 'SQ', [[[0x04000115, 'OB', Buffer.from(token('certificate', 'zqcertificate!'))]]]],
  [0xfffcfffc, 'OB', Buffer.from(token('padding', 'zqpadding!'))],
];

const meta: readonly Written[] = [
  [0x00020003, 'UI', uids.instance],
  [0x00020013, 'SH', token('implementation', 'ZQIMPL')],
  [0x00020016, 'AE', token('source AE', 'ZQSOURCEAE')],
  [0x00020100, 'UI', token('private meta creator', '1.2.3.77001.9')],
  [0x00020102, 'OB', Buffer.from(token('private meta', 'zqprivatemeta!'))],
];

const options = { preamble: token('preamble', 'ZQPREAMBLE'), meta };

/** The same data set in each encoding that is supported. */
export const plantedFiles = {
  implicit: dicomFile(dataSet([0x7fe00010, 'OW', pixels]), syntaxes.implicit, options),
  explicit: dicomFile(dataSet([0x7fe00010, 'OW', pixels]), syntaxes.explicit, options),
  encapsulated: dicomFile(dataSet([0x7fe00010, 'OB', { fragments }]), syntaxes.jpegLs, options),
} as const;
