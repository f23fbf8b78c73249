/** Decodes the text of one data set or item, as its Specific Character Set (0008,0005) says (PS3.3 C.12.1.1.2). */
export type CharacterSet = (bytes: Uint8Array) => string;

/** Single-byte sets without code extensions, and the multi-byte sets that forbid them (tables C.12-2 and C.12-5). */
const encodings: Readonly<Record<string, string>> = {
  'ISO_IR 100': 'iso-8859-1',
  'ISO_IR 101': 'iso-8859-2',
  'ISO_IR 109': 'iso-8859-3',
  'ISO_IR 110': 'iso-8859-4',
  'ISO_IR 144': 'iso-8859-5',
  'ISO_IR 127': 'iso-8859-6',
  'ISO_IR 126': 'iso-8859-7',
  'ISO_IR 138': 'iso-8859-8',
  'ISO_IR 148': 'iso-8859-9',
  'ISO_IR 203': 'iso-8859-15',
  'ISO_IR 13': 'shift_jis',
  'ISO_IR 166': 'windows-874',
  'ISO_IR 192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gbk',
};

/** Escape sequences behind ESC (tables C.12-3 and C.12-4) and what decodes the bytes that follow. */
const escapes: readonly { readonly sequence: string; readonly decode: CharacterSet }[] = [
  { sequence: '(B', decode: decoderOf('iso-8859-1') },
  { sequence: '(J', decode: decoderOf('shift_jis') },
  { sequence: ')I', decode: decoderOf('shift_jis') },
  { sequence: '-A', decode: decoderOf('iso-8859-1') },
  { sequence: '-B', decode: decoderOf('iso-8859-2') },
  { sequence: '-C', decode: decoderOf('iso-8859-3') },
  { sequence: '-D', decode: decoderOf('iso-8859-4') },
  { sequence: '-L', decode: decoderOf('iso-8859-5') },
  { sequence: '-G', decode: decoderOf('iso-8859-6') },
  { sequence: '-F', decode: decoderOf('iso-8859-7') },
  { sequence: '-H', decode: decoderOf('iso-8859-8') },
  { sequence: '-M', decode: decoderOf('iso-8859-9') },
  { sequence: '-b', decode: decoderOf('iso-8859-15') },
  { sequence: '-T', decode: decoderOf('windows-874') },
  { sequence: '$)C', decode: decoderOf('euc-kr') },
  { sequence: '$)A', decode: decoderOf('gbk') },
  { sequence: '$B', decode: (bytes) => decodeJis(bytes, []) },
  // EUC-JP marks characters of JIS X 0212 by 8F.
  { sequence: '$(D', decode: (bytes) => decodeJis(bytes, [0x8f]) },
];

function decoderOf(encoding: string): CharacterSet {
  let decode: CharacterSet | null = null;
  return (bytes) => {
    if (decode === null) {
      const decoder = new TextDecoder(encoding);
      decode = (text) => decoder.decode(text);
    }
    return decode(bytes);
  };
}

/** Two-byte Japanese sets in their 7-bit form are EUC-JP with the high bits set. */
function decodeJis(bytes: Uint8Array, prefix: readonly number[]): string {
  const euc: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2)
    euc.push(...prefix, (bytes[at] ?? 0) | 0x80, (bytes[at + 1] ?? 0) | 0x80);
  return eucJp(Uint8Array.from(euc));
}

const eucJp = decoderOf('euc-jp');
const ascii = decoderOf('iso-8859-1');

/**
 * The decoder for the values of (0008,0005); unknown terms are read as ISO 8859-1, so that nothing is lost from sight.
 */
export function characterSet(terms: readonly string[]): CharacterSet {
  const first = (terms[0] ?? '').replace('ISO 2022 IR', 'ISO_IR');
  const encoding = encodings[first];
  const initial = encoding === undefined ? ascii : decoderOf(encoding);
  return terms.length > 1 || (terms[0] ?? '').startsWith('ISO 2022')
    ? (bytes) => decodeExtended(bytes, initial)
    : initial;
}

function decodeExtended(bytes: Uint8Array, initial: CharacterSet): string {
  let text = '';
  let decode = initial;
  let start = 0;
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, start)) {
    text += decode(bytes.subarray(start, at));
    const following = String.fromCharCode(...bytes.subarray(at + 1, at + 4));
    const known = escapes.find(({ sequence }) => following.startsWith(sequence));
    decode = known?.decode ?? initial;
    start = at + 1 + (known?.sequence.length ?? 0);
  }
  return text + decode(bytes.subarray(start));
}
