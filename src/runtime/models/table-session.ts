import type { Column } from '../../formats/iceberg/index.ts';
import { nameOf, type PlanView, type TableRef } from '../../plan/index.ts';
import type { StageEngine } from '../engines/stage-engine.ts';
import { RunFailure } from '../failure.ts';
import { columnsAt } from '../lake/index.ts';
import type { DataFile, Lake, LakeTable, WriteTarget } from '../lake/lake.ts';

/** A table as the statements of a stage see it: committed, or with what the stage is about to commit. */
export type SessionTable = {
  readonly ref: TableRef;
  readonly base: LakeTable | null;
  readonly columns: readonly Column[];
  readonly files: readonly DataFile[];
};

/** The tables of a stage as its engine shows them, under the names that the plan's statements use. */
export type TableSession = {
  /**
   * Loads a committed table on first use, or shows a view over such tables: it has columns, and no files.
   * @throws {RunFailure} `dependency` where there is none.
   */
  read(ref: TableRef): Promise<SessionTable>;
  /** Shows other files under the table's name: rows that are about to be committed, or only new ones. */
  show(ref: TableRef, columns: readonly Column[], files: readonly DataFile[]): Promise<void>;
  /** Shows the table and remembers it so for later statements. */
  replace(target: WriteTarget, files: readonly DataFile[]): Promise<void>;
};

/** @param views Shown by what they say; whatever the lake has under their names is not read. */
export function openTableSession(
  lake: Lake,
  engine: StageEngine,
  views: readonly PlanView[] = [],
): TableSession {
  const tables = new Map<string, SessionTable>();
  const viewOf = new Map(views.map((view) => [nameOf(view.table), view]));
  const { show } = engine;

  const load = async (ref: TableRef): Promise<SessionTable> => {
    const base = await lake.table(ref);
    if (!base) {
      throw new RunFailure(
        'dependency',
        `table ${nameOf(ref)} isn't there yet: run the product that makes it first`,
      );
    }
    return { ref, base, columns: readColumns(base), files: await lake.dataFiles(base) };
  };

  const read = async (ref: TableRef): Promise<SessionTable> => {
    const known = tables.get(nameOf(ref));
    if (known) return known;
    const view = viewOf.get(nameOf(ref));
    if (view) {
      for (const below of [...view.reads, ...(view.views ?? []).map(({ table }) => table)]) await read(below);
      await engine.showSelect(ref, view.select);
      const shown = { ref, base: null, columns: viewColumns(view), files: [] };
      tables.set(nameOf(ref), shown);
      return shown;
    }
    const table = await load(ref);
    tables.set(nameOf(ref), table);
    await show(ref, table.columns, table.files);
    return table;
  };

  return {
    show,
    read,
    replace: async (target, files) => {
      const { ref } = target.layout;
      tables.set(nameOf(ref), { ref, base: target.base, columns: target.columns, files });
      await show(ref, target.columns, files);
    },
  };
}

/** Columns of a view; no file knows them, so any ids will do. */
function viewColumns({ columns }: PlanView): readonly Column[] {
  return columns.map(({ name, type, nullable, description }, index) => ({
    fieldId: index + 1,
    name,
    type,
    required: !nullable,
    description,
  }));
}

/** A relation as something that stands after FROM. */
export function inParentheses(relation: string): string {
  return /^\s*(select|with|from)\b/i.test(relation) ? `(${relation})` : relation;
}

/** @throws {RunFailure} `invalid` where a column has a type that lakespec has no name for. */
export function readColumns(table: LakeTable): readonly Column[] {
  return columnsAt(table);
}
