import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { didYouMean } from '../compiler/diagnostics/index.ts';
import { packageRoot } from '../compiler/package-root.ts';
import { UsageError } from './failure.ts';

type Flags = { readonly dir?: string; readonly force?: boolean; readonly quiet?: boolean };
type Copy = { readonly from: string; readonly to: string };

const templates = join(packageRoot, 'templates', 'init');

const connectors = (): readonly string[] =>
  readdirSync(templates)
    .filter((name) => name !== 'common')
    .sort();

/** Files of a template by their place in the workspace. npm would leave out a `.gitignore`: it is kept without dot. */
function filesOf(template: string): readonly Copy[] {
  const root = join(templates, template);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const from = join(entry.parentPath, entry.name);
      const path = relative(root, from);
      return { from, to: path === 'gitignore' ? '.gitignore' : path };
    })
    .sort((a, b) => (a.to < b.to ? -1 : 1));
}

function init(connector: string, flags: Flags): void {
  const known = connectors();
  if (!known.includes(connector)) {
    throw new UsageError(
      `there is no template for connector \`${connector}\``,
      didYouMean(connector, known) ?? `one of ${known.join(', ')}`,
    );
  }
  const folder = resolve(flags.dir ?? '.');
  const schema = { from: join(packageRoot, 'schemas', 'lakespec.v1.json'), to: 'schemas/lakespec.v1.json' };
  const files = [...filesOf('common'), ...filesOf(connector), schema];
  // A second connector joins a workspace: what a person made of the common files stays.
  const common = new Set([...filesOf('common').map(({ to }) => to), schema.to]);
  const isThere = ({ from, to }: Copy): boolean =>
    existsSync(join(folder, to)) &&
    (common.has(to) || readFileSync(join(folder, to)).equals(readFileSync(from)));
  const missing = flags.force ? files : files.filter((file) => !isThere(file));
  const inTheWay = flags.force ? [] : missing.filter(({ to }) => existsSync(join(folder, to)));
  if (inTheWay.length > 0) {
    throw new UsageError(
      `${inTheWay.map(({ to }) => to).join(', ')} would be overwritten`,
      'choose another folder with --dir, or say --force',
    );
  }
  for (const { from, to } of missing) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(from, join(folder, to));
    if (!flags.quiet) process.stdout.write(`  ${to}\n`);
  }
  if (flags.quiet) return;
  process.stdout.write(`
A working product. Next:
  lakespec check      is everything right?
  lakespec run        landing/ → bronze, silver and gold in .lake/
  lakespec compile    manifests, SQL and catalogue entities in dist-manifests/
`);
}

export function register(command: Command): void {
  command
    .argument('[connector]', `what the data are: ${connectors().join(', ')}`, 'csv')
    .option('--dir <folder>', 'where to write; default: here')
    .option('-f, --force', 'overwrite files of the same names')
    .option('-q, --quiet', 'print nothing')
    .addHelpText(
      'after',
      `
Examples:
  lakespec init csv
  lakespec init fhir --dir my-lake && cd my-lake && lakespec run
  lakespec init dicom                a second product in the same workspace`,
    )
    .action(init);
}
