import type { Command } from 'commander';
import { notSupported } from '../compiler/emit/index.ts';
import { compileWorkspace, formatFindings, hasErrors } from './compilation.ts';
import { explainCode } from './explain/code.ts';
import { explainColumn } from './explain/column.ts';
import { explainPlan } from './explain/plan.ts';
import { explainProduct } from './explain/product.ts';
import { UsageError } from './failure.ts';
import { takesColour } from './output.ts';

const formats = ['pretty', 'json'] as const;
type Format = (typeof formats)[number];

type Flags = { readonly dir?: string; readonly platform?: string; readonly format: string };

const subjects = { product: explainProduct, column: explainColumn, plan: explainPlan } as const;

function explain(what: string, name: string | undefined, { format: wanted, ...flags }: Flags): void {
  const format = formats.find((one): one is Format => one === wanted);
  if (!format) throw new UsageError(`there is no format \`${wanted}\``, `one of ${formats.join(', ')}`);
  if (!Object.hasOwn(subjects, what)) {
    if (name !== undefined)
      throw new UsageError(
        `\`${what}\` can't be explained`,
        'lakespec explain CODE | product | column | plan NAME',
      );
    process.stdout.write(explainCode(what, format));
    return;
  }
  if (name === undefined) throw new UsageError(`explain ${what} needs a name`);
  const { workspace, compilation } = compileWorkspace({ platform: 'local', ...flags });
  const refused = what === 'plan' ? notSupported(compilation.workspace) : [];
  const found = [...compilation.diagnostics, ...refused];
  if (hasErrors(found)) {
    process.stderr.write(formatFindings(found, workspace, 'pretty', takesColour(process.stderr)));
    process.exitCode = 1;
  }
  process.stdout.write(subjects[what as keyof typeof subjects](compilation, name, format));
}

export function register(command: Command): void {
  command
    .argument('<what>', 'a code such as PRIV003, or one of: product, column, plan')
    .argument('[name]', 'the product, or the column as layer.table.column or product.table.column')
    .option('--platform <name>', 'the Platform that plans are for; default: local')
    .option('--format <name>', 'pretty, or json', 'pretty')
    .option('--dir <folder>', 'the workspace, or a folder in it; default: here')
    .addHelpText(
      'after',
      `
Examples:
  lakespec explain PRIV003                           what a code means, and what to do
  lakespec explain product clinic-visits             its spec with every default, and where each comes from
  lakespec explain column gold.fct_visit.patient_id  type, label and the way of a column from its source
  lakespec explain plan clinic-visits                what a run will do`,
    )
    .action(explain);
}
