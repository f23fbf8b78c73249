import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { DiffFormat } from './report.ts';

/** How a diff can be printed, by name; a line adds one. */
export const diffFormats = { pretty, markdown, json } as const satisfies Record<string, DiffFormat>;
export type DiffFormatName = keyof typeof diffFormats;
export { marker } from './markdown.ts';
export { type DiffReport, failing } from './report.ts';
