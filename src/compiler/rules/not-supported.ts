import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Document, Path } from '../load/index.ts';
import type { Rule } from './rule.ts';

/** What the language has from the start and no release executes yet: path pattern → what to do meanwhile. */
const announced: readonly {
  readonly path: readonly string[];
  readonly what: string;
  readonly help: string;
  readonly when?: (value: unknown) => boolean;
}[] = [
  {
    path: ['spec', 'silver', '*', 'materialized'],
    what: '`materialized: view`',
    help: 'use `table`',
    when: (value) => value === 'view',
  },
  {
    path: ['spec', 'silver', '*', 'strategy'],
    what: '`strategy: delete+insert`',
    help: 'use `merge` with a key',
    when: (value) => value === 'delete+insert',
  },
  { path: ['spec', 'silver', '*', 'partition'], what: 'partitioning', help: 'use `sort`' },
  { path: ['spec', 'silver', '*', 'unitTests'], what: 'unit tests', help: 'leave them out' },
  {
    path: ['spec', 'silver', '*', 'columns', '*', 'checks'],
    what: 'checks at the door',
    help: 'say it in the contract, or as a test under `quality`',
  },
  {
    path: ['spec', 'star', 'dimensions', '*', 'attributes', '*'],
    what: 'a type-2 attribute',
    help: 'use `type1`',
    when: (value) => value === 'type2',
  },
  {
    path: ['spec', 'star', 'dimensions', '*', 'effectiveFrom'],
    what: 'history of a dimension',
    help: 'leave it out, with `type1` attributes',
  },
  {
    path: ['spec', 'star', 'facts', '*', 'type'],
    what: 'this type of fact',
    help: 'use `transaction` or `factless`',
    when: (value) => value === 'periodic' || value === 'accumulating',
  },
  {
    path: ['spec', 'star', 'facts', '*', 'dimensions', '*', 'asOf'],
    what: 'a version of a dimension',
    help: 'leave it out: type-1 dimensions have one version',
  },
  ...(['bridge', 'key', 'weight'] as const).map((key) => ({
    path: ['spec', 'star', 'facts', '*', 'dimensions', '*', key],
    what: 'a bridge',
    help: 'make a fact with one row for each pair',
  })),
  {
    path: ['spec', 'star', 'aggregates', '*'],
    what: 'an aggregate',
    help: 'leave it out; nothing suppresses small cells for you meanwhile',
  },
  ...(['freshness', 'reconciliation', 'anomaly'] as const).map((key) => ({
    path: ['spec', 'quality', '*', 'tests', '*', key],
    what: `test \`${key}\``,
    help: 'use not_null, unique, accepted_values, relationships, expression or row_count',
  })),
  { path: ['spec', 'delivery', '*'], what: 'this delivery', help: 'read the Iceberg tables of the lake' },
  {
    path: ['spec', 'operations', 'scheduler'],
    what: '`scheduler: airflow`',
    help: 'use `cronjob`',
    when: (value) => value === 'airflow',
  },
  { path: ['spec', 'operations', 'backfill'], what: 'backfill', help: 'leave it out' },
  { path: ['spec', 'operations', 'retainUntil'], what: 'retention', help: 'leave it out' },
];

const announcedInPolicies: typeof announced = [
  {
    path: ['spec', 'originals'],
    what: '`originals: keep`',
    help: 'keep the originals in landing',
    when: (value) => value === 'keep',
  },
  {
    path: ['spec', 'subjects', 'method'],
    what: '`method: keyed`',
    help: 'use `random`',
    when: (value) => value === 'keyed',
  },
];

function* matches(value: unknown, pattern: readonly string[], path: Path): Generator<[Path, unknown]> {
  const [step, ...rest] = pattern;
  if (step === undefined) {
    yield [path, value];
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (step !== '*') {
    if (Object.hasOwn(value, step)) {
      yield* matches((value as Record<string, unknown>)[step], rest, [...path, step]);
    }
    return;
  }
  const isList = Array.isArray(value);
  for (const [key, one] of Object.entries(value)) {
    yield* matches(one, rest, [...path, isList ? Number(key) : key]);
  }
}

function* unsupportedIn(document: Document, entries = announced): Generator<Diagnostic> {
  const said = new Set<string>();
  for (const { path: pattern, what, help, when } of entries) {
    for (const [path, value] of matches(document.written, pattern, [])) {
      if (value === undefined || value === null || (when && !when(value))) continue;
      // `bridge`, `key` and `weight` of one relation are one thing that is missing.
      const owner = `${what} ${path.slice(0, -1).join('.')}`;
      if (said.has(owner) && what === 'a bridge') continue;
      said.add(owner);
      yield diagnostic('SCH010', document.places.value(path), `${what} is not supported yet`, { help });
    }
  }
}

export const notSupported: Rule = {
  code: 'SCH010',
  *check({ workspace }) {
    for (const policy of workspace.policies) {
      // Under safe_harbor keyed surrogates are refused for good, whatever a release can do: PRIV007.
      const isRefused = policy.value.spec.regime === 'safe_harbor';
      yield* unsupportedIn(policy, isRefused ? announcedInPolicies.slice(0, 1) : announcedInPolicies);
    }
    for (const { document, spec } of workspace.products) {
      yield* unsupportedIn(document);
      for (const [name, silver] of Object.entries(spec.silver)) {
        const merges = silver.materialized === 'incremental' && silver.strategy !== 'append';
        if (!merges || silver.where === undefined) continue;
        yield diagnostic(
          'SCH010',
          document.places.value(['spec', 'silver', name, 'materialized']),
          '`where` with an incremental merge is not supported yet',
          {
            help: 'leave `materialized` out: a row that is filtered out must take its older version with it',
          },
        );
      }
    }
  },
};
