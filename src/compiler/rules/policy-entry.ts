import { dateFault } from '../analyze/date-fault.ts';
import { lacksSubject } from '../analyze/door.ts';
import { effectivePolicy } from '../analyze/effective-policy.ts';
import { exceptableCodes } from '../analyze/exception.ts';
import { describeIdentifier, identifiers } from '../analyze/label.ts';
import { type Diagnostic, diagnostic, didYouMean } from '../diagnostics/index.ts';
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

function* allowances({ value, places }: Document<'DeidPolicy'>): Generator<Diagnostic> {
  const { regime, allows } = value.spec;
  for (const [index, entry] of allows.entries()) {
    const span = places.value(['spec', 'allows', index]);
    if (!identifiers.includes(entry)) {
      yield diagnostic('PRIV008', span, `\`${entry}\` is no identifier`, {
        help: didYouMean(entry, identifiers) ?? `one of ${identifiers.join(', ')}`,
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
function exceptableColumns(workspace: Workspace, graph: Graph): ReadonlySet<string> {
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
  { value, places }: Document<'DeidPolicy'>,
  columns: () => ReadonlySet<string>,
  today: string,
): Generator<Diagnostic> {
  const codes: readonly string[] = exceptableCodes;
  for (const [index, entry] of value.spec.exceptions.entries()) {
    const path = ['spec', 'exceptions', index];
    if (!codes.includes(entry.code)) {
      yield diagnostic('PRIV008', places.value([...path, 'code']), `${entry.code} can't be excepted`, {
        help: `only findings about one column can: ${codes.join(', ')}`,
      });
    }
    if (entry.expires < today) {
      yield diagnostic(
        'PRIV008',
        places.value([...path, 'expires']),
        `the exception for \`${entry.column}\` expired on ${entry.expires}`,
        { help: 'have it approved again, or remove it' },
      );
    }
    if (!columns().has(entry.column)) {
      yield diagnostic(
        'PRIV008',
        places.value([...path, 'column']),
        `there is no column \`${entry.column}\``,
        {
          help: didYouMean(entry.column, columns()) ?? 'write product.table.column',
        },
      );
    }
  }
}

/** What a policy can't say, or says of nothing. */
export const policyEntry: Rule = {
  code: 'PRIV008',
  *check({ workspace, graph, today }) {
    let known: ReadonlySet<string> | null = null;
    const columns = () => {
      known ??= exceptableColumns(workspace, graph);
      return known;
    };
    for (const document of workspace.policies) {
      const { places } = document;
      const { spec } = document.value;
      yield* allowances(document);
      yield* exceptions(document, columns, today);
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
