import { GzipError, gunzip, gzip } from '../gzip/index.ts';
import { type ByteQueue, byteQueue } from './byte-queue.ts';
import { detectLayout, type NiftiHeader, readHeader } from './header.ts';
import { type Field, intentNames, type Layout } from './layout.ts';
import { type NiftiProblem, niftiProblem } from './problem.ts';

export type ScrubOptions = {
  /** Whether the source is gzip; then so is the output. */
  readonly compressed: boolean;
  /** Length of the source in bytes; bounds what it may inflate to. */
  readonly sizeBytes: number;
};

export type ScrubReport = {
  readonly header: NiftiHeader;
  /** Names of the header fields that held something and are empty now. */
  readonly cleared: readonly string[];
  /** Header extensions that were removed. */
  readonly extensions: number;
  /** Whether the file held bytes behind the voxels, which are gone. */
  readonly trailing: boolean;
  /** False: nothing follows the header, as in example data sets whose voxels were taken out. */
  readonly voxels: boolean;
};

export type ScrubResult =
  | { readonly ok: true; readonly report: ScrubReport }
  | { readonly ok: false; readonly problem: NiftiProblem };

/** Ends the output from within, where the bytes already flow through gzip. */
class Stop extends Error {
  readonly problem: NiftiProblem;
  constructor(code: NiftiProblem['code']) {
    super(code);
    this.problem = niftiProblem(code);
  }
}

/** A file may always inflate to this; beyond it by `inflationFactor` only. A mask of zeros shrinks 1,000-fold. */
const honestBytes = 2 ** 32;
const inflationFactor = 200;

/** `ecode` 32: the XML that says what the rows and columns of a CIFTI matrix are. */
const ciftiCode = 32;

function clear(header: Uint8Array, { offset, length }: Field): boolean {
  const field = header.subarray(offset, offset + length);
  const held = field.some((byte) => byte !== 0);
  field.fill(0);
  return held;
}

/** Empties every text field; returns the names of those that held something. */
function clearFields(header: Uint8Array, layout: Layout): readonly string[] {
  const cleared = Object.entries(layout.cleared)
    .filter(([, field]) => clear(header, field))
    .map(([name]) => name);
  const { offset, length } = layout.intentName;
  const name = Buffer.from(header.subarray(offset, offset + length))
    .toString('latin1')
    .replace(/\0.*$/s, '');
  const held = clear(header, layout.intentName);
  if (intentNames.has(name)) header.set(Buffer.from(name, 'latin1'), offset);
  else if (held) cleared.push('intent_name');
  return cleared;
}

async function skipExactly(queue: ByteQueue, bytes: number): Promise<void> {
  if ((await queue.skip(bytes)) < bytes) throw new Stop('truncated');
}

/** Reads over the extensions before the voxels (nifti1.h, "extended header"); returns how many there were. */
async function skipExtensions(queue: ByteQueue, bytes: number, littleEndian: boolean): Promise<number> {
  let left = bytes;
  let count = 0;
  while (left >= 8) {
    const start = await queue.take(8);
    if (start.length < 8) throw new Stop('truncated');
    const view = new DataView(start.buffer, start.byteOffset, 8);
    left -= 8;
    const sizeBytes = view.getInt32(0, littleEndian);
    if (sizeBytes < 16 || sizeBytes % 16 !== 0 || sizeBytes - 8 > left) break;
    if (view.getInt32(4, littleEndian) === ciftiCode) throw new Stop('cifti');
    count += 1;
    await skipExactly(queue, sizeBytes - 8);
    left -= sizeBytes - 8;
  }
  await skipExactly(queue, left);
  return count;
}

async function* scrubPlain(
  source: AsyncIterable<Uint8Array>,
  limitBytes: number,
  done: (report: ScrubReport) => void,
): AsyncGenerator<Uint8Array> {
  const queue = byteQueue(source);
  try {
    const start = await queue.take(4);
    if (start.length < 4) throw new Stop('too-short');
    const detected = detectLayout(start);
    if (!detected) throw new Stop('not-nifti');
    const { layout, littleEndian } = detected;
    const bytes = new Uint8Array(layout.headerBytes);
    bytes.set(start);
    const rest = await queue.take(layout.headerBytes - 4);
    if (rest.length < layout.headerBytes - 4) throw new Stop('too-short');
    bytes.set(rest, 4);
    const read = readHeader(bytes);
    if (!read.ok) throw new Stop(read.problem.code);
    const { header } = read;
    if (header.dataBytes > limitBytes) throw new Stop('too-large');
    const cleared = [...clearFields(bytes, layout)];

    if (header.pair) {
      const flags = await queue.skip(4);
      const trailing = (await queue.skip(1)) > 0;
      yield bytes;
      if (flags === 4) yield new Uint8Array(4);
      done({ header, cleared, extensions: 0, trailing, voxels: false });
      return;
    }

    // Some writers leave the offset at 0 and mean the first byte behind the header.
    const voxOffset = header.voxOffset === 0 ? layout.dataOffset : header.voxOffset;
    if (!Number.isInteger(voxOffset) || voxOffset < layout.dataOffset || voxOffset > limitBytes) {
      throw new Stop('offset-invalid');
    }
    const view = new DataView(bytes.buffer);
    if (layout.version === 1) view.setFloat32(layout.voxOffset, layout.dataOffset, littleEndian);
    else view.setBigInt64(layout.voxOffset, BigInt(layout.dataOffset), littleEndian);
    const flags = await queue.take(4);
    const extensionBytes = voxOffset - layout.dataOffset;
    let extensions = 0;
    if (flags[0]) extensions = await skipExtensions(queue, extensionBytes, littleEndian);
    else await skipExactly(queue, extensionBytes);
    yield bytes;
    yield new Uint8Array(4);

    let passed = 0;
    for await (const part of queue.pass(header.dataBytes)) {
      passed += part.length;
      yield part;
    }
    if (passed > 0 && passed < header.dataBytes) throw new Stop('truncated');
    // Asking for one byte more also makes gunzip check the checksum of a file that ends where it should.
    const trailing = (await queue.skip(1)) > 0;
    done({ header, cleared, extensions, trailing, voxels: passed > 0 });
  } finally {
    await queue.close();
  }
}

/**
 * A NIfTI-1 or NIfTI-2 file, single or the `.hdr` of a pair, without text in its header, without header extensions
 * and with nothing behind its voxels; the voxels are the same bytes. Extensions are cut out rather than overwritten,
 * and `vox_offset` is set to the first byte behind the header. A gzip is written anew, without name and time.
 *
 * Streams. The generator's return value says what was done; where it says that the file is bad, what was yielded
 * before is worth nothing. Scrubbing the output again gives the same bytes.
 * @throws whatever the source throws.
 */
export async function* scrubHeader(
  source: AsyncIterable<Uint8Array>,
  options: ScrubOptions,
): AsyncGenerator<Uint8Array, ScrubResult> {
  const limitBytes = options.compressed
    ? Math.max(honestBytes, inflationFactor * options.sizeBytes)
    : Number.POSITIVE_INFINITY;
  let report: ScrubReport | null = null;
  const plain = scrubPlain(options.compressed ? gunzip(source) : source, limitBytes, (made) => {
    report = made;
  });
  try {
    yield* options.compressed ? gzip(plain) : plain;
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    if (error instanceof GzipError) return { ok: false, problem: niftiProblem('gz-damaged') };
    throw error;
  }
  return report ? { ok: true, report } : { ok: false, problem: niftiProblem('too-short') };
}
