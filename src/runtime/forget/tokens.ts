import { createHash } from 'node:crypto';
import { pseudonymToken, type Token, token } from './token.ts';
import type { Person } from './work.ts';

/** Shorter values are met by chance, in a sum or a size; digits alone sooner than others. */
const minimumLength = 6;
const minimumDigits = 8;

/** So many names of what belongs to a person are looked for: each costs memory, and they stand in the same rows. */
const maxOwned = 5_000;

export function isTellTale(value: string): boolean {
  return value.length >= (/^\d+$/.test(value) ? minimumDigits : minimumLength);
}

/**
 * The key that a dimension gives its member: 63 bits of MD5 over the natural key, as the compiler writes it (for keys
 * of one column; surrogates have nothing to escape).
 */
export function dimensionKey(surrogate: string): bigint {
  const hash = createHash('md5').update(`s${surrogate};`).digest('hex');
  return BigInt(`0x${hash.slice(0, 16)}`) >> 1n;
}

/** What a scan looks for. */
export function tokensOf(people: readonly Person[]): readonly Token[] {
  return people.flatMap(({ product, surrogates, owned, values, ownedValues }) => [
    ...surrogates.map((surrogate) => pseudonymToken(`${product} surrogate`, surrogate, { plain: false })),
    ...surrogates.map(
      (surrogate): Token => ({
        name: `${product} dimension key`,
        kind: 'id',
        spellings: [String(dimensionKey(surrogate))],
        plain: true,
      }),
    ),
    ...values.filter(isTellTale).map((value) => token(`${product} true identifier`, value, 'id')),
    ...owned
      .slice(0, maxOwned)
      .map((one) => pseudonymToken(`${product} surrogate of a record`, one, { plain: true })),
    ...ownedValues
      .filter(isTellTale)
      .slice(0, maxOwned)
      .map(
        (value): Token => ({
          name: `${product} true identifier of a record`,
          kind: 'id',
          spellings: [value],
          plain: true,
        }),
      ),
  ]);
}
