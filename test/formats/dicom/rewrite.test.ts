import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { isOwn, repeat } from '../../../src/formats/dicom/index.ts';
import { findTokens } from '../../connectors/bids/decoded-scan.ts';
import { dicomFile, syntaxes, uint16, type Written } from './dicom-file.ts';
import { fragments, pixels, plantedFiles, survivors, tokens } from './planted-file.ts';
import { at, bytesOf, deidentified, fixture, headerOf, mac, mappedUid, surrogate } from './rewritten.ts';

const encodings = Object.entries(plantedFiles);
const all = [...new Set(Object.values(tokens))];

describe('planted identifiers', () => {
  test('the scan finds each of them in the originals', () => {
    expect(all.length).toBeGreaterThan(90);
    for (const [, source] of encodings) expect(findTokens([source], all)).toEqual([...all].sort());
  });

  test.each(encodings)('%s: none is left', async (_, source) => {
    const { bytes } = await deidentified(source);
    expect(findTokens([bytes], all)).toEqual([]);
    expect(bytes.toString('latin1').toLowerCase()).not.toMatch(/zq(?!maker)/);
  });

  test.each(encodings)('%s: without the options none is left either', async (_, source) => {
    const { bytes } = await deidentified(source, { options: [], dates: 'drop' });
    expect(findTokens([bytes], all)).toEqual([]);
  });

  test.each(encodings)('%s: clinical values survive', async (_, source) => {
    const { bytes } = await deidentified(source);
    expect(survivors.filter((value) => !bytes.includes(value))).toEqual([]);
  });

  test('descriptions are cleaned down to imaging words, where the policy asks', async () => {
    const { header, bytes } = await deidentified(plantedFiles.explicit, {
      options: ['clean-descriptors', 'retain-patient-characteristics'],
    });
    expect(at(header, 0x00081030)).toBe('brain');
    expect(at(header, 0x0008103e)).toBe('axial');
    expect(
      findTokens(
        [bytes],
        all.filter((token) => token !== 'zqseriesdesc axial'),
      ),
    ).toEqual([]);
  });
});

