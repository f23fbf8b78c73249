import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { Plan, SecretRef } from '../plan/index.ts';
import { recordAccess } from '../runtime/deidentify/audit.ts';
import { knownToVault, type LakeSample } from '../runtime/deidentify/known-to-vault.ts';
import { rotateVaultKey } from '../runtime/deidentify/rotate-key.ts';
import { backUpVault, listBackups, restoreVault } from '../runtime/deidentify/vault-backup.ts';
import { loadVaultKey } from '../runtime/deidentify/vault-key.ts';
import { type VaultVerdict, verifyVault } from '../runtime/deidentify/verify-vault.ts';
import { openDuckdb } from '../runtime/engines/duckdb/index.ts';
import { exitCodes, RunFailure } from '../runtime/failure.ts';
import { formatBytes, openProgress } from '../runtime/observe/index.ts';
import { runPipeline, withRunContext } from '../runtime/pipeline.ts';
import { actorName } from '../runtime/run/actor.ts';
import { openStores } from '../runtime/run/stores.ts';
import { nameOfSecret } from '../runtime/secret.ts';
import { abortOnSignals } from '../runtime/termination.ts';
import { purgeFormer, rotateSurrogates } from '../runtime/vault-rotation/rotate-surrogates.ts';
import { confirmed } from './confirm.ts';
import { UsageError } from './failure.ts';
import { addFormat, addPlatform } from './options.ts';
import { type Plans, type PlatformFlags, planOf, requirePlans } from './plans.ts';
import { count, jsonText, textTable } from './text-table.ts';
import { withinLake } from './within-lake.ts';

type Flags = PlatformFlags & { readonly format: string; readonly quiet?: boolean };
type KeyFlags = { readonly keyFile?: string; readonly keyEnv?: string };

const entries = (number: number) => count(number, 'entry').replace('entrys', 'entries');

/** A bar over entries of the vault. */
function entryProgress(stage: string, flags: { readonly quiet?: boolean }) {
  const progress = openProgress(process.stderr, {
    product: 'vault',
    quiet: flags.quiet ?? false,
    now: Date.now,
  });
  return {
    begin: (units: number) => progress.begin(stage, { units, sizeBytes: 0 }),
    advance: (units: number) => progress.advance({ units, sizeBytes: 0 }),
    end: () => progress.end(),
  };
}

/** Any of the plans: the products of a platform share its vault. */
function anyPlan(plans: Plans): Plan {
  const [plan] = plans.byProduct.values();
  if (!plan) throw new UsageError('there is no product in specs/');
  return plan;
}

/** What was done with the vault goes into the audit trail of every product that it serves. */
async function recordInAll(
  plans: Plans,
  what: string,
  details: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  const at = new Date().toISOString();
  for (const plan of plans.byProduct.values()) {
    const { raw } = openStores(plan.platform, plans.root);
    await recordAccess(raw, plan, { at, actor: actorName(), what, details });
  }
}

function secretOf({ keyFile, keyEnv }: KeyFlags, option: string): SecretRef {
  if ((keyFile === undefined) === (keyEnv === undefined))
    throw new UsageError(`name one key: --${option}-file or --${option}-env`);
  return keyFile !== undefined ? { file: keyFile } : { env: keyEnv ?? '' };
}

type Sampled = { readonly product: string; readonly sample: LakeSample };

function verdictText(verdict: VaultVerdict, sampled: readonly Sampled[], plans: Plans): string {
  const rows = verdict.holdings.flatMap(({ product, surrogates, offsets, uidKeys, forgotten }) => [
    ...surrogates.map(({ epoch, system, entries: held }) => [product, epoch, system, held] as const),
    ...(offsets > 0 ? [[product, null, 'date offsets', offsets] as const] : []),
    ...(uidKeys > 0 ? [[product, null, 'keys of UIDs', uidKeys] as const] : []),
    ...(forgotten > 0 ? [[product, null, 'forgotten', forgotten] as const] : []),
  ]);
  const findings = [...verdict.findings, ...sampled.flatMap(({ sample }) => sample.findings)];
  const strangers = verdict.holdings
    .map(({ product }) => product)
    .filter((product) => !plans.byProduct.has(product));
  const looked = sampled.reduce((sum, { sample }) => sum + sample.surrogates, 0);
  return [
    textTable(
      [
        { title: 'product' },
        { title: 'epoch', align: 'right' },
        { title: 'holds' },
        { title: 'entries', align: 'right' },
      ],
      rows,
    ),
    `the key fits; ${count(verdict.opened, 'sealed value')} opened; rotated ${count(verdict.rotations, 'time')}`,
    `${count(looked, 'surrogate')} of the lake looked for`,
    ...(strangers.length > 0 ? [`not in the specs: ${strangers.join(', ')}`] : []),
    ...findings.map(({ product, message }) => `  ✗ ${product === null ? '' : `${product}: `}${message}`),
    findings.length === 0 ? 'nothing is wrong' : count(findings.length, 'finding'),
    '',
  ].join('\n');
}

