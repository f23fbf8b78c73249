import { type Diagnostic, type Locate, locateIn, type Span } from '../diagnostics/index.ts';
import { parseSelect, type Query, type TableName } from '../sql/index.ts';

/** A SQL file that was read: what it selects, and the tables that it names. */
export type ParsedStatement = {
  readonly path: string;
  readonly text: string;
  readonly node: Query;
  readonly tables: readonly { readonly table: TableName; readonly span: Span }[];
  readonly locate: Locate;
};

/** Every `ref` and `source` of a tree, once by name. */
function tablesOf(node: unknown, found: Map<string, TableName> = new Map()): Map<string, TableName> {
  if (typeof node !== 'object' || node === null) return found;
  if (Array.isArray(node)) {
    for (const item of node) tablesOf(item, found);
    return found;
  }
  const { kind } = node as { kind?: unknown };
  if (kind === 'ref' || kind === 'source') {
    const table = node as TableName;
    if (!found.has(table.name)) found.set(table.name, table);
    return found;
  }
  for (const value of Object.values(node)) tablesOf(value, found);
  return found;
}

export function parseStatement(
  path: string,
  text: string,
  report: (found: Diagnostic) => void,
): ParsedStatement | null {
  const locate = locateIn(path, text);
  const { node, diagnostics } = parseSelect(text, locate);
  for (const found of diagnostics) report(found);
  if (!node || diagnostics.length > 0) return null;
  const tables = [...tablesOf(node).values()].map((table) => ({
    table,
    span: locate(table.start, table.end),
  }));
  return { path, text, node, tables, locate };
}
