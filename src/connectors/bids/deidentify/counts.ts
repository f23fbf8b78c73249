/** What was done to a file, in elements: fields, cells, headers. */
export type Counts = { removed: number; replaced: number; shifted: number; kept: number };

export function noCounts(): Counts {
  return { removed: 0, replaced: 0, shifted: 0, kept: 0 };
}
