import type { Command } from 'commander';
import { nameOf, type Plan } from '../plan/index.ts';
import { exitCodes } from '../runtime/failure.ts';
import { describeResult } from '../runtime/gates/index.ts';
import { layerRows } from '../runtime/lake-figures.ts';
import { formatSeconds, type LogLevel, openProgress } from '../runtime/observe/index.ts';
import { type RunResult, runPipeline, runStages, stageNames } from '../runtime/pipeline.ts';
import type { StageName } from '../runtime/stages/stage-result.ts';
import { abortOnSignals } from '../runtime/termination.ts';
import { formatFindings } from './compilation.ts';
import { UsageError } from './failure.ts';
import { modelFindings } from './model-findings.ts';
import { addPlatform } from './options.ts';
import { takesColour } from './output.ts';
import { compilePlans, inDependencyOrder, type Plans, type PlatformFlags, planOf } from './plans.ts';
import { addSelection, type Selected, type SelectionFlags, selectedNodes } from './selection.ts';
import { count, jsonText, textTable } from './text-table.ts';

type Flags = PlatformFlags &
  SelectionFlags & {
    readonly all?: boolean;
    readonly stage?: string;
    readonly workers?: string;
    readonly grace?: string;
    readonly quiet?: boolean;
    readonly verbose?: boolean;
    readonly format: 'table' | 'json';
  };

type Finished = {
  readonly plan: Plan;
  readonly result: RunResult | null;
  /** Stages of which nothing is selected. */
  readonly skipped: readonly StageName[];
  /** The input whose failure kept the product from running. */
  readonly waitsFor: string | null;
  readonly rows: Awaited<ReturnType<typeof layerRows>> | null;
};

function wholeNumber(text: string | undefined, flag: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${flag} takes a whole number`);
  return Number(text);
}

/** Undefined = all stages of a run. */
function stagesOf(flags: Flags): readonly StageName[] | undefined {
  if (flags.stage === undefined) return undefined;
  const found = stageNames.find((name) => name === flags.stage);
  if (!found) {
    throw new UsageError(`there is no stage \`${flags.stage}\``, `one of ${stageNames.join(', ')}`);
  }
  return [found];
}

/** What of a product a selection runs. */
type Part = {
  readonly stages: readonly StageName[];
  readonly skipped: readonly StageName[];
  /** Names of models. */
  readonly only: ReadonlySet<string>;
};

/** Ingest is whole, whichever bronze table is selected; publish shows gold. Null: no selection, all of it. */
function partOf(
  plan: Plan,
  selected: Selected | null,
  stages: readonly StageName[] | undefined,
): Part | null {
  if (selected === null) return null;
  const nodes = selected.nodes.filter(({ product }) => product === plan.product.name);
  const only = new Set(
    nodes.flatMap(({ resource, name, config }) => (resource === 'model' ? [`${config.schema}.${name}`] : [])),
  );
  const makes = ({ table }: Plan['refine'][number]) => only.has(nameOf(table));
  const hasGold = plan.curate.some(makes);
  const has: Readonly<Record<StageName, boolean>> = {
    ingest: nodes.some(({ resource }) => resource === 'source'),
    refine: plan.refine.some(makes),
    curate: hasGold,
    publish: hasGold,
    maintain: false,
  };
  const asked = stages ?? runStages;
  const isAny = Object.values(has).includes(true);
  return {
    stages: asked.filter((name) => has[name]),
    skipped: isAny ? asked.filter((name) => !has[name]) : [],
    only,
  };
}

type LogLine = {
  readonly level: string;
  readonly product: string;
  readonly stage?: string;
  readonly msg: string;
};

/** A line of the log as a person reads it, in place of the progress bar. */
function spoken(line: string): string {
  const { level, product, stage, msg, ...rest } = JSON.parse(line) as LogLine & Record<string, unknown>;
  const fields = Object.entries(rest).filter(([name]) => name !== 'time' && name !== 'run');
  const text = fields.map(([name, value]) => `${name} ${String(value)}`).join(', ');
  const from = stage === undefined ? product : `${product} ${stage}`;
  return `\r\u001b[2K${level} ${from}: ${msg}${text === '' ? '' : ` (${text})`}\n`;
}

/** What the log shows beside progress: on a terminal warnings, in words; elsewhere JSON lines. */
function logOf(flags: Flags): { readonly level: LogLevel; readonly write: (line: string) => void } {
  const isTerminal = process.stderr.isTTY === true;
  // A failure is told at the end; on a terminal once is enough.
  const usual = isTerminal ? 'warn' : 'info';
  return {
    level: flags.verbose ? 'debug' : flags.quiet ? 'silent' : usual,
    write: (line) => {
      if (!isTerminal) process.stderr.write(line);
      else if (!line.startsWith('{"level":"error"')) process.stderr.write(spoken(line));
    },
  };
}

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, number) => total + number, 0);

