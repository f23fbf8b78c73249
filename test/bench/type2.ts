import { join } from 'node:path';
import type { Plan, PlanModel, PlanPlatform } from '../../src/plan/index.ts';
import type { Engine } from '../../src/ports/index.ts';
import { atMost, type Line } from './benchmark.ts';
import { appendRows, runStage } from './lake.ts';
import { seconds } from './measure.ts';
import { makeWorkspace, planOf } from './workspace.ts';

const product = `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: members, domain: clinical, title: Members, description: Members., owner: data@example.org}
spec:
  source:
    connector: csv
    location: landing://members
    csv:
      table: members
      primaryKey: [member, since]
      columns:
        member: {type: bigint, identifies: none}
        plan: {type: string, identifies: none}
        region: {type: string, identifies: none}
        since: {type: date, identifies: none}
  privacy: {policy: claims-safe-harbor}
  star:
    dimensions:
      dim_member: {from: members, naturalKey: [member], attributes: {plan: type2, region: type1}, effectiveFrom: since}
`;

type Place = { readonly platform: PlanPlatform; readonly folder: string; readonly engine: Engine };

/** Observations of members: the first of each, or a later one of every hundredth. */
const observed = (day: number, members: number): string =>
  `SELECT i AS member, 'plan' || (i * 31 + ${day}) % 7 AS plan, 'r' || i % 50 AS region, DATE '2024-01-01' + ${day} AS since,
     'f' AS _file_id, i AS _row, 'r' AS _run_id, TIMESTAMPTZ '2026-01-01 00:00:00+00' + to_days(${day}) AS _ingested_at
   FROM range(${members}) AS t(i)${day === 0 ? '' : ` WHERE (i * 7919) % 100 = ${day}`}`;

/** What it costs to take in a change of 1 % of the members, beside making all versions by the same statement. */
export async function type2Lines(place: Place, rounds: number, members: number): Promise<readonly Line[]> {
  const { folder, platform } = place;
  const root = join(folder, 'type2');
  makeWorkspace(root, 'local', { 'products/members.yaml': product });
  const compiled = planOf(root);
  const plan: Plan = { ...compiled, platform, sources: [], refine: [], gates: [] };
  const [silver] = compiled.refine;
  const [model] = plan.curate;
  if (!silver || !model) throw new Error('the product has no history');
  const put = (day: number) => appendRows(place, silver.table, silver.columns, observed(day, members));
  await put(0);
  await runStage(plan, folder, 'curate');
  const ours: number[] = [];
  const whole: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await put(round);
    ours.push(await runStage(plan, folder, 'curate'));
    const anew = (select: PlanModel['select']): Plan => ({
      ...plan,
      curate: [{ ...model, table: { ...model.table, name: `anew_${round}` }, select }],
    });
    whole.push(await seconds(() => runStage(anew(model.select), folder, 'curate')));
  }
  const million = `${(members / 1e6).toLocaleString('en')} million members`;
  return [atMost(null, { work: `type 2: 1 % of ${million} change, beside all anew`, ours, beside: whole })];
}
