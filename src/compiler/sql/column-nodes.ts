import type { Column } from './node.ts';

/** Every column that stands in a tree. */
export function* columnNodes(node: unknown): Generator<Column> {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node) yield* columnNodes(item);
    return;
  }
  if ((node as { kind?: unknown }).kind === 'column') {
    yield node as Column;
    return;
  }
  for (const value of Object.values(node)) yield* columnNodes(value);
}
