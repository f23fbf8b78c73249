import { parse } from '@polyglot-sql/sdk';
import { describe, expect, it } from 'vitest';
import { dialects } from '../../../src/compiler/sql/index.ts';
import { emitted } from '../emit/workspace.ts';

type Ast = Readonly<Record<string, unknown>>;

/** The kinds of the statements in a text; what the parser doesn't know it keeps as `raw`, or as a `command`. */
function kindsOf(text: string, dialect: string): readonly string[] {
  const { success, ast, error } = parse(text, dialect as never) as {
    success: boolean;
    ast: readonly Ast[] | null;
    error: unknown;
  };
  if (!success || ast === null) throw new Error(`${dialect}: ${JSON.stringify(error)}\n${text}`);
  return ast.flatMap((statement) => Object.keys(statement));
}

/** The statements around the SELECTs are printed from templates: a grammar of others judges them too. */
describe('every emitted statement', async () => {
  const files = [...(await emitted(undefined, ['sql']))].filter(([path]) => path.endsWith('.sql'));
  it.each(dialects)('is one that polyglot knows: %s', (dialect) => {
    const own = files.filter(([path]) => path.includes(`/sql/${dialect}/`));
    expect(own.length).toBeGreaterThan(3);
    const kinds = own.flatMap(([, text]) => kindsOf(text, dialect));
    expect(kinds.filter((kind) => kind === 'raw' || kind === 'command')).toEqual([]);
    expect(kinds.length).toBeGreaterThan(own.length);
  });

  it('is told from what is no SQL', () => {
    expect(kindsOf('CREATE TABEL x AS SELECT 1', 'trino')).toEqual(['raw']);
    expect(() => kindsOf('CREATE TABLE x AS SELECT FROM', 'trino')).toThrow();
  });
});
