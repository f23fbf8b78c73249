import { dateFault } from '../analyze/date-fault.ts';
import { lacksSubject } from '../analyze/door.ts';
import { effectivePolicy } from '../analyze/effective-policy.ts';
import { exceptableCodes } from '../analyze/exception.ts';
import { describeIdentifier, identifiers } from '../analyze/label.ts';
import { type Diagnostic, diagnostic, meant } from '../diagnostics/index.ts';
import type { Graph } from '../graph/graph.ts';
import type { Document } from '../load/index.ts';
import type { Workspace } from '../resolve/index.ts';
import type { Rule } from './rule.ts';

/** No determination makes these harmless: a table that holds them is not de-identified. */
const neverAllowed = new Set([
  'name',
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'health-plan',
  'account',
  'biometric',
  'photo',
  'unknown',
]);

/** Days that a range of offsets holds at least: a year of them, so that no season is told. */
const fewestOffsets = 365;

function* allowances({ value, places }: Document<'DeidPolicy'>): Generator<Diagnostic> {
  const { regime, allows } = value.spec;
  for (const [index, entry] of allows.entries()) {
    const span = places.value(['spec', 'allows', index]);
    if (!identifiers.includes(entry)) {
      yield diagnostic('PRIV008', span, `\`${entry}\` is no identifier`, {
        ...meant(entry, identifiers, span, `one of ${identifiers.join(', ')}`, true),
      });
    } else if (regime !== 'expert_determination') {
      yield diagnostic('PRIV008', span, `regime ${regime} allows what its law says, and nothing beyond`, {
        help: 'leave `allows` out, or use expert_determination with a determination that covers it',
      });
    } else if (neverAllowed.has(entry)) {
      yield diagnostic('PRIV008', span, `no determination lets \`${entry}\` pass the door`, {
        help: 'keep a surrogate of it: `privacy: {columns: {table.column: pseudonym}}` in the product',
      });
    }
  }
}

/** Columns that an exception may name: `product.table.column`, of sources and of silver and gold. */
export function exceptableColumns(workspace: Pick<Workspace, 'products'>, graph: Graph): ReadonlySet<string> {
  const names = new Set<string>();
  for (const product of workspace.products) {
    for (const source of product.sources) {
      for (const table of source.tables) {
        for (const column of table.columns) names.add(`${product.name}.${table.name}.${column.name}`);
      }
    }
    for (const { table, columns } of graph.byProduct.get(product.name) ?? []) {
      for (const column of columns) names.add(`${product.name}.${table?.name}.${column.name}`);
    }
  }
  return names;
}

function* exceptions(
  document: Document<'DeidPolicy'>,
  workspace: Workspace,
  columns: (product?: string) => ReadonlySet<string>,
): Generator<Diagnostic> {
  const { value, places, name } = document;
  const codes: readonly string[] = exceptableCodes;
  for (const [index, entry] of value.spec.exceptions.entries()) {
    const path = ['spec', 'exceptions', index];
    if (!codes.includes(entry.code)) {
      yield diagnostic('PRIV008', places.value([...path, 'code']), `${entry.code} can't be excepted`, {
        help: `only findings about one column can: ${codes.join(', ')}`,
      });
    }
    const [product = ''] = entry.column.split('.');
    if (!columns(product).has(entry.column)) {
      const span = places.value([...path, 'column']);
      yield diagnostic(
        'PRIV008',
        span,
        `there is no column \`${entry.column}\``,
        meant(entry.column, columns(), span, 'write product.table.column', true),
      );
      continue;
    }
    const under = workspace.products.find((one) => one.name === product);
    if (codes.includes(entry.code) && under && effectivePolicy(under) !== document) {
      yield diagnostic(
        'PRIV008',
        places.value([...path, 'column']),
        `product \`${product}\` is not under policy \`${name}\`, which excepts its column`,
        {
          related: [
            { span: under.document.places.key(['spec', 'privacy']), message: 'its own policy is named here' },
          ],
          help: 'write the exception in the policy of the product',
        },
      );
    }
  }
}

/** What a policy can't say, or says of nothing. */
export const policyEntry: Rule = {
  code: 'PRIV008',
  *check({ workspace, graph }) {
    const columns = (product?: string) => {
      const products = workspace.products.filter(({ name }) => product === undefined || name === product);
      return exceptableColumns({ products }, graph);
    };
    for (const document of workspace.policies) {
      const { places } = document;
      const { spec } = document.value;
      yield* allowances(document);
      yield* exceptions(document, workspace, columns);
      const fault = dateFault(spec);
      // A shift under safe_harbor is PRIV002.
      if (fault !== null && spec.dates.method !== 'shift') {
        yield diagnostic(
          'PRIV008',
          places.value(['spec', 'dates', 'method']),
          `\`method: ${spec.dates.method}\` leaves ${describeIdentifier(fault)}, and regime ${spec.regime} does not allow it`,
          {
            help:
              spec.regime === 'expert_determination'
                ? `add \`allows: [${fault}]\` if the determination says so, or use \`method: shift\``
                : 'leave `method` out: the regime has a default',
          },
        );
      }
      if (spec.ages.top <= spec.ages.cap) {
        yield diagnostic(
          'PRIV008',
          places.key(['spec', 'ages']),
          `\`top: ${spec.ages.top}\` would stand for ages above ${spec.ages.cap}, and be taken for a true one`,
          { help: `write \`top: ${spec.ages.cap + 1}\`` },
        );
      }
      const { min, max } = spec.dates.range;
      if (min > max) {
        yield diagnostic(
          'PRIV008',
          places.key(['spec', 'dates', 'range']),
          'the range ends before it begins',
          {
            help: '`min` and `max` are days, such as min: -3650, max: -366',
          },
        );
      } else if (min <= 0 && max >= 0) {
        yield diagnostic(
          'PRIV008',
          places.key(['spec', 'dates', 'range']),
          'the range holds 0: no shift at all',
          {
            help: 'keep it on one side of 0, such as min: -3650, max: -366',
          },
        );
      } else if (max - min < fewestOffsets - 1) {
        yield diagnostic(
          'PRIV008',
          places.key(['spec', 'dates', 'range']),
          `the range leaves ${max - min + 1} offset${max === min ? '' : 's'} to guess: one known date would tell all others`,
          {
            help: `let it hold ${fewestOffsets} days or more, such as min: -3650, max: -366`,
          },
        );
      }
    }
    for (const product of workspace.products) {
      const policy = effectivePolicy(product);
      if (!policy) continue;
      for (const source of product.sources) {
        const table = source.tables.find((one) => lacksSubject(one, policy.value.spec));
        if (!table) continue;
        yield diagnostic(
          'PRIV008',
          product.document.places.value(['spec', 'privacy', 'policy']),
          `policy \`${policy.name}\` shifts by subject, and table \`${table.name}\` names no subject`,
          {
            related: [
              { span: policy.places.value(['spec', 'dates', 'scope']), message: 'the scope is set here' },
            ],
            help: 'say which column names the person (`subject:` of a csv contract), or use `scope: dataset`',
          },
        );
      }
    }
  },
};
