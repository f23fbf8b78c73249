import { type FieldRule, operational } from './judge.ts';

/** Where and how things run: nothing of it changes what a table holds. */
export const platform: readonly FieldRule[] = [['spec.**', operational]];
