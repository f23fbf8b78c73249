import { relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { countOf, type FormatName } from '../compiler/diagnostics/index.ts';
import { checkTargets } from '../compiler/emit/index.ts';
import { compileWorkspace, formatFindings } from './compilation.ts';
import { UsageError } from './failure.ts';
import { takesColour } from './output.ts';
import type { WorkspaceFolder } from './workspace.ts';

type Flags = {
  readonly dir?: string;
  readonly platform?: string;
  readonly format: FormatName;
  readonly quiet?: boolean;
};

export const formatOption = () =>
  new Option('--format <format>', 'how findings are printed')
    .choices(['pretty', 'json', 'github'])
    .default('pretty');

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A file or folder as people name it from where they are → its path in the workspace. */
function pathInWorkspace({ root, files }: WorkspaceFolder, spec: string): string {
  const path = relative(root, resolve(spec)).replaceAll('\\', '/');
  const known = files.some((file) => file.path === path || file.path.startsWith(`${path}/`));
  if (!known) throw new UsageError(`${spec} is no spec of the workspace ${root}`);
  return path;
}

function check(specs: readonly string[], flags: Flags): void {
  const { workspace, compilation } = compileWorkspace(flags);
  const wanted = specs.map((spec) => pathInWorkspace(workspace, spec));
  const all = [...compilation.diagnostics, ...checkTargets(compilation)];
  const found = all.filter(
    ({ span }) =>
      wanted.length === 0 || wanted.some((spec) => span.file === spec || span.file.startsWith(`${spec}/`)),
  );
  process.stdout.write(formatFindings(found, workspace, flags.format, takesColour(process.stdout)));
  if (found.length === 0 && flags.format === 'pretty' && !flags.quiet) {
    const { products, platforms } = compilation.workspace;
    const checked = `${plural(products.length, 'product')}, ${plural(platforms.length, 'platform')}`;
    process.stdout.write(`no findings (${checked})\n`);
  }
  process.exitCode = countOf(found).errors > 0 ? 1 : 0;
}

export function register(command: Command): void {
  command
    .argument('[specs...]', 'only findings in these files or folders; all of the workspace is read')
    .option('--platform <name>', 'only this Platform; default: all')
    .option('--dir <folder>', 'the workspace, or a folder in it; default: here')
    .addOption(formatOption())
    .option('-q, --quiet', 'print findings only')
    .addHelpText(
      'after',
      `
Examples:
  lakespec check
  lakespec check specs/products/claims.yaml
  lakespec check --format github      annotations in a pull request`,
    )
    .action(check);
}
