import { type FieldRule, grows, is, loosens, operational, presence } from './judge.ts';

const readers = 'more people may read the domain';

export const domain: readonly FieldRule[] = [
  ['spec.owners', operational],
  ['spec.members', grows(readers)],
  ['spec.members.*', presence(is('privacy-weakening', readers), operational, operational)],
  ['spec.members.*.role', loosens(['researcher', 'steward', 'engineer'], 'a group may do more')],
  ['spec.quota', operational],
  ['spec.quota.*', operational],
  ['spec.costCenter', operational],
  ['spec.defaults', operational],
  ['spec.defaults.*', operational],
];
