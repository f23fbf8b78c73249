import { diagnostic, meant } from '../diagnostics/index.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { aType } from '../sql/index.ts';
import { type Building, hasBrokenColumn } from './building.ts';
import type { Dataset, GraphColumn } from './graph.ts';
import type { Scalar, UnitTest } from './model.ts';
import { scalarFits, scalarHelp } from './scalar.ts';

type Spec = NonNullable<ResolvedProduct['spec']['silver'][string]['unitTests']>;
type Row = Readonly<Record<string, Scalar>>;

/** The examples of a model, each value held against the column that it stands for; what is wrong is reported. */
export function unitTestsOf(
  building: Building,
  table: { readonly name: string; readonly columns: readonly GraphColumn[] },
  reads: readonly Dataset[],
  names: ReadonlyMap<string, string>,
  spec: Spec,
): readonly UnitTest[] {
  const { product, report } = building;
  const { places } = product.document;

  const check = (
    rows: readonly Row[],
    path: Path,
    of: string,
    columns: readonly GraphColumn[],
    spoilt: boolean,
  ): boolean => {
    let right = true;
    for (const [index, row] of rows.entries()) {
      for (const [name, value] of Object.entries(row)) {
        const at = [...path, index, name];
        const column = columns.find((one) => one.name === name);
        if (column && scalarFits(value, column.type)) continue;
        right = false;
        if (column) {
          report(
            diagnostic(
              'TYP001',
              places.value(at),
              `\`${String(value)}\` can't be a value of \`${of}.${name}\`, ${aType(column.type)}`,
              { help: scalarHelp(value, column.type) },
            ),
          );
        } else if (!spoilt) {
          const known = columns.map((one) => one.name).filter((one) => !one.startsWith('_'));
          const span = places.key(at);
          report(
            diagnostic(
              'SQL004',
              span,
              `\`${of}\` has no column \`${name}\``,
              meant(name, known, span, `known: ${known.join(', ')}`),
            ),
          );
        }
      }
    }
    return right;
  };

  return spec.flatMap((test, index): readonly UnitTest[] => {
    const path: Path = ['spec', 'silver', table.name, 'unitTests', index];
    let right = true;
    const given = Object.entries(test.given).flatMap(([name, rows]): readonly UnitTest['given'][number][] => {
      const dataset = reads.find((one) => one.id === names.get(name));
      if (!dataset) {
        right = false;
        const readable = [...names].flatMap(([one, id]) =>
          reads.some((read) => read.id === id) ? [one] : [],
        );
        const span = places.key([...path, 'given', name]);
        report(
          diagnostic(
            'REF004',
            span,
            names.has(name) ? `\`${table.name}\` does not read \`${name}\`` : `there is no table \`${name}\``,
            meant(name, readable, span, `it reads ${readable.join(', ')}`),
          ),
        );
        return [];
      }
      const spoilt = hasBrokenColumn(building, dataset.id);
      if (!check(rows, [...path, 'given', name], name, dataset.columns, spoilt)) right = false;
      return [{ dataset: dataset.id, rows }];
    });
    const spoilt = hasBrokenColumn(building, `${product.name}/silver.${table.name}`);
    if (!check(test.expect, [...path, 'expect'], table.name, table.columns, spoilt)) right = false;
    if (!right) return [];
    return [
      { name: test.name ?? `example ${index + 1}`, given, expect: test.expect, span: places.value(path) },
    ];
  });
}
