/** The polynomial of CRC-32 (ISO/IEC 13239), its lowest power first. */
const polynomial = 0xedb88320;
const one = 0x80000000;

/** Product of two polynomials modulo that of CRC-32. */
function times(a: number, b: number): number {
  let product = 0;
  let shifted = b;
  for (let bit = one; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ polynomial : shifted >>> 1;
  }
  return product >>> 0;
}

/** CRC-32 of two byte strings after each other, from those of each and the length of the second. */
export function joinedCrc32(first: number, second: number, secondBytes: number): number {
  let shift = one;
  // x to the power of eight bits, of sixteen, …
  let power = one >>> 8;
  for (let left = secondBytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) shift = times(power, shift);
    power = times(power, power);
  }
  return (times(shift, first) ^ second) >>> 0;
}
