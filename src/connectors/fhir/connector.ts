import type { Connector } from '../../ports/index.ts';
import { filesAsUnits } from '../units.ts';
import { process } from './process.ts';

export const fhirConnector: Connector = { name: 'fhir', discover: filesAsUnits, process };
