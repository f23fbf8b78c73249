import { cosmetic, type FieldRule, operational } from './judge.ts';

/** What every kind of document says of itself. */
export const metadata: readonly FieldRule[] = [
  ['apiVersion', operational],
  ['metadata.title', cosmetic],
  ['metadata.description', cosmetic],
  ['metadata.tags', cosmetic],
  ['metadata.owner', operational],
  ['metadata.domain', operational],
];
