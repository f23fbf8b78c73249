import type { Connector } from '../ports/index.ts';
import { bidsConnector } from './bids/connector.ts';
import { csvConnector } from './csv/connector.ts';
import { dicomConnector } from './dicom/connector.ts';
import { fhirConnector } from './fhir/connector.ts';

/** Every connector that the runtime can use; one line each. */
export const connectors: ReadonlyMap<string, Connector> = new Map(
  [bidsConnector, csvConnector, dicomConnector, fhirConnector].map((connector) => [
    connector.name,
    connector,
  ]),
);
