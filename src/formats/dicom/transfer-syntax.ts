/** How a data set is encoded behind the file meta information (PS3.5 10, A). */
export type TransferSyntax = {
  readonly uid: string;
  readonly implicit: boolean;
  /** Pixel data stands in fragments. */
  readonly encapsulated: boolean;
};

export const implicitLittleEndian = '1.2.840.10008.1.2';
export const explicitLittleEndian = '1.2.840.10008.1.2.1';
export const explicitBigEndian = '1.2.840.10008.1.2.2';

/**
 * Syntaxes with pixel data in fragments: the JPEG family, MPEG, HEVC and HT-J2K (1.2.840.10008.1.2.4.*), RLE, and
 * frame-deflated, whose fragments are ordinary ones though its name suggests otherwise.
 */
const encapsulatedPattern = /^1\.2\.840\.10008\.1\.2\.(4\.\d+(\.\d+)?|5|8\.1)$/;

/** JPIP: the pixel data is behind an address, not in the file. */
const referencedPixelData = new Set([
  '1.2.840.10008.1.2.4.94',
  '1.2.840.10008.1.2.4.95',
  '1.2.840.10008.1.2.4.204',
  '1.2.840.10008.1.2.4.205',
]);

/** The syntax of a UID; null where it isn't supported (big endian, deflated, JPIP, private ones). */
export function transferSyntaxOf(uid: string): TransferSyntax | null {
  if (uid === implicitLittleEndian) return { uid, implicit: true, encapsulated: false };
  if (uid === explicitLittleEndian) return { uid, implicit: false, encapsulated: false };
  if (encapsulatedPattern.test(uid) && !referencedPixelData.has(uid))
    return { uid, implicit: false, encapsulated: true };
  return null;
}

/** Names of unsupported syntaxes that people meet, for messages. */
export function nameOfUnsupported(uid: string): string {
  if (uid === explicitBigEndian) return 'Explicit VR Big Endian';
  if (uid === '1.2.840.10008.1.2.1.99') return 'Deflated Explicit VR Little Endian';
  if (referencedPixelData.has(uid)) return 'JPIP Referenced';
  return 'unknown';
}
