/** Which forms a value representation takes (PS3.5 6.2 and 7.1.2). */
type Form = {
  /** Explicit VR: two reserved bytes and a 32-bit length follow; else a 16-bit length. */
  readonly long: boolean;
  readonly kind: 'text' | 'code' | 'number-text' | 'time' | 'uid' | 'binary' | 'bulk' | 'sequence';
  /** Bytes of one value; 0 where values have no fixed size. */
  readonly unitBytes: number;
};

const form = (kind: Form['kind'], unitBytes = 0, long = false): Form => ({ long, kind, unitBytes });

/** `text` is what a person may have typed; `code` is CS, whose values are terms of the standard. */
const forms: Readonly<Record<string, Form>> = {
  AE: form('text'),
  AS: form('time'),
  AT: form('binary', 4),
  CS: form('code'),
  DA: form('time'),
  DS: form('number-text'),
  DT: form('time'),
  FD: form('binary', 8),
  FL: form('binary', 4),
  IS: form('number-text'),
  LO: form('text'),
  LT: form('text'),
  OB: form('bulk', 1, true),
  OD: form('bulk', 8, true),
  OF: form('bulk', 4, true),
  OL: form('bulk', 4, true),
  OV: form('bulk', 8, true),
  OW: form('bulk', 2, true),
  PN: form('text'),
  SH: form('text'),
  SL: form('binary', 4),
  SQ: form('sequence', 0, true),
  SS: form('binary', 2),
  ST: form('text'),
  SV: form('binary', 8, true),
  TM: form('time'),
  UC: form('text', 0, true),
  UI: form('uid'),
  UL: form('binary', 4),
  UN: form('bulk', 1, true),
  UR: form('text', 0, true),
  US: form('binary', 2),
  UT: form('text', 0, true),
  UV: form('binary', 8, true),
};
const formByVr: ReadonlyMap<string, Form> = new Map(Object.entries(forms));

/** The form of a VR; null for what the standard doesn't know. */
export function formOf(vr: string): Form | null {
  return formByVr.get(vr) ?? null;
}

/** The byte that makes a value's length even (PS3.5 6.2): a space for text, NUL for UIDs and binary values. */
export function paddingOf(vr: string): number {
  const kind = formByVr.get(vr)?.kind;
  return kind === 'text' || kind === 'code' || kind === 'number-text' || kind === 'time' ? 0x20 : 0;
}

/** VRs that may hold backslash-separated values; LT, ST, UT and UR are always one value (PS3.5 6.4). */
export function isMultiValued(vr: string): boolean {
  return vr !== 'LT' && vr !== 'ST' && vr !== 'UT' && vr !== 'UR';
}
