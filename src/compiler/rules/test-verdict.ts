import { fewestMeasurements } from '../../plan/index.ts';
import type { Span } from '../diagnostics/index.ts';
import { directSources } from '../graph/direct-sources.ts';
import { type Check, type Gate, measureText } from '../graph/gate.ts';
import type { Dataset, Graph, GraphColumn } from '../graph/graph.ts';
import { durationSeconds } from '../language/index.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { firingOf, gapsOf } from '../schedule/index.ts';
import { decide } from '../sql/index.ts';

/** A test that a steward wrote, and the one thing that it can say. */
export type TestVerdict = {
  readonly kind: 'never fails' | 'never passes';
  /** What of the test says so. */
  readonly span: Span;
  readonly why: string;
  readonly help: string;
};

type Test = ResolvedProduct['spec']['quality'][string]['tests'][number];
type Told = Omit<TestVerdict, 'span'> & { readonly at: Path };

const idle = (why: string, at: Path, help = 'take the test out'): Told => ({
  kind: 'never fails',
  why,
  at,
  help,
});
const hopeless = (why: string, at: Path, help: string): Told => ({ kind: 'never passes', why, at, help });

/** Values that the contract of a csv source allows for a column that is passed on unchanged. */
function allowedValues(graph: Graph, dataset: Dataset, column: GraphColumn): readonly string[] | null {
  if (column.type === 'boolean') return ['true', 'false'];
  let [at, from]: [GraphColumn | undefined, Dataset | undefined] = [column, dataset];
  while (at && from) {
    const [ref, other] = directSources(at);
    if (from.kind === 'source') {
      const columns = (from.source?.config as { columns?: Readonly<Record<string, unknown>> } | undefined)
        ?.columns;
      const [, name] =
        (from.source?.tables.flatMap((table) => table.columns) ?? []).find(
          (one) => one.name === at?.name && one.declaredAt !== undefined,
        )?.declaredAt ?? [];
      const declared = columns?.[String(name)] as { values?: readonly string[] } | undefined;
      return declared?.values ?? null;
    }
    const unchanged =
      at.derivation.kind === 'door'
        ? at.derivation.rule.action === 'keep'
        : at.derivation.kind === 'expression' && at.derivation.sql === ref?.column;
    if (!ref || other || !unchanged) return null;
    from = graph.datasets.get(ref.dataset);
    at = from?.columns.find((one) => one.name === ref.column);
  }
  return null;
}

/** Whether one check says what another says already. */
function repeats(check: Check, other: Check): boolean {
  switch (check.kind) {
    case 'not_null':
      return other.kind === 'not_null' && other.column === check.column;
    case 'unique':
      return other.kind === 'unique' && other.columns.every((column) => check.columns.includes(column));
    case 'relationships':
      return (
        other.kind === 'relationships' &&
        other.column === check.column &&
        other.to === check.to &&
        other.field === check.field
      );
    default:
      return false;
  }
}

/** The check of a test, where it has to be known beyond its text. */
function checkOf(test: Test, dataset: Dataset, graph: Graph): Check | null {
  if ('not_null' in test) return { kind: 'not_null', column: test.not_null };
  if ('unique' in test) {
    return { kind: 'unique', columns: typeof test.unique === 'string' ? [test.unique] : test.unique };
  }
  if (!('relationships' in test)) return null;
  const { column, to, field } = test.relationships;
  const target = (graph.byProduct.get(dataset.product.name) ?? []).find(
    (one) => one.table?.name === to && one.kind !== 'source' && one.kind !== 'bronze',
  );
  return target ? { kind: 'relationships', column, to: target.id, field } : null;
}

function valuesVerdict(
  graph: Graph,
  dataset: Dataset,
  { column, values }: { readonly column: string; readonly values: readonly (string | number | boolean)[] },
): Told | null {
  const found = dataset.columns.find((one) => one.name === column);
  const allowed = found && allowedValues(graph, dataset, found);
  if (!allowed) return null;
  const accepted = new Set(values.map(String));
  if (allowed.every((value) => accepted.has(value))) {
    return found?.type === 'boolean'
      ? idle(`\`${column}\` is true or false`, ['accepted_values', 'values'])
      : idle(`the contract lets no other value of \`${column}\` in`, ['accepted_values', 'values']);
  }
  if (allowed.some((value) => accepted.has(value))) return null;
  return hopeless(
    `the contract lets none of these values of \`${column}\` in`,
    ['accepted_values', 'values'],
    `it allows ${allowed.join(', ')}`,
  );
}

