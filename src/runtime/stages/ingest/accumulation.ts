import type { PlanTable } from '../../../plan/index.ts';
import type { Engine, RowBatch } from '../../../ports/index.ts';
import { type Door, passage, passDoor, sourceColumns } from '../../deidentify/door.ts';
import { sqlType } from '../../deidentify/door-rule.ts';
import type { ForgottenRows } from '../../deidentify/forgotten.ts';
import type { DataFile, Lake, WriteTarget } from '../../lake/lake.ts';
import { identifier, literal } from '../../lake/sql.ts';
import type { DeidentifiedCounts } from '../../write-set.ts';
import { pushColumns, pushRow, type RowBuffer, rowBuffer, rowBufferOf } from './rows.ts';
import type { RuntimeTable } from './tables.ts';

/** Rows that are held outside of the engine. */
const bufferedRows = 20_000;
/** A batch of so many rows goes to a data file at once: it is one already. */
const largeBatchRows = 200_000;
/** Rows after which a data file is written; a Parquet file of some tens to hundreds of megabytes. */
const fileRows = 2_000_000;

/** Where rows come from: what lineage and offsets need. */
export type RowOrigin = { readonly fileId: string; readonly dataset: string };

/** How many rows of a batch were taken, and how many were dropped: of people who were forgotten. */
export type Added = { readonly taken: number; readonly forgotten: number };

/**
 * A worker's rows on their way into data files. Those of the unit in work are kept apart until it is accepted.
 * Everything is bounded: beyond a number of rows buffers go to the engine, which spills, and tables to files.
 */
export type Accumulation = {
  /** Takes rows of the unit with their true values. */
  add(table: PlanTable, batch: RowBatch, origin: RowOrigin): Promise<Added>;
  accept(): Promise<void>;
  void(): Promise<void>;
  /** A row of one of the runtime's own tables; never voided. */
  own(table: RuntimeTable, row: Parameters<typeof pushRow>[1]): Promise<void>;
  /** Writes all accepted rows; resolves to the data files since the last call, and what the door did to their rows. */
  flush(): Promise<{
    readonly tables: Readonly<Record<string, readonly DataFile[]>>;
    readonly counts: DeidentifiedCounts;
  }>;
  /** Accepted rows that are in no data file yet. */
  pendingRows(): number;
};

export type AccumulationOptions = {
  readonly engine: Engine;
  readonly lake: Lake;
  readonly door: Door;
  readonly forgotten: ForgottenRows;
  readonly targets: ReadonlyMap<string, WriteTarget>;
  /** Begins the names of data files. */
  readonly name: string;
  readonly signal: AbortSignal;
};

export const noCounts: DeidentifiedCounts = { removed: 0, replaced: 0, shifted: 0, kept: 0 };
export const addCounts = (a: DeidentifiedCounts, b: DeidentifiedCounts): DeidentifiedCounts => ({
  removed: a.removed + b.removed,
  replaced: a.replaced + b.replaced,
  shifted: a.shifted + b.shifted,
  kept: a.kept + b.kept,
});

/** Rows of one table: those of the unit, and those that are accepted. */
type Pending = {
  readonly table: PlanTable;
  readonly target: WriteTarget;
  /** True values, in front of the door. */
  unit: RowBuffer;
  accepted: RowBuffer;
  /** Rows in the engine, behind the door. */
  unitRows: number;
  acceptedRows: number;
  unitCounts: DeidentifiedCounts;
  /** Data files of the unit's large batches. */
  unitFiles: DataFile[];
  /** File → rows of the unit so far: numbers rows that their connector doesn't. */
  readonly numbered: Map<string, number>;
};

