import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { PlanVault, SecretRef } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import { metaNames, openVaultTables } from './vault.ts';

export type VaultFinding = { readonly product: string | null; readonly message: string };

/** What a vault holds of a product. */
export type VaultHoldings = {
  readonly product: string;
  /** By epoch and name space. */
  readonly surrogates: readonly {
    readonly epoch: number;
    readonly system: string;
    readonly entries: number;
  }[];
  readonly offsets: number;
  /** Keys under which UIDs are mapped. */
  readonly uidKeys: number;
  /** Source values that must not be taken in again. */
  readonly forgotten: number;
};

export type VaultVerdict = {
  readonly holdings: readonly VaultHoldings[];
  /** Sealed values that were opened. */
  readonly opened: number;
  /** How often the vault's key was rotated. */
  readonly rotations: number;
  readonly findings: readonly VaultFinding[];
};

type Counting = {
  readonly surrogates: Map<string, { readonly epoch: number; readonly system: string; entries: number }>;
  offsets: number;
  uidKeys: number;
  forgotten: number;
  unopened: number;
  unusable: number;
};

/** Files of this machine that hold the vault or its key, for their owner alone. */
async function openToOthers(paths: readonly string[]): Promise<readonly string[]> {
  // Elsewhere the bits say nothing.
  if (process.platform === 'win32') return [];
  const open: string[] = [];
  for (const path of paths) {
    const file = await stat(path).catch(() => null);
    const folder = await stat(dirname(path)).catch(() => null);
    if (file === null || folder === null) continue;
    // What nobody can get at through its folder is as good as closed.
    if ((file.mode & 0o077) !== 0 && (folder.mode & 0o077) !== 0) open.push(path);
  }
  return open;
}

function filesOf(vault: PlanVault, workspace: string): readonly string[] {
  const secrets: readonly SecretRef[] = vault.kind === 'sqlite' ? [vault.key] : [vault.key, vault.url];
  const mounted = secrets.flatMap((ref) => ('file' in ref ? [resolve(workspace, ref.file)] : []));
  return vault.kind === 'sqlite' ? [resolve(workspace, vault.path), ...mounted] : mounted;
}

/**
 * Looks a vault through: its key, whether every sealed entry opens, what it holds, surrogates that two products share,
 * and who may read its files. Nothing is changed.
 * @throws {RunFailure} `invalid`, where there is none, or it opens with another key; `dependency`
 */
export async function verifyVault(
  vault: PlanVault,
  workspace: string,
  progress: { readonly begin: (entries: number) => void; readonly advance: (entries: number) => void },
): Promise<VaultVerdict> {
  const opened = await openVaultTables(vault, workspace);
  if (opened === null) {
    throw new RunFailure(
      'invalid',
      'there is no vault: the first run makes it; where the lake holds data, restore it from its backup (lakespec vault restore)',
    );
  }
  const { tables, cipher } = opened;
  try {
    progress.begin(await tables.countRecords());
    const products = new Map<string, Counting>();
    const of = (product: string): Counting => {
      const known = products.get(product) ?? {
        surrogates: new Map(),
        offsets: 0,
        uidKeys: 0,
        forgotten: 0,
        unopened: 0,
        unusable: 0,
      };
      products.set(product, known);
      return known;
    };
    let openedValues = 0;
    const open = (counting: Counting, sealed: Uint8Array): string | null => {
      try {
        const value = cipher.open(sealed);
        openedValues += 1;
        return value;
      } catch {
        counting.unopened += 1;
        return null;
      }
    };
    let rotations = 0;
    for await (const batch of tables.records()) {
      for (const record of batch) {
        if (record.of === 'meta') {
          if (record.name.startsWith(metaNames.formerPrefix)) rotations += 1;
          continue;
        }
        // Keys of UIDs of later epochs stand beside the product's first.
        const counting = of(record.product.split('|')[0] ?? '');
        switch (record.of) {
          case 'surrogates': {
            const name = `${record.epoch} ${record.system}`;
            const held = counting.surrogates.get(name) ?? {
              epoch: record.epoch,
              system: record.system,
              entries: 0,
            };
            held.entries += 1;
            counting.surrogates.set(name, held);
            open(counting, record.sealed);
            break;
          }
          case 'offsets': {
            counting.offsets += 1;
            const days = open(counting, record.sealed);
            if (days !== null && !/^-?\d+$/.test(days)) counting.unusable += 1;
            break;
          }
          case 'product_keys': {
            counting.uidKeys += 1;
            const key = open(counting, record.sealed);
            if (key !== null && !/^[0-9a-f]{64}$/.test(key)) counting.unusable += 1;
            break;
          }
          case 'forget_jobs':
            open(counting, record.sealed);
            break;
          case 'forgotten':
            counting.forgotten += 1;
            break;
        }
      }
      progress.advance(batch.length);
    }
    const findings: VaultFinding[] = [];
    for (const [product, { unopened, unusable }] of products) {
      if (unopened > 0)
        findings.push({ product, message: `${unopened} entries do not open: their bytes were changed` });
      if (unusable > 0)
        findings.push({ product, message: `${unusable} entries open to what is no offset and no key` });
    }
    const shared = await tables.countShared();
    if (shared > 0)
      findings.push({ product: null, message: `${shared} surrogates belong to more than one product` });
    for (const path of await openToOthers(filesOf(vault, workspace)))
      findings.push({ product: null, message: `${path} can be read by others: chmod 600 it` });
    return {
      holdings: [...products]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([product, { surrogates, offsets, uidKeys, forgotten }]) => ({
          product,
          surrogates: [...surrogates.values()].sort(
            (a, b) => a.epoch - b.epoch || (a.system < b.system ? -1 : 1),
          ),
          offsets,
          uidKeys,
          forgotten,
        })),
      opened: openedValues,
      rotations,
      findings,
    };
  } finally {
    tables.close();
  }
}
