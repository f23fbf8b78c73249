import { lookUpTag } from './dictionary.ts';
import type { Element } from './element.ts';
import type { CompiledRules, Decisions } from './rules.ts';
import { isPrivate } from './tag.ts';
import { asciiValues } from './value.ts';

/** UIDs of the standard itself (PS3.6 A): classes, syntaxes, coding schemes. Their components are short. */
const standardUid = /^1\.2\.840\.10008(\.\d{1,5}){1,12}$/;

export const isStandardUid = (uid: string): boolean => standardUid.test(uid);

const isUidElement = ({ tag, vr }: Element): boolean => vr === 'UI' || lookUpTag(tag)?.vrs[0] === 'UI';

/** All UIDs that a rewrite may have to replace, each once: so that they can be mapped in one batch. */
export function uidsOf(
  dataSet: readonly Element[],
  rules: CompiledRules,
  sopClassUid: string,
): readonly string[] {
  const uids = new Set<string>();
  const decisions = rules.decisionsFor(sopClassUid);
  const collect = (elements: readonly Element[], decide: Decisions, nested: boolean): void => {
    for (const element of elements) {
      const { tag, value } = element;
      if (!isPrivate(tag) && decide(tag, nested).action === 'remove') continue;
      if (value.kind === 'items') for (const item of value.items) collect(item.elements, decide, true);
      else if (isUidElement(element))
        for (const uid of asciiValues(element)) if (uid !== '' && !isStandardUid(uid)) uids.add(uid);
    }
  };
  collect(dataSet, decisions, false);
  return [...uids];
}
