import type { Connector } from '../../ports/index.ts';
import { discover } from './discover.ts';
import { process } from './process.ts';
import { survey } from './survey.ts';

export const bidsConnector: Connector = { name: 'bids', discover, survey, process };