async function verify(
  product: string | undefined,
  flags: Flags & { readonly all?: boolean; readonly sample: string },
): Promise<void> {
  if (!/^[1-9]\d{0,8}$/.test(flags.sample)) throw new UsageError('--sample takes a whole number');
  const plans = requirePlans(flags);
  const wanted = product === undefined ? [...plans.byProduct.values()] : [planOf(plans, product)];
  const progress = entryProgress('verify', flags);
  const verdict = await verifyVault(anyPlan(plans).platform.vault, plans.root, progress).finally(
    progress.end,
  );
  const sampled: Sampled[] = [];
  for (const plan of wanted) {
    const sample = await withinLake(plan, plans, async (context) => {
      const engine = await openDuckdb(context.engine);
      try {
        return await knownToVault(context, engine, {
          perColumn: flags.all === true ? null : Number(flags.sample),
        });
      } finally {
        engine.close();
      }
    });
    sampled.push({ product: plan.product.name, sample });
  }
  const isFound = [verdict, ...sampled.map(({ sample }) => sample)].some(
    ({ findings }) => findings.length > 0,
  );
  process.stdout.write(
    flags.format === 'json'
      ? jsonText({
          ...verdict,
          lake: sampled.map(({ product: name, sample: { surrogates, unknown } }) => ({
            product: name,
            surrogates,
            unknown,
          })),
          findings: [...verdict.findings, ...sampled.flatMap(({ sample }) => sample.findings)],
        })
      : verdictText(verdict, sampled, plans),
  );
  process.exitCode = isFound ? exitCodes.gate : exitCodes.done;
}

async function backup(flags: Flags & { readonly list?: boolean; readonly keep?: string }): Promise<void> {
  if (flags.keep !== undefined && !/^[1-9]\d{0,5}$/.test(flags.keep))
    throw new UsageError('--keep takes a whole number, 1 at least');
  const plans = requirePlans(flags);
  const { vault } = anyPlan(plans).platform;
  const store = openStores(anyPlan(plans).platform, plans.root).vault;
  if (flags.list === true) {
    const found = await listBackups(store);
    if (flags.format === 'json') process.stdout.write(jsonText(found));
    else if (found.length === 0) process.stdout.write('there is no backup yet\n');
    else {
      process.stdout.write(
        textTable(
          [{ title: 'backup' }, { title: 'made (UTC)' }, { title: 'size', align: 'right' }],
          found.map(({ key, modifiedMs, sizeBytes }) => [
            key,
            new Date(modifiedMs).toISOString().replace('T', ' ').slice(0, 19),
            formatBytes(sizeBytes),
          ]),
        ),
      );
    }
    return;
  }
  await recordInAll(plans, 'vault backup', {});
  const progress = entryProgress('backup', flags);
  const made = await backUpVault({
    vault,
    workspace: plans.root,
    store,
    at: new Date().toISOString(),
    ...progress,
  }).finally(progress.end);
  const removed = flags.keep === undefined ? [] : (await listBackups(store)).slice(Number(flags.keep));
  for (const { key } of removed) await store.remove(key);
  process.stdout.write(
    flags.format === 'json'
      ? jsonText({ ...made, uri: store.uri(made.key), removed: removed.map(({ key }) => key) })
      : `${made.key}: ${entries(made.entries)}, ${formatBytes(made.sizeBytes)}, sealed under the key of the vault\n` +
          (removed.length > 0 ? `${count(removed.length, 'older backup')} removed\n` : ''),
  );
}

/** Opened before anybody reads it: a file that isn't there is said at once. */
async function streamOf(file: string): Promise<Readable> {
  try {
    return (await open(file)).createReadStream();
  } catch (error) {
    throw new UsageError(`the backup can't be opened: ${(error as Error).message}`);
  }
}

