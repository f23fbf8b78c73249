import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import { didYouMean } from '../../compiler/diagnostics/index.ts';
import type { Compilation } from '../../compiler/index.ts';
import type { ResolvedProduct } from '../../compiler/resolve/index.ts';
import { UsageError } from '../failure.ts';

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** Marks what the document doesn't say; a part that is absent whole is marked once, at its top. */
function annotate(
  node: Node | null,
  path: readonly PropertyKey[],
  written: unknown,
  originOf: (path: readonly PropertyKey[]) => string,
): void {
  const visit = (child: unknown, key: unknown, step: PropertyKey) => {
    const childPath = [...path, step];
    if (at(written, childPath) !== undefined) annotate(child as Node | null, childPath, written, originOf);
    else if (isScalar(child) || (isCollection(child) && child.items.length === 0))
      child.comment = ` ${originOf(childPath)}`;
    else if (isScalar(key)) key.comment = ` ${originOf(childPath)}`;
  };
  if (isMap(node)) {
    for (const pair of node.items)
      if (isPair(pair) && isScalar(pair.key)) visit(pair.value, pair.key, String(pair.key.value));
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) visit(item, null, index);
  }
}

/** Defaults that a Domain gives, in the place where a product would say them. */
function withDomainDefaults(product: ResolvedProduct): {
  readonly spec: Record<string, unknown>;
  readonly fromDomain: ReadonlySet<string>;
} {
  const spec = structuredClone(product.spec) as Record<string, unknown>;
  const defaults = product.domain?.value.spec.defaults;
  const fromDomain = new Set<string>();
  const operations = spec.operations as Record<string, unknown>;
  if (defaults?.freshness !== undefined && operations.freshness === undefined) {
    operations.freshness = defaults.freshness;
    fromDomain.add('operations.freshness');
  }
  const alerts = operations.alerts as Record<string, unknown> | undefined;
  if (defaults?.slack !== undefined && alerts?.slack === undefined) {
    operations.alerts = { ...alerts, slack: defaults.slack };
    fromDomain.add('operations.alerts').add('operations.alerts.slack');
  }
  return { spec, fromDomain };
}

/** A product's spec with every default filled in; a comment says where each comes from. */
export function explainProduct(compilation: Compilation, name: string): string {
  const { products } = compilation.workspace;
  const product = products.find((one) => one.name === name);
  if (!product) {
    throw new UsageError(
      `there is no DataProduct \`${name}\``,
      didYouMean(
        name,
        products.map((one) => one.name),
      ),
    );
  }
  const { spec, fromDomain } = withDomainDefaults(product);
  const document = new Document({ ...product.document.value, spec });
  annotate(document.contents, [], product.document.written, (path) =>
    fromDomain.has(path.slice(1).join('.')) ? `Domain ${product.domain?.name}` : 'default',
  );
  // The printer breaks the line between an empty list and its comment.
  const text = document.toString({ lineWidth: 110 }).replace(/:\n +(\[\]|\{\})\n +(#.*)/g, ': $1 $2');
  return `# ${product.document.file}\n${text}`;
}
