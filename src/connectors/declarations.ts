import type { ConnectorDeclaration } from '../ports/index.ts';
import { bids } from './bids/declaration.ts';
import { csv } from './csv/declaration.ts';
import { dicom } from './dicom/declaration.ts';
import { fhir } from './fhir/declaration.ts';

/** Every connector that the language knows; one line each. */
export const declarations: readonly ConnectorDeclaration[] = [
  bids as ConnectorDeclaration,
  csv as ConnectorDeclaration,
  dicom as ConnectorDeclaration,
  fhir as ConnectorDeclaration,
];
