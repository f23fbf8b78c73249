import {
  type Diagnostic,
  didYouMean,
  type FormatName,
  formats,
  sortDiagnostics,
} from '../compiler/diagnostics/index.ts';
import { type Compilation, compile } from '../compiler/index.ts';
import { UsageError } from './failure.ts';
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
function today(): string {
  const pinned = process.env.LAKESPEC_TODAY;
  if (pinned === undefined) return new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(pinned)) throw new UsageError('LAKESPEC_TODAY is not a day YYYY-MM-DD');
  return pinned;
}

/** Reads the workspace around `dir` and compiles it. Findings are in the compilation; nothing is printed. */
export function compileWorkspace(flags: CompileFlags): Compiled {
  const workspace = readWorkspace(flags.dir ?? '.');
  const compilation = compile({
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

/** Findings as text; empty where there are none and the format has no frame of its own. */
export function formatFindings(
  diagnostics: readonly Diagnostic[],
  workspace: WorkspaceFolder,
  format: FormatName,
  colour: boolean,
): string {
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
  return formats[format]({ diagnostics: sortDiagnostics(diagnostics), textOf, colour });
}
