import { Document, type Scalar } from 'yaml';
import type { CsvColumn } from '../declaration.ts';
import type { ColumnFacts } from './column-facts.ts';
import { likelyIdentifies } from './identifies.ts';
import type { Written } from './written.ts';

export type ColumnDraft = {
  readonly name: string;
  readonly facts: ColumnFacts;
  readonly identifies: CsvColumn['identifies'] | null;
  readonly why: string;
};

export function draftColumn(name: string, facts: ColumnFacts): ColumnDraft {
  const { what, why } = likelyIdentifies(name, facts);
  return { name, facts, identifies: what, why };
}

/** A number whose name says that it names something is kept as text: nobody adds it up, and zeros in front count. */
const isCode = ({ name, identifies }: ColumnDraft): boolean =>
  /(^|[_ -])(id|no|num|number|code|key|zip)$/i.test(name) ||
  (identifies !== null &&
    !['date', 'birth-date', 'death-date', 'age', 'none', 'quasi'].includes(identifies ?? ''));

function typeOf(column: ColumnDraft): CsvColumn['type'] {
  const { type } = column.facts;
  const isNumber = type === 'integer' || type === 'bigint' || type === 'double' || type.startsWith('decimal');
  return isNumber && isCode(column) ? 'string' : type;
}

/** Every row has another value: what a key needs. */
const isUnique = ({ facts }: ColumnDraft): boolean =>
  facts.rows > 1 && facts.filled === facts.rows && facts.distinct === facts.rows;

/** The key: what is named like one before what happens to be unique; none where no column is. */
export function keyOf(columns: readonly ColumnDraft[]): ColumnDraft | null {
  const unique = columns.filter((column) => isUnique(column) && typeOf(column) === 'string');
  return unique.find(({ name }) => /(id|key|no|number|num)$/i.test(name)) ?? unique[0] ?? null;
}

function declaration(column: ColumnDraft): Readonly<Record<string, unknown>> {
  const { facts, identifies } = column;
  const type = typeOf(column);
  const values = type === 'string' && identifies === null ? facts.codes : null;
  return {
    ...(type === 'string' ? {} : { type }),
    ...(facts.format !== null && type === facts.type ? { format: facts.format } : {}),
    ...(facts.rows > 0 && facts.filled === facts.rows ? { required: true } : {}),
    ...(isUnique(column) && type === 'string' ? { unique: true } : {}),
    ...(values === null ? {} : { values }),
    ...(identifies === null ? {} : { identifies }),
  };
}

/**
 * The block `csv` of a source, as YAML with a comment at each column. A column for which nothing speaks says nothing
 * of what it identifies: the compiler asks for it, and a person decides.
 */
export function draftYaml(written: Written, table: string, columns: readonly ColumnDraft[]): string {
  const key = keyOf(columns);
  const subject = columns.find(({ identifies, name }) => identifies === 'mrn' && name !== key?.name);
  const document = new Document({
    table,
    ...(written.delimiter === ',' ? {} : { delimiter: written.delimiter }),
    ...(written.encoding === 'utf-8' ? {} : { encoding: written.encoding }),
    ...(written.header === null ? { header: false } : {}),
    columns: Object.fromEntries(columns.map((column) => [column.name, declaration(column)])),
    ...(key === null ? {} : { primaryKey: [key.name] }),
    ...(subject === undefined ? {} : { subject: subject.name }),
  });
  for (const { name, identifies, why } of columns) {
    const node = document.getIn(['columns', name], true) as Scalar & { flow?: boolean };
    node.flow = true;
    node.comment =
      identifies === null ? ` say what it identifies, or none (${why})` : ` likely ${identifies}: ${why}`;
  }
  const keys = document.getIn(['primaryKey'], true) as { flow?: boolean } | undefined;
  if (keys) keys.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
