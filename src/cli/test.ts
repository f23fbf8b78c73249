import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { unitTests } from '../compiler/emit/plan/unit-tests.ts';
import { dataTestId, unitTestId } from '../compiler/select/index.ts';
import { nameOf, type Plan, type PlanGate } from '../plan/index.ts';
import { exitCodes, RunFailure } from '../runtime/failure.ts';
import { noProgress, openProgress } from '../runtime/observe/index.ts';
import { withRunContext } from '../runtime/pipeline.ts';
import { checkAgreement } from '../runtime/run/agreement.ts';
import { asRunFailure } from '../runtime/run/dependency.ts';
import { abortOnSignals } from '../runtime/termination.ts';
import { type DataTestResult, runDataTests, runUnitTests } from '../runtime/tests/index.ts';
import { findingsReport, today } from './compilation.ts';
import { UsageError } from './failure.ts';
import { addPlatform } from './options.ts';
import { takesColour } from './output.ts';
import { compilePlans, inDependencyOrder, type Plans, type PlatformFlags } from './plans.ts';
import { addSelection, type SelectionFlags, selectedNodes } from './selection.ts';
import { dataResult } from './test/data.ts';
import { type TestFormatName, testFormats } from './test/format.ts';
import { isBad, type NotRun, type TestResult } from './test/report.ts';
import { unitResult } from './test/unit.ts';

type Flags = PlatformFlags &
  SelectionFlags & {
    readonly unit?: boolean;
    readonly data?: boolean;
    readonly format: TestFormatName;
    readonly quiet?: boolean;
  };

type Kinds = { readonly unit: boolean; readonly data: 'no' | 'where there are tables' | 'yes' };

function kindsOf({ unit = false, data = false }: Flags): Kinds {
  if (data) return { unit, data: 'yes' };
  return { unit: true, data: unit ? 'no' : 'where there are tables' };
}

const progressFor = (product: string, { quiet = false }: Flags) =>
  quiet ? noProgress : openProgress(process.stderr, { product, quiet, now: Date.now });

async function testUnits(
  plans: Plans,
  product: string,
  isWanted: (id: string) => boolean,
  signal: AbortSignal,
  flags: Flags,
): Promise<readonly TestResult[]> {
  const wanted = unitTests(plans.graph, product).filter(({ dataset, index }) =>
    isWanted(unitTestId(dataset, index)),
  );
  const ran = await runUnitTests(
    wanted.map(({ test }) => test),
    { signal, progress: progressFor(product, flags) },
  );
  return wanted.flatMap((planned, index) => {
    const result = ran[index];
    return result ? [unitResult(planned, product, result)] : [];
  });
}

/** Asks gates of the lake; an agreement that has ended, or a lake that can't be reached, is the failure of all. */
function askGates(
  plan: Plan,
  gates: readonly PlanGate[],
  plans: Plans,
  signal: AbortSignal,
  flags: Flags,
): Promise<readonly DataTestResult[]> {
  checkAgreement(plan, today(), plan.purpose);
  return withRunContext(
    plan,
    {
      workspace: plans.root,
      signal,
      logLevel: 'warn',
      writeLog: (line) => process.stderr.write(line),
      progress: progressFor(plan.product.name, flags),
      now: Date.now,
    },
    (context) => runDataTests(context, gates),
  );
}

/** A lake on this machine that no run has made yet: to open its catalog would make it. */
const isUnmade = ({ platform: { catalog } }: Plan, root: string): boolean =>
  catalog.kind === 'sqlite' && !existsSync(resolve(root, catalog.path));

const noTables = (product: string): string => `the lake has no table of them yet: lakespec run ${product}`;

type Tested = { readonly results: readonly TestResult[]; readonly notRun: readonly NotRun[] };

