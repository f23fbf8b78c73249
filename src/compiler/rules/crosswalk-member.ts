import { dateMethod } from '../analyze/door.ts';
import { effectivePolicy } from '../analyze/effective-policy.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { type MemberColumn, memberColumns } from '../graph/crosswalk.ts';
import type { ResolvedCrosswalk } from '../resolve/index.ts';
import { aType } from '../sql/index.ts';
import type { Rule } from './rule.ts';

/** HCUP elements that name a person; all other keys of HCUP name a record: a discharge, a visit. */
const personKeys = new Set(['visitlink', 'nrd_visitlink']);

export const isHcup = ({ source }: MemberColumn): boolean => source.declaration.name === 'hcup';

/** Why a column tells records apart and not persons; null where it may name a person. */
function recordKey(member: MemberColumn): string | null {
  const { table, treated } = member;
  const { column } = treated;
  const element = column.element ?? column.name;
  if (isHcup(member)) {
    return personKeys.has(element.toLowerCase()) ? null : `${element} is of a discharge, not of a person`;
  }
  const isWholeKey = table.key.length === 1 && table.key[0] === column.name;
  return isWholeKey && table.subject !== null && table.subject !== column.name
    ? `it is the key of each row, and \`${table.subject}\` names the person`
    : null;
}

/** What each member by itself must be. */
function* memberFindings(crosswalk: ResolvedCrosswalk, one: MemberColumn): Generator<Diagnostic> {
  const { member, table, treated } = one;
  const { product, spec, path } = member;
  const { places } = crosswalk.document;
  const key = `${table.name}.${treated.column.name}`;
  const { action } = treated.door.door;
  // Of a product without a policy nothing passes the door: PRIV005.
  if (effectivePolicy(product) && action !== 'surrogate' && action !== 'uid') {
    const what = action === 'drop' ? 'does not pass the door' : 'passes the door as it is';
    yield diagnostic(
      'PRIV012',
      places.value([...path, 'column']),
      `\`${spec.column}\` of \`${product.name}\` ${what}, and a crosswalk holds surrogates alone`,
      {
        related: [
          { span: product.document.places.key(['spec', 'privacy']), message: 'its privacy is said here' },
        ],
        help: `keep a surrogate of it in \`${product.name}\`: \`privacy: {columns: {${key}: pseudonym}}\``,
      },
    );
    return;
  }
  const why = spec.unit === 'person' ? recordKey(one) : null;
  if (why !== null) {
    yield diagnostic(
      'PRIV012',
      places.value([...path, 'unit']),
      `\`${spec.column}\` of \`${product.name}\` names no person`,
      {
        notes: [why],
        help: isHcup(one)
          ? 'write `unit: record`; persons are VisitLink of the state databases and NRD_VisitLink of the NRD'
          : 'write `unit: record`: the crosswalk links records then, not persons',
      },
    );
  }
}

/** What the members must be together. */
function* togetherFindings(
  crosswalk: ResolvedCrosswalk,
  members: readonly MemberColumn[],
): Generator<Diagnostic> {
  const { spec, document } = crosswalk;
  const { places } = document;
  const names = new Set(spec.members.map((member) => member.product));
  if (names.size < 2) {
    yield diagnostic('PRIV012', places.key(['spec', 'members']), 'a crosswalk links two products at least', {
      help: 'within one product equal identifiers have equal surrogates: join its tables directly',
    });
    return;
  }
  for (const [index, { member, treated }] of members.entries()) {
    const before = members
      .slice(0, index)
      .find(
        (one) => one.member.product === member.product && one.treated.column.name === treated.column.name,
      );
    if (!before) continue;
    yield diagnostic(
      'PRIV012',
      places.value([...member.path, 'column']),
      `\`${treated.column.name}\` of \`${member.product.name}\` is a member twice`,
      {
        related: [{ span: places.value([...before.member.path, 'column']), message: 'the first is here' }],
        help: 'name it once: all tables of a product know a person by one surrogate',
      },
    );
  }
  const [first, ...others] = members;
  if (spec.method === 'shared-identifier' && first && !members.some(isHcup)) {
    for (const other of others) {
      const here = places.value([...first.member.path, 'system']);
      if (other.member.spec.system !== first.member.spec.system) {
        yield diagnostic(
          'PRIV012',
          places.value([...other.member.path, 'system']),
          `\`${other.member.spec.system}\` and \`${first.member.spec.system}\` share no identifier`,
          {
            related: [{ span: here, message: 'the other system is here' }],
            help: 'identifiers of one system can be compared; for two write `method: supplied-map`',
          },
        );
        continue;
      }
      const [type, wanted] = [other.treated.column.type, first.treated.column.type];
      if (type === wanted) continue;
      yield diagnostic(
        'TYP001',
        places.value([...other.member.path, 'column']),
        `\`${other.member.spec.column}\` is ${aType(type)}, and \`${first.member.spec.column}\` is ${aType(wanted)}`,
        {
          related: [
            { span: places.value([...first.member.path, 'column']), message: 'the other column is here' },
          ],
          help: 'equal identifiers need equal types: say in the contract that both are texts',
        },
      );
    }
  }
  if (spec.dates === 'align') yield* alignFindings(crosswalk, members);
}

/** One offset for linked people: each must have an offset of their own, and someone must have approved it. */
function* alignFindings(
  crosswalk: ResolvedCrosswalk,
  members: readonly MemberColumn[],
): Generator<Diagnostic> {
  const { spec, document } = crosswalk;
  const span = document.places.value(['spec', 'dates']);
  if (!spec.approval) {
    yield diagnostic(
      'PRIV012',
      span,
      `crosswalk \`${crosswalk.name}\` aligns dates, and nobody has approved it`,
      {
        help: 'add `approval: {id: NUMBER, expires: YYYY-MM-DD}`, or leave `dates` out',
      },
    );
  }
  const record = members.find(({ member }) => member.spec.unit === 'record');
  if (record) {
    yield diagnostic(
      'PRIV012',
      span,
      `\`${record.member.product.name}\` links records, and an offset belongs to a person`,
      {
        related: [
          { span: document.places.value([...record.member.path, 'unit']), message: 'it is a record here' },
        ],
        help: 'leave `dates` out, or link by identifiers of persons',
      },
    );
  }
  for (const { member } of members) {
    const policy = effectivePolicy(member.product);
    if (!policy) continue;
    const { dates } = policy.value.spec;
    if (dateMethod(policy.value.spec) === 'shift' && dates.scope === 'subject') continue;
    yield diagnostic(
      'PRIV012',
      span,
      `dates of \`${member.product.name}\` are not shifted by person, so a person has no offset to align`,
      {
        related: [
          { span: policy.places.value(['spec', 'dates', 'scope']), message: `policy ${policy.name} says so` },
        ],
        help: 'use a policy with `dates: {method: shift, scope: subject}`, or leave `dates` out',
      },
    );
  }
}

/** A crosswalk's members are there, are identifiers that have surrogates, and belong together. */
export const crosswalkMember: Rule = {
  code: 'PRIV012',
  *check({ workspace, today }) {
    for (const crosswalk of workspace.crosswalks) {
      const found: Diagnostic[] = [];
      const members = memberColumns(crosswalk, today, (one) => found.push(one));
      yield* found;
      for (const member of members) yield* memberFindings(crosswalk, member);
      yield* togetherFindings(crosswalk, members);
    }
  },
};
