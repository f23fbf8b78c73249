import { lookupOf, offsetLookupOf } from '../deidentify/vault.ts';
import { subjectOffsetKey } from '../stages/ingest/offsets.ts';
import type { OpenedVault, Person } from './work.ts';

/** Says of a surrogate that its person was forgotten, when nothing else does any more. */
const markerKey = (surrogate: string) => ({ system: 'forgotten surrogate', value: surrogate });

async function heldOf({ tables }: OpenedVault, { product, surrogates, owned }: Person) {
  return tables.heldSurrogates(product, { surrogates: [...surrogates, ...owned] });
}

const offsetsOf = ({ cipher }: OpenedVault, { product, values }: Person) =>
  values.map((value) => offsetLookupOf(cipher, product, subjectOffsetKey(value)));

/** From now on a run drops at the door what is theirs, and one that goes on already can't commit. */
export async function refuseFromNowOn(vault: OpenedVault, person: Person): Promise<void> {
  const { tables, cipher } = vault;
  const { product, surrogates } = person;
  const held = await heldOf(vault, person);
  await tables.addForgotten(product, [
    ...held.map(({ lookup }) => lookup),
    ...offsetsOf(vault, person),
    ...surrogates.map((surrogate) => lookupOf(cipher, product, markerKey(surrogate))),
  ]);
}

/** Whether a product has forgotten the one whom a surrogate stood for, or whom a true identifier names. */
export async function wasForgotten(
  { tables, cipher }: OpenedVault,
  product: string,
  keys: readonly { readonly system: string; readonly value: string }[],
  surrogate: string | null,
): Promise<boolean> {
  const all = [...keys, ...(surrogate === null ? [] : [markerKey(surrogate)])];
  const found = await tables.findForgotten(
    product,
    all.map((key) => lookupOf(cipher, product, key)),
  );
  return found.includes(true);
}

/**
 * Takes away what the vault knows of somebody. Their files stay known by random names, so that nothing takes them in
 * again; what they were called goes.
 */
export async function removeEntries(vault: OpenedVault, person: Person): Promise<number> {
  const { tables, cipher } = vault;
  const { product, surrogates, owned, files, raws } = person;
  const ofRaws = await tables.heldSurrogates(product, {
    lookups: raws.map((key) =>
      lookupOf(cipher, product, { system: 'raw', value: key.slice(key.lastIndexOf('/') + 1) }),
    ),
  });
  const gone = [...surrogates, ...owned, ...ofRaws.map(({ surrogate }) => surrogate)];
  await tables.reseal(
    product,
    files.map((surrogate) => ({ surrogate, sealed: cipher.seal('null') })),
  );
  await tables.removeEntries(product, { surrogates: gone, offsets: offsetsOf(vault, person) });
  return gone.length;
}
