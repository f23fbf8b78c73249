import { locateIn, type Span } from '../diagnostics/index.ts';
import { columnOf, datasetWithId, type Knowledge } from './knowledge.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from './occurrence.ts';
import type { Named } from './symbol.ts';

/** The places of names as spans; each text is read for its lines once. */
function spansOf(knowledge: Knowledge, occurrences: readonly Occurrence[]): readonly Span[] {
  const locates = new Map<string, ReturnType<typeof locateIn>>();
  return occurrences.map(({ file, start, end }) => {
    const locate = locates.get(file) ?? locateIn(file, knowledge.texts.text(file) ?? '');
    locates.set(file, locate);
    return locate(start, end);
  });
}

/** What no text names, such as the tables and columns that a connector brings: where the connector is named. */
function broughtAt(knowledge: Knowledge, symbol: Named): readonly Span[] {
  switch (symbol.kind) {
    case 'table': {
      const dataset = datasetWithId(knowledge, symbol.dataset);
      return dataset ? [dataset.span] : [];
    }
    case 'column': {
      const dataset = datasetWithId(knowledge, symbol.dataset);
      const column = dataset && columnOf(dataset, symbol.column);
      return column ? [column.span] : [];
    }
    default:
      return [];
  }
}

/** The SQL file that makes a table. */
function sqlFileOf(knowledge: Knowledge, symbol: Named): readonly Span[] {
  const path =
    symbol.kind === 'file'
      ? symbol.path
      : symbol.kind === 'table'
        ? datasetWithId(knowledge, symbol.dataset)?.product.sql.get(
            symbol.dataset.slice(symbol.dataset.lastIndexOf('.') + 1),
          )?.path
        : undefined;
  const isThere = path !== undefined && knowledge.texts.text(path) !== null;
  return isThere ? [locateIn(path, '')(0, 0)] : [];
}

/** Where the thing at an offset is defined. */
export function definitions(knowledge: Knowledge, file: string, offset: number): readonly Span[] {
  const found = occurrenceAt(knowledge, file, offset);
  if (!found) return [];
  const { symbol } = found;
  const written = spansOf(
    knowledge,
    occurrencesOf(knowledge, symbol).filter(({ defines }) => defines),
  );
  const places = written.length > 0 ? written : broughtAt(knowledge, symbol);
  return [...places, ...sqlFileOf(knowledge, symbol)];
}

/** Every place that means the thing at an offset; with `declaration` those that define it too. */
export function references(
  knowledge: Knowledge,
  file: string,
  offset: number,
  declaration: boolean,
): readonly Span[] {
  const found = occurrenceAt(knowledge, file, offset);
  if (!found) return [];
  const all = occurrencesOf(knowledge, found.symbol);
  return spansOf(
    knowledge,
    all.filter(({ defines }) => declaration || !defines),
  );
}
