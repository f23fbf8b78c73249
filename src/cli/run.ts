import type { Command } from 'commander';
import type { Plan } from '../plan/index.ts';
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
import { takesColour } from './output.ts';
import { compilePlans, inDependencyOrder, type PlatformFlags, planOf } from './plans.ts';
import { count, jsonText, textTable } from './text-table.ts';

type Flags = PlatformFlags & {
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
  for (const { plan, result } of finished) {
    if (!result) continue;
    const rules = result.stages.flatMap((stage) => Object.entries(stage.quarantinedByRule));
    const warned = result.stages.flatMap((stage) =>
      stage.gates.filter(({ outcome }) => outcome === 'warned'),
    );
    const superseded = result.stages.reduce((total, stage) => total + (stage.superseded ?? 0), 0);
    if (rules.length === 0 && warned.length === 0 && superseded === 0 && result.failure === null) continue;
    lines.push('', plan.product.name);
    for (const [rule, number] of rules) lines.push(`  quarantined  ${rule}: ${number.toLocaleString('en')}`);
    if (superseded > 0)
      lines.push(
        `  superseded   ${count(superseded, 'record')} in quarantine, by newer versions of their files`,
      );
    for (const gate of warned) lines.push(`  warning      ${describeResult(gate)}`);
    if (result.failure) lines.push(`  ${result.failure.message.replaceAll('\n', '\n  ')}`);
    if (rules.length > 0) lines.push(`  see          lakespec quarantine list ${plan.product.name}`);
  }
  return lines.length === 0 ? '' : `${lines.join('\n').replace(/^\n/, '')}\n`;
}

function asJson(finished: readonly Finished[]): string {
  return jsonText(
    finished.map((one) => ({
      product: one.plan.product.name,
      run: one.result?.runId ?? null,
      state: stateText(one),
      exitCode: one.result?.failure?.exitCode ?? (one.result ? 0 : null),
      message: one.result?.failure?.message ?? null,
      rows: one.rows,
      stages: one.result?.stages ?? [],
      stopped: one.result?.stopped ?? [],
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
  const log = logOf(flags);
  const signal = abortOnSignals();
  const finished: Finished[] = [];
  for (const plan of inDependencyOrder(wanted)) {
    const failed = finished.filter(({ result }) => result === null || result.failure !== null);
    const waitsFor =
      plan.inputs.find(({ product }) => failed.some((one) => one.plan.product.name === product))?.product ??
      null;
    if (waitsFor !== null || signal.aborted) {
      finished.push({ plan, result: null, waitsFor, rows: null });
      continue;
    }
    const result = await runPipeline(plan, {
      workspace: plans.root,
      ...(stages !== undefined && { stages }),
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
      waitsFor: null,
      rows: await layerRows(plan, plans.root).catch(() => null),
    });
  }
  if (flags.format === 'json') process.stdout.write(asJson(finished));
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
  command
    .argument('[products...]', 'what to run; default: every product of the workspace')
    .option('--all', 'every product: the same as naming none')
    .option('--stage <stage>', `only this stage: ${stageNames.join(', ')}; default: ${runStages.join(', ')}`)
    .option('--platform <name>', 'the Platform; default: $LAKESPEC_PLATFORM, else local')
    .option('--dir <folder>', 'the workspace, or a folder in it; default: here')
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

Examples:
  lakespec run                          everything, inputs first
  lakespec run claims --stage ingest
  lakespec run claims --stage maintain --grace 0`,
    )
    .action(run);
}
