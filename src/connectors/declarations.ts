import type { ConnectorDeclaration } from '../ports/index.ts';
import { bids } from './bids/declaration.ts';
import { csv } from './csv/declaration.ts';
import { dicom } from './dicom/declaration.ts';
import { eeg } from './eeg/declaration.ts';
import { fhir } from './fhir/declaration.ts';
import { hcup } from './hcup/declaration.ts';

/** Every connector that the language knows; one line each. */
export const declarations: readonly ConnectorDeclaration[] = [
  bids as ConnectorDeclaration,
  csv as ConnectorDeclaration,
  dicom as ConnectorDeclaration,
  eeg as ConnectorDeclaration,
  fhir as ConnectorDeclaration,
  hcup as ConnectorDeclaration,
];
