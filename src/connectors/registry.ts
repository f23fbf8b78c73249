import type { Connector } from '../ports/index.ts';

/** Every connector that the runtime can use; one line each. Read when a source asks for it: most products have one. */
export const connectors: ReadonlyMap<string, () => Promise<Connector>> = new Map([
  ['bids', async () => (await import('./bids/connector.ts')).bidsConnector],
  ['csv', async () => (await import('./csv/connector.ts')).csvConnector],
  ['dicom', async () => (await import('./dicom/connector.ts')).dicomConnector],
  ['fhir', async () => (await import('./fhir/connector.ts')).fhirConnector],
]);
