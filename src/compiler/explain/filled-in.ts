import { agreementsInForce, minimumCell } from '../analyze/agreements.ts';
import { effectivePolicy } from '../analyze/effective-policy.ts';
import type { Compilation } from '../compilation.ts';
import { defaultMaxWait } from '../emit/plan/plan.ts';
import { defaultSettle } from '../emit/plan/source.ts';
import { isMapping } from '../load/index.ts';
import type { ResolvedProduct, ResolvedSource } from '../resolve/index.ts';

type Plain = Record<string, unknown>;
/** Steps by name or by position. */
export type Path = readonly (string | number)[];

/** A value that nobody wrote in the product's document, and who gives it. */
type Filling = { readonly path: Path; readonly value: unknown; readonly origin: string };

/** Where a source's part of the document stands, and what the connector and the platform add to it. */
function* sourceFillings(
  product: ResolvedProduct,
  source: ResolvedSource,
  platform: Compilation['platforms'][number] | undefined,
): Generator<Filling> {
  const path = source.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const connector = `connector ${source.declaration.name}`;
  yield { path: [...path, 'include'], value: [...source.declaration.defaultInclude], origin: connector };
  const domain = product.domain?.value.spec.defaults?.settle;
  const settle = domain ?? platform?.spec.settle ?? defaultSettle;
  const origin =
    domain !== undefined
      ? `Domain ${product.domain?.name}`
      : platform?.spec.settle !== undefined
        ? `Platform ${platform.origins.get('settle') ?? platform.name}`
        : 'default';
  yield { path: [...path, 'complete'], value: { settle }, origin };
  yield { path: [...path, source.declaration.name], value: source.config, origin: 'default' };
}

/** What a profile, and what it extends, says of a connector's data; the rest is the connector's default. */
function* validationFillings(
  { workspace }: Compilation,
  product: ResolvedProduct,
  source: ResolvedSource,
): Generator<Filling> {
  const { name } = source.declaration;
  const written = (block: unknown, key: string) =>
    isMapping(block) && isMapping(block[name]) && key in block[name];
  for (const [key, value] of Object.entries(isMapping(source.profile) ? source.profile : {})) {
    if (value === undefined) continue;
    let origin = `connector ${name}`;
    let profile = product.spec.validation?.profile;
    for (const seen = new Set<string>(); profile !== undefined && !seen.has(profile); ) {
      seen.add(profile);
      const document = workspace.documents.find(
        (one) => one.kind === 'ValidationProfile' && one.name === profile,
      );
      const spec = (document?.written as { spec?: Plain } | undefined)?.spec;
      if (written(spec, key)) {
        origin = `ValidationProfile ${profile}`;
        break;
      }
      profile = typeof spec?.extends === 'string' ? spec.extends : undefined;
    }
    yield { path: ['spec', 'validation', name, key], value, origin };
  }
}

/** How each silver table is kept, the connector's own included. */
function* silverFillings({ graph }: Compilation, product: ResolvedProduct): Generator<Filling> {
  for (const { kind, table, key, model, source } of graph.byProduct.get(product.name) ?? []) {
    if (kind !== 'silver' || !table || !model) continue;
    const path = ['spec', 'silver', table.name];
    const isOwn = !Object.hasOwn(product.spec.silver, table.name);
    const origin = isOwn ? `connector ${source?.declaration.name ?? ''}` : 'default';
    const from = model.query.kind === 'rows' ? graph.datasets.get(model.query.from) : undefined;
    if (isOwn && from?.table) {
      yield {
        path: [...path, 'from'],
        value: `${source?.name}.${from.table.name.slice(source?.prefix.length)}`,
        origin,
      };
    }
    if (key.length > 0) yield { path: [...path, 'key'], value: [...key], origin };
    yield { path: [...path, 'materialized'], value: model.materialized, origin };
    if (model.strategy !== null) yield { path: [...path, 'strategy'], value: model.strategy, origin };
  }
}

