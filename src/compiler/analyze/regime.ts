import type { Identifier, PlanPolicy } from '../../plan/index.ts';
import { categoryOf } from './label.ts';

export type Regime = PlanPolicy['regime'];

/** Harmless in every regime: surrogates of ours, states, capped ages, quasi-identifiers. */
const always = new Set<Identifier>(['pseudonym', 'geographic.state', 'age.capped', 'quasi']);

const regimes: Readonly<
  Record<
    Regime,
    {
      readonly title: string;
      readonly allows: ReadonlySet<Identifier>;
      readonly shifted: boolean;
      readonly law: string;
    }
  >
> = {
  safe_harbor: {
    title: 'safe_harbor',
    allows: new Set<Identifier>(['date.year', 'geographic.zip3']),
    shifted: false,
    law: '45 CFR 164.514(b)(2)(i)',
  },
  limited_data_set: {
    title: 'limited_data_set',
    // 164.514(e)(2) lists sixteen identifiers; dates, ages, town, state and zip code are not among them.
    allows: new Set<Identifier>([
      'date.instant',
      'date.day',
      'date.month',
      'date.year',
      'age.exact',
      'geographic.city',
      'geographic.zip5',
      'geographic.zip3',
      'other-unique-id',
    ]),
    shifted: true,
    law: '45 CFR 164.514(e)(2)',
  },
  expert_determination: {
    title: 'expert_determination',
    allows: new Set<Identifier>(['geographic.zip3']),
    shifted: true,
    law: '45 CFR 164.514(b)(1)',
  },
  public: {
    title: 'public',
    allows: new Set<Identifier>([
      'geographic.zip3',
      'geographic.city',
      'age.exact',
      'other-unique-id',
      'date.year',
    ]),
    shifted: true,
    law: 'the licence of the publication',
  },
};

/** Whether a value with this identifier may stand in bronze, silver or gold. `extra`: what a determination adds. */
export function regimeAllows(regime: Regime, identifier: Identifier, extra: readonly string[]): boolean {
  if (always.has(identifier) || extra.includes(identifier)) return true;
  if (identifier.startsWith('date.shifted')) return regimes[regime].shifted;
  return regimes[regime].allows.has(identifier);
}

/** Letters of 45 CFR 164.514(b)(2)(i), by category. */
const paragraphs: Readonly<Record<string, string>> = {
  name: 'A',
  geographic: 'B',
  date: 'C',
  age: 'C',
  phone: 'D',
  fax: 'E',
  email: 'F',
  ssn: 'G',
  mrn: 'H',
  'health-plan': 'I',
  account: 'J',
  licence: 'K',
  vehicle: 'L',
  device: 'M',
  url: 'N',
  ip: 'O',
  biometric: 'P',
  photo: 'Q',
  'other-unique-id': 'R',
};

/** `regime safe_harbor allows no … (paragraph)`. */
export function regimeNote(regime: Regime, identifier: Identifier, what: string): string {
  const letter = regime === 'safe_harbor' ? paragraphs[categoryOf(identifier)] : undefined;
  const law = letter ? `${regimes[regime].law}(${letter})` : regimes[regime].law;
  return `regime ${regime} does not allow ${what} (${law})`;
}

/** Of two regimes the one that lets less through. */
const strictness: readonly Regime[] = ['public', 'limited_data_set', 'expert_determination', 'safe_harbor'];
export function isWeaker(regime: Regime, than: Regime): boolean {
  return strictness.indexOf(regime) < strictness.indexOf(than);
}

export const isHipaa = (regime: Regime): boolean => regime !== 'public';
