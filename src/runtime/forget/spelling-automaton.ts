import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Token } from './token.ts';

/** Shorter pieces of base64 or hex are met by chance in megabytes of surrogates and hashes. */
const minimumEncodedLength = 7;

/** How bytes may stand in text: base64 at each of its three positions; hex. */
function encodings(bytes: Buffer): readonly string[] {
  const all = [bytes.toString('hex')];
  for (let pad = 0; pad < 3; pad += 1) {
    const text = Buffer.concat([Buffer.alloc(pad), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first characters depend on what stands before, the last on what follows.
    const whole = text.slice(pad === 0 ? 0 : pad + 1, (pad + bytes.length) % 3 === 0 ? undefined : -1);
    all.push(whole, whole.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return all.filter((text) => text.length >= minimumEncodedLength);
}

/** A hash without a key is as good as the value: whoever guesses it has it. */
const digests = (bytes: Buffer): readonly Buffer[] =>
  ['md5', 'sha1', 'sha256'].map((algorithm) => createHash(algorithm).update(bytes).digest());

/** Every form in which a spelling may stand in bytes. */
function formsOf(spelling: string): readonly Buffer[] {
  const utf8 = Buffer.from(spelling, 'utf8');
  const utf16 = Buffer.from(spelling, 'utf16le');
  const utf16be = Buffer.from(utf16).swap16();
  const latin1 = Buffer.from(spelling, 'latin1');
  return [utf8, utf16, utf16be, latin1, ...digests(utf8)].flatMap((bytes) => [
    bytes,
    ...encodings(bytes).map((text) => Buffer.from(text, 'latin1')),
  ]);
}

const lower = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);
const isAlphanumeric = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || (lower(byte) >= 0x61 && lower(byte) <= 0x7a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Plain digits and short words are a find only where they are not the middle of a hash, a surrogate or a number. */
function isWhole(bytes: Uint8Array, start: number, end: number): boolean {
  if (isAlphanumeric(bytes[start - 1])) return false;
  // A time may follow a day: 20190104083000.
  const digits = end - start;
  if (digits === 8 && isDigit(bytes[end])) {
    let stop = end;
    while (isDigit(bytes[stop])) stop += 1;
    return stop - end === 4 || stop - end === 6;
  }
  return !isAlphanumeric(bytes[end]);
}

type Ending = { readonly token: number; readonly length: number; readonly mustBeWhole: boolean };

/** Finds tokens in bytes, without regard to case, in one pass over them whatever their number. */
export type Automaton = {
  /**
   * @param from Finds that begin before it don't count, and none that end behind `until`: of bytes that are a part of a
   *   stream, what stands around them decides whether a find is whole.
   */
  find(bytes: Uint8Array, from?: number, until?: number): ReadonlySet<Token>;
  /** Bytes of the longest form that is looked for. */
  readonly longest: number;
};

/** An Aho–Corasick automaton over all forms of all spellings (A. V. Aho, M. J. Corasick, CACM 18(6), 1975). */
export function spellingAutomaton(tokens: readonly Token[]): Automaton {
  const forms: { readonly bytes: Buffer; readonly ending: Ending }[] = [];
  for (const [index, { spellings, plain: isPlain }] of tokens.entries()) {
    for (const spelling of spellings) {
      const plain = Buffer.from(spelling, 'utf8');
      for (const bytes of isPlain ? [plain] : formsOf(spelling)) {
        const mustBeWhole = bytes.equals(plain) && (spelling.length <= 6 || /^\d+$/.test(spelling));
        forms.push({ bytes, ending: { token: index, length: bytes.length, mustBeWhole } });
      }
    }
  }
  const states = forms.reduce((sum, { bytes }) => sum + bytes.length, 1);
  const next = new Int32Array(states * 256);
  const endings: Ending[][] = [[]];
  for (const { bytes, ending } of forms) {
    let state = 0;
    for (const byte of bytes) {
      const at = state * 256 + lower(byte);
      if (next[at] === 0) next[at] = endings.push([]) - 1;
      state = next[at] ?? 0;
    }
    endings[state]?.push(ending);
  }
  const fail = new Int32Array(endings.length);
  const queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] ?? 0;
    const back = fail[state] ?? 0;
    if (state !== 0) endings[state]?.push(...(endings[back] ?? []));
    for (let byte = 0; byte < 256; byte += 1) {
      const child = next[state * 256 + byte] ?? 0;
      const behind = state === 0 ? 0 : (next[back * 256 + byte] ?? 0);
      if (child === 0) next[state * 256 + byte] = behind;
      else {
        fail[child] = behind;
        queue.push(child);
      }
    }
  }
  const longest = forms.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
  const find: Automaton['find'] = (bytes, from = 0, until = bytes.length) => {
    const found = new Set<Token>();
    let state = 0;
    for (let index = 0; index < until; index += 1) {
      state = next[state * 256 + lower(bytes[index] ?? 0)] ?? 0;
      const ended = endings[state];
      if (ended === undefined || ended.length === 0) continue;
      for (const { token, length, mustBeWhole } of ended) {
        const end = index + 1;
        const one = tokens[token];
        if (end - length < from) continue;
        if (one && (!mustBeWhole || isWhole(bytes, end - length, end))) found.add(one);
      }
    }
    return found;
  };
  return { find, longest };
}
