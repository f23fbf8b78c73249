import { Buffer } from 'node:buffer';
import { gunzipSync } from 'node:zlib';

/** All forms in which a token may stand in bytes: UTF-8, UTF-16, hex, and base64 at each of its three positions. */
function formsOf(token: string): readonly Buffer[] {
  const utf8 = Buffer.from(token, 'utf8');
  const utf16 = Buffer.from(token, 'utf16le');
  const forms = [utf8, utf16, Buffer.from(utf16).swap16(), Buffer.from(token, 'latin1')];
  for (const bytes of [utf8, utf16]) {
    const hex = bytes.toString('hex');
    forms.push(Buffer.from(hex), Buffer.from(hex.toUpperCase()));
    for (let pad = 0; pad < 3; pad += 1) {
      const encoded = Buffer.concat([Buffer.alloc(pad), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      // The first characters depend on what stands before, the last on what follows.
      forms.push(Buffer.from(encoded.slice(pad === 0 ? 0 : pad + 1, -1)));
    }
  }
  return forms;
}

/** A gzip's own bytes, and what it inflates to as far as it goes. */
function decoded(content: Buffer): readonly Buffer[] {
  if (content[0] !== 0x1f || content[1] !== 0x8b) return [content];
  try {
    return [content, ...decoded(gunzipSync(content, { finishFlush: 2 }))];
  } catch {
    return [content];
  }
}

/** The tokens that are found in any of the contents, however they are encoded. */
export function findTokens(contents: Iterable<Buffer>, tokens: readonly string[]): readonly string[] {
  const forms = new Map(tokens.map((token) => [token, formsOf(token)]));
  const found = new Set<string>();
  for (const content of contents) {
    for (const bytes of decoded(content)) {
      for (const [token, all] of forms) if (all.some((form) => bytes.includes(form))) found.add(token);
    }
  }
  return [...found].sort();
}
