import { namespacesOf } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import type { LakeContext, RunContext } from '../../run/context.ts';
import { retentionEnd } from '../../run/retention.ts';
import type { StageResult } from '../stage-result.ts';

/** Whether anything of a product is left but its audit trail. */
async function isThere({ lake, plan }: RunContext): Promise<boolean> {
  for (const namespace of namespacesOf(plan.product.identifier)) {
    const tables = await lake.tables(namespace);
    if (tables.some(({ name }) => name !== 'audit')) return true;
  }
  return false;
}

/**
 * What maintenance does with a product that was to be kept until a day that has passed: it goes, whoever reads it. What
 * others made of it ends with them: their specs may keep it no longer.
 * @throws {RunFailure} `dependency`, where something could not be removed: the next maintenance goes on.
 */
export async function removeProduct(context: LakeContext, begunMs: number): Promise<StageResult> {
  const { plan, log } = context;
  const last = retentionEnd(plan) ?? '';
  const { name } = plan.product;
  // Knows every format to search it, which no other run has to read.
  const { begunProducts, forgetProduct, isProductClean, readersInLake } = await import(
    '../../forget/forget-product.ts'
  );
  const isDue = (await isThere(context)) || (await begunProducts(context)).includes(name);
  if (isDue) {
    const readers = await readersInLake(context);
    if (readers.length > 0)
      log.warn(
        { tables: readers.length, first: readers[0] ?? '' },
        'tables of other products were made of a product that is removed',
      );
    const report = await forgetProduct(context, {
      confirm: async () => true,
      now: Date.now,
      // A Pod has the plan of its own platform alone.
      planOn: () => null,
    });
    if (report === null || !isProductClean(report)) {
      throw new RunFailure(
        'dependency',
        `product ${name} was to be kept until ${last}, and ${report?.remaining.length ?? 0} of its objects could not be removed`,
      );
    }
    if (report.masksLeft.length > 0)
      log.warn(
        { copies: report.masksLeft.length },
        'masked copies of the product are left: lakespec mask PRODUCT --purge',
      );
    log.info(
      { tables: report.tables, versions: report.versions, found: report.after.hits.length },
      `the product was to be kept until ${last}: it is removed, and its audit trail is kept`,
    );
  }
  return {
    stage: 'maintain',
    tables: [],
    gates: [],
    quarantinedByRule: {},
    files: null,
    sizeBytes: 0,
    committed: isDue,
    seconds: (performance.now() - begunMs) / 1000,
  };
}
