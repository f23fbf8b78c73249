import { isAbsolute, relative } from 'node:path';
import {
  type Diagnostic,
  didYouMean,
  type FormatName,
  formats,
  type Report,
  type Silenced,
  sortDiagnostics,
} from '../compiler/diagnostics/index.ts';
import { type Compilation, type CompileInput, compile } from '../compiler/index.ts';
import { codePage } from './explain/code.ts';
import { UsageError } from './failure.ts';
import { lineWidth } from './output.ts';
import { lakespecVersion } from './package.ts';
import { readWorkspace, type WorkspaceFolder } from './workspace.ts';

export type Compiled = { readonly workspace: WorkspaceFolder; readonly compilation: Compilation };

/** What commands that compile take from their flags. */
export type CompileFlags = {
  /** Where to look for the workspace; default: here. */
  readonly dir?: string;
  /** Only this Platform; default: all. */
  readonly platform?: string;
  readonly products?: readonly string[];
};

/** The day by which agreements are judged: `LAKESPEC_TODAY` pins it, so that a build can be repeated. */
export function today(): string {
  const pinned = process.env.LAKESPEC_TODAY;
  if (pinned === undefined) return new Date().toISOString().slice(0, 10);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(pinned) ? Date.parse(`${pinned}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(pinned))
    throw new UsageError('LAKESPEC_TODAY is not a day YYYY-MM-DD');
  return pinned;
}

/** Reads the workspace around `dir` and compiles it. Findings are in the compilation; nothing is printed. */
export function compileWorkspace(flags: CompileFlags): Compiled {
  return compileFiles(readWorkspace(flags.dir ?? '.'), flags);
}

/** Compiles what was read, or what shall be written. */
export function compileFiles(
  workspace: WorkspaceFolder,
  flags: CompileFlags,
  run: (input: CompileInput) => Compilation = compile,
): Compiled {
  const compilation = run({
    files: workspace.files,
    today: today(),
    lakespecVersion,
    ...(flags.platform === undefined ? {} : { platform: flags.platform }),
    ...(flags.products === undefined ? {} : { products: flags.products }),
  });
  const { platforms, products } = compilation.workspace;
  const refuse = (kind: string, name: string, known: readonly string[]) => {
    throw new UsageError(
      `there is no ${kind} \`${name}\``,
      didYouMean(name, known) ?? (known.length > 0 ? `known: ${[...known].sort().join(', ')}` : null),
    );
  };
  // A document with errors isn't in the workspace: its findings say more than that it is missing.
  if (!hasErrors(compilation.diagnostics)) {
    const platformNames = platforms.map((one) => one.name);
    if (flags.platform !== undefined && !platformNames.includes(flags.platform))
      refuse('Platform', flags.platform, platformNames);
    const productNames = products.map((one) => one.name);
    for (const name of flags.products ?? [])
      if (!productNames.includes(name)) refuse('DataProduct', name, productNames);
  }
  return { workspace, compilation };
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((one) => one.severity === 'error');

/** Where the workspace lies in its repository: GitHub and GitLab name findings' files from its root. */
function folderInRepository(root: string): string {
  const repository = process.env.GITHUB_WORKSPACE ?? process.env.CI_PROJECT_DIR;
  if (repository === undefined) return '';
  const path = relative(repository, root).replaceAll('\\', '/');
  return path.startsWith('..') || isAbsolute(path) ? '' : path;
}

type More = {
  /** Only these files were looked at; default: all of the workspace. */
  readonly files?: readonly string[];
  readonly silenced?: readonly Silenced[];
  /** Shown to people, with hints what to do next. */
  readonly durationMs?: number;
};

/** What formats of findings are given. */
export function findingsReport(
  diagnostics: readonly Diagnostic[],
  workspace: WorkspaceFolder,
  colour: boolean,
  more: More = {},
): Report {
  const texts = new Map<string, string>();
  const textOf = (path: string): string | undefined => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const file = workspace.files.find((one) => one.path === path);
    if (!file) return undefined;
    const text = new TextDecoder().decode(file.bytes);
    texts.set(path, text);
    return text;
  };
  return {
    diagnostics: sortDiagnostics(diagnostics),
    textOf,
    colour,
    width: lineWidth(process.stdout),
    files: workspace.files.map((file) => file.path),
    lakespecVersion,
    folder: folderInRepository(workspace.root),
    pageOf: codePage,
    ...more,
  };
}

/** Findings as text; empty where there are none and the format has no frame of its own. */
export function formatFindings(
  diagnostics: readonly Diagnostic[],
  workspace: WorkspaceFolder,
  format: FormatName,
  colour: boolean,
  more: More = {},
): string {
  return formats[format](findingsReport(diagnostics, workspace, colour, more));
}
