import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesSource, readHeader } from '../../../src/formats/dicom/index.ts';
import { dicomFile, syntaxes } from './dicom-file.ts';
import { plantedFiles } from './planted-file.ts';
import { deidentified, findingOf, fixture, headerOf } from './rewritten.ts';

const deep = (levels: number): Buffer => {
  const level = Buffer.from('0800401153510000ffffffff' + 'feff00e0ffffffff', 'hex');
  return Buffer.concat([dicomFile([], syntaxes.explicit), ...Array<Buffer>(levels).fill(level)]);
};

const withLength = (length: number): Buffer => {
  const bytes = dicomFile([[0x00104000, 'UT', 'text']], syntaxes.explicit);
  bytes.writeUInt32LE(length, bytes.length - 8);
  return bytes;
};

describe('what is no readable file says so', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'dicom.empty: the file is empty'],
    [
      'text',
      Buffer.from('Dear colleague,\r\nthe images will follow.\r\n'),
      'dicom.not-dicom: the file is text, not DICOM',
    ],
    ['zip', Buffer.from('PK\x03\x04 and so on'), 'dicom.archive: the file is an archive'],
    [
      'cut pixels',
      fixture('MR_truncated.dcm'),
      'dicom.truncated: the file is truncated: it ends inside PixelData (7FE0,0010)',
    ],
    ['cut header', fixture('MR_small.dcm').subarray(0, 700), 'dicom.truncated: the file is truncated'],
    [
      'cut fragments',
      fixture('CT0012.dcm').subarray(0, -20),
      'dicom.truncated: the file is truncated or malformed',
    ],
    [
      'big endian',
      fixture('MR_small_bigendian.dcm'),
      'dicom.transfer-syntax: the transfer syntax is not supported yet (Explicit VR Big Endian)',
    ],
    [
      'deflated',
      fixture('image_dfl.dcm'),
      'dicom.transfer-syntax: the transfer syntax is not supported yet (Deflated Explicit VR Little Endian)',
    ],
    [
      'unknown syntax',
      dicomFile([], '1.2.3.4'),
      'dicom.transfer-syntax: the transfer syntax is not supported yet (unknown)',
    ],
    ['a length of gigabytes', withLength(0xfffffff0), 'dicom.truncated'],
    [
      'an odd VR',
      Buffer.concat([dicomFile([], syntaxes.explicit), Buffer.from('\x08\0\x60\0??\x02\0MR')]),
      'dicom.malformed',
    ],
    ['endless nesting', deep(5000), 'dicom.nesting'],
  ])('%s', async (_, bytes, finding) => {
    expect(await findingOf(bytes)).toContain(finding);
  });

  test('no message repeats what is in the file', async () => {
    const bytes = dicomFile([], '1.2.3.777.123456789');
    expect(await findingOf(bytes)).not.toContain('777');
  });
});

describe('odd but readable files', () => {
  test('without preamble, and without file meta information', async () => {
    const whole = fixture('MR_small.dcm');
    const tags = (await headerOf(whole)).dataSet.length;
    expect((await headerOf(whole.subarray(128))).dataSet).toHaveLength(tags);
    const group = whole.readUInt32LE(140);
    expect((await headerOf(whole.subarray(144 + group))).dataSet).toHaveLength(tags);
  });

  test('a header is read without the bulk data behind it', async () => {
    let bytesRead = 0;
    // A native file of gigabytes: its header, then nothing that could be read.
    const header = dicomFile([[0x00080060, 'CS', 'MR']], syntaxes.explicit);
    const pixelHeader = Buffer.from([0xe0, 0x7f, 0x10, 0, 0x4f, 0x57, 0, 0, 0, 0, 0, 0]);
    pixelHeader.writeUInt32LE(0xfffffffe, 8);
    const start = Buffer.concat([header, pixelHeader]);
    const sizeBytes = start.length + 0xfffffffe;
    const result = await readHeader({
      sizeBytes,
      read: async (from, length) => {
        bytesRead += length;
        const bytes = Buffer.alloc(Math.min(length, sizeBytes - from));
        start.copy(bytes, 0, Math.min(from, start.length));
        return bytes;
      },
    });
    expect(result.ok).toBe(true);
    expect(bytesRead).toBeLessThan(200_000);
  });

  test('sequences in UN are read as implicit', async () => {
    const header = await headerOf(fixture('UN_sequence.dcm'));
    expect(header.dataSet.some(({ value }) => value.kind === 'items')).toBe(true);
  });
});

describe('hostile files', () => {
  const whole = Object.values(plantedFiles);

  test('cut anywhere: a finding or a header, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(3800), async (which, length) => {
        const result = await readHeader(bytesSource(whole[which]!.subarray(0, length)));
        if (!result.ok) expect(result.finding.rule).toMatch(/^dicom\./);
      }),
      { numRuns: 300 },
    );
  });

  test('changed anywhere: a finding, or a file that can be written and read', async () => {
    const change = fc.record({ at: fc.integer({ min: 132, max: 3700 }), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(2),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (which, changes) => {
          const bytes = Buffer.from(whole[which]!);
          for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
          const result = await readHeader(bytesSource(bytes));
          if (!result.ok) return;
          const { header } = await deidentified(bytes);
          expect(header.dataSet.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
