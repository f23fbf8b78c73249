import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFault } from '../../../src/compiler/analyze/date-fault.ts';
import { type Override, type PolicySpec, treat } from '../../../src/compiler/analyze/door.ts';
import { identifiers } from '../../../src/compiler/analyze/label.ts';
import { policyAllows } from '../../../src/compiler/analyze/permission.ts';
import { regimeNote } from '../../../src/compiler/analyze/regime.ts';
import { deidPolicySpec } from '../../../src/compiler/language/deid-policy.ts';
import { type ColumnType, type Identifier, regimes } from '../../../src/plan/index.ts';
import type { SourceColumn } from '../../../src/ports/index.ts';

type Regime = (typeof regimes)[number];
const policyOf = (regime: Regime, more: object = {}): PolicySpec => deidPolicySpec.parse({ regime, ...more });

const shifted = 'date.shifted(dataset:p)';

/**
 * What may stand past the door, by hand. `harbor`: the letter of 45 CFR 164.514(b)(2)(i) that lists it, `limited`: the
 * numeral of (e)(2) that does; null where none does. Then whether safe_harbor, limited_data_set, expert_determination
 * without further word, and public let it pass.
 */
const table: readonly [Identifier, string | null, string | null, boolean, boolean, boolean, boolean][] = [
  ['name', 'A', 'i', false, false, false, false],
  // (B): all subdivisions smaller than a state; (e)(2)(ii): addresses, other than town or city, state and zip code.
  ['geographic.address', 'B', 'ii', false, false, false, false],
  ['geographic.city', 'B', null, false, true, false, true],
  ['geographic.zip5', 'B', null, false, true, false, false],
  // (B)(1)–(2): the initial three digits, where more than 20,000 people live.
  ['geographic.zip3', null, null, true, true, true, true],
  ['geographic.state', null, null, true, true, true, true],
  // (C): all elements of dates, except year.
  ['date.instant', 'C', null, false, true, false, false],
  ['date.day', 'C', null, false, true, false, false],
  ['date.month', 'C', null, false, true, false, false],
  // A true year beside shifted dates would tell the offset, so an expert's policy lists it or it goes.
  ['date.year', null, null, true, true, false, true],
  [shifted, 'C', null, false, true, true, true],
  ['age.exact', 'C', null, false, true, false, true],
  ['age.capped', null, null, true, true, true, true],
  ['phone', 'D', 'iii', false, false, false, false],
  ['fax', 'E', 'iv', false, false, false, false],
  ['email', 'F', 'v', false, false, false, false],
  ['ssn', 'G', 'vi', false, false, false, false],
  ['mrn', 'H', 'vii', false, false, false, false],
  ['health-plan', 'I', 'viii', false, false, false, false],
  ['account', 'J', 'ix', false, false, false, false],
  ['licence', 'K', 'x', false, false, false, false],
  ['vehicle', 'L', 'xi', false, false, false, false],
  ['device', 'M', 'xii', false, false, false, false],
  ['url', 'N', 'xiii', false, false, false, false],
  ['ip', 'O', 'xiv', false, false, false, false],
  ['biometric', 'P', 'xv', false, false, false, false],
  ['photo', 'Q', 'xvi', false, false, false, false],
  // (R) is no member of (e)(2): codes may stay in a limited data set.
  ['other-unique-id', 'R', null, false, true, false, true],
  // What the law doesn't list: a surrogate of ours is random and means nothing, free text may hold anything.
  ['pseudonym', null, null, true, true, true, true],
  ['quasi', null, null, true, true, true, true],
  ['free-text', null, null, false, false, false, false],
  ['unknown', null, null, false, false, false, false],
];

