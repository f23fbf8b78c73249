import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { UsageError } from './failure.ts';
import { ask, checked, connectorFault, labelFault, ownerFault } from './init/ask.ts';
import { type Answers, connectorsWithTemplate, type NewFile, productFiles } from './init/template.ts';

type Flags = Omit<Answers, 'connector' | 'example'> & {
  readonly example: boolean;
  readonly dir?: string;
  readonly force?: boolean;
  readonly yes?: boolean;
  readonly quiet?: boolean;
};

/** Questions are for people: without a terminal, or with an answer on the command line, defaults are taken. */
async function answersOf(connector: string | undefined, flags: Flags): Promise<Answers | null> {
  const { name, domain, owner, example } = flags;
  const given = {
    ...(connector !== undefined && { connector }),
    ...(name !== undefined && { name }),
    ...(domain !== undefined && { domain }),
    ...(owner !== undefined && { owner }),
    ...(!example && { example }),
  };
  const isAsked = connector === undefined && process.stdin.isTTY && process.stdout.isTTY && !flags.yes;
  if (isAsked) return ask(given, { input: process.stdin, output: process.stdout });
  return { connector: 'csv', ...given };
}

function writable(files: readonly NewFile[], folder: string, force: boolean): readonly NewFile[] {
  if (force) return files;
  // A second product joins a workspace: what a person made of the common files stays.
  const isThere = ({ path, content, isCommon }: NewFile): boolean =>
    existsSync(join(folder, path)) && (isCommon || readFileSync(join(folder, path)).equals(content));
  const missing = files.filter((file) => !isThere(file));
  const inTheWay = missing.filter(({ path }) => existsSync(join(folder, path)));
  if (inTheWay.length > 0) {
    throw new UsageError(
      `${inTheWay.map(({ path }) => path).join(', ')} would be overwritten`,
      'choose another --name or folder (--dir), or say --force',
    );
  }
  return missing;
}

async function init(connector: string | undefined, flags: Flags): Promise<void> {
  const answers = await answersOf(connector, flags);
  if (answers === null) {
    process.stdout.write('\nnothing was written\n');
    process.exitCode = 2;
    return;
  }
  const fault = connectorFault(answers.connector);
  if (fault !== null) throw new UsageError(fault);
  const folder = resolve(flags.dir ?? '.');
  for (const { path, content } of writable(productFiles(answers), folder, flags.force ?? false)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    if (!flags.quiet) process.stdout.write(`  ${path}\n`);
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
    .argument('[connector]', `what the data are: ${connectorsWithTemplate().join(', ')}; asked for, or csv`)
    .option('--name <product>', "name of the product; default: the template's", checked(labelFault))
    .option('--domain <name>', 'the Domain that it belongs to', checked(labelFault))
    .option('--owner <e-mail>', 'who answers for it', checked(ownerFault))
    .option('--no-example', 'no example files in landing/')
    .option('--dir <folder>', 'where to write; default: here')
    .option('-y, --yes', 'ask nothing')
    .option('-f, --force', 'overwrite files of the same names')
    .option('-q, --quiet', 'print nothing')
    .addHelpText(
      'after',
      `
Examples:
  lakespec init                      asks
  lakespec init csv
  lakespec init fhir --dir my-lake && cd my-lake && lakespec run
  lakespec init dicom --name knee-mri --domain orthopaedics --owner imaging@example.org
                                     a second product in the same workspace`,
    )
    .action(init);
}
