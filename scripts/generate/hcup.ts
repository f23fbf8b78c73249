// Makes src/formats/hcup/generated/elements.ts of data/hcup/elements.tsv: `node scripts/generate/hcup.ts`.
import { readFileSync, writeFileSync } from 'node:fs';

const input = new URL('../../data/hcup/elements.tsv', import.meta.url);
const output = new URL('../../src/formats/hcup/generated/elements.ts', import.meta.url);

const [, ...lines] = readFileSync(input, 'utf8').trimEnd().split('\n');
for (const line of lines) {
  if (
    !/^\w+\t\w+\t(integer|bigint|double|string)\t[A-Z]+:\d{4}-(\d{4})?( [A-Z]+:\d{4}-(\d{4})?)*\t[^\t`\\]+$/.test(
      line,
    )
  )
    throw new Error(`not a line of the dictionary: ${line}`);
}
writeFileSync(
  output,
  `// Made by scripts/generate/hcup.ts of data/hcup/elements.tsv (see ORIGIN.md there). Do not edit.

/** HCUP's data elements, one a line: file, element, type, years by database, label. */
export const elementsText = \`${lines.map((line) => line.replaceAll('\t', '|')).join('\n')}\`;
`,
);