export function openAccumulation(options: AccumulationOptions): Accumulation {
  const { engine, lake, door, forgotten, targets, name, signal } = options;
  const pendings = new Map<string, Pending>();
  const owns = new Map<RuntimeTable, { buffer: RowBuffer; rows: number; readonly target: WriteTarget }>();
  const files = new Map<string, DataFile[]>();
  let counts = noCounts;

  const passages = [
    { name: passage.row, type: 'BIGINT' },
    { name: passage.fileId, type: 'VARCHAR' },
    { name: passage.dataset, type: 'VARCHAR' },
  ];
  const bufferFor = (table: PlanTable): RowBuffer =>
    rowBuffer([
      ...sourceColumns(table).map((column) => ({ name: column.name, type: sqlType(column.sourceType) })),
      ...passages,
    ]);
  const targetOf = (bronze: string): WriteTarget => {
    const target = targets.get(bronze);
    if (!target) throw new Error('a table of the plan has no target');
    return target;
  };
  const pendingOf = (table: PlanTable): Pending => {
    const found = pendings.get(table.bronze);
    if (found) return found;
    const made: Pending = {
      table,
      target: targetOf(table.bronze),
      unit: bufferFor(table),
      accepted: bufferFor(table),
      unitRows: 0,
      acceptedRows: 0,
      unitCounts: noCounts,
      unitFiles: [],
      numbered: new Map(),
    };
    pendings.set(table.bronze, made);
    return made;
  };
  const unitTable = ({ table }: Pending): string => identifier(`unit ${table.bronze}`);
  const acceptedTable = (bronze: string): string => identifier(`accepted ${bronze}`);
  const frontName = 'in front of the door';
  const front = identifier(frontName);

  const append = async (into: string, isFirst: boolean, select: string): Promise<number> => {
    if (isFirst) {
      await engine.run(`CREATE OR REPLACE TEMP TABLE ${into} AS ${select}`, { signal });
      const [row] = await engine.query(`SELECT count(*) AS n FROM ${into}`);
      return Number(row?.n ?? 0);
    }
    return engine.run(`INSERT INTO ${into} ${select}`, { signal });
  };
  const keepFiles = (bronze: string, written: readonly DataFile[]): void => {
    files.set(bronze, [...(files.get(bronze) ?? []), ...written]);
  };
  const toFiles = async (bronze: string, target: WriteTarget, select: string): Promise<void> => {
    keepFiles(bronze, await lake.write(engine, target, select, name, { signal }));
  };
  const load = async (buffer: RowBuffer): Promise<void> => {
    await engine.run(`DROP TABLE IF EXISTS ${front}`);
    await engine.load(frontName, buffer.columns, buffer.values, buffer.rowCount);
  };

  /** Takes buffered rows of the unit through the door, into the unit's table. */
  const passUnit = async (pending: Pending): Promise<void> => {
    const { select, counts: passed } = await passDoor(door, pending.table, front);
    pending.unitRows += await append(unitTable(pending), pending.unitRows === 0, select);
    pending.unitCounts = addCounts(pending.unitCounts, passed);
    await engine.run(`DROP TABLE ${front}`);
  };
  /** The same, straight into data files. */
  const writeUnit = async (pending: Pending): Promise<void> => {
    const { select, counts: passed } = await passDoor(door, pending.table, front);
    const written = await lake.write(engine, pending.target, select, name, { signal });
    pending.unitFiles.push(...written);
    pending.unitCounts = addCounts(pending.unitCounts, passed);
    await engine.run(`DROP TABLE ${front}`);
  };
  /** The same for accepted rows of many small units. */
  const passAccepted = async (pending: Pending): Promise<void> => {
    if (pending.accepted.rowCount === 0) return;
    await load(pending.accepted);
    const { select, counts: passed } = await passDoor(door, pending.table, front);
    const { bronze } = pending.table;
    pending.acceptedRows += await append(acceptedTable(bronze), pending.acceptedRows === 0, select);
    counts = addCounts(counts, passed);
    pending.accepted = bufferFor(pending.table);
    await engine.run(`DROP TABLE ${front}`);
  };
  const writeAccepted = async (pending: Pending): Promise<void> => {
    const { bronze } = pending.table;
    if (pending.acceptedRows === 0) return;
    await toFiles(bronze, pending.target, `SELECT * FROM ${acceptedTable(bronze)}`);
    await engine.run(`DROP TABLE ${acceptedTable(bronze)}`);
    pending.acceptedRows = 0;
  };
  const dropUnit = async (pending: Pending): Promise<void> => {
    if (pending.unitRows > 0) await engine.run(`DROP TABLE ${unitTable(pending)}`);
    if (pending.unit.rowCount > 0) pending.unit = bufferFor(pending.table);
    pending.unitRows = 0;
    pending.unitCounts = noCounts;
    pending.unitFiles = [];
    pending.numbered.clear();
  };

  const acceptOne = async (pending: Pending): Promise<void> => {
    if (pending.unitFiles.length > 0) keepFiles(pending.table.bronze, pending.unitFiles);
    if (pending.unitRows > 0) {
      if (pending.unit.rowCount > 0) {
        await load(pending.unit);
        await passUnit(pending);
      }
      const { bronze } = pending.table;
      const rows = `SELECT * FROM ${unitTable(pending)}`;
      if (pending.unitRows >= fileRows / 4) await toFiles(bronze, pending.target, rows);
      else {
        pending.acceptedRows += await append(acceptedTable(bronze), pending.acceptedRows === 0, rows);
      }
    } else if (pending.unit.rowCount > 0) {
      if (pending.accepted.rowCount === 0) {
        [pending.accepted, pending.unit] = [pending.unit, pending.accepted];
      } else pushColumns(pending.accepted, pending.unit.values, pending.unit.rowCount);
    }
    counts = addCounts(counts, pending.unitCounts);
    await dropUnit(pending);
    if (pending.accepted.rowCount >= bufferedRows) await passAccepted(pending);
    if (pending.acceptedRows >= fileRows) await writeAccepted(pending);
  };

  const writeOwn = async (table: RuntimeTable): Promise<void> => {
    const own = owns.get(table);
    if (!own || own.buffer.rowCount === 0) return;
    await load(own.buffer);
    own.rows += await append(acceptedTable(table), own.rows === 0, `SELECT * FROM ${front}`);
    own.buffer = rowBufferOf(own.target.layout.columns);
    await engine.run(`DROP TABLE ${front}`);
  };

  return {
    add: async (table, batch, origin) => {
      const pending = pendingOf(table);
      if ('select' in batch) {
        const columns = sourceColumns(table).map((column) => identifier(column.name));
        const row = `coalesce(${passage.row}, row_number() OVER ()) AS ${passage.row}`;
        await engine.run(
          `CREATE OR REPLACE TEMP TABLE ${front} AS SELECT ${columns.join(', ')}, ${row}, ` +
            `${literal(origin.fileId)} AS ${passage.fileId}, ${literal(origin.dataset)} AS ${passage.dataset} ` +
            `FROM (${batch.select})`,
          { signal },
        );
        const [found] = await engine.query(`SELECT count(*) AS n FROM ${front}`);
        const dropped = await forgotten.removeFrom(engine, table, front);
        const rowCount = Number(found?.n ?? 0) - dropped;
        if (rowCount === 0) return { taken: 0, forgotten: dropped };
        if (rowCount >= largeBatchRows) await writeUnit(pending);
        else await passUnit(pending);
        return { taken: rowCount, forgotten: dropped };
      }
      const { columns, rowCount } = batch;
      const given = Object.hasOwn(columns, passage.row) ? columns[passage.row] : undefined;
      const before = pending.numbered.get(origin.fileId) ?? 0;
      pending.numbered.set(origin.fileId, before + rowCount);
      const gone = await forgotten.inBatch(table, columns, rowCount);
      const numbered = {
        ...columns,
        [passage.row]: given ?? Array.from({ length: rowCount }, (_, index) => BigInt(before + index + 1)),
        [passage.fileId]: new Array<string>(rowCount).fill(origin.fileId),
        [passage.dataset]: new Array<string>(rowCount).fill(origin.dataset),
      };
      const kept =
        gone === null
          ? numbered
          : Object.fromEntries(
              Object.entries(numbered).map(([column, values]) => [
                column,
                values.filter((_, index) => !gone[index]),
              ]),
            );
      const taken = gone === null ? rowCount : gone.filter((isGone) => !isGone).length;
      pushColumns(pending.unit, kept, taken);
      if (pending.unit.rowCount >= bufferedRows) {
        await load(pending.unit);
        await passUnit(pending);
        pending.unit = bufferFor(table);
      }
      return { taken, forgotten: rowCount - taken };
    },
    accept: async () => {
      for (const pending of pendings.values()) await acceptOne(pending);
    },
    void: async () => {
      for (const pending of pendings.values()) {
        await lake.discard(pending.unitFiles);
        await dropUnit(pending);
      }
    },
    own: async (table, row) => {
      let own = owns.get(table);
      if (!own) {
        const target = targetOf(table);
        own = { buffer: rowBufferOf(target.layout.columns), rows: 0, target };
        owns.set(table, own);
      }
      pushRow(own.buffer, row);
      if (own.buffer.rowCount >= bufferedRows) await writeOwn(table);
    },
    flush: async () => {
      for (const pending of pendings.values()) {
        await passAccepted(pending);
        await writeAccepted(pending);
      }
      for (const [table, own] of owns) {
        await writeOwn(table);
        if (own.rows === 0) continue;
        await toFiles(table, own.target, `SELECT * FROM ${acceptedTable(table)}`);
        await engine.run(`DROP TABLE ${acceptedTable(table)}`);
        own.rows = 0;
      }
      const result = { tables: Object.fromEntries(files), counts };
      files.clear();
      counts = noCounts;
      return result;
    },
    pendingRows: () => {
      let rows = 0;
      for (const { accepted, acceptedRows } of pendings.values()) rows += accepted.rowCount + acceptedRows;
      return rows;
    },
  };
}
