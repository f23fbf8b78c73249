/** A category or code of the tabular list of ICD-10-CM. */
type Diagnosis = {
  readonly code: string;
  readonly description: string;
  readonly above: Diagnosis | null;
  /** The seventh characters of all codes below. */
  readonly extensions: (readonly [character: string, meaning: string])[];
  hasCodesBelow: boolean;
};

export type TabularEntry = {
  readonly code: string;
  readonly isBillable: boolean;
  readonly description: string;
};

const plain = (text: string): string =>
  text
    // Words for one more meaning stand on a line of their own, behind a slash.
    .replace(/\/\s*\n[\s\S]*$/, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .trim();

/** What is open while the list is read: elements, and the text of the innermost. */
const token = /<(\/?)(diag|name|desc|extension)\b([^>]*)>|<(\/?)([A-Za-z]\w*)\b[^>]*>|([^<]+)/g;

function extensionsOf(diagnosis: Diagnosis | null): Diagnosis['extensions'] {
  if (diagnosis === null) return [];
  return diagnosis.extensions.length > 0 ? diagnosis.extensions : extensionsOf(diagnosis.above);
}

/** Head injuries with death before regaining consciousness: a note of the list has no later encounter for them. */
const diedOfIt = /^S06..[78]$/;

/**
 * Headings and codes of the tabular list (XML of the National Center for Health Statistics). A code without codes below
 * gets each seventh character of the nearest heading that has some, behind X in the places that are empty.
 */
export function tabularEntries(xml: string): readonly TabularEntry[] {
  const all: Diagnosis[] = [];
  const path: Diagnosis[] = [];
  let open: { readonly element: string; readonly attributes: string; text: string } | null = null;
  let name = '';
  /** Of elements within a diagnosis that is not begun yet: its name and description come first. */
  let isNew = false;
  for (const [, ends, element, attributes = '', , , text] of xml.matchAll(token)) {
    if (text !== undefined) {
      if (open) open.text += text;
    } else if (element === 'diag') {
      if (ends) path.pop();
      else isNew = true;
    } else if (element !== undefined && !ends) open = { element, attributes, text: '' };
    else if (element !== undefined && open?.element === element) {
      if (element === 'name') name = open.text.trim();
      else if (element === 'desc' && isNew) {
        const above = path.at(-1) ?? null;
        if (above) above.hasCodesBelow = true;
        const made: Diagnosis = {
          code: name.replaceAll('.', ''),
          description: plain(open.text),
          above,
          extensions: [],
          hasCodesBelow: false,
        };
        all.push(made);
        path.push(made);
        isNew = false;
      } else if (element === 'extension') {
        const [, character = ''] = /char="(\w)"/.exec(open.attributes) ?? [];
        path.at(-1)?.extensions.push([character, plain(open.text)]);
      }
      open = null;
    }
  }
  return all.flatMap((diagnosis): readonly TabularEntry[] => {
    const { code, description, hasCodesBelow } = diagnosis;
    const extensions =
      hasCodesBelow || code.length > 6
        ? []
        : extensionsOf(diagnosis).filter(([character]) => character === 'A' || !diedOfIt.test(code));
    const isBillable = !hasCodesBelow && extensions.length === 0;
    return [
      { code, isBillable, description },
      ...extensions.map(([character, meaning]) => ({
        code: `${code.padEnd(6, 'X')}${character}`,
        isBillable: true,
        description: `${description}, ${meaning}`,
      })),
    ];
  });
}
