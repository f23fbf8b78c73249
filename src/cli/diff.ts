import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type Diagnostic, didYouMean, sortDiagnostics } from '../compiler/diagnostics/index.ts';
import {
  type ChangeClass,
  changeClasses,
  type DiffFormatName,
  diff,
  diffFormats,
  failing,
  marker,
  type Side,
} from '../compiler/diff/index.ts';
import { compile } from '../compiler/index.ts';
import type { SourceFile } from '../compiler/load/index.ts';
import { formatFindings, hasErrors, today } from './compilation.ts';
import { UsageError } from './failure.ts';
import { type Commit, mergeBase, readWorkspaceAt, requireCommit } from './git.ts';
import { takesColour } from './output.ts';
import { lakespecVersion } from './package.ts';
import { platformName } from './plans.ts';
import { readWorkspace } from './workspace.ts';

type Flags = {
  readonly dir?: string;
  readonly platform?: string;
  readonly exact?: boolean;
  readonly failOn?: string;
  /** A Platform's name; false: no lake is looked at. */
  readonly lake?: string | boolean;
  readonly format: DiffFormatName;
};

/** A state of the workspace before it is compiled. */
type State = {
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** When it was committed; null where it is no commit. */
  readonly day: string | null;
};

type States = { readonly root: string; readonly base: State; readonly head: State };

/** A folder that holds a workspace itself; those above it don't count, so that a branch of its name is not hidden. */
function isWorkspaceFolder(path: string): boolean {
  const specs = join(resolve(path), 'specs');
  return existsSync(specs) && statSync(specs).isDirectory();
}

const folderState = (path: string): State => ({ name: path, files: readWorkspace(path).files, day: null });

/** A folder without `specs/` is an empty workspace, and all that the other side has is new. */
const isPlainFolder = (path: string): boolean =>
  existsSync(resolve(path)) && statSync(resolve(path)).isDirectory();

function commitState(root: string, name: string, commit: Commit): State {
  return { name, files: readWorkspaceAt(root, commit), day: commit.day };
}

const isPath = (name: string): boolean => /^(\.{0,2}\/|\.{1,2}$|[A-Za-z]:[\\/])/.test(name);

/** `BASE`, `BASE HEAD`, or `BASE...HEAD` as Git writes it. */
function statesOf(base: string, head: string | undefined, flags: Flags): States {
  const [from = base, to] = head === undefined && base.includes('...') ? base.split('...') : [base, head];
  const isOneLine = head === undefined;
  const folder = (name: string): State | null => {
    if (isWorkspaceFolder(name)) return folderState(name);
    if (isPath(name) && isPlainFolder(name)) return { name, files: [], day: null };
    if (isPath(name)) throw new UsageError(`there is no folder ${name}`);
    return null;
  };
  const baseFolder = folder(from);
  const headFolder = to === undefined || to === '' ? null : folder(to);
  if (baseFolder && headFolder) return { root: resolve(to ?? '.'), base: baseFolder, head: headFolder };
  const workspace = readWorkspace(flags.dir ?? '.');
  const { root } = workspace;
  const headCommit = headFolder || to === undefined || to === '' ? null : requireCommit(root, to);
  const headState =
    headFolder ??
    (headCommit && to
      ? commitState(root, `${to} (${headCommit.short})`, headCommit)
      : { name: 'the working tree', files: workspace.files, day: null });
  if (baseFolder) return { root, base: baseFolder, head: headState };
  const tip = requireCommit(root, from);
  // Two refs are compared as they are; one, or `A...B`, from where the lines of history parted, as a pull request is.
  if (!isOneLine || flags.exact || headFolder) {
    return { root, base: commitState(root, `${from} (${tip.short})`, tip), head: headState };
  }
  const parted = mergeBase(root, tip, headCommit ?? requireCommit(root, 'HEAD'), [from, to || 'HEAD']);
  const name = parted.id === tip.id ? `${from} (${tip.short})` : `${from} (merge base ${parted.short})`;
  return { root, base: commitState(root, name, parted), head: headState };
}

function compileState(state: State, flags: Flags, day: string): Side {
  const { platform } = flags;
  const compilation = compile({
    files: state.files,
    today: day,
    lakespecVersion,
    ...(platform === undefined ? {} : { platform }),
  });
  return { compilation, files: state.files };
}

/** BASE was right on the day that it was committed: an agreement that has run out since is what a change may mend. */
function compileBase(state: State, flags: Flags): Side {
  const now = compileState(state, flags, today());
  if (state.day === null || !hasErrors(now.compilation.diagnostics)) return now;
  const then = compileState(state, flags, state.day);
  return hasErrors(then.compilation.diagnostics) ? now : then;
}

const errorsOf = ({ compilation }: Side): readonly Diagnostic[] =>
  compilation.diagnostics.filter(({ severity }) => severity === 'error');

