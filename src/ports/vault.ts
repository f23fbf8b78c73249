/** Surrogates of a product live apart by system: `patient`, `study`, `file`, … */
export type SurrogateKey = { readonly system: string; readonly value: string };

/**
 * Pseudonyms and date offsets of one product. Batched, insert-if-absent, the first writer wins, write-once:
 * what a killed run left is found again by the next.
 */
export interface Vault {
  /** Random, 26 characters of lower-case base32; in the order of the keys. */
  surrogates(keys: readonly SurrogateKey[]): Promise<readonly string[]>;
  /** DICOM UIDs under the root 2.25, the same for the same UID, not to be reversed; in the order of the input. */
  uids(uids: readonly string[]): Promise<readonly string[]>;
  /**
   * Days to add to each date of a dataset or subject: drawn once from `range`, both ends included, then fixed.
   * In the order of the keys.
   */
  offsets(
    keys: readonly { readonly key: string; readonly range: { readonly min: number; readonly max: number } }[],
  ): Promise<readonly number[]>;
  /** Keyed hash of any text under the vault's key; for marks of our own output and for chain heads. Lower-case hex. */
  mac(text: string): string;
  /** The source value behind a surrogate. Only ingest, replay and privileged commands ask; a person's asking is recorded. */
  reveal(surrogate: string): Promise<SurrogateKey | null>;
  close(): void;
}
