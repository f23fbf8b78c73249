import type { CharacterSet } from './character-set.ts';
import { confidentialityRow } from './confidentiality.ts';
import type { Element } from './element.ts';
import { isImagingWord } from './retained-text.ts';
import type { CompiledRules } from './rules.ts';
import { tags } from './tag.ts';
import { characterSetOf, textValues } from './value.ts';
import { formOf } from './value-representation.ts';

/** The values of a file that identify someone or some place, at any depth. */
export type IdentifyingValues = {
  /** Persons' names and the patient's numbers: each of their parts identifies. */
  readonly names: ReadonlySet<string>;
  /** Institutions, devices, orders: they identify as a whole. */
  readonly others: ReadonlySet<string>;
  /** There are more than are remembered: no text can be said not to mention one of them. */
  readonly tooMany: boolean;
};

const mostValues = 1000;

/**
 * Reads the names, numbers and places that table E.1-1 lists. Descriptions are left out: their words are ordinary ones
 * and are cleaned by a vocabulary instead. So is what the rules retain.
 */
export function identifyingValues(
  dataSet: readonly Element[],
  rules: CompiledRules,
  sopClassUid: string,
): IdentifyingValues {
  const decisions = rules.decisionsFor(sopClassUid);
  const names = new Set<string>();
  const others = new Set<string>();
  const collect = (
    elements: readonly Element[],
    nested: boolean,
    inherited: CharacterSet | undefined,
  ): void => {
    const decode = characterSetOf(elements, inherited);
    for (const { tag, vr, value } of elements) {
      if (value.kind === 'items') for (const item of value.items) collect(item.elements, true, decode);
      if (value.kind !== 'bytes' || tag === tags.timezoneOffset) continue;
      if (names.size + others.size > mostValues) return;
      const isName = vr === 'PN' || tag === tags.patientId || tag === tags.otherPatientIds;
      if (!isName && !(formOf(vr)?.kind === 'text' && vr !== 'LT' && vr !== 'UT' && vr !== 'ST')) continue;
      const row = confidentialityRow(tag);
      if (!isName && (row === null || row.options.has('clean-descriptors'))) continue;
      if (decisions(tag, nested).action === 'retain') continue;
      for (const text of textValues({ tag, vr, value }, decode))
        if (text !== '') (isName ? names : others).add(text);
    }
  };
  collect(dataSet, false, undefined);
  return { names, others, tooMany: names.size + others.size > mostValues };
}

/**
 * A test for text that would otherwise be kept: whether it mentions one of the values. Long parts of names may stand
 * inside a word, short ones must be a whole word; what is no name must be there whole.
 */
export function mentionOf({ names, others, tooMany }: IdentifyingValues): (text: string) => boolean {
  if (tooMany) return () => true;
  const long = new Set<string>();
  const short = new Set<string>();
  for (const name of names)
    for (const part of [name, ...name.split(/[\^=\s,]+/)]) {
      if (isImagingWord(part)) continue;
      const folded = part.toLowerCase();
      if (folded.length >= 5) long.add(folded);
      else if (folded.length >= 3) short.add(folded);
    }
  for (const other of others) if (other.length >= 6) long.add(other.toLowerCase());
  return (text) => {
    if (text === '') return false;
    const folded = text.toLowerCase();
    for (const part of long) if (folded.includes(part)) return true;
    return short.size > 0 && folded.split(/[^\p{L}\p{N}]+/u).some((word) => short.has(word));
  };
}