async function restore(
  name: string | undefined,
  flags: Flags & {
    readonly backupKeyFile?: string;
    readonly backupKeyEnv?: string;
    readonly file?: string;
    readonly replace?: boolean;
    readonly yes?: boolean;
  },
): Promise<void> {
  if (name !== undefined && flags.file !== undefined)
    throw new UsageError('name a backup of the store, or a --file');
  const plans = requirePlans(flags);
  const { platform } = anyPlan(plans);
  const store = openStores(platform, plans.root).vault;
  const key = name ?? (flags.file === undefined ? (await listBackups(store))[0]?.key : undefined);
  if (key === undefined && flags.file === undefined)
    throw new UsageError('there is no backup in the store', '--file names one that is elsewhere');
  if (name !== undefined && (await store.head(name)) === null)
    throw new UsageError(
      `there is no backup ${name} in the store`,
      'lakespec vault backup --list names them',
    );
  const isOther = flags.backupKeyFile !== undefined || flags.backupKeyEnv !== undefined;
  const ref =
    isOther &&
    secretOf(
      {
        ...(flags.backupKeyFile !== undefined && { keyFile: flags.backupKeyFile }),
        ...(flags.backupKeyEnv !== undefined && { keyEnv: flags.backupKeyEnv }),
      },
      'backup-key',
    );
  if (
    flags.replace === true &&
    !(await confirmed('Put the backup in the place of the vault that is there?', flags.yes ?? false))
  ) {
    process.stdout.write('nothing was done\n');
    return;
  }
  const backupKey = ref ? loadVaultKey(ref, plans.root, true) : null;
  const source = flags.file === undefined ? await store.get(key ?? '') : await streamOf(flags.file);
  const progress = entryProgress('restore', flags);
  progress.begin(0);
  const restored = await restoreVault({
    vault: platform.vault,
    workspace: plans.root,
    from: source,
    key: backupKey,
    replace: flags.replace ?? false,
    at: new Date().toISOString(),
    advance: progress.advance,
  }).finally(progress.end);
  await recordInAll(plans, 'vault restore', { backup: key ?? 'a file', entries: restored });
  process.stdout.write(
    flags.format === 'json'
      ? jsonText({ backup: key ?? flags.file, entries: restored })
      : `${key ?? flags.file}: ${entries(restored)} restored\nlakespec vault verify tells whether the vault knows all of the lake\n`,
  );
}

type RotateFlags = Flags & {
  readonly surrogates?: string;
  readonly purge?: boolean;
  readonly newKeyFile?: string;
  readonly newKeyEnv?: string;
  readonly urlEnv?: string;
  readonly urlFile?: string;
  readonly yes?: boolean;
};

async function rotateKey(plans: Plans, flags: RotateFlags): Promise<void> {
  const { vault: named } = anyPlan(plans).platform;
  const to = secretOf(
    {
      ...(flags.newKeyFile !== undefined && { keyFile: flags.newKeyFile }),
      ...(flags.newKeyEnv !== undefined && { keyEnv: flags.newKeyEnv }),
    },
    'new-key',
  );
  const isUrlNamed = flags.urlEnv !== undefined || flags.urlFile !== undefined;
  if (isUrlNamed && named.kind !== 'postgres')
    throw new UsageError('--url-env and --url-file are for a vault on PostgreSQL');
  const vault =
    isUrlNamed && named.kind === 'postgres'
      ? { ...named, url: flags.urlFile !== undefined ? { file: flags.urlFile } : { env: flags.urlEnv ?? '' } }
      : named;
  const progress = entryProgress('rotate', flags);
  const rotation = await rotateVaultKey({
    vault,
    workspace: plans.root,
    to,
    at: new Date().toISOString(),
    record: () => recordInAll(plans, 'vault rotate', { key: nameOfSecret(to) }),
    ...progress,
  }).finally(progress.end);
  if (flags.format === 'json') {
    process.stdout.write(jsonText({ ...rotation, key: to }));
    return;
  }
  process.stdout.write(
    rotation.rotated
      ? `${entries(rotation.entries)} sealed under new keys; the vault opens with ${nameOfSecret(to)} alone\n`
      : `the vault opens with ${nameOfSecret(to)} already\n`,
  );
  process.stdout.write(
    `set spec.vault.key of Platform ${plans.platform} to {${'file' in to ? `file: ${to.file}` : `env: ${to.env}`}}, ` +
      'or put the new key where the former one is; keep the former key as long as backups that were made under it\n',
  );
}

