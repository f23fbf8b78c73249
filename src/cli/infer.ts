import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { UsageError } from './failure.ts';
import { checked, type Fault, labelFault } from './init/ask.ts';
import { count, textTable } from './text-table.ts';

type Flags = {
  readonly name?: string;
  readonly table?: string;
  readonly rows: number;
  readonly out?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
};

const tableFault: Fault = (text) =>
  /^[a-z][a-z0-9_]*$/.test(text) ? null : 'lower-case letters, digits and _';

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1');
  return number;
}

async function infer(file: string, flags: Flags): Promise<void> {
  if (flags.out !== undefined && existsSync(flags.out) && !flags.force) {
    throw new UsageError(`${flags.out} is there already`, 'choose another file, or say --force');
  }
  const { inferProduct } = await import('../runtime/infer.ts');
  const drafted = await inferProduct(file, {
    product: flags.name ?? null,
    table: flags.table ?? null,
    maxRows: flags.rows,
  });
  if (flags.out === undefined) process.stdout.write(drafted.document);
  else {
    mkdirSync(dirname(flags.out), { recursive: true });
    writeFileSync(flags.out, drafted.document);
  }
  if (flags.quiet) return;
  const identifying = drafted.columns.filter(({ identifies }) => identifies !== null);
  const undecided = drafted.columns.length - identifying.length;
  // Beside the draft, not in it: it may be piped into a file.
  process.stderr.write(
    `${textTable(
      [{ title: 'column' }, { title: 'likely identifies' }, { title: 'because' }],
      drafted.columns.map(({ name, identifies, why }) => [name, identifies ?? '?', why]),
    )}
${count(drafted.rows, 'row')} read. ${count(identifying.length, 'column')} likely identify people; for ${undecided} say it yourself (\`identifies: none\`, if nothing).
${flags.out === undefined ? '' : `Written to ${flags.out}. Next: lakespec check\n`}`,
  );
}

export function register(command: Command): void {
  command
    .argument('<file>', 'a delimited file (.csv, .tsv, .txt)')
    .option('--name <product>', "name of the product; default: from the file's name", checked(labelFault))
    .option('--table <name>', "name of the table; default: the product's", checked(tableFault))
    .option('--rows <number>', 'read so many rows', wholeNumber, 100_000)
    .option('-o, --out <file>', 'write the draft there; default: print it')
    .option('-f, --force', 'overwrite that file')
    .option('-q, --quiet', 'print the draft only')
    .addHelpText(
      'after',
      `
The draft says types, formats, keys and code lists, and marks what likely identifies people. It holds no value of
the file beside codes that stand in eleven rows or more. What nothing speaks for, you decide.

Examples:
  lakespec infer extract.csv
  lakespec infer extract.csv --name claims -o specs/products/claims.yaml`,
    )
    .action(infer);
}
