import { Command, CommanderError } from 'commander';
import { exitCodeOf, RunFailure } from '../runtime/failure.ts';
import { type CommandEntry, commands } from './commands.ts';
import { UsageError } from './failure.ts';
import { lakespecVersion } from './package.ts';

/** Options of `lakespec` itself, before the command; each takes no value. */
const isFlag = (argument: string) => argument.startsWith('-');

async function build(called: CommandEntry | undefined): Promise<Command> {
  const program = new Command('lakespec')
    .description('Compiles data products written in YAML, and runs them.')
    .version(lakespecVersion, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--debug', 'print the stack of a crash')
    .showSuggestionAfterError()
    .showHelpAfterError('(lakespec --help lists the commands)')
    .addHelpText(
      'after',
      `
Exit codes: 0 fine, 1 findings, 2 usage or crash; \`run\` returns the runtime's codes.

Examples:
  lakespec init csv                 a small working workspace in this folder
  lakespec check                    every finding, with file and line
  lakespec compile --platform prod  write dist-manifests/prod
  lakespec explain PRIV003          what a code means, and what to do`,
    )
    .exitOverride();
  for (const entry of commands) {
    const command = program.command(entry.name).summary(entry.summary).description(sentence(entry.summary));
    if (entry === called) (await entry.load()).register(command, commands);
  }
  return program;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What this machine refuses, by the codes of its errors. Their paths are not told: a delivery's may name people. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'a file or folder may not be read or written',
  EPERM: 'a file or folder may not be read or written',
  EROFS: 'a folder lies on a disk that is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
};

/** In words for a person, where it is the machine and not lakespec; else null. */
function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error) || error instanceof UsageError || error instanceof RunFailure) return null;
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && Object.hasOwn(refusals, code) ? (refusals[code] ?? null) : null;
}

/** Says in one line what went wrong; the exit code tells a wrong call (2) from a failed run. */
async function report(error: unknown, debug: boolean): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  // The message of any other error may hold a value or a name from data.
  const { failureText } = await import('../runtime/observe/failure-text.ts');
  const refusal = refusalOf(error);
  process.stderr.write(
    `lakespec: ${refusal ?? (error instanceof UsageError ? error.message : failureText(error))}\n`,
  );
  if (error instanceof UsageError && error.help !== null) process.stderr.write(`  help: ${error.help}\n`);
  if (debug && error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`);
  if (error instanceof RunFailure) return exitCodeOf(error);
  if (refusal !== null) {
    process.stderr.write(
      '  help: look at the workspace and the folders that its Platform names; --debug prints which\n',
    );
  } else if (!(error instanceof UsageError) && !debug) {
    process.stderr.write(
      '  help: this is a fault of lakespec; --debug prints what happened, which may hold values from data\n',
    );
  }
  return 2;
}

/** Runs one call of `lakespec`; the exit code is left in `process.exitCode`. */
export async function call(argv: readonly string[]): Promise<void> {
  const debug = argv.includes('--debug');
  const name = argv.find((argument) => !isFlag(argument));
  const wanted = name === 'help' ? argv[argv.indexOf(name) + 1] : name;
  const called = commands.find((entry) => entry.name === wanted);
  try {
    if (name === 'help' && wanted !== undefined && wanted !== 'help' && !called && !isFlag(wanted)) {
      const { didYouMean } = await import('../compiler/diagnostics/index.ts');
      const known = commands.map((entry) => entry.name);
      throw new UsageError(
        `there is no command \`${wanted}\``,
        didYouMean(wanted, known) ?? '`lakespec --help` lists them',
      );
    }
    const program = await build(called);
    await program.parseAsync(
      argv.filter((argument) => argument !== '--debug'),
      { from: 'user' },
    );
  } catch (error) {
    process.exitCode = await report(error, debug);
  }
}