function gatesText(result: RunResult): string {
  const gates = [...result.stages.flatMap((stage) => stage.gates), ...result.stopped];
  if (gates.length === 0) return '–';
  const words = [
    ['passed', 'passed'],
    ['tolerated', 'tolerated'],
    ['quarantined', 'quarantined'],
    ['warned', 'warned'],
    ['stopped', 'failed'],
  ] as const;
  return words
    .map(([outcome, word]) => [gates.filter((gate) => gate.outcome === outcome).length, word] as const)
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ');
}

function stateText({ result, waitsFor }: Finished): string {
  if (result === null) return waitsFor === null ? 'not run' : `waits for ${waitsFor}`;
  if (result.failure !== null) return `failed (${result.failure.exitCode})`;
  return result.stages.some(({ committed }) => committed) ? 'done' : 'nothing new';
}

function paintState(text: string): string {
  if (!takesColour(process.stdout)) return text;
  const code = text.startsWith('failed') ? 31 : text.startsWith('done') ? 32 : 2;
  return `\u001b[${code}m${text}\u001b[0m`;
}

function summary(finished: readonly Finished[]): string {
  return textTable(
    [
      { title: 'product' },
      { title: 'bronze', align: 'right' },
      { title: 'silver', align: 'right' },
      { title: 'gold', align: 'right' },
      { title: 'quarantined', align: 'right' },
      { title: 'gates' },
      { title: 'time', align: 'right' },
      { title: 'state', paint: paintState },
    ],
    finished.map((one) => [
      one.plan.product.name,
      one.rows?.bronze ?? '–',
      one.rows?.silver ?? '–',
      one.rows?.gold ?? '–',
      one.result ? one.result.stages.reduce((total, stage) => total + sum(stage.quarantinedByRule), 0) : '–',
      one.result ? gatesText(one.result) : '–',
      one.result ? formatSeconds(one.result.seconds) : '–',
      stateText(one),
    ]),
  );
}

/** What a person does next: rules that quarantined, gates that failed, and why a run ended. */
function remarks(finished: readonly Finished[]): string {
  const lines: string[] = [];
  for (const { plan, result, skipped } of finished) {
    if (!result) continue;
    const rules = result.stages.flatMap((stage) => Object.entries(stage.quarantinedByRule));
    const warned = result.stages.flatMap((stage) =>
      stage.gates.filter(({ outcome }) => outcome === 'warned'),
    );
    const unjudged = result.stages.flatMap((stage) => stage.gates.filter(({ note }) => note !== undefined));
    const doubted = result.stages.flatMap((stage) => Object.entries(stage.doubtedByRule ?? {}));
    const superseded = result.stages.reduce((total, stage) => total + (stage.superseded ?? 0), 0);
    if (
      [rules, doubted, warned, unjudged, skipped].every((one) => one.length === 0) &&
      superseded === 0 &&
      !result.failure
    )
      continue;
    lines.push('', plan.product.name);
    if (skipped.length > 0) lines.push(`  skipped      ${skipped.join(', ')}: nothing of it is selected`);
    for (const [rule, number] of rules) lines.push(`  quarantined  ${rule}: ${number.toLocaleString('en')}`);
    for (const [rule, number] of doubted)
      lines.push(`  doubted      ${rule}: ${number.toLocaleString('en')}`);
    if (superseded > 0)
      lines.push(
        `  superseded   ${count(superseded, 'record')} in quarantine, by newer versions of their files`,
      );
    for (const gate of warned) lines.push(`  warning      ${describeResult(gate)}`);
    for (const { id, note = '' } of unjudged) lines.push(`  passed       ${id}: ${note}`);
    if (result.failure) lines.push(`  ${result.failure.message.replaceAll('\n', '\n  ')}`);
    if (rules.length > 0) lines.push(`  see          lakespec quarantine list ${plan.product.name}`);
  }
  return lines.length === 0 ? '' : `${lines.join('\n').replace(/^\n/, '')}\n`;
}

function asJson(finished: readonly Finished[], plans: Plans): string {
  return jsonText(
    finished.map((one) => ({
      product: one.plan.product.name,
      run: one.result?.runId ?? null,
      state: stateText(one),
      exitCode: one.result?.failure?.exitCode ?? (one.result ? 0 : null),
      message: one.result?.failure?.message ?? null,
      rows: one.rows,
      stages: one.result?.stages ?? [],
      skipped: one.skipped,
      stopped: one.result?.stopped ?? [],
      findings: modelFindings(one.result?.failure?.error, plans).map(({ code, message, span, notes }) => ({
        code,
        message,
        file: span.file,
        line: span.start.line,
        column: span.start.column,
        notes,
      })),
      seconds: one.result?.seconds ?? null,
    })),
  );
}

