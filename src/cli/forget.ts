import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { Plan } from '../plan/index.ts';
import { exitCodes } from '../runtime/failure.ts';
import {
  begunProducts,
  forgetProduct,
  forgetSubject,
  isClean,
  isProductClean,
  type Preview,
  type ProductPreview,
  type ProductReport,
  type Report,
  readersOf,
  type Who,
} from '../runtime/forget/index.ts';
import { formatBytes } from '../runtime/observe/index.ts';
import { confirmed } from './confirm.ts';
import { UsageError } from './failure.ts';
import { addFormat, addPlatform } from './options.ts';
import {
  compilePlans,
  inDependencyOrder,
  type Plans,
  type PlatformFlags,
  planOf,
  requirePlans,
} from './plans.ts';
import { count, jsonText, textTable } from './text-table.ts';
import { withinLake } from './within-lake.ts';

type Flags = PlatformFlags & {
  readonly subject?: string;
  readonly subjectId?: string;
  readonly system?: string;
  readonly product?: readonly string[];
  readonly landing?: boolean;
  readonly resume?: boolean;
  readonly withDependents?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly format: string;
};

/** A true identifier never stands in the arguments: other users of the machine see those, and the shell keeps them. */
async function readIdentifier(from: string): Promise<string> {
  let value: string;
  try {
    value = (from === '-' ? await text(process.stdin) : await readFile(from, 'utf8')).replace(/\r?\n$/, '');
  } catch {
    throw new UsageError(
      '--subject-id takes a file that can be read, or - for standard input',
      'the identifier itself is never an argument',
    );
  }
  if (value.trim() === '' || value.includes('\n'))
    throw new UsageError('one identifier was expected, on one line');
  return value;
}

async function whoOf(flags: Flags): Promise<Who | null> {
  if (flags.resume) return null;
  if ((flags.subject === undefined) === (flags.subjectId === undefined))
    throw new UsageError('say whom: --subject SURROGATE, or --subject-id FILE', 'lakespec forget --help');
  if (flags.subject !== undefined) return { surrogate: flags.subject };
  return { value: await readIdentifier(flags.subjectId ?? ''), system: flags.system ?? null };
}

const byStore = (hits: Preview['scanned']['hits']): string => {
  const groups = Map.groupBy(hits, ({ site, store }) => (site === 'primary' ? store : `${store} (replica)`));
  return [...groups].map(([name, found]) => `${name} ${found.length}`).join(', ');
};

function describePreview({ people, affected, tables, datasets, landing, scanned }: Preview): string {
  const lines: string[] = [];
  for (const { product, surrogates, records, files, objects, sharedObjects, raws } of people) {
    lines.push(
      `${product}: ${surrogates.join(', ')}`,
      `  ${count(records, 'record')} of theirs, ${count(files, 'file')} with nobody else, ${count(objects, 'object')}, ` +
        `${count(sharedObjects, 'object')} with others too, ${count(raws, 'raw copy').replace('copys', 'copies')} in quarantine`,
    );
  }
  const readers = affected.filter((name) => !people.some(({ product }) => product === name));
  if (readers.length > 0) lines.push(`made anew with them: ${readers.join(', ')}`);
  if (tables.length > 0) {
    lines.push(
      '',
      textTable(
        [{ title: 'table' }, { title: 'snapshots', align: 'right' }, { title: 'branches and tags' }],
        tables.map(({ table, snapshots, refs }) => [table, snapshots, refs.join(', ')]),
      ),
      'Of these tables only the present snapshot stays: history, branches and tags go.',
    );
  }
  if (datasets.length > 0)
    lines.push(
      `Frozen datasets under these tags are rewritten: they are not what was frozen byte for byte any more.`,
    );
  lines.push(
    '',
    `Scan: ${count(scanned.versions, 'version')} of objects (${formatBytes(scanned.sizeBytes)}), ` +
      `${scanned.hits.length} with something of theirs${scanned.hits.length > 0 ? `: ${byStore(scanned.hits)}` : ''}`,
  );
  if (scanned.unscanned.length > 0)
    lines.push(
      `${count(scanned.unscanned.length, 'version')} can't be scanned, so that nothing can be proved:`,
    );
  for (const { store, key, why } of scanned.unscanned) lines.push(`  ${store} ${key} (${why})`);
  return `${lines.join('\n')}\n${describeLanding(landing)}`;
}

