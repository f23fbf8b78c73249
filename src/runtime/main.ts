#!/usr/bin/env node
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Plan } from '../plan/index.ts';
import { backfill } from './backfill/index.ts';
import { exitCodeOf, exitCodes, RunFailure } from './failure.ts';
import { failureText, type LogLevel, openLog, openProgress, serveMetrics } from './observe/index.ts';
import { type RunOptions, runPipeline, runStages, stageNames, withRunContext } from './pipeline.ts';
import { probeServices } from './probes.ts';
import { setUp, watchReplication } from './replication/index.ts';
import { readPlan } from './run/plan-file.ts';
import { newRunId } from './run/run-id.ts';
import type { StageName } from './stages/stage-result.ts';
import { abortOnSignals } from './termination.ts';

const usage = `lakespec-runtime STAGE --plan plan.json
       lakespec-runtime backfill --plan plan.json --from 2024-01 --to 2024-06
       lakespec-runtime set-up --plan plan.json
       lakespec-runtime probe --plan plan.json

STAGE: ${stageNames.join(' | ')} | all (${runStages.join(', ')})

  --plan FILE       the compiled plan
  --workspace DIR   where relative paths of the plan start; default: here
  --run-id ID       the same for all shards and repeats of a run; default: $LAKESPEC_RUN_ID, else a new one
  --shard N         this process's share, from 0; default: $JOB_COMPLETION_INDEX, else all of it
  --workers N       worker threads; default: one a core
  --grace SECONDS   maintain: younger objects stay; default: 86400
  --log-level L     debug | info | warn | error; default: info
  --metrics-port N  serve /metrics on this port while it works
  --quiet           no progress bar on a terminal
  --from, --to      backfill: the first and the last day, month or year
  --parallel N      backfill: partitions that are made at once; default: 1
  --layer silver    backfill: leave gold to the next run
  --restart         backfill: don't go on where one was broken off
`;

/** @throws {RunFailure} `invalid` */
function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new RunFailure('invalid', `${name} must be a whole number`);
  return Number(text);
}

/** Undefined = all stages of a run. */
function stagesOf(name: string | undefined): readonly StageName[] | undefined {
  if (name === 'all') return undefined;
  const found = stageNames.find((stage) => stage === name);
  if (!found) {
    throw new RunFailure(
      'invalid',
      `unknown stage ${name ?? '(none)'}: one of ${stageNames.join(', ')}, all`,
    );
  }
  return [found];
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        plan: { type: 'string' },
        workspace: { type: 'string' },
        'run-id': { type: 'string' },
        shard: { type: 'string' },
        workers: { type: 'string' },
        grace: { type: 'string' },
        'log-level': { type: 'string' },
        'metrics-port': { type: 'string' },
        quiet: { type: 'boolean' },
        from: { type: 'string' },
        to: { type: 'string' },
        parallel: { type: 'string' },
        layer: { type: 'string' },
        restart: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new RunFailure('invalid', error instanceof Error ? error.message : 'the arguments are wrong');
  }
}

function logLevel(text: string | undefined): LogLevel {
  const found = (['debug', 'info', 'warn', 'error'] as const).find((level) => level === (text ?? 'info'));
  if (!found) throw new RunFailure('invalid', '--log-level must be debug, info, warn or error');
  return found;
}

/** @throws {RunFailure} `invalid` */
function portOf(text: string | undefined): number | undefined {
  const port = wholeNumber(text, '--metrics-port');
  if (port !== undefined && (port < 1 || port > 65_535))
    throw new RunFailure('invalid', '--metrics-port must be from 1 to 65535');
  return port;
}

type Values = ReturnType<typeof readArguments>['values'];

/** What is no stage of a run. */
const commands: Readonly<
  Record<string, (plan: Plan, options: RunOptions, values: Values) => Promise<unknown>>
> = {
  backfill: async (plan, options, { from, to, parallel, layer, restart }) => {
    if (from === undefined || to === undefined)
      throw new RunFailure('invalid', 'a backfill needs --from and --to');
    if (layer !== undefined && layer !== 'silver') throw new RunFailure('invalid', '--layer takes silver');
    const wish = {
      from,
      to,
      parallel: wholeNumber(parallel, '--parallel') ?? 1,
      gold: layer === undefined,
      restart: restart ?? false,
    };
    await withRunContext(plan, options, (context) => backfill(context, wish));
  },
  'set-up': async (plan, options) => {
    for await (const step of setUp(plan.platform, options.workspace))
      options.writeLog(`${JSON.stringify({ level: 'info', msg: `${step.what}: ${step.state}`, ...step })}\n`);
  },
  probe: async (plan, options) => {
    const { logLevel: level, writeLog: write } = options;
    const runId = options.runId ?? newRunId(options.now());
    const log = openLog({ level, runId, product: plan.product.name, write });
    // Before the lake is opened: that needs what is probed.
    const answers = await probeServices(plan.platform, resolve(options.workspace), log);
    const silent = [...answers].filter(([, isAnswered]) => !isAnswered).map(([target]) => target);
    if (silent.length > 0) throw new RunFailure('dependency', `no answer of ${silent.join(', ')}`);
    await withRunContext(plan, { ...options, runId }, watchReplication);
  },
};

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    process.stdout.write(usage);
    return exitCodes.done;
  }
  if (positionals.length > 1) throw new RunFailure('invalid', 'one stage at a time');
  const [command] = positionals;
  const besides = command !== undefined && Object.hasOwn(commands, command) ? commands[command] : undefined;
  const stages = besides ? undefined : stagesOf(command);
  if (values.plan === undefined) throw new RunFailure('invalid', '--plan is missing');
  const plan = await readPlan(values.plan);
  const shard = wholeNumber(values.shard ?? process.env.JOB_COMPLETION_INDEX, '--shard');
  const workers = wholeNumber(values.workers, '--workers');
  const graceSeconds = wholeNumber(values.grace, '--grace');
  const runId = values['run-id'] ?? process.env.LAKESPEC_RUN_ID;
  if (runId !== undefined && !/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(runId)) {
    throw new RunFailure('invalid', 'a run id has letters, digits and hyphens, 64 at most');
  }
  const bar = openProgress(process.stderr, {
    product: plan.product.name,
    quiet: values.quiet ?? false,
    now: Date.now,
  });
  const port = portOf(values['metrics-port']);
  const progress = port === undefined ? bar : (await serveMetrics(plan.product, port, bar)).progress;
  const options: RunOptions = {
    workspace: values.workspace ?? process.cwd(),
    signal: abortOnSignals(),
    logLevel: logLevel(values['log-level']),
    writeLog: (line) => process.stderr.write(line),
    progress,
    now: Date.now,
    ...(runId !== undefined && { runId }),
  };
  if (besides) {
    await besides(plan, options, values);
    return exitCodes.done;
  }
  const result = await runPipeline(plan, {
    ...options,
    ...(stages !== undefined && { stages }),
    waitForInputs: true,
    ...(shard !== undefined && { shard }),
    ...(workers !== undefined && { workers: Math.max(1, workers) }),
    ...(graceSeconds !== undefined && { graceSeconds }),
  });
  return result.failure?.exitCode ?? exitCodes.done;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${JSON.stringify({ level: 'error', msg: failureText(error) })}\n`);
  process.exitCode = exitCodeOf(error);
}
// Whatever is still open (a pool of connections, a timer) must not keep a Pod alive.
process.exit();
