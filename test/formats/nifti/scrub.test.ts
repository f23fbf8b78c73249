import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { crc32, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import * as peer from 'nifti-reader-js';
import { describe, expect, test } from 'vitest';
import {
  readHeader,
  type ScrubReport,
  type ScrubResult,
  scrubHeader,
} from '../../../src/formats/nifti/index.ts';
import { niftiFile, voxelBytes } from './nifti-file.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

async function* chunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function scrub(
  bytes: Uint8Array,
  compressed = false,
  chunkSize = 1000,
): Promise<{ result: ScrubResult; bytes: Buffer }> {
  const stream = scrubHeader(chunks(bytes, chunkSize), { compressed, sizeBytes: bytes.length });
  const parts: Uint8Array[] = [];
  for (;;) {
    const { value, done } = await stream.next();
    if (done) return { result: value, bytes: Buffer.concat(parts) };
    parts.push(value);
  }
}

async function scrubbed(
  bytes: Uint8Array,
  compressed = false,
): Promise<{ report: ScrubReport; bytes: Buffer }> {
  const { result, bytes: output } = await scrub(bytes, compressed);
  if (!result.ok) throw new Error(result.problem.code);
  return { report: result.report, bytes: output };
}

const codeOf = async (bytes: Uint8Array, compressed = false): Promise<string> => {
  const { result } = await scrub(bytes, compressed);
  return result.ok ? 'ok' : result.problem.code;
};

const arrayBuffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;
const peerRead = (bytes: Buffer): { header: peer.NIFTI1 | peer.NIFTI2; image: Buffer } => {
  const header = peer.readHeader(arrayBuffer(bytes));
  if (!header) throw new Error('the peer cannot read it');
  return { header, image: Buffer.from(peer.readImage(header, arrayBuffer(bytes))) };
};

describe('real files', () => {
  test.each([
    ['anatomical.nii', false, [33, 41, 25], 'int16'],
    ['functional.nii', false, [17, 21, 3, 20], 'int16'],
    ['example_nifti2.nii.gz', true, [32, 20, 12, 2], 'int16'],
    ['standard.nii.gz', true, [4, 5, 7], 'uint8'],
  ] as const)('%s keeps its voxels and loses its text', async (name, compressed, shape, datatype) => {
    const original = fixture(name);
    const { report, bytes } = await scrubbed(original, compressed);
    expect(report.header).toMatchObject({ shape, datatype });
    const [before, after] = compressed ? [gunzipSync(original), gunzipSync(bytes)] : [original, bytes];
    const [peerBefore, peerAfter] = [peerRead(before), peerRead(after)];
    expect(peerAfter.image.equals(peerBefore.image)).toBe(true);
    expect(peerAfter.header.dims).toEqual(peerBefore.header.dims);
    expect(peerAfter.header.affine).toEqual(peerBefore.header.affine);
    expect(peerAfter.header.description.replaceAll('\0', '')).toBe('');
  });

  test('the gzip header says neither name nor time', async () => {
    const original = fixture('example_nifti2.nii.gz');
    expect(original[3]! & 8).toBe(8);
    const { bytes } = await scrubbed(original, true);
    expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
    expect(bytes.readUInt32LE(bytes.length - 8)).toBe(crc32(gunzipSync(bytes)));
  });

  test('a CIFTI matrix is refused, because it is worth nothing without its XML', async () => {
    expect(await codeOf(fixture('row_major.dconn.nii'))).toBe('cifti');
  });
});

describe('planted text', () => {
  const cases = [1, 2].flatMap((version) =>
    [true, false].map((littleEndian) => ({ version: version as 1 | 2, littleEndian })),
  );
  test.each(cases)('NIfTI-$version, little endian $littleEndian', async (kind) => {
    const planted = niftiFile({
      ...kind,
      text: 'ZQNAME',
      extensions: [
        { code: 6, text: 'ZQCOMMENT' },
        { code: 4, text: 'ZQAFNI'.repeat(100) },
      ],
      trailing: Buffer.from('ZQTRAILING'),
    });
    expect(planted.includes('ZQ')).toBe(true);
    const { report, bytes } = await scrubbed(planted);
    expect(bytes.includes('ZQ')).toBe(false);
    expect(report).toMatchObject({ extensions: 2, trailing: true, voxels: true });
    expect(report.cleared).toContain('descrip');
    expect(report.cleared).toContain('intent_name');
    expect(bytes.equals(niftiFile(kind))).toBe(true);
    const { image } = peerRead(bytes);
    expect(image.equals(voxelBytes(48))).toBe(true);
  });

  test('an intent name that the standard prescribes stays', async () => {
    const { bytes, report } = await scrubbed(niftiFile({ intentName: 'ConnDense' }));
    expect(bytes.includes('ConnDense')).toBe(true);
    expect(report.cleared).toEqual([]);
  });

  test('text hidden behind the end of a known intent name goes', async () => {
    const { bytes } = await scrubbed(niftiFile({ intentName: 'ConnDense\0ZQ' }));
    expect(bytes.includes('ZQ')).toBe(false);
  });

  test('bytes between header and voxels go though no extension is announced', async () => {
    const file = niftiFile({ extensions: [{ code: 6, text: 'ZQHIDDEN' }] });
    file[348] = 0;
    expect((await scrubbed(file)).bytes.includes('ZQ')).toBe(false);
  });

  test('the header of a pair loses its text and everything behind it', async () => {
    const header = niftiFile({ magic: 'ni1\0', text: 'ZQNAME', voxels: Buffer.from('ZQBEHIND') });
    const { report, bytes } = await scrubbed(header);
    expect(report.header.pair).toBe(true);
    expect(bytes.length).toBe(352);
    expect(bytes.includes('ZQ')).toBe(false);
  });
});

test('scrubbing twice changes nothing, whatever the chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(1, 2),
      fc.boolean(),
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.record({ code: fc.constantFrom(0, 2, 4, 6), text: fc.string() }), { maxLength: 3 }),
      fc.integer({ min: 1, max: 700 }),
      async (version, littleEndian, compressed, shape, extensions, chunkSize) => {
        const file = niftiFile({ version: version as 1 | 2, littleEndian, shape, extensions, text: 'ZQ' });
        const input = compressed ? gzipSync(file) : file;
        const first = await scrub(input, compressed, chunkSize);
        const second = await scrub(first.bytes, compressed, 64);
        expect(first.result.ok).toBe(true);
        expect(second.bytes.equals(first.bytes)).toBe(true);
        const plain = compressed ? gunzipSync(first.bytes) : first.bytes;
        expect(plain.equals(niftiFile({ version: version as 1 | 2, littleEndian, shape }))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

describe('bad files are told, not thrown', () => {
  const good = niftiFile();
  const edited = (edit: (file: Buffer) => void): Buffer => {
    const file = Buffer.from(good);
    edit(file);
    return file;
  };
  test.each<[string, Buffer, boolean, string]>([
    ['nothing', Buffer.alloc(0), false, 'too-short'],
    [
      'a text',
      Buffer.from('no image at all, and long enough to be asked for its first bytes'),
      false,
      'not-nifti',
    ],
    ['half a header', good.subarray(0, 200), false, 'too-short'],
    ['Analyze 7.5', edited((file) => file.fill(0, 344)), false, 'not-nifti'],
    ['rank 0', edited((file) => file.writeInt16LE(0, 40)), false, 'dimensions-invalid'],
    ['rank 8', edited((file) => file.writeInt16LE(8, 40)), false, 'dimensions-invalid'],
    ['a negative length', edited((file) => file.writeInt16LE(-3, 42)), false, 'dimensions-invalid'],
    ['no data type', edited((file) => file.writeInt16LE(0, 70)), false, 'datatype-unknown'],
    ['an offset inside the header', edited((file) => file.writeFloatLE(100, 108)), false, 'offset-invalid'],
    [
      'an offset that is no number',
      edited((file) => file.writeFloatLE(Number.NaN, 108)),
      false,
      'offset-invalid',
    ],
    ['an offset behind the end', edited((file) => file.writeFloatLE(1e9, 108)), false, 'truncated'],
    ['a cut-off image', good.subarray(0, good.length - 1), false, 'truncated'],
    ['no gzip', good, true, 'gz-damaged'],
    ['a cut-off gzip', gzipSync(good).subarray(0, 60), true, 'gz-damaged'],
    [
      'a wrong checksum',
      (() => {
        const file = gzipSync(good);
        file[file.length - 6]! ^= 1;
        return file;
      })(),
      true,
      'gz-damaged',
    ],
    [
      'huge dimensions in a small gzip',
      gzipSync(niftiFile({ shape: Array(7).fill(32767), voxels: Buffer.alloc(9) })),
      true,
      'too-large',
    ],
  ])('%s', async (_, bytes, compressed, code) => {
    expect(await codeOf(bytes, compressed)).toBe(code);
  });

  test('an offset of 0, which some writers leave, means the byte behind the header', async () => {
    const file = edited((bytes) => bytes.writeFloatLE(0, 108));
    expect((await scrubbed(file)).bytes.equals(good)).toBe(true);
  });

  test('a header whose voxels were taken out is said to have none', async () => {
    const { report } = await scrubbed(niftiFile({ shape: [256, 256, 256], voxels: Buffer.alloc(0) }));
    expect(report.voxels).toBe(false);
  });

  test('what inflates without end is read only as far as the header allows', async () => {
    let taken = 0;
    const bomb = gzipSync(Buffer.concat([niftiFile({ shape: [4] }), Buffer.alloc(200_000_000)]));
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks(bomb, 1024)) {
        taken += chunk.length;
        yield chunk;
      }
    }
    const stream = scrubHeader(counted(), { compressed: true, sizeBytes: bomb.length });
    let step = await stream.next();
    while (!step.done) step = await stream.next();
    expect(step.value).toMatchObject({ ok: true, report: { trailing: true } });
    expect(bomb.length).toBeGreaterThan(150_000);
    expect(taken).toBeLessThan(100_000);
  });

  test('an error of the source is not taken for a fault of the file', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield good.subarray(0, 100);
      throw new Error('the disk is gone');
    }
    const stream = scrubHeader(failing(), { compressed: false, sizeBytes: good.length });
    await expect(stream.next()).rejects.toThrow('the disk is gone');
  });

  test('any bytes whatever', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 800 }),
        fc.boolean(),
        fc.boolean(),
        async (noise, compressed, headed) => {
          const file = headed ? Buffer.concat([good.subarray(0, 40), noise]) : Buffer.from(noise);
          const { result } = await scrub(compressed ? gzipSync(file) : file, compressed);
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('readHeader tells what tables need', () => {
  const read = readHeader(fixture('functional.nii').subarray(0, 348));
  expect(read).toMatchObject({
    ok: true,
    header: {
      version: 1,
      littleEndian: true,
      shape: [17, 21, 3, 20],
      spacing: [4, 4, 8, 2],
      spaceUnit: 'mm',
      timeUnit: 's',
      repetitionTimeS: 2,
      datatype: 'int16',
      bitsPerVoxel: 16,
      dataBytes: 17 * 21 * 3 * 20 * 2,
    },
  });
});
