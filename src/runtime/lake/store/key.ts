import { StoreFailure } from './store-failure.ts';

/** @throws {StoreFailure} `refused`, when a key could lead out of the store. */
export function checkKey(key: string): void {
  const parts = key.split('/');
  if (
    key === '' ||
    key.includes('\0') ||
    parts.some((part) => part === '' || part === '.' || part === '..')
  ) {
    throw new StoreFailure('refused', 'a key is empty, absolute, or holds an empty part, `.`, `..` or NUL');
  }
}
