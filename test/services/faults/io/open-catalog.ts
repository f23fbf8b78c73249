import { openCatalog as original } from '../../../../src/runtime/lake/catalog/open-catalog.ts';
import { faulty } from './fault.ts';

export { openRestCatalog } from '../../../../src/runtime/lake/catalog/open-catalog.ts';

export const openCatalog = (...args: Parameters<typeof original>): ReturnType<typeof original> =>
  faulty(original(...args), 'catalog', ['load', 'list', 'namespaces', 'reserve', 'commit', 'drop']);
