import type { ColumnType, DoorRule, Identifier, Label } from '../../plan/index.ts';
import type { SourceColumn, SourceTable } from '../../ports/index.ts';
import type { DocumentValue } from '../language/index.ts';
import { isMoment, isNumber } from '../sql/index.ts';
import { categoryOf, union } from './label.ts';
import { type Regime, regimeAllows } from './regime.ts';

export type PolicySpec = DocumentValue<'DeidPolicy'>['spec'];
/** What a steward may ask of a column beyond the policy. */
export type Override =
  | 'drop'
  | 'pseudonym'
  | 'year'
  | { readonly allow: readonly (string | number | boolean)[] };

/** A column behind the door. */
export type Treated = { readonly rule: DoorRule; readonly type: ColumnType; readonly label: Label };

const defaultDates = {
  safe_harbor: 'year',
  limited_data_set: 'keep',
  expert_determination: 'shift',
  public: 'shift',
} as const satisfies Record<Regime, PolicySpec['dates']['method']>;

export function dateMethod(policy: PolicySpec): NonNullable<PolicySpec['dates']['method']> {
  return policy.dates.method ?? defaultDates[policy.regime];
}

const drop: DoorRule = { action: 'drop' };
const keep: DoorRule = { action: 'keep' };

/** Identifiers that a random surrogate can stand for, where the column is a key. */
const replaceable = new Set<Identifier>([
  'mrn',
  'ssn',
  'health-plan',
  'account',
  'licence',
  'device',
  'other-unique-id',
]);

/**
 * What a list of values makes harmless: who wrote it has looked at each of them. A name or a town stays one, however
 * short the list.
 */
const listable = new Set<Identifier>(['free-text', 'quasi', 'unknown']);

const shiftedLabel = (clock: string): Identifier => `date.shifted(${clock})`;

/** A surrogate per value; DICOM UIDs stay UIDs. */
function surrogate(column: SourceColumn): Treated {
  const rule: DoorRule =
    column.system === 'uid'
      ? { action: 'uid' }
      : { action: 'surrogate', system: column.system ?? column.name };
  return { rule, type: 'string', label: ['pseudonym'] };
}

function treatDate(column: SourceColumn, policy: PolicySpec, clock: string): Treated {
  const method = dateMethod(policy);
  const { scope } = policy.dates;
  const bearsAge = column.bearsAge ?? false;
  const shift = method === 'shift' ? scope : null;
  const asYear = column.generalise === 'year' || method === 'year';
  if (method === 'drop') return { rule: drop, type: column.type, label: column.label };
  // A month or a quarter in a column of its own has no year in it.
  const hasYear = isMoment(column.type) || column.label.includes('date.year') || column.type === 'string';
  if (asYear && !hasYear) return { rule: drop, type: column.type, label: column.label };
  // A true year beside shifted dates would tell the offset: it is the year of the shifted date then.
  if (asYear && (shift === null || isMoment(column.type))) {
    return {
      rule: { action: 'year', bearsAge, shift },
      type: 'integer',
      label: [shift === null ? 'date.year' : shiftedLabel(clock)],
    };
  }
  if (method === 'shift') {
    if (!isMoment(column.type)) return { rule: drop, type: column.type, label: column.label };
    return { rule: { action: 'shift', scope }, type: column.type, label: [shiftedLabel(clock)] };
  }
  return { rule: keep, type: column.type, label: column.label };
}

/** What the policy makes of one identifier of a column. */
function treatIdentifier(
  identifier: Identifier,
  column: SourceColumn,
  policy: PolicySpec,
  clock: string,
): Treated {
  const { regime } = policy;
  const dropped: Treated = { rule: drop, type: column.type, label: column.label };
  const kept: Treated = { rule: keep, type: column.type, label: column.label };
  const allowed = regimeAllows(regime, identifier, policy.allows);
  const category = categoryOf(identifier);
  if (category === 'date')
    return allowed && policy.allows.includes(identifier) ? kept : treatDate(column, policy, clock);
  if (replaceable.has(identifier) && column.system !== undefined && regime !== 'public')
    return surrogate(column);
  // Of a text nobody can tell whether it is above 89.
  if (category === 'age' && !allowed && !isNumber(column.type)) return dropped;
  if (category === 'age' && identifier !== 'age.capped' && !allowed) {
    return {
      rule: { action: 'age-cap', cap: policy.ages.cap, top: policy.ages.top },
      type: column.type,
      label: ['age.capped'],
    };
  }
  const isZip = identifier === 'geographic.zip5' || identifier === 'geographic.zip3';
  if (
    isZip &&
    (column.generalise === 'zip3' ||
      !allowed ||
      (identifier === 'geographic.zip3' && regime === 'safe_harbor'))
  ) {
    return { rule: { action: 'zip3' }, type: 'string', label: ['geographic.zip3'] };
  }
  return allowed ? kept : dropped;
}

/**
 * What the door does to a column: the regime's rule for each identifier that it carries. Two identifiers that ask for
 * different things cost the column: half a measure is none. `clock` is what shares an offset: see `clockName`.
 */
export function treat(
  column: SourceColumn,
  policy: PolicySpec,
  override: Override | null,
  clock: string,
): Treated {
  if (override === 'drop') return { rule: drop, type: column.type, label: column.label };
  if (override === 'pseudonym') return surrogate(column);
  if (override === 'year') {
    const generalised = treatDate({ ...column, generalise: 'year' }, policy, clock);
    return isMoment(column.type) ? generalised : { rule: drop, type: column.type, label: column.label };
  }
  if (override !== null) {
    return {
      rule: { action: 'allow', values: override.allow.map(String) },
      type: column.type,
      label: column.label.filter((identifier) => !listable.has(identifier)),
    };
  }
  const label = column.cleaned ? column.label.filter((one) => one !== 'free-text') : column.label;
  if (label.length === 0) return { rule: keep, type: column.type, label: [] };
  const [only] = label;
  if (only !== undefined && label.length === 1) return treatIdentifier(only, column, policy, clock);
  const treatments = label.map((identifier) => treatIdentifier(identifier, column, policy, clock));
  const [first, ...rest] = treatments as [Treated, ...Treated[]];
  const agree = rest.every((one) => JSON.stringify(one.rule) === JSON.stringify(first.rule));
  if (!agree) return { rule: drop, type: column.type, label: column.label };
  return { ...first, label: union(treatments.map((one) => one.label)) };
}

/** A capped age is told apart from a true one by a flag beside it. */
export function ageFlag(
  column: SourceColumn,
  treated: Treated,
): { readonly name: string; readonly rule: DoorRule } | null {
  if (treated.rule.action !== 'age-cap') return null;
  return {
    name: `${column.name}_capped`,
    rule: { action: 'age-flag', of: column.name, cap: treated.rule.cap },
  };
}

/** Without a subject there is no subject to share an offset: scope `subject` needs one in each table with dates. */
export function lacksSubject(table: SourceTable, policy: PolicySpec): boolean {
  return (
    policy.dates.scope === 'subject' &&
    dateMethod(policy) === 'shift' &&
    table.subject === null &&
    table.columns.some((column) => column.label.some((identifier) => categoryOf(identifier) === 'date'))
  );
}