function told(
  graph: Graph,
  dataset: Dataset,
  test: Test,
  own: Gate | undefined,
  others: readonly Gate[],
): Told | null {
  const column = (name: string) => dataset.columns.find((one) => one.name === name);
  if ('row_count' in test) {
    const { min, max } = test.row_count;
    if (min !== undefined && max !== undefined && min > max) {
      return hopeless(
        `no number is at least ${min} and at most ${max}`,
        ['row_count'],
        'swap `min` and `max`',
      );
    }
    return min === 0 && max === undefined
      ? idle(
          'no table has fewer than 0 rows',
          ['row_count', 'min'],
          'say how many rows there must be at least',
        )
      : null;
  }
  if ('anomaly' in test) {
    const { sigma, window } = test.anomaly;
    if (sigma <= 0) {
      return hopeless(
        `nothing is within ${sigma} standard deviations of its mean`,
        ['anomaly', 'sigma'],
        'write a number above 0, such as 3',
      );
    }
    const firing = firingOf(dataset.product);
    const shortest = firing ? gapsOf(firing.times).shortest : 0;
    const runs = Math.floor(durationSeconds(window) / 60 / shortest);
    return runs < fewestMeasurements
      ? idle(
          `${window} hold ${runs === 1 ? 'one run' : `${runs} runs`} of this schedule, and fewer than ${fewestMeasurements} measurements judge nothing`,
          ['anomaly', 'window'],
          `say at least ${Math.ceil((fewestMeasurements * shortest) / 1440)}d`,
        )
      : null;
  }
  if ('reconciliation' in test) {
    const { tolerance } = test.reconciliation;
    const check = own?.check;
    if (
      check?.kind === 'reconciliation' &&
      check.with === dataset.id &&
      measureText(check.measure) === measureText(check.withMeasure)
    ) {
      return idle('the table is compared with itself', ['reconciliation', 'with'], 'name the other table');
    }
    return tolerance >= 1
      ? idle(
          `a tolerance of ${tolerance} lets a table that is empty pass`,
          ['reconciliation', 'tolerance'],
          'it is a share of one: 0.01 is one row in a hundred',
        )
      : null;
  }
  if ('freshness' in test) {
    return /^0+[smhd]$/.test(test.freshness.within)
      ? hopeless('every row is older than that', ['freshness', 'within'], 'write a time, such as 26h')
      : null;
  }
  if ('expression' in test) {
    if (own?.check.kind !== 'expression') return null;
    const decision = decide(own.check.expression.node, ({ name }) => column(name)?.nullable ?? true);
    // A row for which a test is null does not fail it.
    if (decision === 'true' || decision === 'null') {
      return idle(
        decision === 'null'
          ? 'it is null for every row, and a null fails no test'
          : 'it is true of every row',
        ['expression'],
        decision === 'null' ? 'a comparison with null is null: write `is not null`' : 'take the test out',
      );
    }
    return decision === 'false' ? hopeless('no row meets it', ['expression'], 'look for a slip in it') : null;
  }
  if ('accepted_values' in test) return valuesVerdict(graph, dataset, test.accepted_values);
  const check = checkOf(test, dataset, graph);
  if (!check) return null;
  if (check.kind === 'relationships' && check.to === dataset.id && check.column === check.field) {
    return idle('each value is found in its own column', ['relationships', 'to'], 'name the other table');
  }
  // A row that goes to quarantine is gone before another test of the table stops the run for it.
  const said = others.find(
    (gate) =>
      own?.onFail !== 'quarantine' &&
      gate.onFail === 'stop' &&
      gate.maxFailures === 0 &&
      gate.maxFailureShare === null &&
      repeats(check, gate.check),
  );
  if (said) return idle(`that is tested already: ${said.description}`, [Object.keys(test)[0] ?? '']);
  if (check.kind !== 'not_null' || column(check.column)?.nullable !== false) return null;
  return idle(`\`${check.column}\` is never null: what arrives without it is rejected`, ['not_null']);
}

function* verdictsOf(graph: Graph, product: ResolvedProduct): Generator<TestVerdict> {
  const { places } = product.document;
  const gates = graph.gates.get(product.name) ?? [];
  const startOf = ({ span }: { span: Span }) => `${span.file} ${span.start.offset}`;
  const tables = (graph.byProduct.get(product.name) ?? []).filter(
    ({ kind }) => kind !== 'source' && kind !== 'bronze',
  );
  for (const [name, { tests }] of Object.entries(product.spec.quality)) {
    const dataset = tables.find((one) => one.table?.name === name);
    if (!dataset) continue;
    for (const [index, test] of tests.entries()) {
      const path: Path = ['spec', 'quality', name, 'tests', index];
      const [kind = ''] = Object.keys(test);
      const start = startOf({ span: places.value([...path, kind]) });
      const own = gates.find((gate) => startOf(gate) === start);
      const others = gates.filter((gate) => gate !== own && gate.dataset === dataset.id);
      const found = told(graph, dataset, test, own, others);
      if (found) yield { ...found, span: places.value([...path, ...found.at]) };
      if (
        'accepted_values' in test &&
        test.onFail !== undefined &&
        test.accepted_values.onFail !== undefined
      ) {
        yield {
          kind: 'never fails',
          span: places.value([...path, 'accepted_values', 'onFail']),
          why: 'the `onFail` beside the test is the one that counts',
          help: 'say it once',
        };
      }
    }
  }
}

/** Two rules ask for the same verdicts: they are made once. */
const judged = new WeakMap<Graph, Map<ResolvedProduct, readonly TestVerdict[]>>();

/** Tests of a product whose outcome is known before they run. */
export function testVerdicts(graph: Graph, product: ResolvedProduct): readonly TestVerdict[] {
  const known = judged.get(graph) ?? new Map<ResolvedProduct, readonly TestVerdict[]>();
  judged.set(graph, known);
  const verdicts = known.get(product) ?? [...verdictsOf(graph, product)];
  known.set(product, verdicts);
  return verdicts;
}
