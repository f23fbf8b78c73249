import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import { didYouMean } from '../../compiler/diagnostics/index.ts';
import { filledIn, type Path } from '../../compiler/explain/index.ts';
import type { Compilation } from '../../compiler/index.ts';
import { valueAt } from '../../compiler/load/index.ts';
import { UsageError } from '../failure.ts';

/** Marks what the document doesn't say; a part that is absent whole is marked once, at its top. */
function annotate(node: Node | null, path: Path, written: unknown, mark: (path: Path) => string): void {
  const visit = (child: unknown, key: unknown, step: string | number) => {
    const childPath = [...path, step];
    if (valueAt(written, childPath) !== undefined) annotate(child as Node | null, childPath, written, mark);
    else if (isScalar(child) || (isCollection(child) && child.items.length === 0))
      child.comment = ` ${mark(childPath)}`;
    else if (isScalar(key)) key.comment = ` ${mark(childPath)}`;
  };
  if (isMap(node)) {
    for (const pair of node.items)
      if (isPair(pair) && isScalar(pair.key)) visit(pair.value, pair.key, String(pair.key.value));
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) visit(item, null, index);
  }
}

/** A product's spec with every default filled in, and where each comes from: as comments, or beside it. */
export function explainProduct(compilation: Compilation, name: string, format: 'pretty' | 'json'): string {
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
  const { document: filled, originOf } = filledIn(compilation, product);
  const origins: Record<string, string> = {};
  const document = new Document(filled);
  annotate(document.contents, [], product.document.written, (path) => {
    const origin = originOf(path);
    origins[path.join('.')] = origin;
    return origin;
  });
  const { file } = product.document;
  if (format === 'json') return `${JSON.stringify({ file, document: filled, origins }, null, 2)}\n`;
  // The printer breaks the line between an empty list and its comment.
  const text = document.toString({ lineWidth: 110 }).replace(/:\n +(\[\]|\{\})\n +(#.*)/g, ': $1 $2');
  return `# ${file}\n${text}`;
}
