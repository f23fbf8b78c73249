import type { Command } from 'commander';
import { compileWorkspace, formatFindings, hasErrors } from './compilation.ts';
import { explainCode } from './explain/code.ts';
import { explainColumn } from './explain/column.ts';
import { explainPlan } from './explain/plan.ts';
import { explainProduct } from './explain/product.ts';
import { UsageError } from './failure.ts';
import { takesColour } from './output.ts';

type Flags = { readonly dir?: string; readonly platform?: string };

const subjects = { product: explainProduct, column: explainColumn, plan: explainPlan } as const;

function explain(what: string, name: string | undefined, flags: Flags): void {
  if (!Object.hasOwn(subjects, what)) {
    if (name !== undefined)
      throw new UsageError(
        `\`${what}\` can't be explained`,
        'lakespec explain CODE | product | column | plan NAME',
      );
    process.stdout.write(explainCode(what));
    return;
  }
  if (name === undefined) throw new UsageError(`explain ${what} needs a name`);
  const { workspace, compilation } = compileWorkspace({ platform: 'local', ...flags });
  if (hasErrors(compilation.diagnostics)) {
    process.stderr.write(
      formatFindings(compilation.diagnostics, workspace, 'pretty', takesColour(process.stderr)),
    );
    process.exitCode = 1;
  }
  process.stdout.write(subjects[what as keyof typeof subjects](compilation, name));
}

export function register(command: Command): void {
  command
    .argument('<what>', 'a code such as PRIV003, or one of: product, column, plan')
    .argument('[name]', 'the product, or the column as layer.table.column')
    .option('--platform <name>', 'the Platform that plans are for; default: local')
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
