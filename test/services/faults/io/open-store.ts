import type { ObjectStore } from '../../../../src/ports/index.ts';
import { openStore as original } from '../../../../src/runtime/lake/store/open-store.ts';
import { call, faulty } from './fault.ts';

const names = ['get', 'getRange', 'put', 'flush', 'remove', 'head', 'removeVersion', 'removeUnfinished'];

export function openStore(...args: Parameters<typeof original>): ObjectStore {
  const store = original(...args);
  const wrapped = faulty(store, 'store', names);
  return new Proxy(wrapped, {
    get(target, property, receiver) {
      if (property !== 'list') return Reflect.get(target, property, receiver);
      return async function* (prefix: string) {
        await call('store.list', [prefix], async () => undefined);
        yield* store.list(prefix);
      };
    },
  });
}
