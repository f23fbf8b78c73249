import type { Query, QueryBody, Select, TableSource } from '../sql/index.ts';

/** Every SELECT of a statement, those in CTEs and subqueries included; an outer one stands before its inner ones. */
export function* selectsOf(body: Query | QueryBody): Generator<Select> {
  switch (body.kind) {
    case 'query':
      for (const cte of body.ctes) yield* selectsOf(cte.query);
      yield* selectsOf(body.body);
      return;
    case 'set':
      yield* selectsOf(body.left);
      yield* selectsOf(body.right);
      return;
    case 'select': {
      yield body;
      const sources: readonly (TableSource | null)[] = [body.from, ...body.joins.map(({ source }) => source)];
      for (const source of sources) if (source?.kind === 'subquery') yield* selectsOf(source.query);
    }
  }
}
