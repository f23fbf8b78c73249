import {
  type ColumnType,
  type DoorColumn,
  type Label,
  lineageColumns,
  type Plan,
  type PlanColumn,
  type PlanTable,
  type TableRef,
} from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import type { TableLayout } from '../../lake/lake.ts';

function column(
  name: string,
  type: ColumnType,
  description: string,
  options: { readonly nullable?: boolean; readonly label?: Label } = {},
): PlanColumn {
  return { name, type, nullable: options.nullable ?? false, description, label: options.label ?? [] };
}
const id = (name: string, description: string, nullable = false): PlanColumn =>
  column(name, 'string', description, { nullable, label: ['pseudonym'] });
const nullable = { nullable: true } as const;

/** The runtime's own bronze tables: what arrived, what was kept, what was refused, and the audit trail. */
export const runtimeTables = {
  files: {
    description: 'Every source file that a run took, by random ids, and what became of it.',
    columns: [
      id('file_id', 'Random id of the file in this version.'),
      id('unit_id', 'Random id of the files that were accepted or rejected together.'),
      id('dataset_id', 'Random id of what shares one date offset.'),
      column('source', 'string', 'The source of the spec.'),
      column('connector', 'string', 'The connector that read it.'),
      column('size_bytes', 'bigint', 'Size in bytes.'),
      column('content_mac', 'string', 'Keyed hash of the content: tells doubles.', { label: ['pseudonym'] }),
      column('fate', 'string', 'loaded, quarantined, duplicate or forgotten.'),
      column(
        'records',
        'bigint',
        'Physical records of a row format, counted independently of parsing.',
        nullable,
      ),
      id('raw', 'Random id of the copy in quarantine of a file that was refused whole.', true),
      id('replay_of', 'The file that a replayed record came from.', true),
      column('run_id', 'string', 'The run that took it.'),
      column('ingested_at', 'timestamptz', 'When that run began.'),
    ],
  },
  objects: {
    description: 'De-identified objects for people and models.',
    columns: [
      column('path', 'string', 'Path in store refined.'),
      column('sha256', 'string', 'SHA-256 of the de-identified content.'),
      column('size_bytes', 'bigint', 'Size in bytes.'),
      column('media_type', 'string', 'Media type.'),
      id('subject_id', 'Surrogate of the person.', true),
      id('file_id', 'The source file that it was made from.'),
      id('unit_id', 'The unit that it was accepted with.'),
      column('run_id', 'string', 'The run that wrote it.'),
      column('ingested_at', 'timestamptz', 'When that run began.'),
    ],
  },
  quarantine: {
    description: 'What was refused, why, and what became of it. Raw bytes are in store quarantine.',
    columns: [
      id('record_id', 'Random id of the record.'),
      id('file_id', 'The file.'),
      id('unit_id', 'The unit.'),
      column('source', 'string', 'The source of the spec.'),
      column('scope', 'string', 'How much was refused: row, file, dataset, ….'),
      column('rule', 'string', 'The rule that was broken.'),
      column('message', 'string', 'What is wrong, without values.'),
      column('location', 'string', 'Where in the record: a column, a pointer, a tag.', nullable),
      column('row', 'bigint', 'Position of the record in its file, from 1.', nullable),
      column('line', 'bigint', 'Line of the file, from 1.', nullable),
      column('byte_offset', 'bigint', 'Offset of the record in its file, in bytes.', nullable),
      id(
        'raw',
        'Random id of the raw bytes in store quarantine; none where the landing is referred to.',
        true,
      ),
      column('state', 'string', 'open, replayed, discarded, or superseded by a newer version of its file.'),
      column('run_id', 'string', 'The run that refused it.'),
      column('plan_hash', 'string', 'The plan that it was refused under.'),
      column('quarantined_at', 'timestamptz', 'When that run began.'),
      column('closed_by', 'string', 'The run that closed it.', nullable),
    ],
  },
  audit: {
    description: 'What each run did, in one chain of hashes.',
    columns: [
      column('seq', 'bigint', 'Position in the chain, from 1.'),
      column('run_id', 'string', 'The run.'),
      column('kind', 'string', 'ingest, replay, discard, rollback, forget, or an access.'),
      column('at', 'timestamptz', 'When the run began.'),
      column('actor', 'string', 'Who ran it.'),
      column('plan_hash', 'string', 'The plan.'),
      column('policy_hash', 'string', 'The resolved policy.'),
      column('removed', 'bigint', 'Elements that were removed.'),
      column('replaced', 'bigint', 'Elements that were replaced.'),
      column('shifted', 'bigint', 'Dates that were shifted.'),
      column('kept', 'bigint', 'Elements that were kept.'),
      column('files', 'bigint', 'Files that the run took.'),
      column('files_digest', 'string', 'SHA-256 over their random ids, sorted, one a line.'),
      column('offset_references', 'string', 'References of the date offsets that were used, JSON.'),
      column('details', 'string', 'Figures of the run, JSON.'),
      column('previous_hash', 'string', 'Hash of the entry before; 64 zeros at the start.'),
      column('hash', 'string', 'SHA-256 over the entry with its previous hash.'),
      column('head_mac', 'string', "HMAC of the hash under the vault's key."),
    ],
  },
} as const satisfies Record<
  string,
  { readonly description: string; readonly columns: readonly PlanColumn[] }
>;
export type RuntimeTable = keyof typeof runtimeTables;

export const runtimeTableNames = Object.keys(runtimeTables) as readonly RuntimeTable[];

export function bronzeRef(plan: Plan, name: string): TableRef {
  return { namespace: `${plan.product.identifier}_bronze`, name };
}

export function runtimeLayout(plan: Plan, name: RuntimeTable): TableLayout {
  const { description, columns } = runtimeTables[name];
  return { ref: bronzeRef(plan, name), store: 'refined', description, columns, renames: [], sort: [] };
}

/** A rule that may leave nothing of a value. */
const mayBecomeNull = (door: DoorColumn['door']): boolean =>
  door.action === 'allow' || door.action === 'year' || door.action === 'zip3' || door.action === 'shift';

/** The columns of a source's table behind the door, in the order of the plan. */
export function doorColumns(table: PlanTable): readonly DoorColumn[] {
  return table.columns.filter(({ door }) => door.action !== 'drop');
}

export function bronzeLayout(plan: Plan, table: PlanTable): TableLayout {
  const columns = doorColumns(table).map(
    ({ name, type, nullable: isNullable, description, label, door }): PlanColumn => ({
      name,
      type,
      nullable: isNullable || mayBecomeNull(door),
      description,
      label,
    }),
  );
  return {
    ref: bronzeRef(plan, table.bronze),
    store: 'refined',
    description: table.description,
    columns: [...columns, ...lineageColumns],
    renames: [],
    sort: [],
  };
}

/**
 * Every table that ingest commits, by its name in bronze.
 * @throws {RunFailure} `invalid` when two of them have one name.
 */
export function bronzeLayouts(plan: Plan): ReadonlyMap<string, TableLayout> {
  const sources = plan.sources.flatMap(({ tables }) => tables.map((table) => bronzeLayout(plan, table)));
  const layouts = new Map<string, TableLayout>();
  for (const layout of [...runtimeTableNames.map((name) => runtimeLayout(plan, name)), ...sources]) {
    const { name } = layout.ref;
    if (layouts.has(name))
      throw new RunFailure('invalid', `two bronze tables are called ${name}: rename one of them`);
    layouts.set(name, layout);
  }
  return layouts;
}
