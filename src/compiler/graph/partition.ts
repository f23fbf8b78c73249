import { diagnostic, didYouMean, meant } from '../diagnostics/index.ts';
import type { Path } from '../load/index.ts';
import { aType } from '../sql/index.ts';
import { type Building, isBroken } from './building.ts';
import type { GraphColumn } from './graph.ts';
import type { Partition } from './model.ts';

/** Transforms of Iceberg (spec, Partition Transforms), by the types that they take. */
const transforms: Readonly<
  Record<Partition['transform'], { readonly takes: RegExp; readonly parameter: string | null }>
> = {
  identity: { takes: /^(?!double)/, parameter: null },
  year: { takes: /^(date|timestamp)/, parameter: null },
  month: { takes: /^(date|timestamp)/, parameter: null },
  day: { takes: /^(date|timestamp)/, parameter: null },
  hour: { takes: /^timestamp/, parameter: null },
  bucket: { takes: /^(?!double|boolean)/, parameter: 'a number of buckets' },
  truncate: { takes: /^(integer|bigint|decimal|string)/, parameter: 'a width' },
};

const pattern = /^\s*(?:([A-Za-z_]\w*)\s*\(\s*(?:(\d+)\s*,\s*)?([A-Za-z_]\w*)\s*\)|([A-Za-z_]\w*))\s*$/;

/** How a steward's table is partitioned; what is wrong is reported. */
export function partitionsOf(
  building: Building,
  id: string,
  path: Path,
  texts: readonly string[],
  columns: readonly GraphColumn[],
): readonly Partition[] {
  const { report, product } = building;
  const { places } = product.document;
  return texts.flatMap((text, index): readonly Partition[] => {
    const span = places.value([...path, index]);
    const locate = places.within([...path, index]);
    const [whole, called, parameter, inner, bare] = pattern.exec(text) ?? [];
    if (whole === undefined) {
      report(
        diagnostic('SCH005', span, `\`${text}\` is no partition transform`, {
          help: 'write a column, or one of year(…), month(…), day(…), hour(…), bucket(N, …), truncate(N, …)',
        }),
      );
      return [];
    }
    const transform = (called ?? 'identity').toLowerCase();
    const name = inner ?? bare ?? '';
    const at = (word: string, from: number) => locate(from, from + word.length);
    if (!Object.hasOwn(transforms, transform)) {
      report(
        diagnostic(
          'SQL003',
          at(transform, text.indexOf(called ?? '')),
          `there is no partition transform \`${called}\``,
          {
            help:
              didYouMean(transform, Object.keys(transforms)) ??
              `known: ${Object.keys(transforms).join(', ')}`,
          },
        ),
      );
      return [];
    }
    const known = transform as Partition['transform'];
    const columnSpan = at(name, text.lastIndexOf(name));
    const column = columns.find((one) => one.name === name);
    if (!column) {
      if (isBroken(building, id, name)) return [];
      const names = columns.map((one) => one.name);
      report(
        diagnostic(
          'SQL004',
          columnSpan,
          `\`${id.slice(id.indexOf('.') + 1)}\` has no column \`${name}\``,
          meant(name, names, columnSpan, `known: ${names.join(', ')}`),
        ),
      );
      return [];
    }
    const { takes, parameter: needs } = transforms[known];
    if (!takes.test(column.type)) {
      const fitting = Object.keys(transforms).filter((one) =>
        transforms[one as Partition['transform']].takes.test(column.type),
      );
      report(
        diagnostic(
          'TYP001',
          columnSpan,
          `\`${known}\` takes no ${column.type}, and \`${name}\` is ${aType(column.type)}`,
          {
            help:
              fitting.length > 0
                ? `${aType(column.type)} takes ${fitting.join(', ')}`
                : 'partition by another column',
          },
        ),
      );
      return [];
    }
    const wrong = needs === null ? parameter !== undefined : Number(parameter ?? 0) < 1;
    if (wrong) {
      report(
        diagnostic(
          'SCH005',
          span,
          needs === null ? `\`${known}\` takes a column alone` : `\`${known}\` takes ${needs} and a column`,
          { help: needs === null ? `write ${known}(${name})` : `write ${known}(16, ${name})` },
        ),
      );
      return [];
    }
    return [{ transform: known, column: name, parameter: needs === null ? null : Number(parameter) }];
  });
}
