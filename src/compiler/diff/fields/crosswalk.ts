import { type FieldRule, grows, is, loosens, operational, presence, rises, shrinks } from './judge.ts';

const linked = 'more records are linked';

export const crosswalk: readonly FieldRule[] = [
  ['spec.members', grows(linked)],
  ['spec.members.*', presence(is('privacy-weakening', linked), operational, operational)],
  ['spec.members.*.unit', loosens(['record', 'person'], 'persons are linked where records were')],
  ['spec.members.*.*', operational],
  ['spec.method', operational],
  ['spec.approval', presence(operational, shrinks('nobody approves the linkage any more'), operational)],
  ['spec.approval.id', operational],
  ['spec.approval.expires', rises('the linkage is approved for longer')],
  ['spec.dates', loosens(['separate', 'align'], 'linked subjects share one date offset')],
];
