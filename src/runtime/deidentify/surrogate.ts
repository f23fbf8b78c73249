import { randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * 26 random characters of lower-case base32 (130 bits): legal as a BIDS label and as a FHIR id, and the same on
 * disks that don't tell case apart.
 */
export function randomSurrogate(): string {
  let text = '';
  for (const byte of randomBytes(26)) text += alphabet[byte & 31];
  return text;
}

/** The whole of a surrogate, as a regular expression. */
export const surrogatePattern = '[a-z2-7]{26}';

/** 16 bytes as a UID under 2.25 (PS3.5 B.2): the decimal form of a UUID, here of version 8 (RFC 9562). */
export function uidFromBytes(bytes: Uint8Array): string {
  const uuid = Buffer.from(bytes.subarray(0, 16));
  uuid[6] = ((uuid[6] ?? 0) & 0x0f) | 0x80;
  uuid[8] = ((uuid[8] ?? 0) & 0x3f) | 0x80;
  return `2.25.${BigInt(`0x${uuid.toString('hex')}`)}`;
}
