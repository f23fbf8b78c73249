import type { ColumnType } from '../../plan/index.ts';
import { keyTraits } from '../analyze/key-traits.ts';
import { yearsOf } from '../analyze/trace.ts';
import { addDataset, type Building } from '../graph/building.ts';
import { datasetId, tableRef } from '../graph/dataset-name.ts';
import type { GraphColumn } from '../graph/graph.ts';
import { type DatasetColumn, plainTable } from '../graph/model.ts';
import { isMoment } from '../sql/index.ts';
import { dateDimension } from './relation.ts';

/** Columns of the calendar. Weeks and weekdays are those of ISO 8601. */
export const calendarColumns = [
  { name: 'date_key', type: 'integer', description: 'The date as yyyymmdd; -1 is the unknown date.' },
  { name: 'date', type: 'date', description: 'The date.' },
  { name: 'year', type: 'integer', description: 'Year.' },
  { name: 'quarter', type: 'integer', description: 'Quarter of the year, 1 to 4.' },
  { name: 'month', type: 'integer', description: 'Month, 1 to 12.' },
  { name: 'month_name', type: 'string', description: 'English name of the month.' },
  { name: 'day', type: 'integer', description: 'Day of the month.' },
  { name: 'iso_year', type: 'integer', description: 'Year by ISO 8601: that of the week’s Thursday.' },
  { name: 'iso_week', type: 'integer', description: 'Week by ISO 8601, 1 to 53.' },
  { name: 'day_of_week', type: 'integer', description: 'Day of the week, 1 (Monday) to 7.' },
  { name: 'day_name', type: 'string', description: 'English name of the day.' },
  { name: 'is_weekend', type: 'boolean', description: 'Whether the day is a Saturday or Sunday.' },
] as const satisfies readonly { name: string; type: ColumnType; description: string }[];

/** Where the fiscal year begins in another month than January. A fiscal year is called by the year in which it ends. */
export const fiscalColumns = [
  { name: 'fiscal_year', type: 'integer', description: 'Fiscal year, by the year in which it ends.' },
  { name: 'fiscal_quarter', type: 'integer', description: 'Quarter of the fiscal year, 1 to 4.' },
  { name: 'fiscal_month', type: 'integer', description: 'Month of the fiscal year, 1 to 12.' },
] as const satisfies readonly { name: string; type: ColumnType; description: string }[];

/** The built-in calendar, over the years of all dates that facts use. Null when no fact names it. */
export function addDateDimension(building: Building): string | null {
  const { product, datasets } = building;
  const dates = new Map<string, DatasetColumn>();
  const places: (readonly string[])[] = [];
  for (const [name, fact] of Object.entries(product.spec.star?.facts ?? {})) {
    const dataset = datasets.get(datasetId(product, 'silver', fact.from));
    for (const [role, relation] of Object.entries(fact.dimensions)) {
      if (relation.to !== dateDimension) continue;
      places.push(['spec', 'star', 'facts', name, 'dimensions', role, 'to']);
      const column = dataset?.columns.find((one) => one.name === relation.on);
      if (!dataset || !column || !isMoment(column.type)) continue;
      dates.set(`${dataset.id} ${column.name}`, {
        dataset: dataset.id,
        name: column.name,
        type: column.type,
      });
    }
  }
  const [place] = places;
  if (!place) return null;
  const span = product.document.places.value(place);
  const id = datasetId(product, 'gold', dateDimension);
  const used = [...dates.values()];
  const usedRefs = used.map((one) => ({ dataset: one.dataset, column: one.name }));
  const fiscalYearStart = product.spec.star?.calendar?.fiscalYearStart ?? null;
  const traits = keyTraits(
    used.flatMap((one) => datasets.get(one.dataset)?.columns.filter(({ name }) => name === one.name) ?? []),
  );
  addDataset(building, {
    id,
    kind: 'date-dimension',
    product,
    source: null,
    table: tableRef(product, 'gold', dateDimension),
    description: 'Calendar over the years that facts use; each date column of a fact is a role of it.',
    columns: [...calendarColumns, ...(fiscalYearStart === null ? [] : fiscalColumns)].map(
      ({ name, type, description }): GraphColumn => ({
        name,
        type,
        description,
        nullable: name !== 'date_key',
        // Whoever takes a date from the calendar has the date of a fact. Other years than the plain one tell more
        // than a year: where the two differ, a part of it.
        ...traits,
        label: name === 'year' && !traits.bearsAge ? yearsOf(traits.label) : traits.label,
        derivation: { kind: 'generated', direct: usedRefs, how: 'calendar' },
        span,
      }),
    ),
    dropped: [],
    key: ['date_key'],
    indirect: usedRefs,
    model: {
      stage: 'curate',
      ...plainTable,
      query: { kind: 'date-dimension', dates: used, fiscalYearStart },
      reads: [...new Set(used.map((one) => one.dataset))].sort(),
    },
    span,
  });
  return id;
}
