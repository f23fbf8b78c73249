import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf, type Plan } from '../../plan/index.ts';
import { openLake } from '../lake/index.ts';
import type { RunContext } from '../run/context.ts';
import { forgetMaskedCopy, listMaskedCopies, type MaskedCopy } from './copies.ts';
import { copyOf, folderMark } from './mask.ts';

export type PurgedCopy = {
  readonly copy: MaskedCopy;
  /** Null = it is gone, and off the record. */
  readonly left: string | null;
};

async function purgeFolder({ id }: MaskedCopy, path: string): Promise<string | null> {
  let mark: { readonly id?: unknown; readonly files?: unknown };
  try {
    mark = JSON.parse(await readFile(join(path, folderMark), 'utf8')) as typeof mark;
  } catch {
    return 'there is no masked copy on this machine: remove it where it is, then say --gone';
  }
  // A later copy has taken its place, and is on record by itself.
  if (mark.id !== id) return null;
  const files = Array.isArray(mark.files) ? mark.files.map(String) : [];
  for (const file of files) await rm(join(path, file), { force: true });
  await rm(join(path, folderMark));
  return null;
}

/** Drops the tables of a copy with all that lies below them. */
async function purgePlatform({ id, tables }: MaskedCopy, target: Plan, context: RunContext): Promise<null> {
  const lake = await openLake({
    platform: target.platform,
    workspace: context.workspace,
    scratch: context.engine.scratch,
  });
  try {
    for (const ref of tables) {
      const table = await lake.table(ref);
      if (table === null || copyOf(table) !== id) continue;
      const { store, key } = lake.storage.locate(`${table.metadata.location}/`);
      await lake.drop(ref);
      for await (const version of store.listVersions(key))
        await store.removeVersion(version.key, version.versionId);
      context.log.info({ table: nameOf(ref) }, 'masked copy removed');
    }
    return null;
  } finally {
    await lake.close();
  }
}

/**
 * Removes the masked copies of a product. Nobody can be found in them without their seed, so that forgetting a person
 * takes them whole.
 * @param options.planOn The product's plan on another platform; null where there is no such platform.
 * @param options.gone Copies that can't be reached were removed by hand, and leave the record.
 */
export async function purgeMaskedCopies(
  context: RunContext,
  options: { readonly planOn: (platform: string) => Plan | null; readonly gone: boolean },
): Promise<readonly PurgedCopy[]> {
  const { raw } = context.stores;
  const purged: PurgedCopy[] = [];
  for (const copy of await listMaskedCopies(raw, context.plan.product.name)) {
    const { target } = copy;
    let left: string | null;
    if (target.kind === 'folder') left = await purgeFolder(copy, target.path);
    else {
      const plan = options.planOn(target.name);
      left = plan
        ? await purgePlatform(copy, plan, context)
        : `there is no Platform ${target.name} any more: remove it there, then say --gone`;
    }
    if (left === null || options.gone) await forgetMaskedCopy(raw, copy);
    purged.push({ copy, left: options.gone ? null : left });
  }
  return purged;
}

/** Where copies are that could not be removed, and why. */
export const leftCopies = (purged: readonly PurgedCopy[]): readonly string[] =>
  purged.flatMap(({ copy: { target }, left }) =>
    left === null ? [] : [`${target.kind === 'folder' ? target.path : target.name}: ${left}`],
  );
