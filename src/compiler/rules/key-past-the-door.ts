import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** A default silver table keeps the newest row of each key: the key must be there. */
export const keyPastTheDoor: Rule = {
  code: 'STAR003',
  scope: 'product',
  *check({ graph }) {
    for (const { kind, product, source, table, dropped, key } of graph.datasets.values()) {
      if (kind !== 'bronze' || !source?.sound) continue;
      const name = table?.name.slice(source.prefix.length) ?? '';
      for (const column of dropped) {
        // Of a column that nobody has labelled PRIV001 speaks.
        if (!key.includes(column.name) || column.label.includes('unknown')) continue;
        yield diagnostic(
          'STAR003',
          column.span,
          `key column \`${column.name}\` does not pass the door, so nothing tells the rows apart`,
          {
            help:
              product.spec.privacy?.columns[`${name}.${column.name}`] === 'drop'
                ? 'use `pseudonym` instead of `drop`'
                : `keep a surrogate of it: \`privacy: {columns: {${name}.${column.name}: pseudonym}}\``,
          },
        );
      }
    }
  },
};
