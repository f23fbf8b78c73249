import { type ParsedStatement, parseStatement } from '../analyze/statement.ts';
import { diagnostic, meant, type Span } from '../diagnostics/index.ts';
import type { Path } from '../load/index.ts';
import { type Building, isBroken, isIncomplete } from './building.ts';
import { datasetId } from './dataset-name.ts';
import { rowsDataset } from './silver-rows.ts';
import { statementDataset } from './silver-statement.ts';
import { defaultTables, tableNames } from './table-name.ts';

/** What a silver table is made from: a table, or a statement over several. */
type Plan =
  | { readonly kind: 'rows'; readonly from: string }
  | { readonly kind: 'statement'; readonly statement: ParsedStatement };

/** Whether `input.table` is a table that a mistake in the input's own document spoilt. */
function isBrokenInput(building: Building, name: string): boolean {
  const [inputName, table = ''] = name.split('.');
  const input = building.product.inputs.find((one) => one.name === inputName);
  return (
    input !== undefined &&
    (['silver', 'gold'] as const).some((layer) => isBroken(building, datasetId(input.product, layer, table)))
  );
}

/** Adds the silver tables of the product: the connectors' own, and those that the steward wrote. */
export function addSilver(building: Building): void {
  const { product, report } = building;
  const { places } = product.document;
  const specs = product.spec.silver;
  const defaults = defaultTables(product);
  const names = tableNames(building);
  const done = new Set<string>();
  /** Where a table names another that it is made of, as `table other`. */
  const hops = new Map<string, Span>();

  const find = (name: string, span: Span): string | null => {
    const id = names.get(name);
    if (id !== undefined) return id;
    if (isIncomplete(building) || isBrokenInput(building, name)) return null;
    const known = names.size > 0 ? `known: ${[...names.keys()].sort().join(', ')}` : null;
    building.reportOnce(
      `${product.name} table ${name}`,
      diagnostic('REF004', span, `there is no table \`${name}\``, meant(name, names.keys(), span, known)),
    );
    return null;
  };

  /** Where a table comes from, or null when that is unknown and reported. */
  const planOf = (name: string): Plan | null => {
    const spec = specs[name];
    const path: Path = ['spec', 'silver', name];
    const brought = defaults.get(name);
    if (!spec) return brought === undefined ? null : { kind: 'rows', from: brought };
    if (spec.sql !== undefined) {
      if (spec.from !== undefined || spec.columns !== undefined || spec.where !== undefined) {
        const key = spec.from !== undefined ? 'from' : spec.columns !== undefined ? 'columns' : 'where';
        report(
          diagnostic('SCH005', places.key([...path, key]), `\`${key}\` does not go with \`sql\``, {
            help: 'say it in the SQL file',
          }),
        );
      }
      const file = product.sql.get(name);
      if (!file) return null;
      const statement = parseStatement(file.path, file.text, report);
      return statement && { kind: 'statement', statement };
    }
    if (spec.from === undefined) {
      if (brought !== undefined) return { kind: 'rows', from: brought };
      if (isIncomplete(building)) return null;
      report(
        diagnostic('SCH003', places.key(path), `silver table \`${name}\` lacks \`from\` or \`sql\``, {
          help: 'name the table that it is made from, or a SQL file',
        }),
      );
      return null;
    }
    const from = find(spec.from, places.value([...path, 'from']));
    return from === null ? null : { kind: 'rows', from };
  };

  /** Where a table says what it is made of. */
  const spanOf = (name: string): Span =>
    places.value(['spec', 'silver', name, specs[name]?.sql === undefined ? 'from' : 'sql']);

  const visit = (name: string, above: readonly string[]): void => {
    if (done.has(name)) return;
    const id = datasetId(product, 'silver', name);
    const position = above.indexOf(name);
    if (position !== -1) {
      const cycle = [...above.slice(position), name];
      for (const one of cycle) building.broken.add(datasetId(product, 'silver', one));
      const ways = cycle.slice(1).flatMap((to, index) => {
        const from = cycle[index] ?? '';
        const span = hops.get(`${from} ${to}`);
        return span ? [{ span, message: `\`${from}\` is made of \`${to}\`` }] : [];
      });
      const [first, ...related] = ways;
      report(
        diagnostic(
          'REF002',
          first?.span ?? spanOf(name),
          `silver tables are made from each other: ${cycle.join(' → ')}`,
          { related, help: 'let one of them start from a source' },
        ),
      );
      return;
    }
    const plan = planOf(name);
    if (!plan) {
      building.broken.add(id);
      done.add(name);
      return;
    }
    const reads =
      plan.kind === 'rows'
        ? [plan.from]
        : plan.statement.tables
            .map(({ table, span }) => find(table.name, span))
            .filter((one) => one !== null);
    const own = datasetId(product, 'silver', '');
    const named =
      plan.kind === 'rows'
        ? [{ table: specs[name]?.from ?? name, span: spanOf(name) }]
        : plan.statement.tables.map(({ table, span }) => ({ table: table.name, span }));
    for (const { table, span } of named) {
      const id = names.get(table);
      if (id?.startsWith(own)) hops.set(`${name} ${id.slice(own.length)}`, span);
    }
    for (const read of reads) if (read.startsWith(own)) visit(read.slice(own.length), [...above, name]);
    if (done.has(name)) return;
    done.add(name);
    const missing =
      plan.kind === 'statement' && reads.length < plan.statement.tables.length
        ? true
        : reads.some((read) => isBroken(building, read) || !building.datasets.has(read));
    if (missing || isBroken(building, id)) {
      building.broken.add(id);
      return;
    }
    if (plan.kind === 'rows') rowsDataset(building, name, specs[name] ?? null, plan.from);
    else statementDataset(building, name, specs[name] ?? {}, plan.statement, names);
  };

  for (const name of [...defaults.keys(), ...Object.keys(specs).sort()]) visit(name, []);
}