/** Errors of one side, which leave nothing to compare. */
function printErrors(which: 'BASE' | 'HEAD', state: State, side: Side, flags: Flags): void {
  const found = sortDiagnostics(errorsOf(side));
  const title = `${which} (${state.name}) has errors, so nothing was compared`;
  const workspace = { root: '', files: [...state.files] };
  if (flags.format === 'json') {
    const shape = { version: 1, error: { side: which.toLowerCase(), name: state.name, diagnostics: found } };
    process.stdout.write(`${JSON.stringify(shape, null, 2)}\n`);
  } else if (flags.format === 'markdown') {
    process.stdout.write(`${marker}\n### lakespec: ${title}\n\n`);
    process.stdout.write(formatFindings(found, workspace, 'markdown', false));
  } else process.stdout.write(formatFindings(found, workspace, 'pretty', takesColour(process.stdout)));
  process.stderr.write(`lakespec: ${title}\n`);
  if (which === 'BASE') process.stderr.write('  help: name a base that compiles\n');
}

function classesOf(text: string | undefined): readonly ChangeClass[] {
  if (text === undefined) return [];
  return text.split(',').map((part) => {
    const name = part.trim();
    const found = changeClasses.find((one) => one === name);
    if (found) return found;
    throw new UsageError(
      `there is no class \`${name}\` of changes`,
      didYouMean(name, changeClasses) ?? `one of ${changeClasses.join(', ')}`,
    );
  });
}

/** Rows by table of the lake that is at hand: the one of `--lake`, or that of this machine where there is one. */
async function rowsAtHand(
  sides: readonly Side[],
  root: string,
  flags: Flags,
): Promise<ReadonlyMap<string, number>> {
  if (flags.lake === false) return new Map();
  const asked = typeof flags.lake === 'string';
  const name = typeof flags.lake === 'string' ? flags.lake : platformName({});
  const plans = sides.flatMap((side) => [...side.compilation.plans.values()]);
  const plan = plans.find(({ platform }) => platform.name === name);
  if (!plan) {
    if (asked) throw new UsageError(`there is no plan for Platform \`${name}\``, 'lakespec check says why');
    return new Map();
  }
  const { catalog } = plan.platform;
  // A catalog elsewhere is asked only when someone says so: a diff is quick and works offline.
  const isHere = catalog.kind === 'sqlite' && existsSync(resolve(root, catalog.path));
  if (!isHere && !asked) return new Map();
  if (catalog.kind === 'sqlite' && !isHere) {
    throw new UsageError(`Platform \`${name}\` has no lake here yet`, '`lakespec run` makes it');
  }
  const { tablesOverview } = await import('../runtime/history.ts');
  try {
    return new Map((await tablesOverview(plan, root)).map(({ name: table, rows }) => [table, rows]));
  } catch (error) {
    if (asked) throw error;
    process.stderr.write('lakespec: the lake of this machine can’t be read, so rows are not counted\n');
    return new Map();
  }
}

async function run(base: string, head: string | undefined, flags: Flags): Promise<void> {
  const failOn = classesOf(flags.failOn);
  const states = statesOf(base, head, flags);
  const from = compileBase(states.base, flags);
  const to = compileState(states.head, flags, today());
  if (errorsOf(to).length > 0) {
    printErrors('HEAD', states.head, to, flags);
    process.exitCode = 1;
    return;
  }
  if (errorsOf(from).length > 0) {
    printErrors('BASE', states.base, from, flags);
    process.exitCode = 2;
    return;
  }
  const { platform } = flags;
  const platforms = [from, to].flatMap(({ compilation }) => compilation.platforms.map(({ name }) => name));
  if (platform !== undefined && !platforms.includes(platform)) {
    throw new UsageError(`there is no Platform \`${platform}\` on either side`);
  }
  const report = {
    diff: diff(from, to, await rowsAtHand([to, from], states.root, flags)),
    names: { base: states.base.name, head: states.head.name },
    sides: { base: from, head: to },
    failOn,
    colour: takesColour(process.stdout),
  };
  process.stdout.write(diffFormats[flags.format](report));
  process.exitCode = failing(report).length > 0 ? 1 : 0;
}

export function register(command: Command): void {
  command
    .argument('<base>', 'a branch, tag or commit, or a folder that holds specs/')
    .argument('[head]', 'the same; default: the working tree')
    .option(
      '--fail-on <classes>',
      `exit 1 where there are changes of these classes: ${changeClasses.join(', ')}`,
    )
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(Object.keys(diffFormats))
        .default('pretty'),
    )
    .option('--exact', 'compare with BASE itself, not with where the lines of history parted')
    .option('--platform <name>', 'only this Platform; default: all')
    .option('--lake <platform>', 'count rows in the lake of this Platform; default: that of this machine')
    .option('--no-lake', 'count no rows')
    .option('--dir <folder>', 'the workspace, or a folder in it; default: here')
    .addHelpText(
      'after',
      `
With one ref it compares from the merge base, as a pull request does; \`A...B\` too. Two refs are compared as they are.
Classes, the worst first: ${changeClasses.join(', ')}.
Exit codes: 0 compared, 1 --fail-on found something or HEAD has errors, 2 a wrong call or BASE has errors.

Examples:
  lakespec diff main                         what would merging this change?
  lakespec diff v1.2 v1.3                    what changed between two releases?
  lakespec diff origin/main --fail-on breaking,privacy-weakening
  lakespec diff main --format markdown > comment.md`,
    )
    .action(run);
}
