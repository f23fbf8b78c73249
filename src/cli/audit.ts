import type { Command } from 'commander';
import { type AuditVerdict, verifyAudit } from '../runtime/deidentify/audit.ts';
import { openProductVault } from '../runtime/deidentify/vault.ts';
import { openDuckdb } from '../runtime/engines/duckdb/index.ts';
import { addFormat, addPlatform } from './options.ts';
import { type PlatformFlags, planOf, requirePlans } from './plans.ts';
import { count, jsonText } from './text-table.ts';
import { withinLake } from './within-lake.ts';

type Flags = PlatformFlags & { readonly format: string };

function describe(product: string, { entries, head, findings }: AuditVerdict): string {
  if (entries === 0 && findings.length === 0) return `${product}: nothing is recorded yet\n`;
  const state = findings.length === 0 ? 'unbroken' : count(findings.length, 'finding');
  return [
    `${product}: ${count(entries, 'entry').replace('entrys', 'entries')}, ${state}`,
    ...findings.map(({ message }) => `  ✗ ${message}`),
    `  head ${head.seq} ${head.hash}`,
    '',
  ].join('\n');
}

async function verify(product: string | undefined, flags: Flags): Promise<void> {
  const plans = requirePlans(flags);
  const wanted = product === undefined ? [...plans.byProduct.values()] : [planOf(plans, product)];
  const verdicts: { product: string; verdict: AuditVerdict }[] = [];
  for (const plan of wanted) {
    const verdict = await withinLake(plan, plans, async ({ lake, engine: limits, workspace }) => {
      const vault = await openProductVault(plan, workspace);
      const engine = await openDuckdb(limits);
      try {
        return await verifyAudit(lake, engine, vault, plan);
      } finally {
        engine.close();
        vault.close();
      }
    });
    verdicts.push({ product: plan.product.name, verdict });
  }
  const isBroken = verdicts.some(({ verdict }) => verdict.findings.length > 0);
  if (flags.format === 'json') {
    process.stdout.write(
      jsonText(verdicts.map(({ product: name, verdict }) => ({ product: name, ...verdict }))),
    );
  } else {
    for (const { product: name, verdict } of verdicts) process.stdout.write(describe(name, verdict));
    const [first] = verdicts;
    if (first && first.verdict.entries > 0) process.stdout.write(`\n${first.verdict.caveat}\n`);
  }
  process.exitCode = isBroken ? 1 : 0;
}

export function register(command: Command): void {
  addFormat(
    addPlatform(
      command
        .command('verify [product]')
        .description('check the chain of the audit trail: every edit, gap and double is a finding'),
    ),
  ).action(verify);
  command.addHelpText(
    'after',
    `
Exit code 1 when there are findings.

Examples:
  lakespec audit verify
  lakespec audit verify claims --format json`,
  );
}
