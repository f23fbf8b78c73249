import type { DoorRule } from '../../plan/index.ts';

const offsetOf = (scope: 'dataset' | 'subject') =>
  scope === 'dataset' ? 'the one offset of its dataset' : 'the offset of its person';

/** What the door does to a value, in words. */
export function doorText(rule: DoorRule): string {
  switch (rule.action) {
    case 'keep':
      return 'kept as it is';
    case 'drop':
      return 'dropped';
    case 'surrogate':
      return `replaced by a random surrogate (name space ${rule.system})`;
    case 'uid':
      return 'replaced by another UID, the same for the same UID everywhere in the product';
    case 'shift':
      return `shifted by ${offsetOf(rule.scope)}`;
    case 'year': {
      const of = rule.shift === null ? '' : ` of the date shifted by ${offsetOf(rule.shift)}`;
      const limit =
        rule.bearsAge || rule.shift === null ? ', and nothing where it would tell an age over 89' : '';
      return `only the year${of} is kept${limit}`;
    }
    case 'age-cap':
      return `an age above ${rule.cap} becomes ${rule.top}`;
    case 'age-flag':
      return `whether the age in ${rule.of} was above ${rule.cap}`;
    case 'zip3':
      return 'only the first three digits are kept, 000 where too few people live there';
    case 'allow':
      return `only these values are kept: ${rule.values.join(', ')}; others become null`;
  }
}