function describeLanding({ own, shared }: Preview['landing']): string {
  const lines: string[] = [];
  if (own.length > 0)
    lines.push('In the landing, with nobody else (--landing removes them):', ...own.map((key) => `  ${key}`));
  if (shared.length > 0)
    lines.push(
      'In the landing, for the owner of the data to mend or remove:',
      ...shared.map((key) => `  ${key}`),
    );
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

function describeReport(report: Report): string {
  const { rows, snapshots, versions, entries, datasets, landingRemoved } = report;
  const { foundBefore, after, remaining, notRebuilt, unsearched, preview } = report;
  const lines: string[] = [];
  if (rows.length > 0)
    lines.push(
      textTable(
        [
          { title: 'table' },
          { title: 'rows gone', align: 'right' },
          { title: 'rows changed', align: 'right' },
        ],
        rows.map(({ table, rows: gone, changed }) => [table, gone, changed]),
      ),
    );
  lines.push(
    `${count(snapshots, 'snapshot')} expired, ${count(versions, 'version')} of objects removed, ` +
      `${count(entries, 'entry').replace('entrys', 'entries')} of the vault`,
  );
  if (datasets.length > 0) lines.push(`frozen datasets rewritten: ${datasets.join(', ')}`);
  if (landingRemoved > 0)
    lines.push(`${count(landingRemoved, 'version')} of objects removed from the landing`);
  lines.push(
    `Proof: ${foundBefore} with something of theirs before; ${after.hits.length} of ` +
      `${count(after.versions, 'version')} (${formatBytes(after.sizeBytes)}) after`,
  );
  if (unsearched > 0)
    lines.push(
      `${count(unsearched, 'identifier')} of theirs too short to be looked for: their surrogates were looked for instead`,
    );
  for (const { site, store, key, isLatest, tokens, why } of remaining)
    lines.push(
      `  still there: ${store} ${key}${site === 'replica' ? ' (replica)' : ''}${isLatest ? '' : ', an old version'}${tokens.length > 0 ? `: ${tokens.join(', ')}` : ''} (${why})`,
    );
  if (remaining.some(({ why }) => why.startsWith('of ')))
    lines.push(
      'What belongs to other products is theirs to forget: without --product all of them are asked.',
    );
  if (report.masksRemoved > 0)
    lines.push(`${count(report.masksRemoved, 'masked copy').replace('copys', 'copies')} removed`);
  for (const left of report.masksLeft) lines.push(`  a masked copy is left: ${left}`);
  for (const why of notRebuilt) lines.push(`  not made anew: ${why}`);
  if (!isClean(report)) lines.push('Not done: mend what is named, and run lakespec forget --resume');
  return `${lines.join('\n')}\n${landingRemoved > 0 ? '' : describeLanding(preview.landing)}`;
}

/** A product's plan on another platform of the same specs. */
const planOn =
  (flags: Flags) =>
  (product: string, platform: string): Plan | null => {
    try {
      return compilePlans({ ...flags, platform })?.byProduct.get(product) ?? null;
    } catch (error) {
      if (error instanceof UsageError) return null;
      throw error;
    }
  };

async function forgetPerson(plans: Plans, flags: Flags): Promise<void> {
  const who = await whoOf(flags);
  for (const name of flags.product ?? []) planOf(plans, name);
  const isJson = flags.format === 'json';
  const ordered = inDependencyOrder(plans.byProduct);
  const [first] = ordered;
  if (first === undefined) throw new UsageError('there is no product');
  let shown: Preview | null = null;
  const reports = await withinLake(first, plans, (context) =>
    forgetSubject(context, {
      plans: ordered,
      who,
      products: flags.product ?? null,
      landing: flags.landing ?? false,
      now: Date.now,
      planOn: planOn(flags),
      confirm: async (preview) => {
        shown = preview;
        if (!isJson) process.stdout.write(describePreview(preview));
        if (flags.dryRun) return false;
        return confirmed('Forget this person for good?', flags.yes ?? false);
      },
    }),
  );
  if (reports === null || (flags.dryRun && reports.length === 0)) {
    if (isJson) process.stdout.write(jsonText({ done: false, preview: shown }));
    else process.stdout.write('nothing was done\n');
    return;
  }
  if (isJson) process.stdout.write(jsonText({ done: true, reports }));
  else if (reports.length === 0) process.stdout.write('nothing is unfinished\n');
  else for (const report of reports) process.stdout.write(`\n${describeReport(report)}`);
  if (!reports.every(isClean)) process.exitCode = exitCodes.unexpected;
}

function describeProduct({ product, tables, views, versions, deliveries, scanned }: ProductPreview): string {
  const stores = Object.entries(versions).map(([name, number]) => `${name} ${number}`);
  const lines = [
    `${product}: ${count(tables, 'table')}${views > 0 ? `, ${count(views, 'view')}` : ''}, and all that the vault knows of it`,
    `  versions of objects: ${stores.join(', ') || 'none'}`,
    '  its audit trail stays (45 CFR 164.316(b)(2)(i): six years at least)',
    `  scan: ${scanned.hits.length} of ${count(scanned.versions, 'version')} hold people of it`,
  ];
  if (deliveries.length > 0)
    lines.push('  shown elsewhere, to be dropped there:', ...deliveries.map((one) => `    ${one}`));
  return `${lines.join('\n')}\n`;
}

function describeProductReport(report: ProductReport): string {
  const { tables, versions, foundBefore, after, remaining, preview } = report;
  const lines = [
    `${preview.product}: ${count(tables, 'entry').replace('entrys', 'entries')} of the catalog dropped, ${count(versions, 'version')} of objects removed`,
    `Proof: ${foundBefore} with people of it before; ${after.hits.length} of ${count(after.versions, 'version')} after`,
    ...remaining.map(
      ({ site, store, key }) => `  still there: ${store} ${key}${site === 'replica' ? ' (replica)' : ''}`,
    ),
  ];
  for (const left of report.masksLeft) lines.push(`  a masked copy is left: ${left}`);
  if (!isProductClean(report)) lines.push('Not done: mend what is named, and run it again');
  return `${lines.join('\n')}\n`;
}

/** Products behind those that read them: nothing is taken away from under a reader that stays. */
function inRemovalOrder(plans: Plans, flags: Flags): readonly Plan[] {
  const asked = (flags.product ?? []).map((name) => planOf(plans, name).product.name);
  const ordered = inDependencyOrder(plans.byProduct);
  const reached = readersOf(ordered, asked);
  const readers = reached.filter((name) => !asked.includes(name));
  if (readers.length > 0 && !flags.withDependents) {
    throw new UsageError(
      `${asked.join(', ')} can't go: ${readers.join(', ')} read${readers.length === 1 ? 's' : ''} it`,
      '--with-dependents forgets them too; or take the input out of their specs and run them first',
    );
  }
  return ordered.filter(({ product }) => reached.includes(product.name)).toReversed();
}

async function forgetProducts(plans: Plans, flags: Flags, going: readonly Plan[]): Promise<void> {
  const isJson = flags.format === 'json';
  const results: (ProductReport | ProductPreview)[] = [];
  for (const plan of going) {
    let shown: ProductPreview | null = null;
    const report = await withinLake(plan, plans, (context) =>
      forgetProduct(context, {
        now: Date.now,
        planOn: (platform) => planOn(flags)(plan.product.name, platform),
        confirm: async (preview) => {
          shown = preview;
          if (!isJson) process.stdout.write(describeProduct(preview));
          if (flags.dryRun) return false;
          return confirmed(`Forget product ${plan.product.name} for good?`, flags.yes ?? false);
        },
      }),
    );
    if (report === null) {
      if (shown !== null) results.push(shown);
      if (flags.dryRun) continue;
      process.stdout.write('nothing more was done\n');
      break;
    }
    results.push(report);
    if (!isJson) process.stdout.write(describeProductReport(report));
    if (!isProductClean(report) || report.masksLeft.length > 0) process.exitCode = exitCodes.unexpected;
  }
  if (isJson) process.stdout.write(jsonText(results));
  else if (flags.dryRun) process.stdout.write('nothing was done\n');
}

async function run(flags: Flags): Promise<void> {
  const plans = requirePlans(flags);
  const isPerson = flags.subject !== undefined || flags.subjectId !== undefined;
  if (!isPerson && !flags.resume && flags.product !== undefined) {
    await forgetProducts(plans, flags, inRemovalOrder(plans, flags));
    return;
  }
  if (flags.resume) {
    const [first] = plans.byProduct.values();
    const begun = first ? await withinLake(first, plans, begunProducts) : [];
    const going = begun.flatMap((name) => plans.byProduct.get(name) ?? []);
    if (going.length > 0) await forgetProducts(plans, { ...flags, yes: true }, going);
  }
  await forgetPerson(plans, flags);
}

export function register(command: Command): void {
  addFormat(
    addPlatform(
      command
        .option('--subject <surrogate>', 'a person, by the surrogate that a table has')
        .option(
          '--subject-id <file>',
          'a person, by the identifier of the sources: a file, or - for standard input',
        )
        .option('--system <name>', 'name space of --subject-id; default: that of people')
        .option('--product <names...>', 'only in these products; alone: forget the product itself')
        .option('--landing', 'also remove objects of the landing that hold nobody else')
        .option('--with-dependents', 'with --product alone: the products that read it too')
        .option('--resume', 'finish what was begun and interrupted')
        .option('--dry-run', 'show what would go, and do nothing')
        .option('-y, --yes', "don't ask"),
    ),
  )
    .addHelpText(
      'after',
      `
A person leaves every table, snapshot, object, raw copy and frozen dataset, and the vault; aggregates are made anew
from what is left, and a later delivery with that person is dropped at the door. A scan of every version of every object
says whether anything is left. The audit trail keeps that it was done, without the name.

Exit code 0 only when nothing is left; 1 when something is, 2 when nobody is known by that name. Killed, it is finished
by \`lakespec forget --resume\`, or by the next call.

Examples:
  lakespec forget --subject q5f7xw2k… --dry-run
  lakespec forget --subject q5f7xw2k… --yes
  lakespec forget --subject-id - --product claims     reads the member number from standard input
  lakespec forget --subject-id id.txt --system mrn
  lakespec forget --product claims --dry-run          the product itself, all but its audit trail
  lakespec forget --resume`,
    )
    .action(run);
}
