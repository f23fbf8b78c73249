import { randomBytes } from 'node:crypto';
import { implementationClassUid } from '../../formats/dicom/index.ts';
import type { Plan } from '../../plan/index.ts';
import type { VaultCipher } from '../deidentify/keyring.ts';
import { randomSurrogate, uidFromBytes } from '../deidentify/surrogate.ts';
import { epochKeyName, laterUid, lookupOf, openSealed } from '../deidentify/vault.ts';
import type { HeldRow, VaultTables } from '../deidentify/vault-tables.ts';

/** Surrogates and UIDs of a former epoch, and what stands for the same in the one that follows. */
export type Successors = {
  /** Texts with the successor in the place of each, in order. A successor is as long as what it replaces. */
  inTexts(texts: readonly string[]): Promise<readonly string[]>;
  /** Surrogates of the former epoch in texts; UIDs that are hashed can't be told. */
  countFormer(texts: readonly string[]): Promise<number>;
};

/** A run of a surrogate's letters that is long enough, and UIDs under 2.25 (PS3.5 B.2). */
const runs = /[a-z2-7]{26,}/g;
const uids = /(?<![\d.])2\.25\.\d{1,39}(?![\d.])/g;
const surrogateLength = 26;
/** The same for DuckDB: texts that may hold one. */
export const mayHoldSurrogate = String.raw`[a-z2-7]{26}|2\.25\.[0-9]`;

/** What is remembered, so that the vault isn't asked twice for the person of a million rows. */
const rememberedTokens = 200_000;
/** Values of one look-up. */
const lookupSize = 5_000;

/** Everything in a text that may be a surrogate: of a longer run of letters each part. */
function tokensOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const [run] of text.matchAll(runs))
    for (let at = 0; at + surrogateLength <= run.length; at += 1)
      found.push(run.slice(at, at + surrogateLength));
  for (const [uid] of text.matchAll(uids)) if (uid !== implementationClassUid) found.push(uid);
  return found;
}

function replaced(text: string, successor: (token: string) => string | null): string {
  const named = text.replaceAll(runs, (run) => {
    let out = '';
    let at = 0;
    while (at < run.length) {
      const next = successor(run.slice(at, at + surrogateLength));
      out += next ?? run[at];
      at += next === null ? 1 : surrogateLength;
    }
    return out;
  });
  return named.replaceAll(uids, (uid) => successor(uid) ?? uid);
}

/** A random UID that is as long. */
function randomUidLike(uid: string): string {
  for (;;) {
    const next = uidFromBytes(randomBytes(16));
    if (next.length === uid.length) return next;
  }
}

/**
 * Draws the successors from the vault as they are asked for: insert-if-absent, so that a killed rotation goes on with the
 * ones that it began with.
 * @param epochs `to` has no surrogates in the lake yet.
 */
export async function openSuccessors(
  { tables, cipher }: { readonly tables: VaultTables; readonly cipher: VaultCipher },
  plan: Plan,
  epochs: { readonly from: number; readonly to: number },
): Promise<Successors> {
  const product = plan.product.name;
  const areUidsRandom = plan.policy.regime === 'safe_harbor';
  const uidKey = areUidsRandom
    ? null
    : Buffer.from(
        openSealed(
          cipher,
          await tables.addProductKey(
            epochKeyName(product, epochs.to),
            cipher.seal(randomBytes(32).toString('hex')),
          ),
        ),
        'hex',
      );
  const remembered = new Map<string, string | null>();
  const isHashed = (token: string) => uidKey !== null && token.startsWith('2.25.');

  /** Entries of the next epoch for those of the former, by surrogate. */
  const succeed = async (held: readonly HeldRow[]): Promise<ReadonlyMap<string, string>> => {
    const values = held.map(({ sealed }) => openSealed(cipher, sealed));
    // What a surrogate stands for may itself be told by surrogates: a unit by those of its files, in order.
    const next = await inTexts(values);
    const wanted = held.map(({ system, lookup, surrogate, sealed }, index) => {
      const isSame = next[index] === values[index];
      const parts = (next[index] ?? '').split('|');
      const value = system === 'unit' ? parts.sort().join('|') : parts.join('|');
      return {
        system,
        lookup: isSame ? lookup : lookupOf(cipher, product, { system, value }),
        surrogate: surrogate.startsWith('2.25.') ? randomUidLike(surrogate) : randomSurrogate(),
        sealed: isSame ? sealed : cipher.seal(value),
      };
    });
    const given = await tables.addSurrogates(product, epochs.to, wanted);
    return new Map(held.map(({ surrogate }, index) => [surrogate, given[index] ?? '']));
  };

  const formerOf = async (tokens: readonly string[]): Promise<readonly HeldRow[]> => {
    const former: HeldRow[] = [];
    for (let start = 0; start < tokens.length; start += lookupSize) {
      const held = await tables.heldSurrogates(product, {
        surrogates: tokens.slice(start, start + lookupSize),
      });
      former.push(...held.filter(({ epoch }) => epoch === epochs.from));
    }
    return former;
  };

  const find = async (tokens: readonly string[]): Promise<ReadonlyMap<string, string | null>> => {
    const given = await succeed(await formerOf(tokens.filter((token) => !isHashed(token))));
    return new Map(
      tokens.map((token) => [
        token,
        uidKey !== null && isHashed(token) ? laterUid(uidKey, token) : (given.get(token) ?? null),
      ]),
    );
  };

  const inTexts = async (texts: readonly string[]): Promise<readonly string[]> => {
    const tokens = [...new Set(texts.flatMap(tokensOf))];
    if (tokens.length === 0) return texts;
    const successors = new Map(
      tokens.flatMap((token) => {
        const known = remembered.get(token);
        return known === undefined ? [] : [[token, known] as const];
      }),
    );
    const found = await find(tokens.filter((token) => !successors.has(token)));
    if (remembered.size > rememberedTokens) remembered.clear();
    for (const [token, next] of found) {
      successors.set(token, next);
      remembered.set(token, next);
    }
    return texts.map((text) => replaced(text, (token) => successors.get(token) ?? null));
  };

  return {
    inTexts,
    countFormer: async (texts) => {
      const tokens = [...new Set(texts.flatMap(tokensOf))].filter((token) => !isHashed(token));
      return (await formerOf(tokens)).length;
    },
  };
}