async function testData(
  plans: Plans,
  plan: Plan,
  isWanted: (id: string) => boolean,
  kinds: Kinds,
  signal: AbortSignal,
  flags: Flags,
): Promise<Tested> {
  const product = plan.product.name;
  const gates = plan.gates.filter(({ id }) => isWanted(dataTestId(product, id)));
  if (gates.length === 0) return { results: [], notRun: [] };
  const leftOut = (tests: number, why: string): NotRun => ({ kind: 'data', product, tests, why });
  if (isUnmade(plan, plans.root)) return { results: [], notRun: [leftOut(gates.length, noTables(product))] };
  let asked: readonly DataTestResult[];
  try {
    asked = await askGates(plan, gates, plans, signal, flags);
  } catch (error) {
    const told = asRunFailure(error);
    // Who did not ask for data tests need not have a lake.
    if (kinds.data === 'yes' || !(told instanceof RunFailure) || signal.aborted) throw error;
    return { results: [], notRun: [leftOut(gates.length, told.message)] };
  }
  const spans = new Map((plans.graph.gates.get(product) ?? []).map(({ id, span }) => [id, span]));
  const results: TestResult[] = [];
  const lacking = new Map<string, number>();
  for (const one of asked) {
    const span = spans.get(one.gate.id);
    if (one.state === 'absent') {
      const table = nameOf(one.table);
      const lack = one.column === null ? `table ${table}` : `column ${one.column} of ${table}`;
      lacking.set(lack, (lacking.get(lack) ?? 0) + 1);
    } else if (span) results.push(dataResult(one, product, span));
  }
  const makes = `lakespec run ${product}`;
  const isEmpty = asked.every((one) => one.state === 'absent' && one.column === null);
  return {
    results,
    notRun: isEmpty
      ? [leftOut(gates.length, noTables(product))]
      : [...lacking].map(([lack, number]) => leftOut(number, `the lake does not have ${lack} yet: ${makes}`)),
  };
}

async function test(products: readonly string[], flags: Flags): Promise<void> {
  const begun = performance.now();
  const kinds = kindsOf(flags);
  const plans = compilePlans(flags, products);
  if (!plans) {
    process.exitCode = 1;
    return;
  }
  if (plans.byProduct.size === 0)
    throw new UsageError('there is no product in specs/', '`lakespec init csv` writes one');
  const selected = selectedNodes(plans, flags);
  const isWanted = (id: string) => selected === null || selected.ids.has(id);
  const signal = abortOnSignals();
  const results: TestResult[] = [];
  const notRun: NotRun[] = [];
  for (const plan of inDependencyOrder(plans.byProduct)) {
    if (kinds.unit) results.push(...(await testUnits(plans, plan.product.name, isWanted, signal, flags)));
    if (kinds.data === 'no') continue;
    const tested = await testData(plans, plan, isWanted, kinds, signal, flags);
    results.push(...tested.results);
    notRun.push(...tested.notRun);
  }
  const isBlind = kinds.data === 'yes' && !results.some(({ kind }) => kind === 'data') && notRun.length > 0;
  const findings = findingsReport(
    results.flatMap(({ finding }) => finding ?? []),
    plans.workspace,
    takesColour(process.stdout),
  );
  process.stdout.write(
    testFormats[flags.format]({ results, notRun, durationMs: performance.now() - begun, findings }),
  );
  if (results.length + notRun.length === 0) {
    const why = selected === null ? 'the specs have no test of the kind' : 'no test is selected';
    process.stderr.write(`lakespec: ${why}, so nothing was tested\n`);
  }
  // A check that was asked for and could look at nothing must not pass.
  process.exitCode = isBlind ? exitCodes.dependency : results.some(isBad) ? 1 : 0;
}

export function register(command: Command): void {
  addPlatform(
    addSelection(
      command
        .argument('[products...]', 'only tests of these; default: all')
        .option('--unit', 'unit tests: the examples under `unitTests`, on rows of their own')
        .option('--data', 'data tests: the gates, asked of the tables that are in the lake now'),
    ).addOption(
      new Option('--format <format>', 'how results are printed')
        .choices(Object.keys(testFormats))
        .default('pretty'),
    ),
  )
    .option('-q, --quiet', 'no progress')
    .addHelpText(
      'after',
      `
Without --unit and --data: all unit tests, and data tests of the tables that the lake has. Nothing is written, and data
tests show counts, never a value. docs/testing.md has the grammar of selectors.
Exit codes: 0 all passed or only warned, 1 a test failed or the specs have errors, 2 a wrong call,
4 --data and the lake has none of the tables or can't be reached, 6 an agreement has expired.

Examples:
  lakespec test                                   everything that can be tested here
  lakespec test --unit                            no lake, no data: seconds, in every pull request
  lakespec test claims --data
  lakespec test --select +dim_patient             what dim_patient is made of, and itself
  lakespec test --select state:modified+ --state main
  lakespec test --select tag:registry,test_type:unit --exclude "dim_*"
  lakespec test --format junit > tests.xml`,
    )
    .action(test);
}
