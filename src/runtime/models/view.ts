import { createHash } from 'node:crypto';
import type { Plan, PlanModel, PlanView } from '../../plan/index.ts';
import type { LakeTable, LakeView } from '../lake/lake.ts';
import { modelHash } from './model-hash.ts';
import { isRead, type RefreshOptions, readsOf } from './refresh.ts';
import { qualified } from './sql.ts';
import { marks, watermarkOf, watermarkOfCommit, watermarkProperties, withoutNull } from './watermark.ts';

/** Every view that statements of a plan may read: the product's own, and others' that it reads. */
export function viewsOf(plan: Pick<Plan, 'views' | 'refine'>): readonly PlanView[] {
  return [...(plan.views ?? []), ...plan.refine.filter(({ materialized }) => materialized === 'view')];
}

/** A view as a run finds it, and what its next commit says. */
export type RefreshedView = {
  readonly model: PlanModel;
  /** What the catalog has under its name; null also where the catalog keeps no views. */
  readonly base: LakeView | LakeTable | null;
  /** Properties of the view that is there; empty where there is none. */
  readonly known: Readonly<Record<string, string>>;
  /** Whether its rows may be others than at its last commit. */
  readonly isNew: boolean;
  readonly properties: Readonly<Record<string, string>>;
};

/** Of what a catalog shows of a view beside its rows. */
function viewHash({ description, columns, definitions }: PlanModel): string {
  const shown = columns.map(({ name, type, description: says }) => [name, type, says]);
  return createHash('sha256')
    .update(JSON.stringify([description, shown, definitions]))
    .digest('hex');
}

/** Trino runs the view with this user's rights: who may read it need not read what is below. */
const trinoOwner = 'trino.run-as-owner';

/**
 * Shows a view to later statements, without committing. Where its rows may be new all of them are made once, and
 * forgotten: what fails in a view fails here, under its name, and not at who reads it first.
 * @param owner In Trino.
 */
export async function refreshView(
  model: PlanModel,
  options: Omit<RefreshOptions, 'store'>,
  owner: string,
): Promise<RefreshedView> {
  const { lake, engine, session, commit } = options;
  const base = (await lake.view(model.table)) ?? (await lake.table(model.table));
  const known = base && 'viewUuid' in base.metadata ? base.metadata.properties : {};
  const reads = await readsOf(model, options);
  await session.read(model.table);
  const isSame = known[marks.modelHash] === modelHash(model);
  const isNew = !isSame || reads.some((read) => !isRead(known, read));
  if (isNew) {
    const print = engine.words.fingerprint(
      'shown',
      model.columns.map(({ name }) => name),
    );
    await engine.query(`SELECT ${print} AS "print" FROM ${qualified(model.table)} AS shown`);
  }
  return {
    model,
    base,
    known,
    isNew,
    properties: {
      ...withoutNull(
        watermarkProperties(
          null,
          reads.map(({ ref, base: table, change }) => ({
            ref,
            watermark: change || !table ? watermarkOfCommit(commit) : watermarkOf(table),
          })),
        ),
      ),
      [marks.modelHash]: modelHash(model),
      [marks.viewHash]: viewHash(model),
      [trinoOwner]: owner,
    },
  };
}

/** Whether the catalog has to say something else of the view than it does. */
export function isViewDue({ base, known, isNew, properties }: RefreshedView, gatesHash: string): boolean {
  return (
    isNew ||
    base === null ||
    [marks.viewHash, trinoOwner].some((name) => known[name] !== properties[name]) ||
    known[marks.gatesHash] !== gatesHash
  );
}

/** Rows that a view shows now, as its last commit counted them. */
export function rowsOfView({ known }: RefreshedView): number {
  return Number(known[marks.rows] ?? 0);
}
