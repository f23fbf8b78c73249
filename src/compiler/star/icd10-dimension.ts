import { keyTraits } from '../analyze/key-traits.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { addDataset, type Building } from '../graph/building.ts';
import { datasetId, tableRef } from '../graph/dataset-name.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';
import { plainTable, type TypedColumn } from '../graph/model.ts';
import { columnOf, lateMembers } from './dimension.ts';
import { icd10Dimension, surrogateName } from './relation.ts';

/** Columns of the code sets, as the file that comes with lakespec has them. */
export const icd10Columns = [
  { name: 'icd10', type: 'string', description: 'The code in upper case, without its dot.' },
  { name: 'dotted', type: 'string', description: 'The code as it is written: I50.1.' },
  { name: 'code_set', type: 'string', description: 'ICD-10-CM (diagnoses) or ICD-10-PCS (procedures).' },
  { name: 'description', type: 'string', description: 'What it means.' },
  {
    name: 'is_billable',
    type: 'boolean',
    description: 'Whether it is, or was, valid for billing; else it is a heading over others.',
  },
  { name: 'category', type: 'string', description: 'The first three characters.' },
  { name: 'category_description', type: 'string', description: 'What the category means.' },
  { name: 'block', type: 'string', description: 'Block of categories, as I30-I5A; diagnoses have one.' },
  { name: 'block_description', type: 'string', description: 'What the block means.' },
  { name: 'chapter', type: 'string', description: 'Chapter of ICD-10-CM, or section of ICD-10-PCS.' },
  { name: 'chapter_description', type: 'string', description: 'What the chapter or section means.' },
  {
    name: 'valid_from',
    type: 'date',
    description: 'Begin of the first release that has it; null: it is in the first that lakespec has.',
  },
  {
    name: 'valid_to',
    type: 'date',
    description:
      'End of the last release that has it, not included; null: it is in the last that lakespec has.',
  },
] as const satisfies readonly Omit<GraphColumn, 'nullable' | 'label' | 'derivation' | 'span'>[];

const codesTable = 'icd10_codes';

/** The built-in codes of diagnoses and procedures, with those that facts name and no release has. */
export function addIcd10Dimension(building: Building): void {
  const { product, datasets, report } = building;
  const place = Object.entries(product.spec.star?.facts ?? {}).flatMap(([fact, { dimensions }]) =>
    Object.entries(dimensions).flatMap(([role, { to }]) =>
      to === icd10Dimension ? [['spec', 'star', 'facts', fact, 'dimensions', role, 'to']] : [],
    ),
  )[0];
  if (!place) return;
  const span = product.document.places.value(place);
  const id = datasetId(product, 'gold', icd10Dimension);
  const codesId = datasetId(product, 'bronze', codesTable);
  const taken = datasets.get(codesId);
  if (taken) {
    building.broken.add(id);
    report(
      diagnostic('STAR002', span, `two bronze tables are called \`${codesTable}\``, {
        related: [{ span: taken.span, message: 'the other is here' }],
        help: `${icd10Dimension} keeps its codes in it: rename the source’s table`,
      }),
    );
    return;
  }
  const codes: Dataset = {
    id: codesId,
    kind: 'bronze',
    reference: 'icd10',
    product,
    source: null,
    table: tableRef(product, 'bronze', codesTable),
    description: 'Codes of ICD-10-CM and ICD-10-PCS as lakespec brings them; no data of the product.',
    columns: icd10Columns.map(
      (column): GraphColumn => ({
        ...column,
        nullable: !['icd10', 'dotted', 'code_set', 'description', 'is_billable'].includes(column.name),
        label: [],
        // Days on which codes come into force belong to nobody: they compare with dates by any clock.
        frames: [],
        derivation: { kind: 'origin' },
        span,
      }),
    ),
    dropped: [],
    key: ['icd10'],
    indirect: [],
    model: null,
    span,
  };
  addDataset(building, codes);
  const natural: TypedColumn = { name: 'icd10', type: 'string', spelled: 'icd10' };
  const late = lateMembers(building, icd10Dimension, codes, [natural]);
  const named = late.flatMap((one) => columnOf(building, one));
  const key = surrogateName(icd10Dimension);
  addDataset(building, {
    id,
    kind: 'dimension',
    product,
    source: null,
    table: tableRef(product, 'gold', icd10Dimension),
    description: 'Codes of ICD-10-CM and ICD-10-PCS; one that no release has is there without a description.',
    columns: [
      {
        name: key,
        type: 'bigint',
        nullable: false,
        description: 'Surrogate key: hash of icd10; -1 is the unknown member.',
        ...keyTraits(named),
        derivation: {
          kind: 'generated',
          direct: [{ dataset: codesId, column: 'icd10' }],
          how: 'hash of the natural key',
        },
        span,
      },
      ...codes.columns.map(
        (column): GraphColumn => ({
          ...column,
          nullable: true,
          // A code that only facts have says what they say.
          ...(column.name === 'icd10' ? keyTraits(named) : {}),
          derivation: {
            kind: 'expression',
            direct: [
              { dataset: codesId, column: column.name },
              ...(column.name === 'icd10'
                ? late.map((one) => ({ dataset: one.dataset, column: one.name }))
                : []),
            ],
            sql: column.name,
          },
        }),
      ),
    ],
    dropped: [],
    key: ['icd10'],
    indirect: [],
    model: {
      stage: 'curate',
      ...plainTable,
      query: {
        kind: 'dimension',
        from: codesId,
        key,
        naturalKey: [{ name: 'icd10', type: 'string' }],
        attributes: icd10Columns.flatMap(({ name, type }) => (name === 'icd10' ? [] : [{ name, type }])),
        late,
      },
      reads: [...new Set([codesId, ...late.map((one) => one.dataset)])].sort(),
    },
    span,
  });
}
