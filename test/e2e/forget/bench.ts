import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compilePlans, inDependencyOrder, type Plans } from '../../../src/cli/plans.ts';
import type { Plan } from '../../../src/plan/index.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { type AuditVerdict, verifyAudit } from '../../../src/runtime/deidentify/audit.ts';
import { openProductVault } from '../../../src/runtime/deidentify/vault.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { forgetSubject, type Report, type Who } from '../../../src/runtime/forget/index.ts';
import { openScan } from '../../../src/runtime/forget/scan.ts';
import { token } from '../../../src/runtime/forget/token.ts';
import { inParentheses, readColumns } from '../../../src/runtime/models/table-session.ts';
import { noProgress } from '../../../src/runtime/observe/index.ts';
import {
  type RunOptions,
  type RunResult,
  runPipeline,
  withRunContext,
} from '../../../src/runtime/pipeline.ts';
import { plantedWorkspace } from '../privacy/planted-workspace.ts';

export const setUpMs = 240_000;

type Row = Readonly<Record<string, unknown>>;

/** A workspace with planted inputs, the runs of some of its products, and what a test asks of it. */
export type Bench = {
  readonly workspace: string;
  readonly engine: Engine;
  readonly plan: (name: string) => Plan;
  readonly options: RunOptions;
  readonly run: (name: string, changes?: Partial<RunOptions>) => Promise<RunResult>;
  readonly forget: (
    who: Who | null,
    products?: readonly string[] | null,
  ) => Promise<readonly Report[] | null>;
  /** Places below `.lake` that hold one of these texts, in whatever they are packed. */
  readonly placesOf: (texts: readonly string[]) => Promise<readonly string[]>;
  readonly rows: (plan: Plan, table: string, select: string) => Promise<readonly Row[]>;
  readonly audit: (plan: Plan) => Promise<AuditVerdict>;
  /** Puts lake and landing back to what they were after the runs. */
  readonly restore: () => void;
  readonly close: () => void;
};

/** @param products Whose specs stay, and which are run. */
export async function openBench(products: readonly string[]): Promise<Bench> {
  const scratch = mkdtempSync(join(tmpdir(), 'forget-'));
  const engine = await openDuckdb({ memoryMb: 512, threads: 2, scratch: join(scratch, 'engine') });
  const workspace = plantedWorkspace('http://127.0.0.1:9');
  const specs = join(workspace, 'specs', 'products');
  for (const file of readdirSync(specs))
    if (!products.includes(file.replace('.yaml', ''))) rmSync(join(specs, file));
  const plans = compilePlans({ dir: workspace, platform: 'local' }) as Plans;
  const ordered = inDependencyOrder(plans.byProduct);
  const options: RunOptions = {
    workspace,
    signal: new AbortController().signal,
    logLevel: 'silent',
    writeLog: () => {},
    progress: noProgress,
    now: Date.now,
    workers: 1,
  };
  const plan = (name: string): Plan => plans.byProduct.get(name)!;
  const run: Bench['run'] = async (name, changes = {}) => {
    const result = await runPipeline(plan(name), { ...options, ...changes });
    if (result.failure) throw result.failure.error;
    return result;
  };
  for (const { product } of ordered) await run(product.name);
  const kept = join(scratch, 'kept');
  const parts = ['.lake', 'landing'];
  for (const part of parts)
    cpSync(join(workspace, part), join(kept, part), {
      recursive: true,
      verbatimSymlinks: true,
      preserveTimestamps: true,
    });
  return {
    workspace,
    engine,
    plan,
    options,
    run,
    forget: (who, only = null) =>
      withRunContext(ordered[0]!, options, (context) =>
        forgetSubject(context, {
          plans: ordered,
          who,
          products: only,
          landing: false,
          planOn: () => null,
          now: Date.now,
          confirm: async () => true,
        }),
      ),
    placesOf: async (texts) => {
      const scan = openScan(
        texts.map((text) => token(text, text, 'id')),
        engine,
        scratch,
      );
      return (await scan.folder(workspace, '.lake')).map(({ place }) => place);
    },
    rows: (of, table, select) =>
      withRunContext(of, options, async ({ lake }) => {
        const [namespace = '', name = ''] = table.split('.');
        const found = await lake.table({ namespace, name });
        if (!found) return [];
        const relation = inParentheses(await lake.relation(readColumns(found), await lake.dataFiles(found)));
        return engine.query(`${select} FROM ${relation} AS held`);
      }),
    audit: (of) =>
      withRunContext(of, options, async ({ lake }) => {
        const vault = await openProductVault(of, workspace);
        try {
          return await verifyAudit(lake, engine, vault, of);
        } finally {
          vault.close();
        }
      }),
    restore: () => {
      for (const part of parts) {
        rmSync(join(workspace, part), { recursive: true, force: true });
        cpSync(join(kept, part), join(workspace, part), {
          recursive: true,
          verbatimSymlinks: true,
          preserveTimestamps: true,
        });
      }
    },
    close: () => {
      engine.close();
      for (const folder of [workspace, scratch]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A member of planted claims, who has one claim of two. */
export const member = { value: 'HPX-8843-2217', system: null };

/** The member's claims come in another version of their file. */
export const deliverAgain = ({ workspace }: Bench): void =>
  appendFileSync(
    join(workspace, 'landing', 'claims', 'visit 2016-03-29', 'Peregrinequill.csv'),
    'one,more\n',
  );

export async function claimsLeft({ plan, rows }: Bench): Promise<number> {
  const [row] = await rows(plan('claims'), 'claims_gold.fct_claim', 'SELECT count(*) AS n');
  return Number(row?.n);
}