describe('what may stand past the door', () => {
  it('is decided for every identifier there is', () => {
    expect(
      table
        .map(([identifier]) => identifier)
        .filter((one) => one !== shifted)
        .sort(),
    ).toEqual([...identifiers].sort());
  });

  it.each(table)('%s: (b)(2)(i)(%s), (e)(2)(%s)', (identifier, _harbor, _limited, ...allowed) => {
    expect(regimes.map((regime) => policyAllows(policyOf(regime), identifier, false))).toEqual(allowed);
  });

  it.each(table)('%s is refused with its paragraph', (identifier, harbor) => {
    if (harbor === null || identifier === 'age.capped') return;
    const note = regimeNote('safe_harbor', identifier, 'it');
    expect(note).toBe(`regime safe_harbor does not allow it (45 CFR 164.514(b)(2)(i)(${harbor}))`);
  });

  it('has all sixteen of 164.514(e)(2) refused in a limited data set', () => {
    const sixteen = table.filter(([, , numeral]) => numeral !== null);
    expect(sixteen).toHaveLength(16);
    for (const [identifier] of sixteen)
      expect(policyAllows(policyOf('limited_data_set'), identifier, false)).toBe(false);
  });

  it('has the year of a birth only where an age over 89 was looked for', () => {
    expect(regimes.map((regime) => policyAllows(policyOf(regime), 'date.year', true))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('is what an expert listed, and no more', () => {
    const listing = policyOf('expert_determination', { allows: ['geographic.zip5', 'date.year'] });
    expect(policyAllows(listing, 'geographic.zip5', false)).toBe(true);
    expect(policyAllows(listing, 'date.day', false)).toBe(false);
    // Who doesn't shift hasn't listed shifted dates: an input's are not covered.
    const dropping = policyOf('expert_determination', { dates: { method: 'drop' } });
    expect(policyAllows(dropping, shifted, false)).toBe(false);
  });
});

const typeOf = (identifier: Identifier): ColumnType =>
  identifier === 'date.instant'
    ? 'timestamptz'
    : identifier === 'date.day'
      ? 'date'
      : identifier === 'date.year' || identifier.startsWith('age')
        ? 'integer'
        : 'string';

const columnOf = (label: readonly Identifier[], more: Partial<SourceColumn> = {}): SourceColumn => ({
  name: 'c',
  type: typeOf(label[0] ?? 'quasi'),
  nullable: true,
  description: '',
  label,
  ...more,
});

/** What the door does to a column with one identifier, without a further word: by regime. */
const door: readonly [Identifier, readonly [string, string, string, string]][] = [
  ['name', ['drop', 'drop', 'drop', 'drop']],
  ['geographic.address', ['drop', 'drop', 'drop', 'drop']],
  ['geographic.city', ['drop', 'keep', 'drop', 'keep']],
  ['geographic.zip5', ['zip3', 'keep', 'zip3', 'zip3']],
  // Three digits in a source may be those of few people.
  ['geographic.zip3', ['zip3', 'keep', 'keep', 'keep']],
  ['geographic.state', ['keep', 'keep', 'keep', 'keep']],
  ['date.instant', ['year', 'keep', 'shift', 'shift']],
  ['date.day', ['year', 'keep', 'shift', 'shift']],
  // A text with a month has no day to shift.
  ['date.month', ['year', 'keep', 'drop', 'drop']],
  ['date.year', ['year', 'keep', 'drop', 'drop']],
  ['age.exact', ['age-cap', 'keep', 'age-cap', 'keep']],
  ['age.capped', ['keep', 'keep', 'keep', 'keep']],
  ['phone', ['drop', 'drop', 'drop', 'drop']],
  ['fax', ['drop', 'drop', 'drop', 'drop']],
  ['email', ['drop', 'drop', 'drop', 'drop']],
  ['ssn', ['surrogate', 'surrogate', 'surrogate', 'drop']],
  ['mrn', ['surrogate', 'surrogate', 'surrogate', 'drop']],
  ['health-plan', ['surrogate', 'surrogate', 'surrogate', 'drop']],
  ['account', ['surrogate', 'surrogate', 'surrogate', 'drop']],
  ['licence', ['surrogate', 'surrogate', 'surrogate', 'drop']],
  ['vehicle', ['drop', 'drop', 'drop', 'drop']],
  ['device', ['surrogate', 'surrogate', 'surrogate', 'drop']],
  ['url', ['drop', 'drop', 'drop', 'drop']],
  ['ip', ['drop', 'drop', 'drop', 'drop']],
  ['biometric', ['drop', 'drop', 'drop', 'drop']],
  ['photo', ['drop', 'drop', 'drop', 'drop']],
  ['other-unique-id', ['surrogate', 'surrogate', 'surrogate', 'keep']],
  ['pseudonym', ['keep', 'keep', 'keep', 'keep']],
  ['quasi', ['keep', 'keep', 'keep', 'keep']],
  ['free-text', ['drop', 'drop', 'drop', 'drop']],
  ['unknown', ['drop', 'drop', 'drop', 'drop']],
];

describe('the door', () => {
  it('knows what to do with every identifier', () => {
    expect(door.map(([identifier]) => identifier).sort()).toEqual([...identifiers].sort());
  });

  it.each(door)('does to %s, a key: %j', (identifier, actions) => {
    const column = columnOf([identifier], { system: 'patient' });
    expect(regimes.map((regime) => treat(column, policyOf(regime), null, 'dataset:p').rule.action)).toEqual(
      actions,
    );
  });

  it('makes no surrogate of what is no key: the column goes', () => {
    for (const regime of ['safe_harbor', 'expert_determination'] as const)
      expect(treat(columnOf(['mrn']), policyOf(regime), null, 'dataset:p').rule.action).toBe('drop');
  });

  it('caps ages at 89, with 90 for all above, and tells them apart', () => {
    expect(treat(columnOf(['age.exact']), policyOf('safe_harbor'), null, 'dataset:p').rule).toEqual({
      action: 'age-cap',
      cap: 89,
      top: 90,
    });
  });

  const identifier = fc.constantFrom(...(identifiers as readonly Identifier[]));
  const policy = fc
    .record({
      regime: fc.constantFrom(...regimes),
      dates: fc.record({
        method: fc.constantFrom(undefined, 'shift', 'year', 'keep', 'drop'),
        scope: fc.constantFrom('dataset', 'subject'),
      }),
      ages: fc.record({ cap: fc.integer({ min: 50, max: 89 }) }),
    })
    .map(({ regime, ...more }) => policyOf(regime, more))
    .filter((one) => dateFault(one) === null);
  const override = fc.constantFrom<Override | null>(null, null, 'drop', 'pseudonym', 'year');

  it('lets nothing pass that the regime does not allow, whatever the policy and the column', () => {
    fc.assert(
      fc.property(
        policy,
        override,
        fc.uniqueArray(identifier, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<ColumnType>('string', 'integer', 'date', 'timestamp'),
        fc.record({
          system: fc.option(fc.constantFrom('patient', 'uid'), { nil: undefined }),
          bearsAge: fc.boolean(),
          generalise: fc.constantFrom(undefined, 'year' as const, 'zip3' as const),
        }),
        (spec, asked, label, type, { system, bearsAge, generalise }) => {
          const column = columnOf(label, {
            type,
            bearsAge,
            ...(system === undefined ? {} : { system }),
            ...(generalise === undefined ? {} : { generalise }),
          });
          const { rule, label: left } = treat(column, spec, asked, 'dataset:p');
          if (rule.action === 'drop') return;
          // The door nulls years that tell an age over 89.
          const told = bearsAge && rule.action !== 'year';
          expect(left.filter((one) => !policyAllows(spec, one, told))).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is never opened by a stricter word of the product', () => {
    fc.assert(
      fc.property(policy, identifier, (spec, one) => {
        const column = columnOf([one]);
        const plain = treat(column, spec, null, 'dataset:p');
        const dropped = treat(column, spec, 'drop', 'dataset:p');
        expect(dropped.rule.action).toBe('drop');
        const year = treat(column, spec, 'year', 'dataset:p');
        if (plain.rule.action === 'drop' && year.rule.action !== 'drop')
          expect(year.label.every((left) => policyAllows(spec, left, false))).toBe(true);
      }),
    );
  });
});
