import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Format } from './report.ts';

/** How findings can be printed, by name; a line adds one. */
export const formats = { pretty, json, github } as const satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;
export { countOf } from './report.ts';