describe('what is written', () => {
  test.each([
    ['implicit', plantedFiles.implicit, pixels],
    ['explicit', plantedFiles.explicit, pixels],
    ['encapsulated', plantedFiles.encapsulated, fragments[0]!],
  ] as const)('%s: pixel data are the same bytes', async (_, source, content) => {
    const { bytes, header } = await deidentified(source);
    const element = header.dataSet.find(({ tag }) => tag === 0x7fe00010)!;
    const value = element.value as { start: number; length: number };
    const before = (await headerOf(source)).dataSet.find(({ tag }) => tag === 0x7fe00010)!
      .value as typeof value;
    expect(bytes.subarray(value.start, value.start + value.length)).toEqual(
      source.subarray(before.start, before.start + before.length),
    );
    expect(bytes.includes(content)).toBe(true);
  });

  test('UIDs are replaced alike everywhere, those of the standard are not', async () => {
    const { header } = await deidentified(plantedFiles.explicit);
    const meta = (tag: number) => at({ ...header, dataSet: header.meta }, tag);
    expect(at(header, 0x00080018)).toBe(mappedUid(tokens['instance UID']!));
    expect(meta(0x00020003)).toBe(mappedUid(tokens['instance UID']!));
    expect(at(header, 0x00081140, 0x00081155)).toBe(mappedUid(tokens['referenced UID']!));
    expect(at(header, 0x00081140, 0x00081150)).toBe('1.2.840.10008.5.1.4.1.1.4');
    expect(at(header, 0x00080016)).toBe('1.2.840.10008.5.1.4.1.1.4');
  });

  test('dates move by whole days, in all precisions; times of day stay', async () => {
    const { header } = await deidentified(plantedFiles.explicit, {}, -366);
    expect(at(header, 0x00080020)).toBe('20200214');
    expect(at(header, 0x0008002a)).toBe('20200216235959.250000-0500');
    expect(at(header, 0x00080030)).toBe('101112.5');
  });

  test('the patient is a surrogate, without a birth date, and not older than the cap', async () => {
    const { header } = await deidentified(plantedFiles.explicit);
    expect(at(header, 0x00100010)).toBe(surrogate);
    expect(at(header, 0x00100020)).toBe(surrogate);
    expect(at(header, 0x00100030)).toBe('');
    expect(at(header, 0x00101010)).toBe('090Y');
    expect(at(header, 0x00100040)).toBe('F');
  });

  test('it says what was done, and by which policy', async () => {
    const { header } = await deidentified(plantedFiles.explicit);
    expect(at(header, 0x00120062)).toBe('YES');
    expect(at(header, 0x00120063)).toMatch(/^lakespec: test\\lakespec-mark:[0-9a-f]{32}$/);
    expect(at(header, 0x00120064, 0x00080100)).toBe('113100');
    expect(at(header, 0x00280303)).toBe('MODIFIED');
  });

  test('preamble and file meta information are anew, and the group length is right', async () => {
    const { bytes, header } = await deidentified(plantedFiles.encapsulated);
    expect(bytes.subarray(0, 128).every((byte) => byte === 0)).toBe(true);
    expect(header.meta.map(({ tag }) => tag)).toEqual([
      0x00020000, 0x00020001, 0x00020002, 0x00020003, 0x00020010, 0x00020012, 0x00020013,
    ]);
    const length = bytes.readUInt32LE(140);
    expect(bytes.readUInt16LE(144 + length)).toBe(8);
    expect(bytes.readUInt16LE(144 + length - 20)).not.toBe(8);
  });

  test('elements ascend, and each stands once', async () => {
    const twice: readonly Written[] = [
      [0x00100020, 'LO', 'P1'],
      [0x00080060, 'CS', 'MR'],
      [0x00080060, 'CS', 'ZQSECOND'],
      [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
    ];
    const { header, bytes } = await deidentified(dicomFile(twice, syntaxes.explicit));
    const tags = header.dataSet.map(({ tag }) => tag);
    expect(tags).toEqual([...new Set(tags)].sort((a, b) => a - b));
    expect(bytes.includes('ZQSECOND')).toBe(false);
  });

  test('what is deep in sequences that stay is treated like what is not', async () => {
    const { header } = await deidentified(plantedFiles.explicit);
    const deep = [0x00082218, 0x00082220];
    expect(at(header, 0x00082218, 0x00080104)).toBe('Brain structure (body structure)');
    expect(at(header, ...deep, 0x00080100)).toBe('REMOVED');
    expect(at(header, ...deep, 0x00290010)).toBeNull();
    expect(at(header, ...deep, 0x00100010)).toBeNull();
  });

  test('sequences keep the form of their lengths', async () => {
    const { header } = await deidentified(plantedFiles.explicit);
    const form = (tag: number) => {
      const value = header.dataSet.find((element) => element.tag === tag)?.value;
      return value?.kind === 'items' ? value.undefinedLength : null;
    };
    expect([form(0x00082218), form(0x00081140)]).toEqual([true, false]);
  });
});

describe('policies', () => {
  test('a private element that the policy names stays, with its creator and nothing else', async () => {
    const source = dicomFile(
      [
        [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
        [0x20050010, 'LO', 'Philips MR Imaging DD 001\\ZQBEHINDCREATOR'],
        [0x2005100e, 'FL', Buffer.from([0, 0, 0x80, 0x3f])],
        [0x2005100f, 'FL', Buffer.from([0, 0, 0x80, 0x40])],
        [0x20050011, 'LO', 'ZQOTHER'],
        [0x2005110e, 'LO', 'ZQPRIVATE'],
      ],
      syntaxes.explicit,
    );
    const named = await deidentified(source, { keepPrivate: ['(2005,xx0E) Philips MR Imaging DD 001'] });
    expect(named.bytes.includes('ZQ')).toBe(false);
    const privates = async (changes: object) =>
      (await deidentified(source, changes)).header.dataSet
        .map(({ tag }) => tag)
        .filter((tag) => tag > 0x20000000);
    expect(await privates({})).toEqual([]);
    expect(await privates({ keepPrivate: ['(2005,xx0E) Philips MR Imaging DD 001'] })).toEqual([
      0x20050010, 0x2005100e,
    ]);
    expect(await privates({ options: ['retain-safe-private'] })).toEqual([0x20050010, 0x2005100e]);
  });

  test('what the policy retains stays, and nothing beside it', async () => {
    const read = async (options: readonly string[]) => {
      const { header, bytes } = await deidentified(plantedFiles.explicit, { options: options as never });
      const found = findTokens([bytes], all);
      return [at(header, 0x00080080), at(header, 0x00181000), found] as const;
    };
    const { institution, serial, station } = tokens;
    expect(await read(['retain-institution-identity'])).toEqual([
      institution,
      null,
      expect.arrayContaining([institution]),
    ]);
    const [, kept, found] = await read(['retain-device-identity']);
    expect(kept).toBe(serial);
    expect(found).toContain(station);
    expect(found).not.toContain(tokens.patient);
  });

  test('the keep-list adds an attribute, unless it mentions somebody', async () => {
    const strain = async (text: string, keep: readonly string[]) => {
      const source = dicomFile(
        [
          [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
          [0x00100010, 'PN', 'Quillfeather^Orla'],
          [0x00100212, 'UC', text],
        ],
        syntaxes.explicit,
      );
      return at((await deidentified(source, { keep })).header, 0x00100212);
    };
    expect(await strain('C57BL/6 lot 12345678', [])).toBeNull();
    expect(await strain('C57BL/6 lot 12345678', ['StrainDescription'])).toBe('C57BL/6 lot 12345678');
    expect(await strain('of miss Quillfeather', ['StrainDescription'])).toBeNull();
  });

  test('dates by year, as they are, and not at all', async () => {
    const date = async (dates: 'year' | 'keep' | 'drop') => {
      const { header } = await deidentified(plantedFiles.explicit, { dates });
      return [at(header, 0x00080020), at(header, 0x00080030), at(header, 0x0008002a), at(header, 0x00280303)];
    };
    expect(await date('year')).toEqual(['20210101', '', '2021', 'MODIFIED']);
    expect(await date('keep')).toEqual(['20210214', '101112.5', '20210216235959.250000-0500', 'UNMODIFIED']);
    expect((await date('drop'))[3]).toBe('REMOVED');
  });

  test('a file with more names than can be remembered keeps no text', async () => {
    const people = Array.from({ length: 1200 }, (_, index): readonly Written[] => [
      [0x00100010, 'PN', `Zqperson${index}^Of^Many`],
    ]);
    const source = dicomFile(
      [
        [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
        [0x00080070, 'LO', 'Maker'],
        [0x00081140, 'SQ', people],
      ],
      syntaxes.explicit,
    );
    const { header } = await deidentified(source);
    expect(at(header, 0x00080070)).toBe('');
  });

  test('a sentinel is left alone', async () => {
    const { header } = await deidentified(plantedFiles.explicit, { sentinels: ['2021-02-14'] });
    expect(at(header, 0x00080020)).toBe('20210214');
    expect(at(header, 0x00080021)).not.toBe('20210215');
  });

  test('local codes go whole, public ones keep the meaning of the standard', async () => {
    const item = (value: string, scheme: string): readonly Written[] => [
      [0x00080100, 'SH', value],
      [0x00080102, 'SH', scheme],
      [0x00080104, 'LO', 'zqmeaning'],
    ];
    const source = (value: string, scheme: string) =>
      dicomFile(
        [
          [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
          [0x00082218, 'SQ', [item(value, scheme)]],
        ],
        syntaxes.explicit,
      );
    const read = async (value: string, scheme: string) => {
      const { header } = await deidentified(source(value, scheme));
      return [0x00080100, 0x00080102, 0x00080104].map((tag) => at(header, 0x00082218, tag));
    };
    expect(await read('12738006', 'SCT')).toEqual(['12738006', 'SCT', 'Brain structure (body structure)']);
    expect(await read('ZQWARD', '99ZQ')).toEqual(['REMOVED', '99LAKESPEC', 'Removed']);
  });

  test('text in a value representation that the attribute does not have is not trusted', async () => {
    const source = dicomFile(
      [
        [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
        [0x00180080, 'LO', 'Zqname^In^Number'],
        [0x00280010, 'LT', 'zqrows'],
        [0x00280011, 'US', uint16(8)],
      ],
      syntaxes.explicit,
    );
    const { header, bytes } = await deidentified(source);
    expect(bytes.toString('latin1')).not.toMatch(/zq/i);
    expect(at(header, 0x00280011)).not.toBeNull();
  });
});

describe('real files', () => {
  test.each([
    'MR_small.dcm',
    'MR_small_implicit.dcm',
    'MR_small_RLE.dcm',
    'CT_small.dcm',
    'CT0012.dcm',
    'badVR.dcm',
    'rtplan.dcm',
    'JPEG2000-embedded-sequence-delimiter.dcm',
    'chrJapMulti.dcm',
    'chrJapMultiExplicitIR6.dcm',
    'chrKoreanMulti.dcm',
  ])('%s: comes out whole, pixels untouched, and the same when it comes again', async (name) => {
    const source = fixture(name);
    const before = await headerOf(source);
    const { bytes, header, file } = await deidentified(source);
    expect(bytes.length).toBe(file.sizeBytes);
    const names = before.dataSet.filter(({ tag, vr }) => vr === 'PN' || tag === 0x00100020);
    const people = names.flatMap(({ value }) => (value.kind === 'bytes' ? [Buffer.from(value.bytes)] : []));
    expect(people.some((person) => person.length > 3)).toBe(true);
    for (const person of people) if (person.length > 3) expect(bytes.includes(person)).toBe(false);

    const pixelsOf = (content: Buffer, { dataSet }: typeof header) => {
      const value = dataSet.find(({ tag }) => tag === 0x7fe00010)?.value;
      return value === undefined || value.kind === 'bytes' || value.kind === 'items'
        ? null
        : content.subarray(value.start, value.start + value.length);
    };
    expect(pixelsOf(bytes, header)).toEqual(pixelsOf(source, before));
    expect(header.transferSyntax).toEqual(before.transferSyntax);

    expect(isOwn(header, mac)).toBe(true);
    expect(bytesOf(repeat(header), bytes).equals(bytes)).toBe(true);
    expect((await deidentified(source)).bytes.equals(bytes)).toBe(true);
  });

  test('a file that somebody has changed is not taken for our own', async () => {
    const { bytes } = await deidentified(fixture('MR_small.dcm'));
    const changed = Buffer.from(bytes);
    const where = changed.indexOf(surrogate);
    changed.write('Zqsmuggled', where);
    expect(isOwn(await headerOf(changed), mac)).toBe(false);
    expect(isOwn(await headerOf(bytes), () => '0'.repeat(64))).toBe(false);
    expect(isOwn(await headerOf(fixture('MR_small.dcm')), mac)).toBe(false);
  });

  test('functional groups of an enhanced image keep their geometry', async () => {
    const { header } = await deidentified(fixture('CT0012.dcm'));
    expect(at(header, 0x52009229, 0x00289110, 0x00280030)).toMatch(/^[\d.]+\\[\d.]+$/);
    expect(at(header, 0x52009230, 0x00209113, 0x00200032)).toMatch(/\\/);
  });
});