function* operationsFillings(product: ResolvedProduct): Generator<Filling> {
  const defaults = product.domain?.value.spec.defaults;
  const origin = `Domain ${product.domain?.name}`;
  if (defaults?.freshness !== undefined)
    yield { path: ['spec', 'operations', 'freshness'], value: defaults.freshness, origin };
  if (defaults?.slack !== undefined) {
    yield { path: ['spec', 'operations', 'alerts', 'slack'], value: defaults.slack, origin };
    yield { path: ['spec', 'operations', 'alerts', 'on'], value: ['failure', 'quality'], origin: 'default' };
  }
  const [limit] = agreementsInForce(product)
    .flatMap(({ agreement }) => {
      const day = agreement.value.spec.retainUntil;
      return day === undefined ? [] : [{ day, name: agreement.name }];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  if (limit)
    yield {
      path: ['spec', 'operations', 'retainUntil'],
      value: limit.day,
      origin: `Agreement ${limit.name}`,
    };
}

function* fillings(compilation: Compilation, product: ResolvedProduct): Generator<Filling> {
  const { metadata } = product.document.value;
  yield { path: ['metadata', 'title'], value: metadata.title ?? product.name, origin: 'default' };
  const owner = product.domain?.value.metadata.owner;
  if (owner !== undefined)
    yield { path: ['metadata', 'owner'], value: owner, origin: `Domain ${product.domain?.name}` };
  const [platform] = compilation.platforms;
  for (const source of product.sources) {
    yield* sourceFillings(product, source, platform);
    yield* validationFillings(compilation, product, source);
  }
  for (const { name } of product.inputs) {
    yield { path: ['spec', 'inputs', name, 'maxWait'], value: defaultMaxWait, origin: 'default' };
  }
  const policy = effectivePolicy(product);
  if (policy && !product.policy) {
    const input = product.inputs.find((one) => effectivePolicy(one.product) === policy);
    const origin = `the strictest input, ${input?.name ?? ''}`;
    yield { path: ['spec', 'privacy', 'policy'], value: policy.name, origin };
  }
  yield* silverFillings(compilation, product);
  const cell = minimumCell(product);
  if (cell.by) {
    for (const name of Object.keys(product.spec.star?.aggregates ?? {})) {
      const path = ['spec', 'star', 'aggregates', name, 'suppressBelow'];
      yield { path, value: cell.size, origin: `Agreement ${cell.by.agreement.name}` };
    }
  }
  for (const [table, { tests }] of Object.entries(product.spec.quality)) {
    for (const [index, test] of tests.entries()) {
      // It may stand inside.
      if ('accepted_values' in test && test.accepted_values.onFail !== undefined) continue;
      yield { path: ['spec', 'quality', table, 'tests', index, 'onFail'], value: 'stop', origin: 'default' };
    }
  }
  yield* operationsFillings(product);
}

/** Puts a value where nothing stands, key by key; gives the paths that it filled. */
function fill(root: Plain, path: Path, value: unknown): readonly Path[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  const below = root[step];
  if (rest.length > 0) {
    if (below === undefined) {
      root[step] = {};
      return fill(root[step] as Plain, rest, value).map((filled) => [step, ...filled]);
    }
    if (typeof below !== 'object' || below === null) return [];
    return fill(below as Plain, rest, value).map((filled) => [step, ...filled]);
  }
  if (below === undefined) {
    root[step] = value;
    return [[step]];
  }
  if (!isMapping(below) || !isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    fill(below, [key], one).map((filled): Path => [step, ...filled]),
  );
}

/** A product's document with everything that a run goes by, and who says each part that the document doesn't. */
export function filledIn(
  compilation: Compilation,
  product: ResolvedProduct,
): { readonly document: Plain; readonly originOf: (path: Path) => string } {
  const document = structuredClone(product.document.value) as unknown as Plain;
  const origins = new Map<string, string>();
  for (const { path, value, origin } of fillings(compilation, product)) {
    for (const filled of fill(document, path, structuredClone(value))) origins.set(filled.join('\0'), origin);
  }
  return {
    document,
    originOf: (path) => {
      const key = path.join('\0');
      const own = origins.get(key);
      if (own !== undefined) return own;
      // A part that is absent whole has the origins of what was put into it.
      const inner = new Set(
        [...origins].flatMap(([one, origin]) => (one.startsWith(`${key}\0`) ? [origin] : [])),
      );
      return inner.size > 0 ? [...inner].sort().join(', ') : 'default';
    },
  };
}
