import type { PlanGate, PlanModel } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import type { Compilation } from '../compilation.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { tableName, typeName } from '../emit/plan/dialect.ts';
import { productStatements } from '../emit/plan/statements.ts';
import type { Dataset } from '../graph/graph.ts';
import { dialects, quoteIdentifier } from '../sql/index.ts';
import { independentGrammar } from './grammar.ts';

/** Rows of a table that isn't there yet. */
async function makeEmpty({ table, columns }: Dataset, engine: Engine): Promise<void> {
  if (!table) return;
  await engine.run(`CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(table.namespace)}`);
  const typed = columns.map(({ name, type }) => `${quoteIdentifier(name)} ${typeName(type, 'duckdb')}`);
  await engine.run(`CREATE OR REPLACE TABLE ${tableName(table)} (${typed.join(', ')})`);
}

/**
 * Holds every SELECT of the compilation's products, in every dialect, against parsers that know nothing of ours:
 * node-sql-parser reads them all, and DuckDB binds its own on empty tables, so that types and names are judged too.
 * @param duckdb an engine of its own, which is left with empty tables
 * @returns a finding for each statement that is refused: a fault of lakespec, at the table or test that it belongs to
 */
export async function verify(
  { graph, workspace }: Compilation,
  duckdb: Engine,
): Promise<{ readonly statements: number; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  let statements = 0;
  for (const dataset of graph.datasets.values()) await makeEmpty(dataset, duckdb);
  for (const dialect of dialects) {
    const grammar = await independentGrammar(dialect);
    for (const product of workspace.products) {
      const made = productStatements(graph, product.name, dialect);
      const byTable = new Map(
        (graph.byProduct.get(product.name) ?? []).map((dataset) => [
          dataset.table && tableName(dataset.table),
          dataset,
        ]),
      );
      const judge = async (what: string, { table, select }: PlanModel | PlanGate) => {
        statements += 1;
        const refusals = [
          ['node-sql-parser', grammar(select)],
          ['DuckDB', dialect === 'duckdb' ? await duckdb.validate(select) : null],
        ] as const;
        for (const [by, refusal] of refusals) {
          if (refusal === null) continue;
          const span =
            byTable.get(tableName(table))?.span ?? product.document.places.value(['metadata', 'name']);
          diagnostics.push(
            diagnostic('SQL020', span, `${by} refuses the SQL of ${what} for ${dialect}`, {
              notes: [refusal.split('\n', 1)[0] ?? refusal],
              help: 'this is a fault of lakespec: report it with the spec; another way to write the expression may help',
            }),
          );
        }
      };
      for (const model of [...made.refine, ...made.curate]) await judge(model.table.name, model);
      for (const gate of made.gates) await judge(`test ${gate.id}`, gate);
    }
  }
  return { statements, diagnostics };
}
