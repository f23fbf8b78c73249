import type { Command } from 'commander';
import { countOf } from '../compiler/diagnostics/index.ts';
import { notSupported } from '../compiler/emit/index.ts';
import { type Check, checkEngine, checkNode, checkPlatform } from '../runtime/doctor.ts';
import { compileWorkspace } from './compilation.ts';
import { UsageError } from './failure.ts';
import { addPlatform } from './options.ts';
import { takesColour } from './output.ts';
import { type PlatformFlags, platformName } from './plans.ts';
import { count, jsonText } from './text-table.ts';

type Flags = PlatformFlags & { readonly format: string };

const signs = { ok: ['✓', 32], advice: ['!', 33], missing: ['✗', 31] } as const;

function line({ name, state, text }: Check, colour: boolean): string {
  const [sign, code] = signs[state];
  return `${colour ? `\u001b[${code}m${sign}\u001b[0m` : sign} ${name.padEnd(17)} ${text}\n`;
}

async function checkSpecs(flags: Flags): Promise<readonly Check[]> {
  const platform = platformName(flags);
  try {
    const { workspace, compilation } = compileWorkspace({
      ...(flags.dir !== undefined && { dir: flags.dir }),
      platform,
    });
    const { errors } = countOf([...compilation.diagnostics, ...notSupported(compilation.workspace)]);
    const products = compilation.workspace.products.length;
    const specs: Check =
      errors > 0
        ? { name: 'specs', state: 'missing', text: `${count(errors, 'error')}: lakespec check shows them` }
        : products === 0
          ? { name: 'specs', state: 'advice', text: 'no product yet: lakespec init csv writes one' }
          : { name: 'specs', state: 'ok', text: `${count(products, 'product')} on platform ${platform}` };
    const plan = [...compilation.plans.values()].find((one) => one.platform.name === platform);
    return plan ? [specs, ...(await checkPlatform(plan.platform, workspace.root))] : [specs];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [
      { name: 'specs', state: 'missing', text: `${error.message}${error.help ? `; ${error.help}` : ''}` },
    ];
  }
}

async function run(flags: Flags): Promise<void> {
  const checks = [checkNode(process.version), await checkEngine(), ...(await checkSpecs(flags))];
  const lacking = checks.filter(({ state }) => state === 'missing').length;
  if (flags.format === 'json') process.stdout.write(jsonText(checks));
  else {
    for (const check of checks) process.stdout.write(line(check, takesColour(process.stdout)));
    process.stdout.write(
      lacking === 0 ? '\nready\n' : `\n${count(lacking, 'thing')} missing: see the lines with ✗\n`,
    );
  }
  process.exitCode = lacking === 0 ? 0 : 1;
}

export function register(command: Command): void {
  addPlatform(command)
    .option('--format <format>', 'table or json', 'table')
    .addHelpText(
      'after',
      `
Exit code 1 when something essential is missing.

Examples:
  lakespec doctor
  lakespec doctor --platform prod`,
    )
    .action(run);
}
