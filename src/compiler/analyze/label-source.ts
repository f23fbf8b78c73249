import type { Dataset, GraphColumn } from '../graph/graph.ts';

/** Where the labels of a connector's columns are written, and what its names for columns are names of. */
const standards: Readonly<Record<string, string>> = {
  bids: 'BIDS column or field',
  csv: 'column of the contract',
  dicom: 'PS3.15 table E.1-1, attribute',
  eeg: 'field of the EDF header',
  fhir: 'FHIR element',
  hcup: 'HCUP element',
};

/** Who says what a source column identifies: `phone, by FHIR element Patient.telecom`. */
export function labelSource({ source, id }: Dataset, { name, label }: GraphColumn): string {
  const table = id.slice(id.lastIndexOf('.') + 1);
  const column = source?.tables.find((one) => one.name === table)?.columns.find((one) => one.name === name);
  // Of a column that a steward has declared, the steward is the reason.
  const reason = column?.why && !column.declaredAt ? ` (${column.why})` : '';
  const what = label.includes('unknown')
    ? 'nobody says what it identifies'
    : label.length === 0
      ? `identifies nothing${reason}`
      : label.join(', ');
  if (!source || !column) return what;
  const standard = standards[source.declaration.name] ?? `${source.declaration.name} column`;
  return `${what}, by ${standard} ${column.element ?? column.name}`;
}
