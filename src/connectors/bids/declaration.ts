import type { ConfigFinding, ConnectorDeclaration } from '../../ports/index.ts';
import { type BidsConfig, type BidsProfile, bidsConfig, bidsProfile } from './config.ts';
import { bidsTables } from './tables.ts';

/** Two columns of a table may not share a name; a declared one may not be one of BIDS. */
function check(config: BidsConfig): readonly ConfigFinding[] {
  return bidsTables(config).flatMap((table) => {
    const seen = new Set<string>();
    return table.columns.flatMap((column): readonly ConfigFinding[] => {
      const twice = seen.has(column.name);
      seen.add(column.name);
      if (!twice || !column.declaredAt) return [];
      return [
        {
          path: column.declaredAt,
          message: `table ${table.name} would have two columns ${column.name}`,
          help: 'give the declared column another `name`; columns of BIDS itself need no declaration',
        },
      ];
    });
  });
}

export const bids: ConnectorDeclaration<BidsConfig, BidsProfile> = {
  name: 'bids',
  description: 'BIDS datasets',
  config: bidsConfig,
  profile: bidsProfile,
  defaultInclude: ['**'],
  tables: bidsTables,
  check,
};