async function rotateProduct(plans: Plans, product: string, flags: RotateFlags): Promise<void> {
  const plan = planOf(plans, product);
  const options = {
    workspace: plans.root,
    signal: abortOnSignals(),
    logLevel: 'warn',
    writeLog: (line: string) => process.stderr.write(line),
    progress: openProgress(process.stderr, { product, quiet: flags.quiet ?? false, now: Date.now }),
    now: Date.now,
  } as const;
  const rotation = await withRunContext(plan, options, rotateSurrogates);
  const told = [
    rotation.rotated
      ? `${product}: epoch ${rotation.from} → ${rotation.to}, ${count(rotation.rows, 'row')} of ` +
        `${count(rotation.tables, 'bronze table')} and ${count(rotation.objects, 'object')} rotated`
      : `${product}: the lake is at epoch ${rotation.to} already`,
  ];
  // Also after a call that was killed: a stage with nothing to do ends at once.
  const run = await runPipeline(plan, { ...options, stages: ['refine', 'curate', 'publish'] });
  if (run.failure !== null) {
    throw new RunFailure(
      run.failure.error instanceof RunFailure ? run.failure.error.kind : 'dependency',
      `bronze is rotated, but not silver and gold: ${run.failure.message}; lakespec run goes on from here`,
      { cause: run.failure.error },
    );
  }
  told.push('silver and gold are up to date');
  let purged: Awaited<ReturnType<typeof purgeFormer>> | null = null;
  if (flags.purge === true) {
    purged = await withRunContext(plan, options, purgeFormer);
    told.push(
      `${count(purged.snapshots, 'old snapshot')} and ${count(purged.objects, 'old object')} removed`,
    );
  } else if (rotation.rotated) {
    told.push('former snapshots and objects stay until maintain lets them go; --purge removes them now');
  }
  process.stdout.write(
    flags.format === 'json' ? jsonText({ product, ...rotation, purged }) : `${told.join('\n')}\n`,
  );
}

function rotate(flags: RotateFlags): Promise<void> {
  const isKey = flags.newKeyFile !== undefined || flags.newKeyEnv !== undefined;
  if (flags.surrogates === undefined) return rotateKey(requirePlans(flags), flags);
  if (isKey) throw new UsageError('the key and surrogates are rotated one after the other');
  return rotateProduct(requirePlans(flags), flags.surrogates, flags);
}

const withCommonOptions = (command: Command) =>
  addFormat(addPlatform(command).option('--quiet', 'no progress bar'));

export function register(command: Command): void {
  withCommonOptions(command.command('verify [product]'))
    .description(
      'check the key, every entry, the files, and whether the vault knows what the lake holds; changes nothing',
    )
    .option('--sample <n>', 'the newest surrogates of each column of the lake that are looked for', '10000')
    .option('--all', 'look for all of them')
    .action(verify);
  withCommonOptions(command.command('backup'))
    .description('write all of the vault, sealed under its key, to store vault; runs go on meanwhile')
    .option('--keep <n>', 'remove older backups but the newest n')
    .option('--list', 'list the backups that are there')
    .action(backup);
  withCommonOptions(command.command('restore [backup]'))
    .description('make the vault from a backup; default: the newest of store vault')
    .option('--file <path>', 'a backup on this machine')
    .option('--replace', 'put it in the place of a vault that is there')
    .option('--backup-key-file <path>', 'the key that the vault had then; default: the present one')
    .option('--backup-key-env <name>', 'the same in an environment variable')
    .option('-y, --yes', "don't ask")
    .action(restore);
  withCommonOptions(command.command('rotate'))
    .description(
      'give the vault another key (every entry is sealed anew, surrogates stay), or a product other surrogates',
    )
    .option('--new-key-file <path>', 'the new key; a file that is not there is made')
    .option('--new-key-env <name>', 'the new key in an environment variable')
    .option('--url-env <name>', 'PostgreSQL: connection URL of the role that owns the tables')
    .option('--url-file <path>', 'the same in a file')
    .option('--surrogates <product>', "give the product the surrogates of its policy's raised epoch")
    .option('--purge', 'with --surrogates: remove former snapshots and objects at once')
    .action(rotate);
  command.addHelpText(
    'after',
    `
Exit codes: those of \`lakespec run\`; verify ends with 3 when something is wrong.

Examples:
  lakespec vault verify
  lakespec vault backup --keep 30
  lakespec vault restore
  lakespec vault rotate --new-key-file vault/key-2027
  lakespec vault rotate --surrogates claims --purge   after subjects.epoch of its policy was raised`,
  );
}
