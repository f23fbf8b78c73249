import { minimumCell } from './deid-policy.ts';
import { type FieldRule, grows, is, loosens, operational, presence, rises, shrinks } from './judge.ts';

const moreUsers = 'more people may read the data';

export const agreement: readonly FieldRule[] = [
  ['spec.id', operational],
  ['spec.expires', rises('the data may be used for longer')],
  ['spec.purposes', grows('the data may be used for more')],
  ['spec.basis', operational],
  ['spec.users', grows(moreUsers)],
  ['spec.users.*', presence(is('privacy-weakening', moreUsers), operational, operational)],
  [
    'spec.users.*.training',
    presence(operational, shrinks('training is not asked for any more'), operational),
  ],
  ['spec.linkage', loosens(['forbidden', 'approved'], 'records may be linked with those of other products')],
  ['spec.minimumCellSize', minimumCell],
  ['spec.retainUntil', rises('the data are kept for longer')],
];
