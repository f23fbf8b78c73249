import type { StoreError } from '../../../ports/index.ts';

/** What the port calls a `StoreError`. The message names no key: keys may identify people. */
export class StoreFailure extends Error implements StoreError {
  readonly kind: StoreError['kind'];

  constructor(kind: StoreError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreFailure';
    this.kind = kind;
  }
}

/** The same failure, saying which store it is: a folder or a bucket, as the platform names it. */
export function located(failure: StoreFailure, where: string): StoreFailure {
  return failure.message.startsWith(where)
    ? failure
    : new StoreFailure(failure.kind, `${where}: ${failure.message}`);
}