async function run(products: readonly string[], flags: Flags): Promise<void> {
  if (flags.all && products.length > 0) throw new UsageError('name products, or say --all');
  const stages = stagesOf(flags);
  const workers = wholeNumber(flags.workers, '--workers');
  const graceSeconds = wholeNumber(flags.grace, '--grace');
  const plans = compilePlans(flags, products);
  if (!plans) {
    process.exitCode = exitCodes.invalid;
    return;
  }
  const wanted =
    products.length === 0
      ? plans.byProduct
      : new Map(products.map((product) => [product, planOf(plans, product)]));
  if (wanted.size === 0)
    throw new UsageError('there is no product in specs/', '`lakespec init csv` writes one');
  const selected = selectedNodes(plans, flags);
  if (selected !== null && flags.stage === 'maintain')
    throw new UsageError(
      '--select goes with ingest, refine, curate and publish: maintain is for whole products',
    );
  const log = logOf(flags);
  const signal = abortOnSignals();
  const finished: Finished[] = [];
  for (const plan of inDependencyOrder(wanted)) {
    const part = partOf(plan, selected, stages);
    if (part !== null && part.stages.length === 0) continue;
    const skipped = part?.skipped ?? [];
    const failed = finished.filter(({ result }) => result === null || result.failure !== null);
    const waitsFor =
      plan.inputs.find(({ product }) => failed.some((one) => one.plan.product.name === product))?.product ??
      null;
    if (waitsFor !== null || signal.aborted) {
      finished.push({ plan, result: null, skipped, waitsFor, rows: null });
      continue;
    }
    const result = await runPipeline(plan, {
      workspace: plans.root,
      ...(part !== null ? { stages: part.stages, only: part.only } : stages !== undefined && { stages }),
      signal,
      logLevel: log.level,
      writeLog: log.write,
      progress: openProgress(process.stderr, {
        product: plan.product.name,
        quiet: flags.quiet ?? false,
        now: Date.now,
      }),
      now: Date.now,
      ...(workers !== undefined && { workers: Math.max(1, workers) }),
      ...(graceSeconds !== undefined && { graceSeconds }),
    });
    finished.push({
      plan,
      result,
      skipped,
      waitsFor: null,
      rows: await layerRows(plan, plans.root).catch(() => null),
    });
  }
  if (flags.format === 'json') process.stdout.write(asJson(finished, plans));
  else if (finished.length === 0) process.stdout.write('no model is selected, so nothing was run\n');
  else {
    process.stdout.write(summary(finished));
    const told = remarks(finished);
    if (told !== '') process.stdout.write(`\n${told}`);
    const findings = finished.flatMap(({ result }) => modelFindings(result?.failure?.error, plans));
    if (findings.length > 0) {
      process.stderr.write(formatFindings(findings, plans.workspace, 'pretty', takesColour(process.stderr)));
    }
    const waiting = finished.filter(({ result }) => result === null).length;
    if (waiting > 0) process.stdout.write(`\n${count(waiting, 'product')} did not run\n`);
  }
  const failure = finished.find(({ result }) => result?.failure)?.result?.failure;
  process.exitCode = failure?.exitCode ?? exitCodes.done;
}

export function register(command: Command): void {
  addPlatform(
    addSelection(
      command
        .argument('[products...]', 'what to run; default: every product of the workspace')
        .option('--all', 'every product: the same as naming none'),
    ).option(
      '--stage <stage>',
      `only this stage: ${stageNames.join(', ')}; default: ${runStages.join(', ')}`,
    ),
  )
    .option('--workers <n>', 'worker threads; default: one a core')
    .option('--grace <seconds>', 'maintain: objects that are younger stay; default: 86400')
    .option('--format <format>', 'table or json', 'table')
    .option('-q, --quiet', 'no progress and no log: only the table at the end')
    .option('-v, --verbose', 'the whole log')
    .addHelpText(
      'after',
      `
Exit codes: 0 done or nothing to do, 1 unexpected, 2 wrong spec or secret, 3 a gate failed,
4 a dependency is down, 5 lost a race, 6 refused (agreement, policy), 143 ended by a signal.

With --select only what is selected is made: a model reads those that are left out as they stand. Ingest runs where
a bronze table is selected, publish where a gold one is. docs/testing.md has the grammar.

Examples:
  lakespec run                          everything, inputs first
  lakespec run claims --stage ingest
  lakespec run claims --stage maintain --grace 0
  lakespec run claims --select members+            this model and what hangs on it; others stay as they are
  lakespec run --select state:modified+ --state main`,
    )
    .action(run);
}
