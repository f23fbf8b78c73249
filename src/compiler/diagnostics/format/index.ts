import { github } from './github.ts';
import { json } from './json.ts';
import { attribute, characters, findingText, junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Format } from './report.ts';
import { sarif } from './sarif.ts';

/** How findings can be printed, by name; a line adds one. */
export const formats = { pretty, json, github, sarif, markdown, junit } as const satisfies Record<
  string,
  Format
>;
export type FormatName = keyof typeof formats;
export { durationText } from './pretty.ts';
/** What other reports in JUnit's format are made of. */
export const junitText = { attribute, characters, findingText } as const;
export { counted, countOf, printable } from './report.ts';
