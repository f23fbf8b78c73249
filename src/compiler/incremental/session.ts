import type { Plan } from '../../plan/index.ts';
import { effectivePolicy } from '../analyze/effective-policy.ts';
import type { Compilation, CompileInput } from '../compilation.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/index.ts';
import { notSupported } from '../emit/not-supported.ts';
import { planPlatform } from '../emit/plan/platform.ts';
import { reportsOf } from '../graph/part.ts';
import { LazyMap } from '../lazy-map.ts';
import { load, loadFile, type SourceFile } from '../load/index.ts';
import { createMemory, type ResolvedPlatform, type ResolvedProduct, resolve } from '../resolve/index.ts';
import { checkPlan, readSuppressions, rules, suppress } from '../rules/index.ts';
import { type Fingerprints, fingerprints } from './fingerprint.ts';
import { createProductMemory, isOfWorkspace, type ProductFindings, type Products } from './products.ts';

/**
 * Compiles again and again. The result is that of `compile`, to the last byte; but only what a change since the last
 * time reaches is done anew. Products and platforms that it doesn't reach are the same objects as before: what follows
 * from such an object and the day can be kept in a WeakMap.
 */
export type Session = {
  /** `files` are all files, each time; those with the bytes of the last time are known again. */
  readonly compile: (
    input: CompileInput,
    /** Findings that an earlier process made, by fingerprint. Such a product is not analysed until someone looks at it. */
    remembered?: (fingerprint: string) => ProductFindings | undefined,
  ) => Compilation;
  /** What of the last compilation the outcome of each product depends on. */
  readonly fingerprints: () => Fingerprints;
  /** Findings of a product in the last compilation; null where errors, of whatever product, leave it without plan. */
  readonly findingsOf: (product: string) => ProductFindings | null;
};

const isSpec = (path: string): boolean => /\.ya?ml$/.test(path);

const isError = (found: Diagnostic): boolean => found.severity === 'error';

const isEqual = (a: SourceFile, b: SourceFile): boolean =>
  a === b ||
  a.bytes === b.bytes ||
  (a.bytes.byteLength === b.bytes.byteLength && Buffer.compare(a.bytes, b.bytes) === 0);

/** One finding for one mistake: the same words at the same place are said once. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byText = new Map(
    diagnostics.map((one) => [`${one.code} ${one.span.file}:${one.span.start.offset} ${one.message}`, one]),
  );
  return [...byText.values()];
}

function remembering<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** The plans of products on platforms, by `platform/product`; none is made before it is asked for. */
function lazyPlans(
  planned: readonly ResolvedProduct[],
  platforms: readonly ResolvedPlatform[],
  { planOf }: Products,
): ReadonlyMap<string, Plan> {
  const makers = new Map(
    platforms.flatMap((platform) =>
      (planPlatform(platform) ? planned : [])
        .filter((product) => effectivePolicy(product) !== null)
        .map((product): [string, () => Plan | undefined] => [
          `${platform.name}/${product.name}`,
          () => planOf(product, platform)?.plan,
        ]),
    ),
  );
  return new LazyMap(
    () => makers.keys(),
    (key) => makers.get(key)?.(),
  );
}

export function createSession(): Session {
  let filesBefore: ReadonlyMap<string, SourceFile> = new Map();
  let last: { readonly prints: Fingerprints; readonly findingsOf: Session['findingsOf'] } | null = null;
  const loadOnce = remembering(loadFile);
  const suppressionsOf = remembering(readSuppressions);
  const resolving = createMemory();
  const memory = createProductMemory();

  /** The files; those that are as they were are the objects that they were. */
  const recognise = (files: readonly SourceFile[]): readonly SourceFile[] => {
    const known = files.map((file) => {
      const before = filesBefore.get(file.path);
      return before && isEqual(before, file) ? before : file;
    });
    filesBefore = new Map(known.map((file) => [file.path, file]));
    return known;
  };

  const compile: Session['compile'] = (input, remembered) => {
    const { today, lakespecVersion } = input;
    const files = recognise(input.files);
    const byPath = filesBefore;
    const specs = files.filter((file) => isSpec(file.path));
    const loaded = load(specs, loadOnce);
    const resolved = resolve(loaded.documents, files, loaded.unreadable, resolving);
    const { workspace } = resolved;
    const platforms = workspace.platforms.filter(
      ({ name }) => input.platform === undefined || name === input.platform,
    );
    const products = memory.products(workspace, { today, lakespecVersion, platforms });
    const { graph, readersOf } = products;

    const prints = fingerprints(
      resolving.looksOf,
      new Map(
        workspace.products.map((product) => [
          product.name,
          { file: product.document.file, readers: readersOf(product).map(({ name }) => name) },
        ]),
      ),
      (path) => byPath.get(path),
      JSON.stringify([today, lakespecVersion, input.platform ?? null]),
      workspace.platforms.map(({ document }) => document.file),
    );
    const earlier = new Map<string, ProductFindings>();
    for (const { name } of remembered ? workspace.products : []) {
      const found = remembered?.(prints.of(name));
      if (found) earlier.set(name, found);
    }

    const findings = workspace.products.map(
      (product) => earlier.get(product.name) ?? products.findingsOf(product),
    );
    const judged = rules.flatMap((rule) =>
      isOfWorkspace(rule) ? [...rule.check({ workspace, graph, platforms, today, readersOf })] : [],
    );
    const { found, silenced } = suppress(
      [
        ...loaded.diagnostics,
        ...resolved.diagnostics,
        ...reportsOf(findings),
        ...findings.flatMap(({ checked }) => checked),
        ...judged,
      ],
      files.map(suppressionsOf),
      input.platform === undefined,
    );

    // Plans are made of what was found right, whole, and of what this release executes.
    const isPlanned =
      !found.some(isError) &&
      notSupported({ ...workspace, products: [] }).next().done === true &&
      workspace.products.every(products.isSupported);
    const wanted = input.products && new Set(input.products);
    const planned = isPlanned ? workspace.products.filter(({ name }) => wanted?.has(name) ?? true) : [];
    const oversized = planned.flatMap((product) =>
      // What was remembered had a plan, of the same size.
      earlier.has(product.name)
        ? []
        : platforms.flatMap((platform) => {
            const sizeBytes = products.planBytes(product, platform);
            return sizeBytes === null ? [] : checkPlan(product, sizeBytes);
          }),
    );
    const hasPlans = isPlanned && oversized.length === 0;
    last = {
      prints,
      findingsOf: (name) => {
        const product = workspace.products.find((one) => one.name === name);
        if (!product || !hasPlans) return null;
        return earlier.get(name) ?? products.findingsOf(product);
      },
    };
    return {
      workspace,
      graph,
      platforms,
      plans: lazyPlans(hasPlans ? planned : [], platforms, products),
      diagnostics: sortDiagnostics(distinct([...found, ...oversized])),
      silenced,
    };
  };
  const lastOne = () => {
    if (!last) throw new Error('nothing was compiled yet');
    return last;
  };
  return {
    compile,
    fingerprints: () => lastOne().prints,
    findingsOf: (product) => lastOne().findingsOf(product),
  };
}
