import type { Connector } from '../../ports/index.ts';
import { discover } from './discover.ts';
import { process } from './process.ts';

/** Without a survey: offsets come from the policy's range, whatever the dates are. */
export const dicomConnector: Connector = { name: 'dicom', discover, process };
