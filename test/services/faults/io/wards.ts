import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compilePlans } from '../../../../src/cli/plans.ts';
import type { Plan } from '../../../../src/plan/index.ts';
import { makeWorkspace } from '../../workspace.ts';

/** Rows that pass, rows that a contract refuses and a gate takes out, a merge, a dimension, a fact and a history. */
const productNamed = (name: string): string => `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: ${name}, domain: clinical, owner: data@example.org}
spec:
  source:
    connector: csv
    location: landing://wards
    csv:
      table: visits
      primaryKey: [visit_id]
      columns:
        visit_id: {identifies: other-unique-id}
        ward: {identifies: none}
        floor: {type: integer, identifies: none}
        cost: {type: "decimal(9,2)", identifies: none, min: 0}
  privacy: {policy: claims-safe-harbor}
  star:
    dimensions:
      dim_ward: {from: visits, naturalKey: [ward], attributes: {floor: type1}}
    facts:
      fct_visit:
        from: visits
        grain: [visit_id]
        dimensions: {ward: {to: dim_ward, on: ward}}
        measures: {cost: {expr: cost, additive: full}}
  quality:
    visits: {tests: [{expression: floor < 90, onFail: quarantine}]}
`;
/** The second corrects a row of the first. */
export const batches: readonly [string, string] = [
  'visit_id,ward,floor,cost\nv1,east,1,10.00\nv2,west,2,20.00\nv3,west,2,-1\nv4,east,99,5.00\n',
  'visit_id,ward,floor,cost\nv2,west,2,25.00\nv5,north,3,7.50\nv6,north,none,1.00\n',
];

/** Where a delivery lies below the landing. */
export const landed = (name: string): string => `wards/${name}.csv`;

/**
 * A workspace with one small product.
 * @param platform Writes its platform `local`; default: folders below `.lake`.
 */
export function makeWards(
  platform?: (workspace: string) => void,
  name = 'wards',
): {
  readonly workspace: string;
  readonly plan: Plan;
  /** Into the landing of folders. */
  deliver(name: string, text: string): string;
} {
  const workspace = makeWorkspace(['specs/platforms/local.yaml', 'specs/domains.yaml', 'specs/policies']);
  const write = (path: string, text: string): string => {
    const file = join(workspace, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  write(`specs/products/${name}.yaml`, productNamed(name));
  platform?.(workspace);
  mkdirSync(join(workspace, '.lake'), { recursive: true });
  const plan = compilePlans({ dir: workspace, platform: 'local' })?.byProduct.get(name);
  if (!plan) throw new Error('the product does not compile');
  return {
    workspace,
    plan,
    deliver: (delivery, text) => write(join('examples/landing', landed(delivery)), text),
  };
}
