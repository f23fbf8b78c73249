import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A ULID in lower case: 48 bits of time, 80 random; sorts by time. */
export function newRunId(nowMs: number): string {
  let time = '';
  for (let left = nowMs, digit = 0; digit < 10; digit++) {
    time = alphabet[left % 32] + time;
    left = Math.floor(left / 32);
  }
  let random = '';
  for (const byte of randomBytes(16)) random += alphabet[byte & 31];
  return time + random;
}
