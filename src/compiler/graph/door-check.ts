import { diagnostic, didYouMean, meant, type Span } from '../diagnostics/index.ts';
import type { Path } from '../load/index.ts';
import { aType } from '../sql/index.ts';
import { type Building, findColumn } from './building.ts';
import type { ColumnRef, Dataset, GraphColumn } from './graph.ts';
import type { DoorCheck } from './model.ts';

const known = ['icd10cm', 'icd10pcs'] as const;
const isKnown = (name: string): name is (typeof known)[number] => (known as readonly string[]).includes(name);

const knownOptions = ['asOf', 'onFail'];
const isOption = (key: string): boolean => knownOptions.includes(key);

const isDate = (column: GraphColumn): boolean => /^(date|timestamp)/.test(column.type);

/** The column of the source that a silver column passes on unchanged; null where there is none. */
function sourceColumn({ datasets }: Building, table: Dataset, name: string): ColumnRef | null {
  let [from, wanted]: [Dataset | undefined, string] = [table, name];
  while (from) {
    const derivation: GraphColumn['derivation'] | undefined = findColumn(from, wanted)?.column.derivation;
    if (derivation?.kind === 'door') return derivation.from;
    if (from.kind !== 'silver' || derivation?.kind !== 'expression') return null;
    const [ref, other]: readonly ColumnRef[] = derivation.direct;
    if (!ref || other || derivation.sql !== ref.column) return null;
    [from, wanted] = [datasets.get(ref.dataset), ref.column];
  }
  return null;
}

/** `checks` of a silver column: they are made on the true values, when a row arrives. */
export function doorChecksOf(
  building: Building,
  from: Dataset,
  name: string,
  checks: readonly Readonly<Record<string, unknown>>[],
  path: Path,
): readonly DoorCheck[] {
  const { report, product, datasets } = building;
  const { places } = product.document;
  const refuse = (...finding: Parameters<typeof diagnostic>): readonly DoorCheck[] => {
    report(diagnostic(...finding));
    return [];
  };
  const made = sourceColumn(building, from, name);
  const source = made && datasets.get(made.dataset);
  return checks.flatMap((check, index): readonly DoorCheck[] =>
    Object.entries(check).flatMap(([codes, options]): readonly DoorCheck[] => {
      const at = [...path, 'checks', index, codes];
      const span: Span = places.key(at);
      if (!isKnown(codes)) {
        return refuse('SCH004', span, `there is no check \`${codes}\` at the door`, {
          help: didYouMean(codes, known) ?? `known: ${known.join(', ')}`,
        });
      }
      if (!made || !source) {
        return refuse(
          'SCH005',
          span,
          `\`${codes}\` is checked at the door, and \`${name}\` is made behind it`,
          {
            help: 'put the check where the source’s own column is passed on: `from` a table of a connector',
          },
        );
      }
      if (source.product !== product) {
        return refuse('SCH005', span, `\`${name}\` comes in at the door of \`${source.product.name}\``, {
          help: 'put the check there: this product sees what has passed',
        });
      }
      if (!source.source?.declaration.checksCodes) {
        const connector = source.source?.declaration.name ?? '';
        return refuse('SCH005', span, `connector \`${connector}\` refuses no rows one by one`, {
          help: 'leave the check out: codes are checked where rows come from csv or fhir',
        });
      }
      const column = source.columns.find((one) => one.name === made.column);
      if (column && column.type !== 'string') {
        return refuse('TYP001', span, `\`${codes}\` is a code, and \`${name}\` is ${aType(column.type)}`, {
          help: 'codes are texts: say so in the contract',
        });
      }
      const { asOf: wanted, onFail = 'quarantine' } = (options ?? {}) as { asOf?: unknown; onFail?: unknown };
      const other = Object.keys((options as object | null) ?? {}).find((key) => !isOption(key));
      if (other !== undefined) {
        return refuse('SCH001', places.key([...at, other]), `unknown key \`${other}\``, {
          help: didYouMean(other, knownOptions) ?? `known: ${knownOptions.join(', ')}`,
        });
      }
      if (onFail !== 'quarantine' && onFail !== 'warn') {
        return refuse(
          'SCH004',
          places.value([...at, 'onFail']),
          '`onFail` at the door is quarantine or warn',
          {
            help: 'a row is refused by itself there; `stop` is a test’s, under `quality`',
          },
        );
      }
      if (wanted === undefined) return [{ codes, column: made, asOf: null, onFail, span }];
      const asOfSpan = places.value([...at, 'asOf']);
      const asOf = source.columns.find((one) => one.name === wanted);
      if (!asOf) {
        const names = source.columns.filter(isDate).map((one) => one.name);
        return refuse(
          'SQL004',
          asOfSpan,
          `\`${source.source?.name ?? ''}.${source.id.slice(source.id.lastIndexOf('.') + 1)}\` has no column \`${String(wanted)}\``,
          meant(String(wanted), names, asOfSpan, names.length > 0 ? `its dates: ${names.join(', ')}` : null),
        );
      }
      if (!isDate(asOf)) {
        return refuse('TYP001', asOfSpan, `\`asOf\` is a date, and \`${asOf.name}\` is ${aType(asOf.type)}`, {
          help: 'name the day by which the code must be valid',
        });
      }
      return [{ codes, column: made, asOf: { dataset: source.id, column: asOf.name }, onFail, span }];
    }),
  );
}
