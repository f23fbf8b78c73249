import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingest } from '../../../../src/runtime/stages/ingest/ingest.ts';
import { compileTexts, messages, planOf, productText } from '../../../compiler/specs.ts';
import { openWorkshop, shifting, type Workshop, planOf as workshopPlan } from './workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => shop.close());

const product = productText(
  `
  source:
    connector: csv
    location: landing://visits
    complete: {settle: 0s}
    csv:
      table: visits
      primaryKey: [visit_id]
      columns:
        visit_id: {identifies: none, required: true}
        remark: {identifies: free-text}
        score: {type: integer, identifies: quasi}
        X9: {}
  privacy:
    policy: shifted
    columns: {visits.remark: {allow: [stable, worse]}, visits.score: {allow: [1, 2]}, visits.x9: {allow: ["y"]}}`,
  'visits',
);

test('of a product’s allow-list, what is on it passes the door, and nothing else', async () => {
  const compilation = compileTexts({ 'specs/visits.yaml': product });
  expect(messages(compilation)).toEqual([]);
  const compiled = planOf(compilation, 'visits');
  // Compiled for a lake of its own, run in that of the test.
  const plan = { ...compiled, platform: workshopPlan(shifting, []).platform };
  shop.land({
    'visits/one.csv':
      'visit_id,remark,score,X9\n1,stable,1,y\n2,worse,3,n\n3,Jo Roe called from home,2,Jo Roe\n4,,,\n5,Stable,1,y\n',
  });
  await ingest(await shop.context(plan));
  const rows = await shop.rows(plan, 'visits', 'SELECT visit_id, remark, score, x9 FROM t ORDER BY 1');
  expect(rows).toEqual([
    { visit_id: '1', remark: 'stable', score: 1, x9: 'y' },
    { visit_id: '2', remark: 'worse', score: null, x9: null },
    { visit_id: '3', remark: null, score: 2, x9: null },
    { visit_id: '4', remark: null, score: null, x9: null },
    { visit_id: '5', remark: null, score: 1, x9: 'y' },
  ]);
});
